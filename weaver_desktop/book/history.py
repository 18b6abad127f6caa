"""Undo and redo of everything, also after a restart."""

from weaver_desktop.book.feed import ChangeFeed
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.store.bookfile import BookFile


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

    def undo(self) -> ChangeSet | None:
        """Take back the newest edit that stands; return it, or None if there is none."""
        return self._publish(self._file.undo())

    def redo(self) -> ChangeSet | None:
        """Bring back the oldest edit that was undone; return it, or None if there is none."""
        return self._publish(self._file.redo())

    def forget(self) -> None:
        """Make all that was done so far the beginning, which cannot be undone."""
        self._file.forget_history()

    def _publish(self, done: ChangeSet | None) -> ChangeSet | None:
        if done is not None:
            self._feed.publish(done)
        return done
