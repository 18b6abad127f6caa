"""Who of the book the lens lets through, for the list beside the map."""

from weaver_desktop.book.book import Book
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.ui.state.lens import Lens


class Passing:
    """Asks the filters of a lens about everybody of today.

    The day of the map, what is imagined and how far around the selection is bright are the map's
    own: the list is about the book as it stands.
    """

    def __init__(self, book: Book, lens: Lens) -> None:
        """Look at a book through a lens."""
        self._book = book
        self._lens = lens

    @property
    def is_narrowed(self) -> bool:
        """Whether anybody may be left out."""
        return bool(self._lens.filters) or self._lens.is_without_you

    def parties(self) -> frozenset[PartyId] | None:
        """Return who passes; None if all do."""
        if not self.is_narrowed:
            return None
        from weaver_desktop.graph.views import PartyFacts

        book = self._book
        network = book.network()
        # To leave the weaver out nothing needs to be known of anybody.
        facts = book.party_facts() if self._lens.filters else PartyFacts(today=0)
        seen = self._lens.view_on(network, facts, None, None)
        return None if seen is network else frozenset(seen.ids)
