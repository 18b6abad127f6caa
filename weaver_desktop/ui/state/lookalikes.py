"""Who may be in the book twice: asked in the background, and kept true in between."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from weaver_desktop.book.book import Book
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.ui.state.analyst import Analyst
from weaver_desktop.ui.state.changes import Changes

if TYPE_CHECKING:
    from weaver_desktop.book.likeness import Likeness

_PAUSE_MS = 3000
"""Names are typed in a row; one look after the last of them is enough."""
_TELLING = {"party": ("name", "kind"), "contact_way": ("kind", "value", "party_id")}
_SETTLING = ("party", "setting")
_PARTING = ("tie", "introduction")


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
        self._analyst = analyst
        self._answer: tuple[Likeness, ...] = ()
        self._pairs: tuple[Likeness, ...] = ()
        self._is_known = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.refresh)
        changes.happened.connect(self._heed)
        analyst.answered.connect(self._take)
        analyst.failed.connect(self._fail)

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
        self._timer.start()

    def refresh(self) -> None:
        """Ask; while an act is under way this waits, for what can be read then may not last."""
        if self._book.is_busy:
            self._timer.start()
            return
        # Whatever is wrong with the book is told where the user does something with it.
        with suppress(WeaverError):
            self._analyst.ask_in_steps(self._book.duplicates.question_in_steps())

    def stop(self) -> None:
        """Ask no more, because the book is about to close."""
        self._timer.stop()
        self._analyst.stop()

    def _take(self, answer: object) -> None:
        assert isinstance(answer, tuple)  # noqa: S101 - pairs are what was asked for
        # The worker has all names in its memory, and may not be asked again for long.
        self._analyst.stop()
        self._answer = answer
        was_known, self._is_known = self._is_known, True
        if not self._settle() and not was_known:
            self.changed.emit()

    def _fail(self, _: str) -> None:
        self._analyst.stop()

    def _heed(self, change_set: ChangeSet) -> None:
        if self._is_known and change_set.touches(*_SETTLING):
            self._settle()
        if self._is_known and (_tells_names(change_set) or self._may_part(change_set)):
            self._timer.start()

    def _may_part(self, change_set: ChangeSet) -> bool:
        """Tell whether a pair got something between them, or lost it: only two can be tied."""
        asked = {(each.a, each.b) for each in self._answer}
        rows = (change.after or change.before or {} for change in change_set.of(*_PARTING))
        return any((row.get("a_id"), row.get("b_id")) in asked for row in rows)

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


def _tells_names(change_set: ChangeSet) -> bool:
    """Tell whether a name or an address came or became another."""
    return any(
        change.after is not None
        and (
            change.before is None
            or any(change.before[it] != change.after[it] for it in _TELLING[change.table])
        )
        for change in change_set.of(*_TELLING)
    )
