"""How a line of the map in words is painted."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget

from weaver_desktop.ui.in_words.lines import Line
from weaver_desktop.ui.in_words.model import LINE
from weaver_desktop.ui.theme.fonts import SMALL, font
from weaver_desktop.ui.theme.theme import Theme
from weaver_desktop.ui.widgets.row_list import Index, RowDelegate
from weaver_desktop.ui.widgets.rows import RowState, paint_ground

_HEIGHT = 30
_INSET, _GAP = 8, 10
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class LinesDelegate(RowDelegate):
    """Headings small and dim, parties with their note at the right."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Paint in the colours of the theme that is on."""
        super().__init__(_HEIGHT, parent, is_always_ringed=True)
        self._theme = theme
        self._name = font(weight=QFont.Weight.Medium)
        self._small = font(SMALL)
        self._heading = font(SMALL, QFont.Weight.DemiBold)

    def paint_row(self, painter: QPainter, area: QRect, index: Index, state: RowState) -> None:
        """Paint one line."""
        line = index.data(LINE)
        if not isinstance(line, Line):
            return
        palette = self._theme.palette
        paint_ground(painter, QRectF(area), state, palette, fill=palette.rule, corner=6)
        inner = area.adjusted(_INSET, 0, -_INSET, 0)
        painter.setPen(QColor(palette.dim))
        painter.setFont(self._small)
        painter.drawText(inner, int(_RIGHT), line.note)
        taken = QFontMetrics(self._small).horizontalAdvance(line.note) + _GAP if line.note else 0
        inner.setRight(inner.right() - taken)
        written = self._heading if line.is_heading else self._name
        painter.setFont(written)
        painter.setPen(QColor(palette.dim if line.is_heading else palette.text))
        elide = Qt.TextElideMode.ElideRight
        painter.drawText(
            inner, int(_LEFT), QFontMetrics(written).elidedText(line.text, elide, inner.width())
        )
