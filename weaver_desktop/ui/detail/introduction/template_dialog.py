"""Writing the letters that drafts are made from."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.book.ledger.templates import DEFAULTS, GAPS, Letter
from weaver_desktop.ui.ledger.acts import Acts
from weaver_desktop.ui.widgets.parts import button
from weaver_desktop.ui.widgets.prose import Prose


class TemplateDialog(QDialog):
    """One letter with its gaps. What was written by hand for an introduction stays as it is."""

    def __init__(self, book: Book, acts: Acts, letter: Letter, parent: QWidget) -> None:
        """Show the letter as it is used now."""
        super().__init__(parent)
        self._acts = acts
        self._letter = letter
        title = self.tr("The letter to each")
        if letter is Letter.BOTH:
            title = self.tr("The letter to both")
        self.setWindowTitle(title)
        self.resize(520, 460)
        self.field = QPlainTextEdit(book.letters.template(letter), self)
        self.field.setAccessibleName(title)
        self.field.setTabChangesFocus(True)
        gaps = ", ".join("{" + gap + "}" for gap in GAPS[letter])
        told = self.tr(
            "New drafts begin like this. Weaver fills in what stands in braces: {gaps}. It tells "
            "nothing that is private."
        )
        self._first = button(
            self.tr("As it came"), "act", self.tr("Bring back the letter as it came"), self
        )
        leave = button(self.tr("Cancel"), "plain", self.tr("Cancel"), self)
        self.keep = button(self.tr("Keep"), "go", self.tr("Keep this letter"), self)
        self._first.clicked.connect(lambda: self.field.setPlainText(DEFAULTS[letter]))
        leave.clicked.connect(self.reject)
        self.keep.clicked.connect(self._keep)
        for each in (self._first, leave):
            each.setAutoDefault(False)
        feet = QHBoxLayout()
        feet.addWidget(self._first)
        feet.addStretch(1)
        feet.addWidget(leave)
        feet.addWidget(self.keep)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(12)
        whole.addWidget(Prose(title, "title", self, most_lines=1))
        whole.addWidget(Prose(told.replace("{gaps}", gaps), "dim", self))
        whole.addWidget(self.field, 1)
        whole.addLayout(feet)

    def _keep(self) -> None:
        if self._acts.set_template(self._letter, self.field.toPlainText()):
            self.accept()


def edit_letter(book: Book, acts: Acts, letter: Letter, over: QWidget) -> TemplateDialog:
    """Show the dialog over a window."""
    dialog = TemplateDialog(book, acts, letter, over.window())
    dialog.finished.connect(dialog.deleteLater)
    dialog.setModal(True)
    dialog.open()
    return dialog
