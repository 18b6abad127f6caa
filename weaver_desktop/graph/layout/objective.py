"""What a good map of a component is: distances that tell of the network, neighbours side by side.

Two parts are weighed. *Stress*, mean of (distance / wished distance - 1)² over all pairs (Gansner,
Koren & North 2005), keeps the whole readable. The *neighbour* part is the cross-entropy between
"i's neighbours, each alike" and "those near i on the map" with a Cauchy kernel, as in t-SNE and
tsNET (van der Maaten & Hinton 2008; Kruiger et al. 2017); it opens air between the clusters.
"""

from collections.abc import Generator
from dataclasses import dataclass

import numpy as np

from weaver_desktop.graph.layout.arrays import Floats, Ints, Singles
from weaver_desktop.graph.layout.ties import Ties

REACH = 0.4
"""Width of the neighbour kernel, in wished lengths of a tie."""
_BLOCK = 1 << 16
_SLICE = 3 << 19
_TINY = np.float32(1e-12)
_LEAST = 1e-300


@dataclass(frozen=True)
class Worth:
    """What a layout is worth.

    Attributes:
        value: the whole, lower is better.
        slope: (n, 2) gradient of the value.
        stress: the stress at the scale that makes it least: how bent the layout is, whatever its
            size.
    """

    value: float
    slope: Floats
    stress: float


class Objective:
    """The worth of layouts of one network, all its pairs at once: n² work, n² · 4 bytes."""

    def __init__(self, ties: Ties, distances: Singles) -> None:
        """Take the ties and all (n, n) wished distances, infinite where there is no path."""
        inverse = np.zeros_like(distances)
        np.divide(1.0, distances, out=inverse, where=np.isfinite(distances) & (distances > 0))
        self._inverse = inverse
        self._pairs = max(1, int(np.count_nonzero(inverse)))
        self._count = ties.count
        self._ends: Ints = ties.ends
        degree = np.maximum(ties.degree, 1)
        self._pull = (1.0 / degree)[ties.ends].sum(axis=1) / max(1, ties.count)

    def worth(self, places: Floats, neighbourly: float) -> Generator[None, None, Worth]:
        """Compute the worth of (n, 2) places for a weight of neighbours, yielding now and then."""
        slope = np.zeros((self._count, 2))
        at = places.astype(np.float32)
        rows = max(1, _BLOCK // max(1, self._count))
        total = square = crowd = 0.0
        work = 0
        for start in range(0, self._count, rows):
            block = slice(start, start + rows)
            found = self._block(at, block, slope, neighbourly)
            total += found[0]
            square += found[1]
            crowd += found[2]
            work += rows * self._count
            if work >= _SLICE:
                work = 0
                yield
        value = (square - 2.0 * total) / self._pairs + 1.0
        value += neighbourly * (crowd / max(1, self._count))
        if neighbourly:
            value += neighbourly * self._attract(places, slope, neighbourly)
        return Worth(value, slope, 1.0 - total**2 / max(self._pairs * square, _LEAST))

    def _block(
        self, at: Singles, block: slice, slope: Floats, neighbourly: float
    ) -> tuple[float, float, float]:
        mine, inverse = at[block], self._inverse[block]
        dx = mine[:, :1] - at[:, 0]
        dy = mine[:, 1:] - at[:, 1]
        square = dx * dx
        square += dy * dy
        square += _TINY
        gap = np.sqrt(square)
        off = gap * inverse
        total = float(off.sum(dtype=np.float64))
        square_total = float(np.einsum("ij,ij->", off, off, dtype=np.float64))
        off -= np.sign(inverse)
        off *= inverse
        off /= gap
        off *= np.float32(4.0 / self._pairs)
        slope[block, 0] += np.einsum("ij,ij->i", off, dx)
        slope[block, 1] += np.einsum("ij,ij->i", off, dy)
        if not neighbourly:
            return total, square_total, 0.0
        near = (inverse > 0) / (np.float32(1.0) + square * np.float32(REACH**-2))
        company = np.maximum(near.sum(axis=1), _TINY)
        near *= near
        near *= (np.float32(-2.0 * neighbourly / REACH**2 / self._count) / company)[:, None]
        for axis, delta in enumerate((dx, dy)):
            push = near * delta
            slope[block, axis] += push.sum(axis=1)
            slope[:, axis] -= push.sum(axis=0)
        return total, square_total, float(np.log(company, dtype=np.float64).sum())

    def _attract(self, places: Floats, slope: Floats, neighbourly: float) -> float:
        a, b = self._ends.T
        delta = places[a] - places[b]
        kernel = 1.0 + (delta**2).sum(axis=1) / REACH**2
        pull = neighbourly * 2.0 / REACH**2 * self._pull / kernel
        for axis in (0, 1):
            force = pull * delta[:, axis]
            slope[:, axis] += np.bincount(a, force, self._count)
            slope[:, axis] -= np.bincount(b, force, self._count)
        return float((self._pull * np.log(kernel)).sum())
