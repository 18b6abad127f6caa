"""A thing on a page that can be pressed to be edited."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from weaver_desktop.ui.detail.page import INSET
from weaver_desktop.ui.widgets.party_button import LaidOutButton
from weaver_desktop.ui.widgets.tints import Tints


class Card(LaidOutButton):
    """Words that light up under the pointer. What is put into ``row`` lets presses through."""

    def __init__(self, name: str, tints: Tints, parent: QWidget) -> None:
        """Begin empty; ``name`` is how it is read out."""
        super().__init__(parent, QSizePolicy.Policy.Minimum)
        self._tints = tints
        self.setAccessibleName(name)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(INSET, 4, INSET, 4)
        self.row.setSpacing(6)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground under the pointer and the ring of the keyboard."""
        palette = self._tints.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.underMouse() and self.isEnabled():
            painter.setPen(QColor(palette.raised))
            painter.setBrush(QColor(palette.raised))
            painter.drawRoundedRect(area, 6, 6)
        if self.hasFocus():
            painter.setBrush(QColor(0, 0, 0, 0))
            painter.setPen(QPen(QColor(palette.selected), 1))
            painter.drawRoundedRect(area, 6, 6)
        painter.end()
