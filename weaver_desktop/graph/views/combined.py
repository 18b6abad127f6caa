"""Several filters at once."""

from collections.abc import Iterable

import numpy as np

from weaver_desktop.graph.network import Flags, Network
from weaver_desktop.graph.views.facts import PartyFacts
from weaver_desktop.graph.views.filters import PartyFilter, TieFilter


def combined(
    network: Network, filters: Iterable[PartyFilter | TieFilter], facts: PartyFacts
) -> tuple[Flags, Flags]:
    """Return n and m flags, the parties and the ties that pass all filters.

    A tie passes only if both of its parties do. A filter on ties leaves parties alone: who has no
    tie of the kind is shown without one. Both go into ``subset`` as they are.
    """
    parties = np.ones(network.party_count, dtype=np.bool_)
    ties = np.ones(len(network.tie_ids), dtype=np.bool_)
    for each in filters:
        if isinstance(each, PartyFilter):
            parties &= each.flags(network, facts)
        else:
            ties &= each.flags(network, facts)
    ties &= parties[network.ends[:, 0]] & parties[network.ends[:, 1]]
    return parties, ties
