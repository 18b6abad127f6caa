"""What scrolls in the detail pane: sections with room between them."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

INSET = 8
"""Pixels by which words stand in, so that rows light up a little beyond their words."""


class Page(QWidget):
    """A column of parts."""

    def __init__(self, parent: QWidget) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16 - INSET, 16, 8, 24)
        self._column.setSpacing(24)
        self._column.addStretch(1)

    def add(self, part: QWidget, *, inset: int = INSET) -> None:
        """Put a part at the end; one made of rows goes without the inset, which they bring."""
        line = QHBoxLayout()
        line.setContentsMargins(inset, 0, 0, 0)
        line.addWidget(part)
        self._column.insertLayout(self._column.count() - 1, line)
