"""Who stands in the list, and in which order: by name or otherwise, filtered, or found."""

from collections.abc import Iterable, Sequence

from weaver_desktop.book.book import Book
from weaver_desktop.book.parties import PartyLine, PartyName
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import PartyKind
from weaver_desktop.ui.people.found import Match
from weaver_desktop.ui.people.order import Order
from weaver_desktop.ui.people.passing import Passing
from weaver_desktop.ui.people.roll import Roll
from weaver_desktop.ui.state.lens import Lens

MOST_FOUND = 200
"""So many are listed of what a search finds; more letters find fewer."""


class Listing:
    """Everybody of a book, and which of them are to be listed."""

    def __init__(self, book: Book, lens: Lens) -> None:
        """Begin with everybody by name."""
        self._book = book
        self._passing = Passing(book, lens)
        self._roll = Roll()
        self._typed = ""
        self._matches: dict[PartyId, Match] | None = None
        self._is_cut = False
        self._left_out = 0
        self._groups: int | None = None
        self.order = Order.NAME

    @property
    def count(self) -> int:
        """How many parties there are, listed or not."""
        return len(self._roll)

    @property
    def group_count(self) -> int:
        """How many of them are groups."""
        if self._groups is None:
            self._groups = sum(entry.kind is PartyKind.GROUP for entry in self._roll.entries)
        return self._groups

    @property
    def typed(self) -> str:
        """What is looked for; empty for nothing."""
        return self._typed

    @property
    def matches(self) -> dict[PartyId, Match]:
        """What was found of whom; empty while nothing is looked for."""
        return self._matches or {}

    @property
    def is_searching(self) -> bool:
        """Whether only who was found is listed."""
        return self._matches is not None

    @property
    def is_cut(self) -> bool:
        """Whether more may be found than are listed."""
        return self._is_cut

    @property
    def is_narrowed(self) -> bool:
        """Whether filters may leave somebody out."""
        return self._passing.is_narrowed

    @property
    def left_out(self) -> int:
        """How many the filters left out of what was last listed."""
        return self._left_out

    def load(self, names: Iterable[PartyName]) -> None:
        """Begin anew with these parties."""
        self._roll = Roll(names)
        self._groups = None

    def take(self, party: PartyId, line: PartyLine | None) -> None:
        """Take over what is now known of a party; None if it is gone."""
        self._groups = None
        if line is None:
            self._roll.drop(party)
        else:
            self._roll.put(PartyName(line.id, line.kind, line.name))

    def search(self, typed: str) -> None:
        """Look for something; an empty text lists everybody again."""
        self._typed = typed
        if not typed:
            self._matches, self._is_cut = None, False
            return
        hits = self._book.search.find(typed, limit=MOST_FOUND)
        self._is_cut = len(hits) >= MOST_FOUND
        self._matches = {hit.party_id: Match(hit.kind, hit.text, typed) for hit in hits}

    def parties(self) -> list[PartyId]:
        """Return who is listed, in order: what was found stands best first."""
        everybody = [entry.id for entry in self._roll.entries]
        if self._matches is not None:
            known = self._roll
            chosen: Sequence[PartyId] = [
                party for party in self._matches if known.row_of(party) is not None
            ]
        elif self.order is Order.NAME:
            chosen = everybody
        else:
            # Loads numpy, which the first paint does without.
            from weaver_desktop.ui.people.ranking import ranked

            chosen = ranked(self._book, everybody, self.order)
        passing = self._passing.parties()
        listed = list(chosen) if passing is None else [each for each in chosen if each in passing]
        self._left_out = len(chosen) - len(listed)
        return listed
