"""A line across the window about the book as a whole: read only, or the sample."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget


class Banner(QFrame):
    """A sentence and at most one way on."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        """Say something; add a way on with ``offer``."""
        super().__init__(parent)
        self.setObjectName("banner")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 4, 16, 4)
        label = QLabel(text, self)
        label.setProperty("role", "dim")
        label.setWordWrap(True)
        self._row.addWidget(label, 1)

    def offer(self, text: str) -> QPushButton:
        """Add a button and return it."""
        button = QPushButton(text, self)
        button.setProperty("role", "link")
        self._row.addWidget(button)
        return button
