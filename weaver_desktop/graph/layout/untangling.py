"""The last touch of a drawing: one star after the other goes where fewer ties are tangled.

A star's tries lie around it, near and far, and in the middle of those it is tied to. It goes where
the drawing has most merit, if it has room there and the stress stays in bounds.
"""

from collections.abc import Generator

import numpy as np

from weaver_desktop.graph.layout.arrays import Floats, Singles
from weaver_desktop.graph.layout.kept import Kept
from weaver_desktop.graph.layout.near import spacing
from weaver_desktop.graph.layout.tangle import Tangle, reach_of
from weaver_desktop.graph.layout.ties import Ties

_TRIES, _PROMISING = 12, 5
_NEAREST, _FARTHEST = 0.1, 3.0
_ROOM = 0.6
_ROUNDS = 40
_GAIN = 1e-6
_GAIN_OF_ROUND = 1e-3
_STAR_COST, _SLICE = 1 << 15, 1 << 16
_OTHER_COST = 32
_HUB = 100
"""Stars with more ties stay: moving one would take too long at a time."""
_STRESS, _NEIGHBOURS = 0.5, 0.35
_TINY = 1e-3


def merit(tangled: Floats | float, stress: Floats | float, kept: Floats | float) -> Floats:
    """Return how good drawings are, lower is better: the logarithm of a product."""
    found: Floats = np.log(np.asarray(tangled) + 1.0)
    found += _STRESS * np.log(np.asarray(stress) + _TINY)
    return found - _NEIGHBOURS * np.log(np.asarray(kept) + _TINY)


class Drawing:
    """A drawing of a connected network whose stars move one at a time."""

    def __init__(self, ties: Ties, distances: Singles, places: Floats, tangled: int) -> None:
        """Take (n, 2) places, the (n, n) wished distances and what ``tangled`` counts."""
        self.places = places.copy()
        self.tangled = tangled
        self._room = _ROOM * spacing(places)
        self._tangle = Tangle(ties, reach_of(places))
        wished = distances.astype(np.float64)
        np.fill_diagonal(wished, np.inf)
        self._inverse = 1.0 / wished
        self._gaps = np.hypot(*(places[:, None] - places).transpose(2, 0, 1))
        self._pairs = ties.count * (ties.count - 1) / 2.0
        ratio = self._gaps * self._inverse
        self._total, self._square = float(ratio.sum()) / 2.0, float((ratio**2).sum()) / 2.0
        np.fill_diagonal(self._gaps, np.inf)
        self._kept = Kept(ties, self._gaps)
        self._movable = np.flatnonzero(ties.degree <= _HUB)
        self._star_cost = _STAR_COST + _OTHER_COST * ties.count
        self._tie_cost = len(ties.ends) * _PROMISING // 2

    @property
    def merit(self) -> float:
        """How good the drawing is, lower is better."""
        kept = self._kept.after(0, self._gaps, self._gaps[:1])[0]
        return float(merit(self.tangled, self.stress, kept))

    @property
    def stress(self) -> float:
        """The stress at the scale that makes it least."""
        return float(self._stress(self._total, self._square))

    def untangle(
        self, most: float, work: int, rng: np.random.Generator
    ) -> Generator[None, None, None]:
        """Move stars while that helps and the work lasts; the stress stays at most ``most``."""
        step = self._room / _ROOM
        done = 0
        for _ in range(_ROUNDS):
            gained = 0.0
            for star in rng.permutation(self._movable).tolist():
                far = np.exp(rng.uniform(np.log(_NEAREST), np.log(_FARTHEST), (_TRIES, 1)))
                tries = self.places[star] + step * far * rng.normal(size=(_TRIES, 2))
                tries[0] = self.places[self._tangle.near[star]].mean(axis=0)
                gained += self._improve(star, tries, most)
                cost = self._star_cost + self._tie_cost * len(self._tangle.near[star])
                for _ in range((done + cost) // _SLICE - done // _SLICE):
                    yield
                done += cost
            if gained < _GAIN_OF_ROUND or done > work:
                break

    def _improve(self, star: int, tries: Floats, most: float) -> float:
        """Put a star on the best of (c, 2) tries if that is better, and return how much better."""
        spots = np.vstack((self.places[star], tries))
        gaps = np.hypot(*(spots[:, None] - self.places).transpose(2, 0, 1))
        ratio = gaps * self._inverse[star]
        gaps[:, star] = np.inf
        total = self._total + ratio.sum(axis=1) - ratio[0].sum()
        square = self._square + (ratio**2).sum(axis=1) - (ratio[0] ** 2).sum()
        stress = self._stress(total, square)
        kept = self._kept.after(star, self._gaps, gaps)
        # What is tangled costs most to count: only for where all else is best.
        promise = merit(0.0, stress, kept)
        promise[stress > max(most, float(stress[0]))] = np.inf
        nearest = gaps.min(axis=1)
        promise[nearest < min(self._room, float(nearest[0]))] = np.inf
        chosen = np.append(0, 1 + np.argsort(promise[1:], kind="stable")[:_PROMISING])
        chosen = chosen[np.isfinite(promise[chosen])]
        crossed = self._tangle.crossed(star, spots[chosen], self.places)
        tangled = self.tangled + crossed - crossed[0]
        value = merit(tangled.astype(np.float64), stress[chosen], kept[chosen])
        best = int(np.argmin(value))
        gained = float(value[0] - value[best])
        if gained < _GAIN:
            return 0.0
        to = int(chosen[best])
        before = self._gaps[star].copy()
        self.places[star], self.tangled = spots[to], int(tangled[best])
        self._total, self._square = float(total[to]), float(square[to])
        self._gaps[star] = self._gaps[:, star] = gaps[to]
        self._kept.moved(star, before, self._gaps)
        return gained

    def _stress(self, total: Floats | float, square: Floats | float) -> Floats:
        """Return the stress at the best scale from the sums of ratios and of their squares."""
        return np.asarray(1.0 - np.asarray(total) ** 2 / (self._pairs * np.asarray(square)))
