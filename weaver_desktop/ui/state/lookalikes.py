"""Who may be in the book twice: asked in the background, and kept true in between."""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from weaver_desktop.book.book import Book
from weaver_desktop.domain.changes import ChangeSet, RowChange
from weaver_desktop.domain.long_work import Progress, Steps, in_one_go
from weaver_desktop.ui.state.analyst import Analyst, Drafting
from weaver_desktop.ui.state.changes import Changes
from weaver_desktop.ui.state.inquiry import Inquiry

if TYPE_CHECKING:
    from weaver_desktop.book.likeness import Likeness
    from weaver_desktop.domain.ids import Pair

_PAUSE_MS = 3000
"""Names are typed in a row; one look after the last of them is enough."""
_TELLING = {"party": ("name", "kind"), "contact_way": ("kind", "value", "party_id")}
_SETTLING = ("party", "setting")
_PARTING = ("tie", "introduction")
_AT_ONCE = 1_000
"""Rows that are looked at in some 2 ms."""


class Lookalikes(QObject):
    """The pairs to ask about. ``changed`` when they are others.

    A pair that is merged or told apart goes at once, and comes back at once with undo; what new
    names and addresses bring is asked after a pause.
    """

    changed = Signal()

    def __init__(self, book: Book, changes: Changes, analyst: Analyst) -> None:
        """Know nobody yet; ``wake`` or ``refresh`` asks."""
        super().__init__(changes)
        self._book = book
        self._answer: tuple[Likeness, ...] = ()
        self._pairs: tuple[Likeness, ...] = ()
        self._is_known = False
        # Whatever is wrong with the book is told where the user does something with it.
        self._inquiry = Inquiry(book, analyst, self._question, _PAUSE_MS, self)
        self._inquiry.answered.connect(self._take)
        self._inquiry.failed.connect(self._inquiry.rest)
        changes.happened.connect(self._heed, self._take_in)

    @property
    def pairs(self) -> tuple[Likeness, ...]:
        """Who may be one, most alike first."""
        return self._pairs

    @property
    def is_known(self) -> bool:
        """Whether an answer has come at all."""
        return self._is_known

    def wake(self) -> None:
        """Ask before long, when nothing more urgent is to be done."""
        self._inquiry.ask_soon()

    def refresh(self) -> None:
        """Ask about the book as it stands."""
        self._inquiry.ask()

    def stop(self) -> None:
        """Ask no more, because the book is about to close."""
        self._inquiry.stop()

    def _question(self) -> Drafting:
        return self._book.duplicates.question_in_steps()

    def _take(self, answer: object) -> None:
        assert isinstance(answer, tuple)  # noqa: S101 - pairs are what was asked for
        # The worker has all names in its memory, and may not be asked again for long.
        self._inquiry.rest()
        self._answer = answer
        was_known, self._is_known = self._is_known, True
        if not self._settle() and not was_known:
            self.changed.emit()

    def _heed(self, change_set: ChangeSet) -> None:
        in_one_go(self._take_in(change_set))

    def _take_in(self, change_set: ChangeSet) -> Steps[None]:
        if not self._is_known:
            return
        if change_set.touches(*_SETTLING):
            self._settle()
            yield Progress(0.0)
        # Only two who are asked about can be tied to each other.
        asked = {(each.a, each.b) for each in self._answer}
        count = len(change_set.changes)
        for number, change in enumerate(change_set.changes, 1):
            if _tells_a_name(change) or _parts(change, asked):
                self._inquiry.ask_soon()
                return
            if number % _AT_ONCE == 0:
                yield Progress(number / count)

    def _settle(self) -> bool:
        """Leave out who has gone or is known to be two; tell whether that changed anything."""
        names = self._book.names
        apart = set(self._book.duplicates.known_to_differ()) if self._answer else set()
        left = tuple(
            each
            for each in self._answer
            if each.a in names and each.b in names and (each.a, each.b) not in apart
        )
        if left == self._pairs:
            return False
        self._pairs = left
        self.changed.emit()
        return True


def _tells_a_name(change: RowChange) -> bool:
    """Tell whether a name or an address came or became another."""
    told = _TELLING.get(change.table, ())
    before, after = change.before, change.after
    if after is None:
        return False
    return any(before is None or before[it] != after[it] for it in told)


def _parts(change: RowChange, asked: Container[Pair]) -> bool:
    """Tell whether something came between a pair that is asked about, or went."""
    row = change.after or change.before or {}
    return change.table in _PARTING and (row["a_id"], row["b_id"]) in asked
