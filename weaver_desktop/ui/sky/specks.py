"""Stars that melt into one speck when seen from afar; it has one name and is no star's stranger."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from weaver_desktop.graph.network import Floats

_TOUCHING = 7.0
"""Pixels within which the eye does not part a star from its neighbours."""


@dataclass(frozen=True, eq=False, slots=True)
class Specks:
    """k stars with what stands so close to each that they look like one.

    Attributes:
        stars: k stars that give the names.
        starts: where in the members each speck begins.
        members: the stars of all specks, one speck after the other, each with its own star.
        middles: (k, 2) pixels.
        reaches: k pixels from the middle to the outermost rim.
    """

    stars: NDArray[np.int64]
    starts: NDArray[np.int64]
    members: NDArray[np.int64]
    middles: Floats
    reaches: Floats

    def members_of(self, at: int) -> NDArray[np.int64]:
        """Return the stars of one speck."""
        end = self.starts[at + 1] if at + 1 < len(self.starts) else len(self.members)
        return self.members[self.starts[at] : end]


def specks(
    stars: NDArray[np.int64], screen: Floats, radii: Floats, solid: NDArray[np.int64]
) -> Specks:
    """Return the specks around some stars, in their order, without those that stand alone.

    Args:
        stars: whose specks.
        screen: (n, 2) pixels.
        radii: n radii in pixels.
        solid: which of the n stars are drawn in view.
    """
    whose, members = _touching(screen[stars], radii[stars] + _TOUCHING, screen[solid])
    counts = np.bincount(whose, minlength=len(stars))
    crowded = counts > 1
    members = solid[members[crowded[whose]]]
    counts = counts[crowded]
    starts = np.concatenate([[0], counts.cumsum()[:-1]]).astype(np.int64)[: len(counts)]
    if not len(members):
        return Specks(stars[crowded], starts, members, np.zeros((0, 2)), np.zeros(0))
    at, size = screen[members], radii[members]
    low = np.minimum.reduceat(at - size[:, None], starts)
    high = np.maximum.reduceat(at + size[:, None], starts)
    middles = (low + high) / 2
    away = np.hypot(*(at - np.repeat(middles, counts, axis=0)).T) + size
    return Specks(stars[crowded], starts, members, middles, np.maximum.reduceat(away, starts))


def _touching(
    middles: Floats, reach: Floats, places: Floats
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return who is touched by whom, as pairs of places in (k, 2) middles and in (m, 2) places.

    The pairs are in the order of the middles, and within that of the places.
    """
    order = np.argsort(places[:, 0], kind="stable")
    across = places[order, 0]
    # Only what stands in the same column can touch.
    first = np.searchsorted(across, middles[:, 0] - reach)
    count = np.searchsorted(across, middles[:, 0] + reach, side="right") - first
    whose = np.repeat(np.arange(len(middles)), count)
    begins = count.cumsum() - count
    near = order[np.arange(len(whose)) + np.repeat(first - begins, count)]
    away = places[near] - middles[whose]
    touches = (away * away).sum(axis=1) <= (reach * reach)[whose]
    whose, near = whose[touches], near[touches]
    sorted_ = np.lexsort((near, whose))
    return whose[sorted_], near[sorted_]
