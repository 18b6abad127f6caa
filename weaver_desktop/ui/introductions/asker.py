"""What suggestions are asked for: the whole book, or something in it."""

from PySide6.QtCore import QObject, Signal

from weaver_desktop.book.asking import WHOLE_BOOK, Asking
from weaver_desktop.book.book import Book
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.domain.introductions import Suggestion
from weaver_desktop.ui.state.advisor import Advisor
from weaver_desktop.ui.state.analyst import Analyst
from weaver_desktop.ui.widgets.wording import spoken

_LIMIT = 12
_SETTLING = ("introduction", "suggestion_answer")
_CONCERNED = (
    *_SETTLING,
    "party",
    "tie",
    "fact",
    "proposition",
    "membership",
    "guest",
    "gathering",
    "encounter",
    "setting",
)


class Asker(QObject):
    """Hands on the advisor's suggestions, or asks for others; ``updated`` when it has.

    For the whole book it asks nothing itself. ``refused`` carries why something cannot be asked
    for any more; it then asks for the whole book again.
    """

    updated = Signal()
    refused = Signal(str)

    def __init__(
        self,
        book: Book,
        advisor: Advisor,
        analyst: Analyst,
        parent: QObject,
    ) -> None:
        """Begin with the whole book."""
        super().__init__(parent)
        self._book = book
        self._advisor = advisor
        self._analyst = analyst
        self._asking = WHOLE_BOOK
        self._found: tuple[Suggestion, ...] | None = None
        self._has_failed = False
        advisor.updated.connect(self._follow)
        advisor.failed.connect(self._fail)
        analyst.answered.connect(self._take)
        analyst.failed.connect(self._fail)

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
        self._has_failed = False
        self._ask_and_tell()

    def heed(self, change_set: ChangeSet) -> None:
        """Let go at once of what an edit settled, and ask anew."""
        if self.is_whole_book or not change_set.touches(*_CONCERNED):
            return
        settled = {
            (str(row["a_id"]), str(row["b_id"]))
            for row in (change.after for change in change_set.of(*_SETTLING))
            if row is not None
        }
        gone = {change.id for change in change_set.of("party") if change.after is None}
        if self._found is not None:
            self._found = tuple(
                each
                for each in self._found
                if (each.a, each.b) not in settled and not {each.a, each.b} & gone
            )
        self._ask_and_tell()

    def stop(self) -> None:
        """Let the worker rest."""
        self._analyst.stop()

    def _ask_and_tell(self) -> None:
        trouble = self._ask()
        self.updated.emit()
        if trouble:
            self.refused.emit(trouble)

    def _ask(self) -> str:
        """Ask; return why it cannot be asked for any more."""
        if self.is_whole_book:
            return ""
        aims = self._book.introductions.aims()
        try:
            advice = self._book.advice
            self._analyst.ask_in_steps(
                advice.question_in_steps(limit=_LIMIT, asking=self._asking, aims=aims)
            )
        except WeaverError as error:
            self._asking = WHOLE_BOOK
            return spoken(error.phrase)
        return ""

    def _follow(self) -> None:
        if self.is_whole_book:
            self._has_failed = False
            self.updated.emit()

    def _take(self, answer: object) -> None:
        assert isinstance(answer, tuple)  # noqa: S101 - suggestions are what was asked for
        if not self.is_whole_book:
            self._found = answer
            self.updated.emit()

    def _fail(self, _: str) -> None:
        self._has_failed = True
        self.updated.emit()
