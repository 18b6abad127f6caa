"""How a step of the history is painted."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QWidget

from weaver_desktop.book.history import HistoryEntry
from weaver_desktop.ui.history.model import MOMENT, STEP, HistoryModel
from weaver_desktop.ui.theme.fonts import SMALL, font
from weaver_desktop.ui.theme.theme import Theme
from weaver_desktop.ui.widgets.row_list import Index, RowDelegate
from weaver_desktop.ui.widgets.rows import RowState, paint_ground

_HEIGHT = 44
_LINE_AT, _DOT = 12.0, 4.0
_TEXT_AT = 28
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute


class HistoryDelegate(RowDelegate):
    """A thread of dots: what stands is bright, what was taken back is dim."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Paint in the colours of the theme that is on."""
        super().__init__(_HEIGHT, parent, is_always_ringed=True)
        self._theme = theme
        self._words = font(weight=QFont.Weight.Medium)
        self._small = font(SMALL)

    def paint_row(self, painter: QPainter, area: QRect, index: Index, state: RowState) -> None:
        """Paint one step."""
        model = index.model()
        if not isinstance(model, HistoryModel):
            return
        entry = index.data(STEP)
        is_undone = isinstance(entry, HistoryEntry) and entry.is_undone
        palette = self._theme.palette
        row = QRectF(area)
        paint_ground(painter, row, state, palette, fill=palette.raised, corner=6)
        self._paint_thread(painter, row, index.row(), model)
        text = row.adjusted(_TEXT_AT, 4, -8, -4)
        painter.setPen(QColor(palette.dim if is_undone else palette.text))
        painter.setFont(self._words)
        label = str(index.data(Qt.ItemDataRole.DisplayRole))
        elided = QFontMetrics(self._words).elidedText(
            label, Qt.TextElideMode.ElideRight, int(text.width())
        )
        moment = str(index.data(MOMENT))
        height = Qt.AlignmentFlag.AlignTop if moment else Qt.AlignmentFlag.AlignVCenter
        painter.drawText(text, int(_LEFT | height), elided)
        painter.setPen(QColor(palette.dim))
        painter.setFont(self._small)
        if is_undone:
            moment = f"{moment} · {self.tr('taken back')}"
        painter.drawText(text, int(_LEFT | Qt.AlignmentFlag.AlignBottom), moment)

    def _paint_thread(self, painter: QPainter, area: QRectF, row: int, model: HistoryModel) -> None:
        palette = self._theme.palette
        x, middle = area.left() + _LINE_AT, area.center().y()
        painter.setPen(QPen(QColor(palette.rule), 2))
        top = area.top() if row else middle
        bottom = area.bottom() if row + 1 < model.rowCount() else middle
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))
        is_here, is_behind = row == model.standing, row > model.standing
        colour = QColor(palette.accent if is_here else palette.dim)
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(colour if is_here or is_behind else QColor(palette.panel))
        painter.drawEllipse(QPointF(x, middle), _DOT, _DOT)
