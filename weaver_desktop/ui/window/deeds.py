"""What the window does to the book on the user's behalf, and what it says about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.long_work import in_one_go
from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.domain.ties import Depth
from weaver_desktop.ui.long_work.carrying_out import SMALL, carry_out
from weaver_desktop.ui.long_work.stepping import step
from weaver_desktop.ui.state.selection import Selection
from weaver_desktop.ui.widgets.wording import spoken
from weaver_desktop.ui.window.connections import MOST_TIES, Connections

if TYPE_CHECKING:
    from weaver_desktop.book.capture.intents import Capture

_ROWS_A_TIE = 8
"""A tie takes about as long as so many rows of other acts: it is looked for and has a story."""


class Deeds(QObject):
    """Captures lines, connects, logs, undoes and redoes.

    ``said`` carries a sentence and whether undo fits; ``refused`` a line that could not be kept.
    """

    said = Signal(str, bool)
    refused = Signal(str)

    def __init__(self, book: Book, selection: Selection, parent: QObject | None = None) -> None:
        """Act on a book, and select what was acted on."""
        super().__init__(parent)
        self._book = book
        self._selection = selection
        self._over = parent if isinstance(parent, QWidget) else None

    def capture(self, capture: Capture) -> None:
        """Apply a captured line and select who it was about."""
        from weaver_desktop.book.capture.intents import Describe

        parties: tuple[PartyId, ...] = ()

        def apply() -> None:
            nonlocal parties
            parties = self._book.entry.apply(capture)

        if not self._do(apply):
            self.refused.emit(capture.line)
            return
        if len(parties) > 1 and not isinstance(capture.intent, Describe):
            self._selection.select_two(parties[0], parties[1])
        elif parties:
            # The groups that somebody belongs to are named after them.
            self._selection.select_party(parties[0])

    def connect_all(self, parties: Sequence[PartyId], depth: Depth) -> None:
        """Tie every two of these parties; of more than two, no tie becomes less deep."""
        label = phrase("Connected {count} with each other", count=f"{len(parties):,}")
        connections = Connections(self._book, parties)
        rows = connections.pair_count * _ROWS_A_TIE
        if not SMALL < rows <= MOST_TIES * _ROWS_A_TIE:
            self._do(lambda: in_one_go(connections.make(depth, label)))
            return
        words = self.tr("Connecting {count} with each other …")
        carry_out(
            connections.make(depth, label),
            rows=rows,
            words=words.replace("{count}", f"{len(parties):,}"),
            over=self._over,
            done=lambda count: self._tell(label if count else None),
            failed=lambda sentence: self.said.emit(sentence, False),
        )

    def log_meeting(self, parties: Sequence[PartyId]) -> None:
        """Log that these parties met today."""
        today = PartialDate.of(self._book.today)
        self._do(lambda: self._book.encounters.log(parties=parties, on=today))

    def introduce(self, one: PartyId, other: PartyId) -> None:
        """Take up the idea to introduce two parties."""
        self._do(lambda: self._book.introductions.take_up(a=one, b=other))

    def part(self, one: PartyId, other: PartyId) -> None:
        """Say that two who were tied are no longer in touch."""
        tie = self._book.ties.between(one, other)
        today = PartialDate.of(self._book.today)
        if tie is not None and tie.ended is None:
            self._do(lambda: self._book.ties.end(tie_id=tie.id, on=today))

    def undo(self) -> None:
        """Take back the newest edit."""
        self._step(is_undo=True)

    def redo(self) -> None:
        """Bring back what was undone last."""
        self._step(is_undo=False)

    def _do(self, act: Callable[[], object]) -> bool:
        """Do an act and say what was done, or why not; tell whether it could be done."""
        done: list[ChangeSet] = []
        unsubscribe = self._book.feed.subscribe(done.append)
        try:
            act()
        except WeaverError as error:
            self.said.emit(spoken(error.phrase), False)
            return False
        finally:
            unsubscribe()
        self._tell(done[-1].told if done else None)
        return True

    def _tell(self, label: Phrase | None) -> None:
        """Say what was done; None if that changed nothing."""
        if label is not None:
            self.said.emit(spoken(label), True)
        else:
            self.said.emit(self.tr("That is in your book already."), False)

    def _step(self, *, is_undo: bool) -> None:
        step(
            self._book,
            is_undo=is_undo,
            over=self._over,
            said=self.said.emit,
            failed=lambda sentence: self.said.emit(sentence, False),
        )
