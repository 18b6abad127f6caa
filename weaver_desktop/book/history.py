"""Undo and redo of everything, also after a restart; the whole of it as a list."""

from dataclasses import dataclass, replace
from datetime import datetime

from weaver_desktop.book.feed import ChangeFeed
from weaver_desktop.domain.changes import ChangeSet, in_all
from weaver_desktop.domain.errors import NotFoundError
from weaver_desktop.store.bookfile import BookFile
from weaver_desktop.store.refusals import making_sense

_LISTED = 500


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One step: its number rises with time, and gaps mean nothing."""

    number: int
    label: str
    made_at: datetime
    is_undone: bool


class History:
    """The edits of a book in their order, with the place up to which they stand."""

    def __init__(self, file: BookFile, feed: ChangeFeed) -> None:
        """Read from the file; publish to the feed what undo and redo change."""
        self._file = file
        self._feed = feed

    @property
    def label_to_undo(self) -> str | None:
        """The words of what undo would take back, or None."""
        return self._file.label_to_undo()

    @property
    def label_to_redo(self) -> str | None:
        """The words of what redo would bring back, or None."""
        return self._file.label_to_redo()

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
        return self._publish(self._file.undo())

    def redo(self) -> ChangeSet | None:
        """Bring back the oldest edit that was undone; return it, or None if there is none."""
        return self._publish(self._file.redo())

    def go_to(self, number: int) -> int:
        """Step back or forth until this step is the newest that stands; 0 takes back everything.

        What all of them come to is told to the feed once. Returns how many steps were taken.

        Raises:
            NotFoundError: if there is no such step any more.
        """
        states = {number: undone for number, _, _, undone in self._file.history(_ALL)}
        if number and number not in states:
            raise NotFoundError(
                "That step is not in the history any more, because something else was done after "
                "it was taken back. Choose another one."
            )
        on_the_way = [n for n, undone in states.items() if undone == (n <= number)]
        taken: list[ChangeSet] = []
        try:
            for each in on_the_way:
                done = self._file.redo() if each <= number else self._file.undo()
                if done is not None:
                    taken.append(done)
        finally:
            # Also when a step on the way fails: those before it have been taken.
            if taken:
                changes = in_all(change for done in taken for change in done.changes)
                self._feed.publish(replace(taken[-1], changes=changes))
        return len(on_the_way)

    def forget(self) -> None:
        """Make all that was done so far the beginning, which cannot be undone."""
        self._file.forget_history()

    def _publish(self, done: ChangeSet | None) -> ChangeSet | None:
        if done is not None:
            self._feed.publish(done)
        return done


_ALL = 1 << 40
