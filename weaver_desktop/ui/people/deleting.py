"""Asks before somebody is deleted from the list."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.ui.filters.sheet import Sheet
from weaver_desktop.ui.long_work.carrying_out import ROWS_A_PARTY, carry_out
from weaver_desktop.ui.widgets.parts import button
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.wording import short_name, spoken

_WIDTH = 276
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Deleting(Sheet):
    """Says who would go and what with them; Return deletes, Escape leaves everything as it is.

    ``deleted`` carries how the history calls it.
    """

    deleted = Signal(str)

    def __init__(
        self, book: Book, parties: Sequence[PartyId], asker: QWidget, over: QWidget
    ) -> None:
        """Ask about parties."""
        super().__init__(_tr("Delete?"), asker, over, width=_WIDTH)
        self._book = book
        self._parties = tuple(parties)
        self._said = Prose(_question(book, self._parties), "", self)
        self.stack.addWidget(self._said)
        row = QHBoxLayout()
        row.addStretch(1)
        self.keep = button(_tr("Keep"), "plain", _tr("Keep, and delete nothing"), self)
        self.keep.clicked.connect(self.leave)
        self.go = button(_tr("Delete"), "go", _tr("Delete"), self)
        self.go.clicked.connect(self._delete)
        row.addWidget(self.keep)
        row.addWidget(self.go)
        self.stack.addLayout(row)

    @property
    def first(self) -> QPushButton:
        """What has the keyboard first: the answer that was meant, which can be undone."""
        return self.go

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button that has the keyboard on Return, as Space does."""
        focused = self.focusWidget()
        if event.key() in _ENTER and isinstance(focused, QPushButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def place(self) -> None:
        """Lie in the upper part of what it lies on, whatever asked."""
        over = self._over
        width = min(_WIDTH, over.width() - 16)
        height = min(self.stack.heightForWidth(width), over.height() - 16)
        self.setGeometry(
            (over.width() - width) // 2, min(96, over.height() - height - 8), width, height
        )

    def _delete(self) -> None:
        count = f"{len(self._parties):,}"
        carry_out(
            self._book.bulk.delete(parties=self._parties),
            rows=len(self._parties) * ROWS_A_PARTY,
            words=_tr("Deleting {count} …").replace("{count}", count),
            over=self,
            done=lambda _: self._tell_done(),
            failed=self._refuse,
        )

    def _follow_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        # The line that says how far it has come is no place to go to.
        if now is None or now.window() is self.window():
            super()._follow_focus(before, now)

    def _tell_done(self) -> None:
        self.leave()
        done = self._book.history.to_undo
        self.deleted.emit("" if done is None else spoken(done))

    def _refuse(self, sentence: str) -> None:
        self._said.setText(sentence)
        self.go.hide()
        self.keep.setText(_tr("Close"))
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)
        self.place()


def _question(book: Book, parties: Sequence[PartyId]) -> str:
    if len(parties) == 1:
        name = short_name(book.names.name(parties[0]))
        return _tr(
            "Delete {name}, with ties, facts and introductions? Ctrl+Z brings everything back."
        ).replace("{name}", name)
    return _tr(
        "Delete these {count}, with their ties, facts and introductions? Ctrl+Z brings everything "
        "back."
    ).replace("{count}", f"{len(parties):,}")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Deleting", text)
