"""Asking whether somebody is to be erased for good, and saying what that took."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.book.erasing import Erasure
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.domain.parties import Party
from weaver_desktop.ui.widgets.parts import button
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.wording import short_name, spoken

_WIDTH = 460
_MOST_COPIES = 6


class EraseDialog(QDialog):
    """Says what goes and what cannot be reached; typing the name makes the button work."""

    def __init__(self, book: Book, party: Party, parent: QWidget | None = None) -> None:
        """Ask about a party.

        Raises:
            WeaverError: if it cannot be erased.
        """
        super().__init__(parent)
        self.setMinimumWidth(min(_WIDTH, parent.width() - 32 if parent else _WIDTH))
        self._book = book
        self._party = party
        name = short_name(party.name)
        title = self.tr("Erase {name} for good?").replace("{name}", name)
        self.setWindowTitle(title)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 24, 24, 24)
        self._column.setSpacing(12)
        self._title = Prose(title, "title", self, most_lines=3)
        self._words = Prose(self._told(book.erasing.preview(party_id=party.id)), "", self)
        self._ask = Prose(
            self.tr("Type the whole name to confirm: {name}").replace("{name}", party.name),
            "dim",
            self,
            most_lines=6,
        )
        self.field = QLineEdit(self)
        self.field.setAccessibleName(self.tr("The whole name"))
        self.field.textChanged.connect(self._tell)
        self._trouble = Prose("", "danger", self)
        self._trouble.hide()
        for part in (self._title, self._words, self._ask, self.field, self._trouble):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.go = button(self.tr("Erase for good"), "go", self.tr("Erase for good"), self)
        self.go.clicked.connect(self._erase)
        self.leave = button(self.tr("Cancel"), "plain", self.tr("Cancel"), self)
        self.leave.setAutoDefault(False)
        self.leave.clicked.connect(self.reject)
        feet = QHBoxLayout()
        feet.addStretch(1)
        feet.addWidget(self.leave)
        feet.addWidget(self.go)
        self._column.addLayout(feet)
        self._tell()
        self.field.setFocus()

    @property
    def words(self) -> str:
        """What is told."""
        return self._words.text()

    def _tell(self) -> None:
        typed = " ".join(self.field.text().split())
        self.go.setEnabled(typed == " ".join(self._party.name.split()))

    def _erase(self) -> None:
        try:
            taken = self._book.erasing.erase(party_id=self._party.id)
        except WeaverError as error:
            self._trouble.setText(spoken(error.phrase))
            self._trouble.show()
            return
        self._title.setText(self.tr("Erased"))
        self._words.setText(self._done(taken))
        for part in (self._ask, self.field, self.go, self._trouble):
            part.hide()
        self.leave.setText(self.tr("Close"))
        self.leave.setAccessibleName(self.tr("Close"))
        self.leave.setFocus(Qt.FocusReason.OtherFocusReason)

    def _told(self, would: Erasure) -> str:
        lines = [
            self.tr(
                "Everything kept about them goes: facts, ties, photo, introductions, and their "
                "words in the search. Nothing brings it back."
            ),
            self.tr("The history of the whole book goes with it (steps: {count}).").replace(
                "{count}", f"{would.steps:,}"
            ),
        ]
        if would.mentions:
            lines.append(
                self.tr("Their name becomes “…” in {count} notes about others.").replace(
                    "{count}", f"{len(would.mentions):,}"
                )
            )
        return "\n\n".join([*lines, *self._beyond(would)])

    def _done(self, taken: Erasure) -> str:
        return "\n\n".join(
            [self.tr("Nothing about them is left in this book."), *self._beyond(taken)]
        )

    def _beyond(self, erasure: Erasure) -> list[str]:
        """Return what erasing does not reach."""
        lines = []
        if erasure.left:
            names = ", ".join(one.text[:60] for one in erasure.left[:_MOST_COPIES])
            said = self.tr("Others have that name in theirs, and keep it: {names}.")
            lines.append(said.replace("{names}", names))
        if erasure.copies:
            files = ", ".join(path.name for path in erasure.copies[:_MOST_COPIES])
            said = self.tr("Copies of the book that you may want to delete as well: {files}.")
            lines.append(said.replace("{files}", files))
        lines.append(self.tr("Copies that you made elsewhere are out of reach."))
        return lines
