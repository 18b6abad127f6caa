"""Where suggestions are looked for: the network, the evidence, and who may be introduced at all."""

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

import numpy as np

from weaver_desktop.domain.ties import Depth
from weaver_desktop.graph.adjacency import Adjacency, Positions
from weaver_desktop.graph.network import Flags, Network
from weaver_desktop.graph.suggestions.evidence import Evidence
from weaver_desktop.graph.suggestions.pairs import Pairs, among, distinct, key_of, strongest
from weaver_desktop.graph.suggestions.traits import Gathered, Trait

_OF_THE_BOOK = frozenset(
    {"others", "depth_to_you", "_traits", "_visits", "_faint_keys", "closed", "_known", "_near"}
    | {"_together"}
)
"""What is worked out once and does not depend on the party asked about."""

_NOT_OF_TIES = frozenset({"_traits", "_visits", "_together"})


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

    def about(self, party: int) -> "Ground":
        """Return the same ground for one party, with all that was worked out already."""
        ground = replace(self, party=party)
        kept = {key: value for key, value in self.__dict__.items() if key in _OF_THE_BOOK}
        ground.__dict__.update(kept)
        return ground

    def with_ties_of(self, network: Network) -> "Ground":
        """Return the ground of a network in which only ties have changed."""
        ground = replace(self, network=network)
        kept = {key: value for key, value in self.__dict__.items() if key in _NOT_OF_TIES}
        ground.__dict__.update(kept)
        network.__dict__.update(rank=self.network.rank, position=self.network.position)
        return ground

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

    def traits(self, party: int) -> dict[tuple[str, str], Trait]:
        """Return what may be told of a party, by kind and folded text."""
        return self._traits.get(party, {})

    @cached_property
    def _traits(self) -> dict[int, dict[tuple[str, str], Trait]]:
        found: defaultdict[int, dict[tuple[str, str], Trait]] = defaultdict(dict)
        for trait in sorted(self.evidence.traits, key=lambda trait: trait.text):
            found[trait.party].setdefault((trait.kind, trait.folded), trait)
        return dict(found)

    def together(self, one: int, other: int) -> list[Gathered]:
        """Return the gatherings that both came to, the latest first, the undated last."""
        shared = self._visits.get(one, frozenset()) & self._visits.get(other, frozenset())
        held = [self.evidence.gatherings[at] for at in shared]
        return sorted(held, key=lambda each: (-each.day, each.name))

    def times_together(self, one: int, other: int) -> int:
        """Return how many gatherings both came to."""
        if self.evidence.gatherings:
            return len(self.together(one, other))
        key = np.array([min(one, other) * self.n + max(one, other)])
        return int(self._together.at(key)[0])

    @cached_property
    def _together(self) -> Pairs:
        network = self.network
        return strongest(self.keys(network.together), network.together_count.astype(np.float64))

    @cached_property
    def _visits(self) -> dict[int, frozenset[int]]:
        """For each party the gatherings it came to, by their place in the evidence."""
        came: defaultdict[int, set[int]] = defaultdict(set)
        for at, gathering in enumerate(self.evidence.gatherings):
            if gathering.day <= self.today.toordinal():
                for party in gathering.came:
                    came[party].add(at)
        return {party: frozenset(places) for party, places in came.items()}

    def keys(self, ends: "np.ndarray[tuple[int, int], np.dtype[np.int32]]") -> Positions:
        """Return the keys of (k, 2) positions."""
        return key_of(self.n, ends[:, 0], ends[:, 1])

    def feasible(self, keys: Positions) -> Flags:
        """Tell of each pair (ascending keys) whether the two may be suggested to each other.

        Neither is the weaver, unwilling, or to be left in peace for now. They have not met: no tie
        of depth 2 or more, not even an ended one. Neither is a member of the other. They are not
        kept apart. And the weaver has a way to them: she knows one of the two, or for each
        somebody who knows them.
        """
        low, high = np.divmod(keys, self.n)
        return self.may_meet(low, high) & ~among(keys, self.closed)

    def may_meet(self, low: Positions, high: Positions) -> Flags:
        """Tell of each two whether they may be suggested to somebody and the weaver has a way."""
        return self._open[low] & self._open[high] & self.has_way(low, high)

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
        resting = self.evidence.resting
        if self.party is not None:
            resting -= {network.ids[self.party]}  # the weaver asked for this party by name
        for party in self.evidence.unwilling | resting:
            if party in network.position:
                flags[network.position[party]] = False
        if network.me is not None:
            flags[network.me] = False
        return flags

    @cached_property
    def closed(self) -> Positions:
        """Ascending keys of the pairs who have met, belong to each other or are kept apart."""
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
