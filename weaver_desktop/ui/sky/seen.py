"""What of the book's network is drawn: all of today's, or what the lens lets through."""

import numpy as np

from weaver_desktop.book.book import Book
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.graph.adjacency import Positions
from weaver_desktop.graph.network import Floats, Network
from weaver_desktop.graph.views import History, PartyFacts
from weaver_desktop.ui.state.lens import Lens


class Seen:
    """Today's whole network, the part of it that is drawn, and which star is which party.

    Attributes:
        whole: all of today's network; the layout holds it, whatever is drawn.
        network: the part that is drawn; stars are numbered as its parties.
        at: for each star its position in ``whole``.
        day: the day that is shown, an ordinal; None for today.
    """

    def __init__(self, book: Book, lens: Lens) -> None:
        """See a book as it stands through a lens."""
        self._book = book
        self._lens = lens
        self._facts: PartyFacts | None = None
        self._past: History | None = None
        self.whole: Network = book.network()
        self.network: Network = self.whole
        self.at: Positions = np.arange(self.whole.party_count)
        self.day: int | None = None

    def forget(self) -> None:
        """Ask the book anew for what it knows of its parties and its past."""
        self._facts = self._past = None

    def renew(self) -> None:
        """Take over the book's network of today."""
        self.whole = self._book.network()

    def look(self) -> None:
        """Look through the lens again; stars get other numbers."""
        self.day = self._lens.day
        self.network = self._through_lens()
        places = self.whole.position
        self.at = np.array([places[party] for party in self.network.ids], np.int64)

    def drawn(self, of_whole: Floats) -> Floats:
        """Return those rows of an array over the whole network that belong to drawn stars."""
        return of_whole if self.network is self.whole else of_whole[self.at]

    def stars(self, parties: tuple[PartyId, ...]) -> list[int]:
        """Return the stars of those parties that are drawn."""
        at = self.network.position
        return [at[party] for party in parties if party in at]

    def _through_lens(self) -> Network:
        if self._lens.is_clear and self._lens.day is None:
            return self.whole
        if self._facts is None:
            self._facts = self._book.party_facts()
        if self._past is None:
            self._past = self._book.past()
        return self._lens.view(self.whole, self._facts, self._past)
