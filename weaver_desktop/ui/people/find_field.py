"""Where one types whom one looks for in the People panel."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget


class FindField(QLineEdit):
    """A field; the keys that leave it are told."""

    left_down = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Begin empty; once something is typed, a cross at the end takes it away."""
        super().__init__(parent)
        self.setClearButtonEnabled(True)
        for cross in self.findChildren(QToolButton):
            cross.setAccessibleName(self.tr("Forget what was typed"))
            cross.setToolTip(self.tr("Forget what was typed (Esc)"))

    def take(self, letter: str) -> None:
        """Take the keyboard, and a letter that was typed elsewhere; a backspace takes one away."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.end(False)
        if letter.isprintable() and letter:
            self.insert(letter)
        else:
            self.backspace()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go down into the list, or forget what was typed."""
        key = event.key()
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left_down.emit()
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
