"""Wished distances along ties, and a first drawing of a component made from them."""

from collections.abc import Generator

import numpy as np

from weaver_desktop.graph.layout.arrays import Floats, Ints, Singles
from weaver_desktop.graph.layout.ties import Ties

_ROWS = 64
_AT_ONCE = 8
_JITTER = 0.05


def all_distances(ties: Ties) -> Generator[None, None, Singles]:
    """Find the (n, n) lengths of the shortest chains, infinite where there is none."""
    found = np.empty((ties.count, ties.count), dtype=np.float32)
    for start in range(0, ties.count, _ROWS):
        stars = np.arange(start, min(start + _ROWS, ties.count))
        found[stars] = _distances_from(ties, stars)
        yield
    return found


def pivot_distances(ties: Ties, count: int) -> Generator[None, None, Floats]:
    """Find the (k, n) distances from at most so many stars that are far from each other.

    The star with most ties comes first, then always the one farthest from those chosen
    (maximum-minimum, de Silva & Tenenbaum 2004). The ties must make one component.
    """
    pivot = int(np.argmax(ties.degree))
    nearest = np.full(ties.count, np.inf)
    rows: list[Floats] = []
    for at in range(min(count, ties.count)):
        rows.append(_distances_from(ties, np.array([pivot]))[0])
        np.minimum(nearest, rows[-1], out=nearest)
        pivot = int(np.argmax(nearest))
        if at % _AT_ONCE == 0:
            yield
    return np.array(rows)


def pivot_places(distances: Floats, rng: np.random.Generator) -> Floats:
    """Draw n stars from their (k, n) distances to k pivots: PivotMDS (Brandes & Pich 2007).

    Returns:
        (n, 2) places at the scale of the distances. Stars alike to all pivots stand a little apart.
    """
    square = distances.T**2
    centred = square - square.mean(axis=0) - square.mean(axis=1, keepdims=True) + square.mean()
    centred *= -0.5
    _, axes = np.linalg.eigh(centred.T @ centred)
    places: Floats = centred @ axes[:, [-1, -2]]
    spread = float(np.sqrt((places**2).sum(axis=1).mean()))
    if spread > 0.0:
        places *= float(np.sqrt((square / 2.0).mean())) / spread
    return places + rng.normal(scale=_JITTER, size=places.shape)


def _distances_from(ties: Ties, stars: Ints) -> Floats:
    from scipy.sparse.csgraph import dijkstra

    return np.asarray(dijkstra(ties.graph, directed=False, indices=stars), dtype=np.float64)
