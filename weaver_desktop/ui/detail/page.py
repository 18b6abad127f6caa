"""What scrolls in the detail pane: sections with room between them."""

from PySide6.QtWidgets import QVBoxLayout, QWidget


class Page(QWidget):
    """A column of parts."""

    def __init__(self, parent: QWidget) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 16, 8, 24)
        self._column.setSpacing(24)
        self._column.addStretch(1)

    def add(self, part: QWidget) -> None:
        """Put a part at the end."""
        self._column.insertWidget(self._column.count() - 1, part)
