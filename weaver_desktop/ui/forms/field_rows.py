"""Fields below each other, each with words before it: above it where there is little room."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from weaver_desktop.ui.widgets.parts import column

_LABEL = 108
_GAP = 8
_NARROW = 250
"""Pixels below which a field and what belongs to it stand in two lines."""

_WIDEST = 16_777_215  # Qt's own word for “as wide as it likes”


class FieldRows(QWidget):
    """A column of rows."""

    def __init__(self, parent: QWidget, *, spacing: int) -> None:
        """Begin empty; ``spacing`` pixels between two rows."""
        super().__init__(parent)
        self._column: QVBoxLayout = column(self, spacing)
        self._rows: list[QBoxLayout] = []
        self._labels: list[QLabel] = []
        self._is_narrow = False

    def add(self, label: str, field: QWidget, *, down: int = 0) -> None:
        """Put a field at the end, its words ``down`` pixels lower than its top."""
        words = QLabel(label, self)
        words.setProperty("role", "small")
        words.setContentsMargins(0, down, 0, 0)
        words.setWordWrap(True)
        self._labels.append(words)
        row = self._row()
        row.addWidget(words, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(field, 1)
        self._turn(row, words)

    def add_beside(self, field: QWidget, acts: QWidget) -> None:
        """Put a field at the end with what can be done with it."""
        row = self._row()
        row.addWidget(field, 1)
        row.addWidget(acts)
        self._turn(row)

    def add_whole(self, part: QWidget) -> None:
        """Put something at the end that takes the whole width."""
        self._column.addWidget(part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in two lines where one would be too narrow."""
        super().resizeEvent(event)
        is_narrow = event.size().width() < _NARROW
        if is_narrow is not self._is_narrow:
            self._is_narrow = is_narrow
            for row in self._rows:
                self._turn(row)
            for words in self._labels:
                self._turn(None, words)

    def _row(self) -> QBoxLayout:
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(_GAP)
        self._rows.append(row)
        self._column.addLayout(row)
        return row

    def _turn(self, row: QBoxLayout | None, words: QLabel | None = None) -> None:
        directions = QBoxLayout.Direction
        if row is not None:
            row.setDirection(directions.TopToBottom if self._is_narrow else directions.LeftToRight)
            row.setSpacing(0 if self._is_narrow else _GAP)
        if words is not None:
            words.setMinimumWidth(0 if self._is_narrow else _LABEL)
            words.setMaximumWidth(_WIDEST if self._is_narrow else _LABEL)
