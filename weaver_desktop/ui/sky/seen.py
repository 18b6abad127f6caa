"""What of the book's network is drawn: all of today's, or what the lens lets through."""

import numpy as np

from weaver_desktop.book.book import Book
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.graph.adjacency import Positions
from weaver_desktop.graph.network import Floats, Network
from weaver_desktop.graph.views import Differences, History, PartyFacts, differences
from weaver_desktop.ui.state.lens import Lens


class Seen:
    """Today's whole network, the part of it that is drawn, and which star is which party.

    Attributes:
        whole: all of today's network; the layout holds it, whatever is drawn.
        network: the part that is drawn; stars are numbered as its parties.
        at: for each star its position in ``whole``.
        then: all of the network of the day that is shown, whatever the lens lets through.
        among: for each star its position in ``then``.
        then_at: for each party of ``then`` its position in ``whole``.
        day: the day that is shown, an ordinal; None for today.
    """

    def __init__(self, book: Book, lens: Lens) -> None:
        """See a book as it stands through a lens."""
        self._book = book
        self._lens = lens
        self._facts: PartyFacts | None = None
        self._past: History | None = None
        self._before: tuple[tuple[object, ...], Network] | None = None
        self.whole: Network = book.network()
        self.network: Network = self.whole
        self.then: Network = self.whole
        self.at: Positions = np.arange(self.whole.party_count)
        self.among: Positions = self.at
        self.then_at: Positions = self.at
        self.day: int | None = None

    def forget(self) -> None:
        """Ask the book anew for what it knows of its parties and its past."""
        self._facts = self._past = self._before = None

    def renew(self) -> None:
        """Take over the book's network of today."""
        self.whole = self._book.network()

    def look(self) -> None:
        """Look through the lens again; stars get other numbers."""
        if self._lens.is_clear and self._lens.day is None:
            self.network = self.then = self.whole
        elif self._is_known(has_past=self._lens.day is not None):
            assert self._facts is not None  # noqa: S101 - just read
            self.then = self._lens.as_of_day(self.whole, self._past)
            self.network = self._lens.view_of(self.then, self._facts)
        else:
            return
        self.day = self._lens.day
        self.among = _places(self.network, self.then)
        self.then_at = _places(self.then, self.whole)
        self.at = self.then_at[self.among]

    @property
    def shown_day(self) -> int:
        """The day that is shown, an ordinal, today if no other is chosen."""
        return self._book.today.toordinal() if self.day is None else self.day

    def drawn(self, of_whole: Floats) -> Floats:
        """Return those rows of an array over the whole network that belong to drawn stars."""
        return of_whole if self.network is self.whole else of_whole[self.at]

    def stars(self, parties: tuple[PartyId, ...]) -> list[int]:
        """Return the stars of those parties that are drawn."""
        at = self.network.position
        return [at[party] for party in parties if party in at]

    def since(self, day: int) -> Differences:
        """Return what the drawn day has that another day, an ordinal, had not: both as filtered.

        The other day's network is kept, so that asking from day to day while time plays costs
        some milliseconds each.
        """
        if not self._is_known(has_past=True):
            return Differences()
        assert self._facts is not None  # noqa: S101 - just read
        lens, facts, past = self._lens, self._facts, self._past
        key = (day, lens.filters, lens.is_without_you, self.whole)
        if self._before is None or self._before[0] != key:
            self._before = (key, lens.view_on(self.whole, facts, past, day))
        shown = self.shown_day
        now = self.network
        if lens.imagined or self.day is None:
            now = lens.view_on(self.whole, facts, past, shown)
        return differences(self._before[1], day, now, shown)

    def _is_known(self, *, has_past: bool) -> bool:
        """Tell whether facts, and the past if that is asked, are at hand, reading what is not.

        While an act is under way nothing new is read: it may yet be taken back, and would not fit
        the network that is drawn.
        """
        if self._facts is not None and (self._past is not None or not has_past):
            return True
        if self._book.is_busy:
            return False
        self._facts = self._book.party_facts()
        if has_past:
            self._past = self._book.past()
        return True


def _places(part: Network, whole: Network) -> Positions:
    """Return the positions of a part's parties in the whole."""
    if part is whole:
        return np.arange(whole.party_count)
    places = whole.position
    return np.array([places[party] for party in part.ids], np.int64)
