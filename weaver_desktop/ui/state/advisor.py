"""Keeps the suggestions of the open book up to date, thinking in the background."""

from PySide6.QtCore import QObject, QTimer, Signal

from weaver_desktop.book.book import Book
from weaver_desktop.book.introductions import AIMS
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.domain.ids import Pair, PartyId, pair
from weaver_desktop.domain.introductions import Suggestion
from weaver_desktop.domain.ties import Depth
from weaver_desktop.ui.state.analyst import Analyst
from weaver_desktop.ui.state.changes import Changes

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
        self._analyst = analyst
        self._suggestions: tuple[Suggestion, ...] | None = None
        self._settled: set[Pair] = set()
        self._gone: set[PartyId] = set()
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

    @property
    def is_thinking(self) -> bool:
        """Whether newer suggestions are on their way."""
        return self._timer.isActive() or self._analyst.is_busy

    def refresh(self) -> None:
        """Ask for suggestions for the book as it stands.

        While an act is under way, an import for instance, it waits: what can be read then may yet
        be taken back.
        """
        if self._book.is_busy:
            self._timer.start()
            return
        self._settled.clear()
        self._gone.clear()
        try:
            aims = self._book.introductions.aims()
            steps = self._book.advice.question_in_steps(limit=_LIMIT, aims=aims)
            self._analyst.ask_in_steps(steps)
        except WeaverError as error:
            self.failed.emit(str(error))

    def stop(self) -> None:
        """Ask no more, because the book is about to close."""
        self._timer.stop()

    def _heed(self, change_set: ChangeSet) -> None:
        if _concerns(change_set):
            self._settle(change_set)
            self._timer.start()

    def _settle(self, change_set: ChangeSet) -> None:
        for change in change_set.of("introduction", "suggestion_answer", "tie"):
            row = change.after
            if row is None or (change.table == "tie" and int(str(row["depth"])) < Depth.MET):
                continue
            self._settled.add(pair(PartyId(str(row["a_id"])), PartyId(str(row["b_id"]))))
        self._gone |= {PartyId(c.id) for c in change_set.of("party") if c.after is None}
        if self._suggestions is not None:
            kept = self._unsettled(self._suggestions)
            if kept != self._suggestions:
                self._suggestions = kept
                self.updated.emit()

    def _unsettled(self, suggestions: tuple[Suggestion, ...]) -> tuple[Suggestion, ...]:
        return tuple(
            each
            for each in suggestions
            if pair(each.a, each.b) not in self._settled and not {each.a, each.b} & self._gone
        )

    def _take(self, answer: object) -> None:
        assert isinstance(answer, tuple)  # noqa: S101 - suggestions are what was asked for
        # An edit may have settled a pair while the answer was on its way.
        self._suggestions = self._unsettled(answer)
        self.updated.emit()


def _concerns(change_set: ChangeSet) -> bool:
    """Tell whether an edit may change a suggestion; a gathering that nobody came to does not."""
    return (
        change_set.touches(*_CONCERNED)
        or any(change.id in _SETTINGS for change in change_set.of("setting"))
        or any(change.before is not None for change in change_set.of("gathering"))
    )
