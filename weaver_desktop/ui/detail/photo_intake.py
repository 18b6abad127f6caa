"""Taking photos in while the window is alive: reading and shrinking happen in a thread."""

import threading

from PySide6.QtCore import QObject, Signal

from weaver_desktop.book.book import Book
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.ui.detail.portrait import Source, shrunk
from weaver_desktop.ui.forms.attempt import attempt
from weaver_desktop.ui.widgets.wording import spoken


class PhotoIntake(QObject):
    """``refused`` carries a party and why its photo could not be kept; ``busy`` how many wait."""

    refused = Signal(object, str)
    busy = Signal(int)
    _made = Signal(object, object)

    def __init__(self, book: Book, parent: QObject | None = None) -> None:
        """Keep photos in a book."""
        super().__init__(parent)
        self._book = book
        self._threads: list[threading.Thread] = []
        self._is_over = False
        self._waiting = 0
        self._made.connect(self._keep)

    @property
    def waiting(self) -> int:
        """How many photos are being made small."""
        return self._waiting

    def take(self, party: PartyId, source: Source) -> None:
        """Make a picture small and keep it as the photo of a party."""
        if self._is_over:
            return
        self._threads = [each for each in self._threads if each.is_alive()]
        thread = threading.Thread(
            target=self._work, args=(party, source), name="photo", daemon=True
        )
        self._threads.append(thread)
        self._waiting += 1
        self.busy.emit(self._waiting)
        thread.start()

    def stop(self) -> None:
        """Keep nothing any more; returns when the threads have ended."""
        self._is_over = True
        for thread in self._threads:
            thread.join()
        self._threads.clear()

    def _work(self, party: PartyId, source: Source) -> None:
        made: bytes | BaseException
        try:
            made = shrunk(source)
        except BaseException as error:  # noqa: BLE001 - told and judged in the window's thread
            made = error
        self._made.emit(party, made)

    def _keep(self, party: PartyId, made: object) -> None:
        self._waiting -= 1
        self.busy.emit(self._waiting)
        if self._is_over:
            return
        if isinstance(made, WeaverError):
            self.refused.emit(party, spoken(made.phrase))
        elif isinstance(made, BaseException):
            raise made
        elif isinstance(made, bytes):
            trouble = attempt(lambda: self._book.photos.set(party_id=party, data=made))
            if trouble:
                self.refused.emit(party, trouble)
