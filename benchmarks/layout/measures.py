"""Measures of how well a layout shows a network; only pairs with a path between them count."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import shortest_path
from scipy.spatial import cKDTree

from benchmarks.layout.networks import Sample

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Quality:
    """What a layout is worth: stress, overlap and crossings small, neighbourhoods large.

    Attributes:
        stress: mean of (scale · distance on the map / distance in hops - 1)² over connected pairs,
            at the scale that makes it least (Gansner, Koren & North 2005, weights 1 / hops²).
        neighbours: mean Jaccard likeness of each party's k neighbours in the network and its k
            nearest on the map, k = its degree (Kruiger et al. 2017 with radius 1).
        overlap: pairs of stars that overlap, per party, as large as the app draws them.
        crossings: pairs of ties that cross, per tie.
    """

    stress: float
    neighbours: float
    overlap: float
    crossings: float


class Judge:
    """Measures layouts of one network; the distances in hops are computed once."""

    def __init__(self, sample: Sample, radii: Floats) -> None:
        """Compute all distances in hops, (n, n); take the n radii of the stars in world units."""
        self._sample = sample
        self._radii = radii
        a, b = sample.ends.T
        shape = (sample.size, sample.size)
        graph = coo_array((np.ones(len(a)), (a, b)), shape=shape).tocsr()
        hops = np.asarray(shortest_path(graph, directed=False, unweighted=True))
        upper = np.triu(np.isfinite(hops), 1)
        self._pairs = np.nonzero(upper)
        self._hops = hops[upper]

    def quality(self, places: Floats, area: float) -> Quality:
        """Measure one layout, (n, 2), as it looks when it fills an area of the sky."""
        return Quality(
            stress=self._stress(places),
            neighbours=self._neighbours(places),
            overlap=self._overlap(places * np.sqrt(area / max(area_of(places), 1e-300))),
            crossings=_crossings(places, self._sample.ends),
        )

    def _stress(self, places: Floats) -> float:
        first, second = self._pairs
        ratio = np.hypot(*(places[first] - places[second]).T) / self._hops
        scale = ratio.sum() / max((ratio**2).sum(), 1e-300)
        return float(np.mean((scale * ratio - 1.0) ** 2))

    def _neighbours(self, places: Floats) -> float:
        near: list[set[int]] = [set() for _ in places]
        for a, b in self._sample.ends.tolist():
            near[a].add(b)
            near[b].add(a)
        degree = max(map(len, near))
        _, found = cKDTree(places).query(places, k=min(degree + 1, len(places)))
        nearest = np.asarray(found).reshape(len(places), -1)
        shares = []
        for at, theirs in enumerate(near):
            if theirs:
                mine = [j for j in nearest[at].tolist() if j != at][: len(theirs)]
                both = len(theirs.intersection(mine))
                shares.append(both / (2 * len(theirs) - both))
        return float(np.mean(shares))

    def _overlap(self, places: Floats) -> float:
        near = cKDTree(places).query_pairs(2.0 * float(self._radii.max()), output_type="ndarray")
        gaps = np.hypot(*(places[near[:, 0]] - places[near[:, 1]]).T)
        return float(np.count_nonzero(gaps < self._radii[near].sum(axis=1))) / len(places)


def area_of(places: Floats) -> float:
    """Return the area of the smallest upright rectangle around (n, 2) places."""
    return float(np.prod(np.ptp(places, axis=0)))


def _crossings(places: Floats, ends: NDArray[np.int64]) -> float:
    crossed = 0
    start, stop = places[ends[:, 0]], places[ends[:, 1]]
    for at in range(len(ends) - 1):
        rest = slice(at + 1, None)
        meets = (ends[rest] == ends[at, 0]) | (ends[rest] == ends[at, 1])
        here = _side(start[at], stop[at], start[rest]) * _side(start[at], stop[at], stop[rest])
        there = _side(start[rest], stop[rest], start[at]) * _side(start[rest], stop[rest], stop[at])
        crossed += int(np.count_nonzero((here < 0) & (there < 0) & ~meets.any(axis=1)))
    return crossed / max(1, len(ends))


def _side(a: Floats, b: Floats, c: Floats) -> Floats:
    ab, ac = b - a, c - a
    side: Floats = np.sign(ab[..., 0] * ac[..., 1] - ab[..., 1] * ac[..., 0])
    return side
