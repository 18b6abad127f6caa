"""The head of a panel: its title and a sentence about what it shows."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from weaver_desktop.ui.widgets.prose import Prose


class PanelHead(QWidget):
    """A title, and a dim sentence under it."""

    def __init__(self, title: str, parent: QWidget) -> None:
        """Show a title; ``say`` adds the sentence."""
        super().__init__(parent)
        self._sentence = Prose("", "dim", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 16, 0)
        column.setSpacing(4)
        column.addWidget(Prose(title, "title", self, most_lines=1))
        column.addWidget(self._sentence)

    @property
    def sentence(self) -> str:
        """What is said."""
        return self._sentence.text()

    def say(self, sentence: str) -> None:
        """Say something else."""
        self._sentence.setText(sentence)
