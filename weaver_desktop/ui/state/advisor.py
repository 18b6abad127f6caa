"""Keeps the suggestions of the open book up to date, thinking in the background."""

from PySide6.QtCore import QObject, QTimer, Signal

from weaver_desktop.book.book import Book
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.introductions import Suggestion
from weaver_desktop.ui.state.analyst import Analyst
from weaver_desktop.ui.state.changes import Changes

_LIMIT = 12
_PAUSE_MS = 120
_CONCERNED = ("party", "tie", "fact", "membership", "introduction", "suggestion_answer", "guest")


class Advisor(QObject):
    """Asks for suggestions after each edit that could change them; ``updated`` when they came."""

    updated = Signal()
    failed = Signal(str)

    def __init__(self, book: Book, changes: Changes, analyst: Analyst) -> None:
        """Begin with no suggestions; the first are asked for with ``refresh``."""
        super().__init__(changes)
        self._book = book
        self._analyst = analyst
        self._suggestions: tuple[Suggestion, ...] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.refresh)
        changes.happened.connect(self._heed)
        analyst.answered.connect(self._take)
        analyst.failed.connect(self.failed)

    @property
    def suggestions(self) -> tuple[Suggestion, ...] | None:
        """The newest suggestions, best first; None until the first have come."""
        return self._suggestions

    def refresh(self) -> None:
        """Ask for suggestions for the book as it stands."""
        self._analyst.ask(self._book.advice.question(limit=_LIMIT))

    def _heed(self, change_set: ChangeSet) -> None:
        if change_set.touches(*_CONCERNED):
            self._timer.start()

    def _take(self, answer: object) -> None:
        assert isinstance(answer, tuple)  # noqa: S101 - suggestions are what was asked for
        self._suggestions = answer
        self.updated.emit()
