"""The book's change feed as a Qt signal."""

from PySide6.QtCore import QObject, Signal

from weaver_desktop.book.book import Book
from weaver_desktop.domain.changes import ChangeSet


class Changes(QObject):
    """Tells views what changed. ``happened`` carries a ``ChangeSet``, after its commit."""

    happened = Signal(object)

    def __init__(self, book: Book, parent: QObject | None = None) -> None:
        """Listen to a book for as long as this object lives."""
        super().__init__(parent)
        self._unsubscribe = book.feed.subscribe(self._tell)

    def stop(self) -> None:
        """Listen no more."""
        self._unsubscribe()

    def _tell(self, change_set: ChangeSet) -> None:
        self.happened.emit(change_set)
