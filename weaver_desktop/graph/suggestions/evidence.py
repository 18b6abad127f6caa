"""What suggestions may speak of besides the network itself."""

from dataclasses import dataclass
from functools import cached_property

from weaver_desktop.domain.ids import Pair, PartyId
from weaver_desktop.graph.suggestions.exchange import Exchange
from weaver_desktop.graph.suggestions.heard import Heard
from weaver_desktop.graph.suggestions.learning.answers import Told
from weaver_desktop.graph.suggestions.traits import Gathered, Trait


@dataclass(frozen=True, eq=False)
class Evidence:
    """Needs and gifts that may be quoted, and who is not to be introduced.

    Attributes:
        needs: open and public.
        gifts: public.
        apart: pairs that were declined, are kept apart or put off, or are being introduced already.
        unwilling: parties who do not wish to be introduced.
        gatherings: who came where, and when; if empty, the network's own counts are used.
        traits: tags, places and public passions.
        told: what came of earlier introductions.
        asked: for each party how many introductions of theirs are under way.
        resting: parties who declined not long ago and are left in peace for a while.
        needy_in_private: positions of parties with an open need that may not be quoted; all that
            comes of it is that their needs are not said to be unknown.
    """

    needs: tuple[Heard, ...] = ()
    gifts: tuple[Heard, ...] = ()
    apart: frozenset[Pair] = frozenset()
    unwilling: frozenset[PartyId] = frozenset()
    gatherings: tuple[Gathered, ...] = ()
    traits: tuple[Trait, ...] = ()
    told: tuple[Told, ...] = ()
    asked: tuple[tuple[PartyId, int], ...] = ()
    resting: frozenset[PartyId] = frozenset()
    needy_in_private: frozenset[int] = frozenset()

    @cached_property
    def exchange(self) -> Exchange:
        """Which gifts answer which needs."""
        return Exchange(self.needs, self.gifts)

    @cached_property
    def needy(self) -> frozenset[int]:
        """Positions of the parties with a need on record."""
        return self.needy_in_private.union(heard.party for heard in self.needs)
