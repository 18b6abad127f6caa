"""What the ledger does to the book."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from weaver_desktop.book.book import Book
from weaver_desktop.book.ledger.labels import CAME_OF_IT
from weaver_desktop.book.ledger.templates import Letter
from weaver_desktop.book.today.items import DueKind
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.domain.ids import IntroductionId, PartyId
from weaver_desktop.domain.introductions import Consent, Outcome, Stage
from weaver_desktop.domain.phrases import Phrase, phrase, plain
from weaver_desktop.ui.ledger.way import beside
from weaver_desktop.ui.ledger.words import outcome_words
from weaver_desktop.ui.widgets.wording import spoken


class Acts(QObject):
    """Acts of the book, each undoable; ``refused`` carries the sentence if one cannot be done."""

    refused = Signal(str)

    def __init__(self, book: Book, parent: QObject) -> None:
        """Act on a book."""
        super().__init__(parent)
        self._book = book

    @property
    def are_possible(self) -> bool:
        """Whether the book can be changed at all."""
        return not self._book.is_read_only

    def move(self, key: IntroductionId, stage: Stage, on: date | None = None) -> bool:
        """Move an introduction; tell whether it could be done."""
        move = self._book.introductions.move
        return self._do(lambda: move(introduction_id=key, stage=stage, on=on))

    def step(self, key: IntroductionId, step: int) -> bool:
        """Move an introduction one on (1) or back (-1), where there is a way."""
        known = self._book.introductions.get(key)
        if known is None:
            return False
        went = [stage for stage, _ in self._book.introductions.steps(key)]
        onward = beside(known.stage, step, went)
        return onward is not None and self.move(key, onward)

    def consent(self, key: IntroductionId, party: PartyId, consent: Consent) -> bool:
        """Keep what one side says."""
        keep = self._book.introductions.consent
        return self._do(lambda: keep(introduction_id=key, party=party, consent=consent))

    def judge(self, key: IntroductionId, outcome: Outcome) -> bool:
        """Keep what came of it; a check that was due is done with that."""

        def act() -> None:
            with self._book.as_one(self._label(key, outcome)):
                self._look_after(key)
                self._book.introductions.judge(introduction_id=key, outcome=outcome)

        return self._do(act)

    def look_after(self, key: IntroductionId) -> bool:
        """Say that the check that is due was made."""
        return self._do(lambda: self._look_after(key))

    def note(self, key: IntroductionId, text: str) -> bool:
        """Keep the weaver's own words."""
        return self._do(lambda: self._book.introductions.note(introduction_id=key, text=text))

    def write(self, key: IntroductionId, column: str, text: str) -> bool:
        """Keep a letter; ``column`` is ``to_a``, ``to_b`` or ``to_both``."""
        write = self._book.letters.write
        match column:
            case "to_a":
                return self._do(lambda: write(introduction_id=key, to_a=text))
            case "to_b":
                return self._do(lambda: write(introduction_id=key, to_b=text))
        return self._do(lambda: write(introduction_id=key, to_both=text))

    def set_template(self, letter: Letter, text: str) -> bool:
        """Keep the template of a letter; "" brings back the first one."""
        return self._do(lambda: self._book.letters.set_template(letter=letter, text=text))

    def _label(self, key: IntroductionId, outcome: Outcome) -> Phrase:
        known = self._book.introductions.get(key)
        if known is None:
            return plain(outcome_words(outcome))
        one, other = (self._book.parties.get(party).name for party in (known.a, known.b))
        return phrase(CAME_OF_IT[outcome], one=one, other=other)

    def _look_after(self, key: IntroductionId) -> None:
        for item in self._book.agenda.items():
            if item.kind is DueKind.CHECK and item.introduction_id == key:
                self._book.agenda.done(item=item)

    def _do(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except WeaverError as error:
            self.refused.emit(spoken(error.phrase))
            return False
        return True
