"""What is on the cards of the Introductions panel."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from weaver_desktop.book.book import Book
from weaver_desktop.domain.errors import NotFoundError
from weaver_desktop.domain.ids import Pair, PartyId, pair
from weaver_desktop.domain.introductions import Introduction, Stage, Suggestion
from weaver_desktop.ui.cards.card import CardWords
from weaver_desktop.ui.cards.cards import Action, Entry
from weaver_desktop.ui.introductions.card_actions import CardActions
from weaver_desktop.ui.ledger.words import how_far
from weaver_desktop.ui.state.imagining import Imagining
from weaver_desktop.ui.widgets.wording import filled, spoken

_NOT_MET = (Stage.IDEA, Stage.ASKED, Stage.BOTH_YES, Stage.MADE)


class Entries:
    """Makes entries for cards; whoever is not in the book any more has none."""

    def __init__(self, book: Book, actions: CardActions, imagining: Imagining | None) -> None:
        """Make entries with these actions, and with a tick for what can be imagined."""
        self._book = book
        self._actions = actions
        self._imagining = imagining

    def of_suggestions(self, suggestions: Sequence[Suggestion]) -> list[Entry]:
        """Return what is on the cards of suggestions."""
        names = _Names(self._book)
        made = (self._suggested(each, names) for each in suggestions)
        return [entry for entry in made if entry is not None]

    def of_taken_up(self, introductions: Sequence[Introduction]) -> list[Entry]:
        """Return what is on the cards of introductions that were taken up."""
        names = _Names(self._book)
        made = (self._taken_up(each, names) for each in introductions)
        return [entry for entry in made if entry is not None]

    def _suggested(self, suggestion: Suggestion, names: "_Names") -> Entry | None:
        two = (suggestion.a, suggestion.b)
        called = names.of(two)
        if called is None:
            return None
        told = [reason.text for reason in suggestion.reasons]
        told += [*suggestion.asides, *suggestion.gains]
        told += () if suggestion.change is None else suggestion.change.said
        told += suggestion.unknown
        told += () if suggestion.how_sure is None else (suggestion.how_sure,)
        words = CardWords(two, called, tuple(spoken(each) for each in told))
        return Entry(words, self._actions.for_suggestion(suggestion, called), self._what_if(words))

    def _taken_up(self, introduction: Introduction, names: "_Names") -> Entry | None:
        two = (introduction.a, introduction.b)
        called = names.of(two)
        if called is None:
            return None
        status = how_far(introduction, self._book.today)
        words = CardWords(two, called, introduction.reasons, status, key=introduction.id)
        tick = self._what_if(words) if introduction.stage in _NOT_MET else None
        actions = self._actions.for_introduction(introduction, called)
        return Entry(words, actions, tick, partial(self._actions.shift, introduction))

    def _what_if(self, words: CardWords) -> Action | None:
        imagining = self._imagining
        if imagining is None:
            return None
        one, other = words.names
        return Action(
            _tr("What if?"),
            filled(_tr("What if {one} and {other} met?"), one=one, other=other),
            lambda _: imagining.toggle(pair(*words.parties)),
            _tr("See the map and the measures as if they had met."),
        )


class _Names:
    """The names of parties, each read once."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._read: dict[PartyId, str] = {}

    def of(self, two: Pair) -> tuple[str, str] | None:
        """Return the names of two parties; None if one is not in the book any more."""
        try:
            return self._name(two[0]), self._name(two[1])
        except NotFoundError:
            return None

    def _name(self, party: PartyId) -> str:
        if party not in self._read:
            self._read[party] = self._book.parties.get(party).name
        return self._read[party]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Introductions", text)
