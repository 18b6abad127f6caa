"""One question about the book, asked anew after edits."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from weaver_desktop.book.book import Book
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.ui.state.analyst import Analyst, Drafting


class Inquiry(QObject):
    """Asks the worker at once, or after a pause in which more edits may come; the newest wins.

    ``answered`` carries the newest answer, ``failed`` why there is none, as text for a report, and
    ``refused`` the ``WeaverError`` for which the book cannot be asked.
    """

    answered = Signal(object)
    failed = Signal(str)
    refused = Signal(object)

    def __init__(
        self,
        book: Book,
        analyst: Analyst,
        question: Callable[[], Drafting],
        pause_ms: int,
        parent: QObject,
    ) -> None:
        """Ask nothing yet.

        Args:
            book: what is asked about.
            analyst: answers nothing but this question.
            question: begins to put it together, for the book as it stands.
            pause_ms: milliseconds without an edit before it is asked.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._book = book
        self._analyst = analyst
        self._question = question
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(pause_ms)
        self._pause.timeout.connect(self.ask)
        analyst.answered.connect(self.answered)
        analyst.failed.connect(self.failed)

    @property
    def is_under_way(self) -> bool:
        """Whether a newer answer is to come."""
        return self._pause.isActive() or self._analyst.is_busy

    def ask_soon(self) -> None:
        """Ask after the pause, which begins anew."""
        self._pause.start()

    def ask(self) -> None:
        """Ask about the book as it stands.

        While an act is under way, an import for instance, this waits: what can be read then may
        yet be taken back.
        """
        if self._book.is_busy:
            self.ask_soon()
            return
        self._pause.stop()
        try:
            self._analyst.ask_in_steps(self._question())
        except WeaverError as error:
            self.refused.emit(error)

    def rest(self) -> None:
        """Let the worker go; the next question starts another."""
        self._analyst.stop()

    def stop(self) -> None:
        """Ask no more, because the book is about to close."""
        self._pause.stop()
        self.rest()
