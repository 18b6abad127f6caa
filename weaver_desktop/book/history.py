"""Undo and redo of everything, also after a restart; the whole of it as a list."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from weaver_desktop.book.feed import ChangeFeed
from weaver_desktop.book.turn import Turn
from weaver_desktop.domain.changes import Cause, ChangeSet
from weaver_desktop.domain.errors import NotFoundError
from weaver_desktop.domain.long_work import Steps, forgetting, in_one_go, within
from weaver_desktop.domain.phrases import Phrase
from weaver_desktop.store.bookfile import BookFile
from weaver_desktop.store.refusals import making_sense

_LISTED = 500


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One step: its number rises with time, and gaps mean nothing."""

    number: int
    told: Phrase
    made_at: datetime
    is_undone: bool

    @property
    def label(self) -> str:
        """The words of the step in English."""
        return str(self.told)


class History:
    """The edits of a book in their order, with the place up to which they stand."""

    def __init__(self, file: BookFile, feed: ChangeFeed, turn: Turn) -> None:
        """Read from the file; publish to the feed what undo and redo change."""
        self._file = file
        self._turn = turn
        self._feed = feed

    @property
    def to_undo(self) -> Phrase | None:
        """What undo would take back, or None."""
        return self._file.label_to_undo()

    @property
    def to_redo(self) -> Phrase | None:
        """What redo would bring back, or None."""
        return self._file.label_to_redo()

    @property
    def label_to_undo(self) -> str | None:
        """What undo would take back, in English, or None."""
        return None if self.to_undo is None else str(self.to_undo)

    @property
    def label_to_redo(self) -> str | None:
        """What redo would bring back, in English, or None."""
        return None if self.to_redo is None else str(self.to_redo)

    def entries(self, *, limit: int = _LISTED) -> tuple[HistoryEntry, ...]:
        """Return the newest steps, newest first; those that are undone come before all others."""
        rows = self._file.history(limit)
        with making_sense(self._file.path):
            return tuple(
                HistoryEntry(number, label, datetime.fromisoformat(at), undone)
                for number, label, at, undone in rows
            )

    def undo(self) -> ChangeSet | None:
        """Take back the newest edit that stands; return it, or None if there is none."""
        return in_one_go(self.undo_in_steps())

    def redo(self) -> ChangeSet | None:
        """Bring back the oldest edit that was undone; return it, or None if there is none."""
        return in_one_go(self.redo_in_steps())

    def go_to(self, number: int) -> int:
        """Step back or forth until this step is the newest that stands; 0 takes back everything.

        All of it is one transaction, and is told to the feed once. Returns how many steps were
        taken.

        Raises:
            NotFoundError: if there is no such step any more.
        """
        return in_one_go(self.go_to_in_steps(number))

    def undo_in_steps(self) -> Steps[ChangeSet | None]:
        """Do what ``undo`` does, in steps."""
        number = self._file.next_to_undo()
        # Asked as it begins: until then, others may have done something newer.
        return (yield from self._step_through([] if number is None else [number], Cause.UNDO))

    def redo_in_steps(self) -> Steps[ChangeSet | None]:
        """Do what ``redo`` does, in steps."""
        number = self._file.next_to_redo()
        return (yield from self._step_through([] if number is None else [number], Cause.REDO))

    def go_to_in_steps(self, number: int) -> Steps[int]:
        """Do what ``go_to`` does, in steps."""
        numbers, cause = self._way(number)
        done = yield from self._step_through(numbers, cause)
        rows, done = deque(() if done is None else done.changes), None
        yield from forgetting(rows)
        return len(numbers)

    def rows_to_undo(self) -> int:
        """Return how many rows undo would change, those of forgotten steps among them."""
        number = self._file.next_to_undo()
        return 0 if number is None else self._file.size(number) + self._file.forgotten_rows()

    def rows_to_redo(self) -> int:
        """Return how many rows redo would change."""
        number = self._file.next_to_redo()
        return 0 if number is None else self._file.size(number)

    def rows_on_the_way(self, number: int) -> int:
        """Return how many rows going to a step would change, those of forgotten ones among them.

        Raises:
            NotFoundError: if there is no such step any more.
        """
        rows = sum(self._file.size(each) for each in self._way(number)[0])
        return rows + self._file.forgotten_rows()

    def forget(self) -> None:
        """Make all that was done so far the beginning, which cannot be undone."""
        self._file.forget_history()

    def _way(self, number: int) -> tuple[list[int], Cause]:
        states = {number: undone for number, _, _, undone in self._file.history(_ALL)}
        if number and number not in states:
            raise NotFoundError(
                "That step is not in the history any more, because something else was done after "
                "it was taken back. Choose another one."
            )
        if states.get(number, False):
            forth = sorted(each for each, undone in states.items() if undone and each <= number)
            return forth, Cause.REDO
        back = [each for each, undone in states.items() if not undone and each > number]
        return sorted(back, reverse=True), Cause.UNDO

    def _step_through(self, numbers: Sequence[int], cause: Cause) -> Steps[ChangeSet | None]:
        return self._turn.hold(self._told(numbers, cause))

    def _told(self, numbers: Sequence[int], cause: Cause) -> Steps[ChangeSet | None]:
        if not numbers:
            return None
        stepping = self._file.step_through(numbers, cause)
        done = yield from within(0.0, _WRITTEN, stepping)
        yield from within(_WRITTEN, 1.0, self._feed.publish_in_steps(done))
        return done


_ALL = 1 << 40
_WRITTEN = 0.8
"""The share of long work after which those who show something hear of it."""
