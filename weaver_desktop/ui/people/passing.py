"""Who of the book the lens lets through, for the list beside the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weaver_desktop.book.book import Book
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.ui.state.lens import Lens

if TYPE_CHECKING:
    from weaver_desktop.graph.views import PartyFacts


class Passing:
    """Asks the filters of a lens about everybody of today.

    The day of the map, what is imagined and how far around the selection is bright are the map's
    own: the list is about the book as it stands.
    """

    def __init__(self, book: Book, lens: Lens) -> None:
        """Look at a book through a lens."""
        self._book = book
        self._lens = lens
        self._facts: PartyFacts | None = None

    @property
    def is_narrowed(self) -> bool:
        """Whether anybody may be left out."""
        return bool(self._lens.filters) or self._lens.is_without_you

    def heed(self, change_set: ChangeSet) -> None:
        """Ask the book anew for what filters are about."""
        if change_set.changes:
            self._facts = None

    def parties(self) -> frozenset[PartyId] | None:
        """Return who passes; None if all do."""
        if not self.is_narrowed:
            return None
        network = self._book.network()
        if self._facts is None:
            self._facts = self._book.party_facts()
        seen = self._lens.view_on(network, self._facts, None, None)
        return None if seen is network else frozenset(seen.ids)
