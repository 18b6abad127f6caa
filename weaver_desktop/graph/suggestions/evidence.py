"""What suggestions may speak of besides the network itself."""

from dataclasses import dataclass
from functools import cached_property

from weaver_desktop.domain.ids import Pair, PartyId
from weaver_desktop.graph.suggestions.exchange import Exchange
from weaver_desktop.graph.suggestions.heard import Heard


@dataclass(frozen=True, eq=False)
class Evidence:
    """Needs and gifts that may be quoted, and who is not to be introduced.

    Attributes:
        needs: open and public.
        gifts: public.
        apart: pairs that were declined, are kept apart or put off, or are being introduced already.
        unwilling: parties who do not wish to be introduced.
    """

    needs: tuple[Heard, ...] = ()
    gifts: tuple[Heard, ...] = ()
    apart: frozenset[Pair] = frozenset()
    unwilling: frozenset[PartyId] = frozenset()

    @cached_property
    def exchange(self) -> Exchange:
        """Which gifts answer which needs."""
        return Exchange(self.needs, self.gifts)

    @cached_property
    def needy(self) -> frozenset[int]:
        """Positions of the parties with a need on record."""
        return frozenset(heard.party for heard in self.needs)
