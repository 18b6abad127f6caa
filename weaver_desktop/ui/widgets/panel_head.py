"""The head of a panel: its title and a sentence about what it shows."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from weaver_desktop.ui.widgets.prose import Prose


class PanelHead(QWidget):
    """A title with room for buttons beside it, and a dim sentence under it."""

    def __init__(self, title: str, parent: QWidget) -> None:
        """Show a title; ``say`` adds the sentence."""
        super().__init__(parent)
        self._sentence = Prose("", "dim", self)
        self._row = QHBoxLayout()
        self._row.setSpacing(0)
        self._row.addWidget(Prose(title, "title", self, most_lines=1), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 16, 0)
        column.setSpacing(4)
        column.addLayout(self._row)
        column.addWidget(self._sentence)

    @property
    def sentence(self) -> str:
        """What is said."""
        return self._sentence.text()

    def say(self, sentence: str) -> None:
        """Say something else."""
        self._sentence.setText(sentence)

    def put_beside(self, widget: QWidget) -> None:
        """Add something at the right of the title."""
        self._row.addWidget(widget)
