"""What a tie would do for the network: how much nearer everybody comes to everybody."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from weaver_desktop.graph.adjacency import Adjacency, Positions
from weaver_desktop.graph.network import Flags, Floats
from weaver_desktop.graph.suggestions.pairs import among, distinct, key_of
from weaver_desktop.graph.suggestions.ranking.distances import NEVER, Distances, Ways

_FEW, _WITNESSES = 256, 128
"""In a network of more than 256 parties, 128 of them stand for all others where it is worked out
who comes nearer to whom."""

_MOST_WAYS = 2**10
"""So many ways are compared for a pair on each side where not all parties are witnesses, spread
evenly over who is there."""

_SEED = 13


Steps = NDArray[np.int8]
"""Distances of all parties; 100 is far."""


@dataclass(frozen=True, slots=True, eq=False)
class _Rows:
    """The distances of all from the one and from the other of two."""

    near: Steps
    far: Steps


@dataclass(frozen=True, eq=False)
class Gains:
    """Looks at the ties among all but the weaver, so that what she holds together counts."""

    ties: Adjacency

    def with_ties(self, ties: Adjacency) -> "Gains":
        """Return the gains for the same parties with other ties.

        One new tie shortens ways exactly by what leads through it; else all is worked out anew.
        """
        after = Gains(ties)
        after.__dict__.update(witnesses=self.witnesses)
        before, now = _keys(self.ties), _keys(ties)
        new = now[~among(now, before)]
        if len(now) == len(before) + len(new) and len(new) <= 1:
            ways = self.ways
            if len(new):
                ways = ways.with_tie(ties, *divmod(int(new[0]), ties.party_count))
            after.__dict__.update(ways=ways)
        return after

    @cached_property
    def ways(self) -> Ways:
        """How many ties lie between parties."""
        return Ways(self.ties)

    @cached_property
    def witnesses(self) -> Positions:
        """Positions of the parties who stand for all; all of them in a smaller network."""
        n = self.ties.party_count
        if n <= _FEW:
            return np.arange(n)
        return np.sort(np.random.default_rng(_SEED).choice(n, _WITNESSES, replace=False))

    @cached_property
    def distances(self) -> Distances:
        """The (w, n) distances of all from each witness, at most 100."""
        return self.ways.of(self.witnesses)

    def efficiency(self, one: Positions, other: Positions) -> Floats:
        """Return how much a tie between each two adds to the efficiency: mean of 1/distance.

        The mean is over all pairs of parties, 1/∞ = 0 (Latora & Marchiori 2001). A tie only
        shortens a way whose ends lie two steps closer to one of the two than to the other, each
        on their side. What the two themselves gain is counted out, and the rest as well in a
        network of up to 256; in a larger one that is an estimate, from the ways of 128 parties.
        """
        near, far = self.ways.of(one).view(np.int8), self.ways.of(other).view(np.int8)
        farther = far - near
        n = self.ties.party_count
        pairs = max(n * (n - 1) / 2, 1.0)
        ends = zip(one.tolist(), other.tolist(), strict=True)
        gained = [
            self._nearer(two, farther[at], _Rows(near[at], far[at])) for at, two in enumerate(ends)
        ]
        return np.array(gained, dtype=np.float64) / pairs

    def _nearer(self, two: tuple[int, int], farther: Steps, rows: _Rows) -> float:
        """Return how much 1/distance grows in sum; ``farther`` is how much the other is so."""
        here, there = np.flatnonzero(farther > 1), np.flatnonzero(farther < -1)
        back = _Rows(rows.far, rows.near)
        own = _grown(rows, there) + _grown(back, here[here != two[0]])
        is_witness = self._is_witness
        other_here, other_there = here[here != two[0]], there[there != two[1]]
        seen = self._seen(other_here[is_witness[other_here]], other_there, rows)
        seen += self._seen(other_there[is_witness[other_there]], other_here, back)
        # Every two of whom both stand for others are seen from either side.
        return own + seen * len(farther) / (2 * len(self.witnesses))

    def _seen(self, witnesses: Positions, there: Positions, rows: _Rows) -> float:
        """Return how much 1/distance grows between witnesses here and all who are there."""
        is_exact = len(self.witnesses) == len(self._is_witness)
        step = 1 if is_exact else len(witnesses) * len(there) // _MOST_WAYS + 1
        chosen = there[::step]
        places = np.searchsorted(self.witnesses, witnesses)
        now = self.distances[np.ix_(places, chosen)].astype(np.int16)
        ways = rows.near[witnesses].astype(np.int16)[:, None] + rows.far[chosen][None, :] + 1
        then = np.minimum(now, ways)
        return float((_CLOSE[then] - _CLOSE[now]).sum()) * len(there) / max(len(chosen), 1)

    @cached_property
    def _is_witness(self) -> Flags:
        flags: Flags = np.zeros(self.ties.party_count, dtype=np.bool_)
        flags[self.witnesses] = True
        return flags


def _grown(rows: _Rows, there: Positions) -> float:
    """Return how much 1/distance grows from the one to those beyond the other."""
    return float((_CLOSE[rows.far[there] + 1] - _CLOSE[rows.near[there]]).sum())


_CLOSE = np.zeros(3 * NEVER, dtype=np.float64)
_CLOSE[1:NEVER] = 1 / np.arange(1, NEVER)


def _keys(ties: Adjacency) -> Positions:
    return distinct(key_of(ties.party_count, ties.ends[:, 0], ties.ends[:, 1]))
