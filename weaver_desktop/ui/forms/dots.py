"""The small button with three dots that opens more."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from weaver_desktop.ui.widgets.party_button import PressableButton
from weaver_desktop.ui.widgets.tints import Tints
from weaver_desktop.ui.widgets.wording import tip

_SIZE = 24


class Dots(PressableButton):
    """Three dots in a row."""

    def __init__(self, name: str, tints: Tints, parent: QWidget) -> None:
        """Make the button; ``name`` says what it opens."""
        super().__init__(parent)
        self._tints = tints
        self.setAccessibleName(name)
        self.setToolTip(tip(name))
        self.setFixedSize(_SIZE, _SIZE)

    def sizeHint(self) -> QSize:
        """Return its one size."""
        return QSize(_SIZE, _SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dots, brighter under the pointer and with the keyboard."""
        palette = self._tints.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.rule))
            painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(palette.selected), 1))
            painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.text if self.underMouse() else palette.dim))
        for x in (7, 12, 17):
            painter.drawEllipse(QPointF(x, _SIZE / 2), 1.4, 1.4)
        painter.end()
