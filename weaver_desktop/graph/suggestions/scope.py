"""Whom suggestions are asked for: the whole book, one party, or some of them with others."""

from dataclasses import dataclass
from typing import Self

import numpy as np

from weaver_desktop.domain.ids import FactId, PartyId
from weaver_desktop.graph.adjacency import Positions
from weaver_desktop.graph.network import Flags, Network
from weaver_desktop.graph.suggestions.pairs import distinct, key_of


@dataclass(frozen=True, slots=True)
class Scope:
    """Which pairs are asked for: one of the two among some, the other among others.

    Who is not in the book is passed over.

    Attributes:
        some: where one of each two comes from; None for anybody.
        others: where the other comes from; None for anybody.
        need: a need of the one party in ``some`` that the other has to have a gift for.
    """

    some: frozenset[PartyId] | None = None
    others: frozenset[PartyId] | None = None
    need: FactId | None = None

    @classmethod
    def of(cls, party: PartyId) -> Self:
        """Return the scope of one party with anybody."""
        return cls(frozenset({party}))

    @property
    def party(self) -> PartyId | None:
        """The one party that is asked for, None if there are several."""
        if self.some is None or len(self.some) != 1:
            return None
        return next(iter(self.some))

    def fits(self, network: Network, keys: Positions) -> Flags:
        """Tell of each pair, by its key in the network, whether it is asked for."""
        low, high = np.divmod(keys, max(network.party_count, 1))
        some, others = _flags(network, self.some), _flags(network, self.others)
        flags: Flags = (some[low] & others[high]) | (some[high] & others[low])
        return flags

    def pairs(self, network: Network, most: int) -> Positions | None:
        """Return the keys of all pairs asked for, ascending; None if they are more than so many."""
        some = np.flatnonzero(_flags(network, self.some))
        others = np.flatnonzero(_flags(network, self.others))
        if len(some) * len(others) > most:
            return None
        one, other = np.repeat(some, len(others)), np.tile(others, len(some))
        two = one != other
        return distinct(key_of(network.party_count, one[two], other[two]))


EVERYBODY = Scope()
"""The whole book."""


def _flags(network: Network, parties: frozenset[PartyId] | None) -> Flags:
    if parties is None:
        return np.ones(network.party_count, dtype=np.bool_)
    flags = np.zeros(network.party_count, dtype=np.bool_)
    flags[[network.position[party] for party in parties if party in network.position]] = True
    return flags
