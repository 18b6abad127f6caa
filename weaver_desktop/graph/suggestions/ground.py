"""Where suggestions are looked for: the network, the evidence, and who may be introduced at all."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np

from weaver_desktop.domain.ties import Depth
from weaver_desktop.graph.adjacency import Adjacency, Positions
from weaver_desktop.graph.network import Flags, Network
from weaver_desktop.graph.suggestions.evidence import Evidence
from weaver_desktop.graph.suggestions.pairs import among, distinct, key_of


@dataclass(frozen=True, eq=False)
class Ground:
    """What every signal looks at.

    Attributes:
        network: the book's network.
        evidence: needs, gifts and who is kept apart.
        today: the day the suggestions are made.
        party: position of the one party asked about, or None for the whole book.
    """

    network: Network
    evidence: Evidence
    today: date
    party: int | None = None

    @property
    def n(self) -> int:
        """The number of parties."""
        return self.network.party_count

    @cached_property
    def others(self) -> Adjacency:
        """The ties that count, without the weaver's own; positions as in the network."""
        network = self.network
        if network.me is None:
            return network.adjacency
        counted = network.ends[network.counts]
        return Adjacency.of(self.n, counted[(counted != network.me).all(axis=1)])

    @cached_property
    def depth_to_you(self) -> Positions:
        """The depths of the n parties' ties to the weaver, 0 where no tie counts."""
        network = self.network
        depths = np.zeros(self.n, dtype=np.int64)
        if network.me is not None:
            ends, depth = network.ends[network.counts], network.depth[network.counts]
            for side in (0, 1):
                mine = ends[:, side] == network.me
                depths[ends[mine, 1 - side]] = depth[mine]
        return depths

    def know_of_each_other(self, one: int, other: int) -> bool:
        """Tell whether the two are said to know of each other."""
        return min(one, other) * self.n + max(one, other) in self._faint_keys

    @cached_property
    def _faint_keys(self) -> frozenset[int]:
        network = self.network
        faint = (network.depth == Depth.KNOW_OF) & ~network.is_ended & ~network.is_inferred
        return frozenset(self.keys(network.ends[faint]).tolist())

    def keys(self, ends: "np.ndarray[tuple[int, int], np.dtype[np.int32]]") -> Positions:
        """Return the keys of (k, 2) positions."""
        return key_of(self.n, ends[:, 0], ends[:, 1])

    def feasible(self, keys: Positions) -> Flags:
        """Tell of each pair (ascending keys) whether the two may be suggested to each other.

        Neither is the weaver or unwilling. They have not met: no tie of depth 2 or more, not even
        an ended one. Neither is a member of the other. They are not kept apart. And the weaver has
        a way to them: she knows one of the two, or for each somebody who knows them.
        """
        low, high = np.divmod(keys, self.n)
        fits = self._open[low] & self._open[high] & ~among(keys, self._closed)
        return fits & self.has_way(low, high)

    def has_way(self, low: Positions, high: Positions) -> Flags:
        """Tell of each pair whether the weaver has a way to them.

        Knowing is a tie that counts, or having heard what a party needs or offers. A book in which
        she knows nobody does not say whom she knows, so the rule waits until it does.
        """
        if not self._known.any():
            return np.ones(len(low), dtype=np.bool_)
        flags: Flags = self._known[low] | self._known[high]
        return flags | (self._near[low] & self._near[high])

    @cached_property
    def _open(self) -> Flags:
        """Flags of the parties who may be introduced to anybody."""
        network = self.network
        flags = np.ones(self.n, dtype=np.bool_)
        for party in self.evidence.unwilling:
            if party in network.position:
                flags[network.position[party]] = False
        if network.me is not None:
            flags[network.me] = False
        return flags

    @cached_property
    def _closed(self) -> Positions:
        """Keys of the pairs who have met, belong to each other or are kept apart."""
        network, place = self.network, self.network.position
        apart = [
            (place[one], place[other])
            for one, other in self.evidence.apart
            if one in place and other in place
        ]
        return distinct(
            np.concatenate(
                [
                    self.keys(network.ends[network.depth >= Depth.MET]),
                    self.keys(network.members),
                    self.keys(np.array(apart, dtype=np.int32).reshape(-1, 2)),
                ]
            )
        )

    @cached_property
    def _known(self) -> Flags:
        """Flags of the parties the weaver knows."""
        flags: Flags = self.depth_to_you > 0
        if self.network.me is not None and flags.any():
            heard = (*self.evidence.needs, *self.evidence.gifts)
            flags[[one.party for one in heard]] = True
        return flags

    @cached_property
    def _near(self) -> Flags:
        """Flags of the parties whom somebody tied to the weaver knows."""
        flags = np.zeros(self.n, dtype=np.bool_)
        flags[self.others.gather(np.flatnonzero(self.depth_to_you))] = True
        return flags
