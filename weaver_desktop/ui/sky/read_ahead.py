"""Reading what filters and the past will ask, while nobody waits for it."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from weaver_desktop.book.book import Book
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.ui.state.changes import Changes

_PAUSE_MS, _BETWEEN_MS = 250, 15


class ReadAhead(QObject):
    """Goes through a book portion by portion, so that no first filter or day has to wait.

    ``troubled`` carries why it could not be read; no timer runs once all is read.
    """

    troubled = Signal(str)

    def __init__(self, book: Book, changes: Changes, parent: QObject | None = None) -> None:
        """Begin in a moment, and again after an edit that made too much unknown."""
        super().__init__(parent)
        self._book = book
        self._portions: Iterator[None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)
        changes.happened.connect(self._begin)
        self._begin()

    @property
    def is_reading(self) -> bool:
        """Whether there is more to read."""
        return self._timer.isActive()

    def stop(self) -> None:
        """Read no more, because the book is about to close."""
        self._timer.stop()
        self._portions = None

    def _begin(self) -> None:
        self._portions = self._book.read_ahead()
        self._timer.start(_PAUSE_MS)

    def _go_on(self) -> None:
        if self._book.is_busy:
            # What is read while an act is under way may yet be taken back.
            self._timer.start(_PAUSE_MS)
            return
        try:
            for _ in self._portions or ():
                self._timer.start(_BETWEEN_MS)
                return
        except WeaverError as error:
            self.troubled.emit(str(error))
        self._portions = None
