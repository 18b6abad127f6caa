"""What a tie would do for the network: how much nearer everybody comes to everybody."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from weaver_desktop.graph.adjacency import Adjacency, Positions
from weaver_desktop.graph.network import Floats
from weaver_desktop.graph.suggestions.pairs import among, key_of

_WITNESSES = 256
"""Parties between whom distances are compared; all of them in a smaller network."""

_NEVER = 100
"""Stands for the distance of two whom nothing joins."""

_USUAL = 200
_WORD = 64
_SEED = 13
_LEAST = 0.05

Distances = NDArray[np.uint8]


@dataclass(frozen=True, eq=False)
class Gains:
    """Looks at the ties among all but the weaver, so that what she holds together counts."""

    ties: Adjacency

    def with_ties(self, ties: Adjacency) -> "Gains":
        """Return the gains for the same parties with other ties, measured by the same usual one.

        One new tie shortens ways exactly by what leads through it; else all is worked out anew.
        """
        after = Gains(ties)
        after.__dict__.update(witnesses=self.witnesses, usual=self.usual)
        before, now = _keys(self.ties), _keys(ties)
        new = now[~among(now, before)]
        if len(now) == len(before) + len(new):
            if not len(new):
                after.__dict__.update(distances=self.distances)
            elif len(new) == 1:
                after.__dict__.update(distances=_shortened(self.distances, ties, int(new[0])))
        return after

    @cached_property
    def witnesses(self) -> Positions:
        """Positions of the parties between whom distances are compared."""
        n = self.ties.party_count
        if n <= _WITNESSES:
            return np.arange(n)
        return np.sort(np.random.default_rng(_SEED).choice(n, _WITNESSES, replace=False))

    @cached_property
    def distances(self) -> Distances:
        """The (w, n) distances of all from each witness, at most 100."""
        return distances(self.ties, self.witnesses)

    def efficiency(self, one: Positions, other: Positions) -> Floats:
        """Return how much a tie between each two adds to the efficiency: mean of 1/distance.

        The mean is over all pairs of witnesses, 1/∞ = 0 (Latora & Marchiori 2001). A tie only
        shortens a way whose ends lie two steps closer to one of the two than to the other, each
        on their side; other pairs are not looked at.
        """
        among = self.distances[:, self.witnesses].astype(np.int16)
        gained = np.zeros(len(one))
        count = max(len(among) * (len(among) - 1) / 2, 1.0)
        for at, (low, high) in enumerate(zip(one.tolist(), other.tolist(), strict=True)):
            near = self.distances[:, low].astype(np.int16)
            far = self.distances[:, high].astype(np.int16)
            here, there = np.flatnonzero(far - near > 1), np.flatnonzero(near - far > 1)
            now = among[np.ix_(here, there)]
            then = np.minimum(now, near[here][:, None] + 1 + far[there][None, :])
            gained[at] = float((_CLOSE[then] - _CLOSE[now]).sum()) / count
        return gained

    @cached_property
    def usual(self) -> float:
        """The efficiency that a tie between any two adds in the mean; to measure gains by."""
        n = self.ties.party_count
        if n < 2:  # noqa: PLR2004 - nobody to tie
            return 1.0
        lot = np.random.default_rng(_SEED)
        one = lot.integers(0, n, _USUAL)
        other = (one + lot.integers(1, n, _USUAL)) % n
        return float(self.efficiency(one, other).mean()) or 1.0

    def logarithm(self, one: Positions, other: Positions) -> Floats:
        """Return ln(gain) of each two, the gain of a usual tie being 1 and the least 0.05."""
        logs: Floats = np.log(self.efficiency(one, other) / self.usual + _LEAST)
        return logs


_CLOSE = np.zeros(3 * _NEVER, dtype=np.float64)
_CLOSE[1:_NEVER] = 1 / np.arange(1, _NEVER)


def distances(ties: Adjacency, sources: Positions) -> Distances:
    """Return the (s, n) distances of all parties from each source, 100 where there is no way.

    Breadth first from up to 64 sources at once, a bit of a word for each.
    """
    n = ties.party_count
    found = np.full((len(sources), n), _NEVER, dtype=np.uint8)
    some = np.flatnonzero(ties.degree)
    for start in range(0, len(sources), _WORD):
        part = sources[start : start + _WORD]
        seen = np.zeros(n, dtype="<u8")
        bit = np.left_shift(np.uint64(1), np.arange(len(part), dtype=np.uint64))
        np.bitwise_or.at(seen, part, bit)
        steps = np.zeros((n, _WORD), dtype=np.uint8)
        edge = seen
        for _ in range(_NEVER - 1):
            reached = np.zeros_like(seen)
            if len(some):
                reached[some] = np.bitwise_or.reduceat(edge[ties.others], ties.starts[some])
            edge = reached & ~seen
            if not edge.any():
                break
            steps += _bits(~seen)
            seen = seen | edge
        steps[_bits(seen) == 0] = _NEVER
        found[start : start + len(part)] = steps[:, : len(part)].T
    return found


def _keys(ties: Adjacency) -> Positions:
    return np.sort(key_of(ties.party_count, ties.ends[:, 0], ties.ends[:, 1]))


def _shortened(known: Distances, ties: Adjacency, tie: int) -> Distances:
    """Return (w, n) distances after a tie was added, by its key; ``ties`` has it already."""
    one, other = divmod(tie, ties.party_count)
    onward = distances(ties, np.array([one, other])).astype(np.int16) + 1
    there = known[:, one].astype(np.int16)[:, None] + onward[1]
    back = known[:, other].astype(np.int16)[:, None] + onward[0]
    shortened: Distances = np.minimum(known, np.minimum(there, back)).astype(np.uint8)
    return shortened


def _bits(words: "NDArray[np.uint64]") -> Distances:
    """Return the bits of n words, the lowest first, as an (n, 64) array of 0 and 1."""
    return np.unpackbits(words.view(np.uint8).reshape(-1, 8), axis=1, bitorder="little")
