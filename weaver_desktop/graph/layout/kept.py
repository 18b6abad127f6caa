"""How well a drawing keeps neighbours: who is tied stands near, who is not does not.

The measure is the mean Jaccard likeness of each star's k neighbours and the k stars nearest to it,
k being the number of its ties (Kruiger et al. 2017, with radius 1).
"""

import numpy as np

from weaver_desktop.graph.layout.arrays import Floats, Ints
from weaver_desktop.graph.layout.ties import Ties

_HUB = 100


def neighbours_kept(ties: Ties, places: Floats) -> float:
    """Return the share of neighbours that (n, 2) places keep, 0 to 1; 1 if there are no ties.

    Stars with more than 100 ties, of which a map cannot keep much, are left out.
    """
    from scipy.spatial import cKDTree

    degree = np.where(ties.degree <= _HUB, ties.degree, 0)
    most = min(int(degree.max(initial=0)) + 1, ties.count)
    _, nearest = cKDTree(places).query(places, k=most)
    nearest = np.asarray(nearest, dtype=np.int64).reshape(ties.count, -1)
    rank = np.cumsum(nearest != np.arange(ties.count)[:, None], axis=1)
    counted = (rank <= degree[:, None]) & (nearest != np.arange(ties.count)[:, None])
    star = np.repeat(np.arange(ties.count), counted.sum(axis=1))
    found = np.sort(star * ties.count + nearest[counted])
    a, b = ties.ends.T
    tied = np.concatenate((a * ties.count + b, b * ties.count + a))
    both = np.bincount(tied[np.isin(tied, found)] // ties.count, minlength=ties.count)
    some = degree > 0
    return float((both[some] / (2 * degree[some] - both[some])).mean()) if some.any() else 1.0


class Kept:
    """Keeps count of the neighbours kept while single stars of a connected network move."""

    def __init__(self, ties: Ties, gaps: Floats) -> None:
        """Begin with (n, n) distances on the map, infinite from a star to itself."""
        self._degree = ties.degree
        self._tied = np.zeros((ties.count, ties.count), dtype=np.int64)
        self._tied[ties.ends[:, 0], ties.ends[:, 1]] = 1
        self._tied[ties.ends[:, 1], ties.ends[:, 0]] = 1
        self._both = np.empty(ties.count, dtype=np.int64)
        # Of each star, who is the last among its k nearest, and who comes after.
        self._last = np.empty(ties.count, dtype=np.int64)
        self._next = np.empty(ties.count, dtype=np.int64)
        self._look_again(np.arange(ties.count), gaps)

    def after(self, star: int, now: Floats, tries: Floats) -> Floats:
        """Return the share kept if a star were at each of (c, n) distances from all the stars.

        ``now`` are the (n, n) distances as they are.
        """
        rows, degree, tied = np.arange(len(now)), self._degree, self._tied
        is_near = now[:, star] <= now[rows, self._last]
        # Each star's k nearest without this one, and the last of those.
        edge = np.where(is_near, self._next, self._last)
        without = self._both + is_near * (tied[rows, edge] - tied[:, star])
        enters = tries < now[rows, edge]
        both = without + enters * (tied[:, star] - tied[rows, edge])
        order = np.argsort(tries, axis=1)[:, : degree[star]]
        both[:, star] = tied[star][order].sum(axis=1)
        share: Floats = (both / (2 * degree - both)).mean(axis=1)
        return share

    def moved(self, star: int, before: Floats, gaps: Floats) -> None:
        """Take in that a star moved, from n distances before to the (n, n) distances now."""
        reach = gaps[np.arange(len(gaps)), self._next]
        # The reach of a star whose next was this one is already the new distance.
        rows = (before <= reach) | (gaps[star] <= reach) | (self._next == star)
        rows |= self._last == star
        rows[star] = True
        self._look_again(np.flatnonzero(rows), gaps)

    def _look_again(self, stars: Ints, gaps: Floats) -> None:
        order = np.argsort(gaps[stars], axis=1, kind="stable")
        degree = self._degree[stars]
        row = np.arange(len(stars))
        self._last[stars] = order[row, degree - 1]
        self._next[stars] = order[row, degree]
        is_near = np.arange(len(gaps)) < degree[:, None]
        near = np.take_along_axis(self._tied[stars], order, axis=1)
        self._both[stars] = (near * is_near).sum(axis=1)
