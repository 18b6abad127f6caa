"""A box to tick, with a mark that is seen whatever the colours."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton

_TICK = ((0.24, 0.53), (0.43, 0.72), (0.77, 0.30))
"""Where the mark bends, in shares of the box."""
_THICK = 0.125


class CheckBox(QCheckBox):
    """A check box of the style sheet, which fills it with a colour; the mark is drawn here.

    A picture in the style sheet could not take its colour from the palette.
    """

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box and its words, and the mark if it is ticked."""
        super().paintEvent(event)
        if self.checkState() is Qt.CheckState.Unchecked:
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        part = QStyle.SubElement.SE_CheckBoxIndicator
        box = QRectF(self.style().subElementRect(part, option, self))
        role = QPalette.ColorRole.HighlightedText
        if not self.isEnabled():
            role = QPalette.ColorRole.WindowText  # which the style sheet dims
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self.palette().color(role), _THICK * box.height())
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPolyline(
            [QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in _TICK]
        )
        painter.end()
