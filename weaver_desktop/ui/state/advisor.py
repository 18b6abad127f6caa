"""Keeps the suggestions of the open book up to date, thinking in the background."""

from PySide6.QtCore import QObject, Signal

from weaver_desktop.book.book import Book
from weaver_desktop.book.introductions import AIMS
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.domain.introductions import Suggestion
from weaver_desktop.domain.long_work import Steps, in_one_go
from weaver_desktop.ui.state.analyst import Analyst, Drafting
from weaver_desktop.ui.state.changes import Changes
from weaver_desktop.ui.state.inquiry import Inquiry
from weaver_desktop.ui.state.settled import Settled

_LIMIT = 12
_PAUSE_MS = 120
_CONCERNED = (
    *("party", "tie", "fact", "proposition", "membership", "tagging", "guest"),
    *("introduction", "suggestion_answer"),
)
_SETTINGS = (AIMS, "me")
"""What suggestions are for, and who the weaver is."""


class Advisor(QObject):
    """Asks for suggestions after each edit that could change them; ``updated`` when they came.

    A pair that an edit settles, by an answer, an introduction or a meeting, goes at once.
    """

    updated = Signal()
    failed = Signal(str)

    def __init__(self, book: Book, changes: Changes, analyst: Analyst) -> None:
        """Begin with no suggestions; the first are asked for with ``refresh``."""
        super().__init__(changes)
        self._book = book
        self._suggestions: tuple[Suggestion, ...] | None = None
        self._settled = Settled()
        self._inquiry = Inquiry(book, analyst, self._question, _PAUSE_MS, self)
        self._inquiry.answered.connect(self._take)
        self._inquiry.failed.connect(self.failed)
        self._inquiry.refused.connect(self._fail)
        changes.happened.connect(self._heed, self._take_in)

    @property
    def suggestions(self) -> tuple[Suggestion, ...] | None:
        """The newest suggestions, best first; None until the first have come."""
        return self._suggestions

    @property
    def is_thinking(self) -> bool:
        """Whether newer suggestions are on their way."""
        return self._inquiry.is_under_way

    def refresh(self) -> None:
        """Ask for suggestions for the book as it stands."""
        self._inquiry.ask()

    def stop(self) -> None:
        """Ask no more, because the book is about to close."""
        self._inquiry.stop()

    def _question(self) -> Drafting:
        self._settled.forget()
        aims = self._book.introductions.aims()
        return self._book.advice.question_in_steps(limit=_LIMIT, aims=aims)

    def _heed(self, change_set: ChangeSet) -> None:
        in_one_go(self._take_in(change_set))

    def _take_in(self, change_set: ChangeSet) -> Steps[None]:
        if not _concerns(change_set):
            return
        yield from self._settled.take_in(change_set)
        if self._suggestions is not None:
            kept = self._settled.open_among(self._suggestions)
            if kept != self._suggestions:
                self._suggestions = kept
                self.updated.emit()
        self._inquiry.ask_soon()

    def _fail(self, error: WeaverError) -> None:
        self.failed.emit(str(error))

    def _take(self, answer: object) -> None:
        assert isinstance(answer, tuple)  # noqa: S101 - suggestions are what was asked for
        # An edit may have settled a pair while the answer was on its way.
        self._suggestions = self._settled.open_among(answer)
        self.updated.emit()


def _concerns(change_set: ChangeSet) -> bool:
    """Tell whether an edit may change a suggestion; a gathering that nobody came to does not."""
    return (
        change_set.touches(*_CONCERNED)
        or any(change.id in _SETTINGS for change in change_set.of("setting"))
        or any(change.before is not None for change in change_set.of("gathering"))
    )
