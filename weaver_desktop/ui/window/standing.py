"""Something that stands in the middle of the map, and is scrolled where the map is too small."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

_MARGIN = 8


class Standing(QScrollArea):
    """As large as what it holds, and no larger than what it lies on."""

    def __init__(self, held: QWidget, over: QWidget) -> None:
        """Hold a widget over another."""
        super().__init__(over)
        self._over = over
        self._held = held
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(held)
        self.viewport().setAutoFillBackground(False)

    def place(self) -> None:
        """Stand in the middle, shown if what it holds is to be seen."""
        held, over = self._held, self._over.rect()
        held.adjustSize()
        room = over.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        frame = held.rect()
        # A bar that goes across takes room from what goes down, and the other way round.
        wide, high = frame.width() > room.width(), frame.height() > room.height()
        bar = self.verticalScrollBar().sizeHint().width()
        frame.setWidth(min(frame.width() + bar * high, room.width()))
        frame.setHeight(min(frame.height() + bar * wide, room.height()))
        frame.moveCenter(over.center())
        self.setGeometry(frame)
        self.setVisible(not held.isHidden())
        self.raise_()
