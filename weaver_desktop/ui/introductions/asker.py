"""What suggestions are asked for: the whole book, or something in it."""

from PySide6.QtCore import QObject, Signal

from weaver_desktop.book.asking import WHOLE_BOOK, Asking
from weaver_desktop.book.book import Book
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.domain.introductions import Suggestion
from weaver_desktop.domain.long_work import Steps
from weaver_desktop.ui.state.advisor import Advisor
from weaver_desktop.ui.state.analyst import Analyst, Drafting
from weaver_desktop.ui.state.inquiry import Inquiry
from weaver_desktop.ui.state.settled import Settled
from weaver_desktop.ui.widgets.wording import spoken

_LIMIT = 12
_PAUSE_MS = 120
_CONCERNED = (
    *("party", "tie", "fact", "proposition", "membership", "guest", "gathering", "encounter"),
    *("introduction", "suggestion_answer", "setting"),
)


class Asker(QObject):
    """Hands on the advisor's suggestions, or asks for others; ``updated`` when it has.

    For the whole book it asks nothing itself. ``refused`` carries why something cannot be asked
    for any more; it then asks for the whole book again.
    """

    updated = Signal()
    refused = Signal(str)

    def __init__(self, book: Book, advisor: Advisor, analyst: Analyst, parent: QObject) -> None:
        """Begin with the whole book."""
        super().__init__(parent)
        self._book = book
        self._advisor = advisor
        self._asking = WHOLE_BOOK
        self._found: tuple[Suggestion, ...] | None = None
        self._settled = Settled()
        self._has_failed = False
        self._is_resting = self._is_behind = False
        advisor.updated.connect(self._follow)
        advisor.failed.connect(self._fail)
        self._inquiry = Inquiry(book, analyst, self._question, _PAUSE_MS, self)
        self._inquiry.answered.connect(self._take)
        self._inquiry.failed.connect(self._fail)
        self._inquiry.refused.connect(self._refuse)

    @property
    def asking(self) -> Asking:
        """What is asked for."""
        return self._asking

    @property
    def is_whole_book(self) -> bool:
        """Whether nobody in particular is asked for."""
        return self._asking == WHOLE_BOOK

    @property
    def suggestions(self) -> tuple[Suggestion, ...] | None:
        """The newest suggestions, best first; None until they have come."""
        return self._advisor.suggestions if self.is_whole_book else self._found

    @property
    def has_failed(self) -> bool:
        """Whether the last question could not be answered."""
        return self._has_failed

    def ask_for(self, asking: Asking) -> None:
        """Ask for something else."""
        self._asking = asking
        self._found = None
        self._has_failed = self._is_resting = False
        self._ask()

    def take_in(self, change_set: ChangeSet) -> Steps[None]:
        """Let go of what an edit settled, and ask anew."""
        if self.is_whole_book or not change_set.touches(*_CONCERNED):
            return
        yield from self._settled.take_in(change_set)
        if self._found is not None:
            self._found = self._settled.open_among(self._found)
        self._ask()

    def rest(self) -> None:
        """Let the worker go, as nobody looks."""
        self._is_resting = True
        self._is_behind = self._found is None
        self._inquiry.stop()

    def wake(self) -> None:
        """Ask what was not asked while nobody looked."""
        self._is_resting = False
        if self._is_behind:
            self._ask()

    def _ask(self) -> None:
        self.updated.emit()
        self._is_behind = self._is_resting
        if not (self.is_whole_book or self._is_resting):
            self._inquiry.ask()

    def _question(self) -> Drafting:
        self._settled.forget()
        aims = self._book.introductions.aims()
        return self._book.advice.question_in_steps(limit=_LIMIT, asking=self._asking, aims=aims)

    def _refuse(self, error: WeaverError) -> None:
        self._asking = WHOLE_BOOK
        self.updated.emit()
        self.refused.emit(spoken(error.phrase))

    def _follow(self) -> None:
        if self.is_whole_book:
            self._has_failed = False
            self.updated.emit()

    def _take(self, answer: object) -> None:
        assert isinstance(answer, tuple)  # noqa: S101 - suggestions are what was asked for
        if not self.is_whole_book:
            self._found = self._settled.open_among(answer)
            self.updated.emit()

    def _fail(self, _: str) -> None:
        self._has_failed = True
        self.updated.emit()
