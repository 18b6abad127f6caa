"""How tangled a drawing is: ties that cross each other, and ties that run over a star not theirs.

Counted as a whole, and for one star as it stands here or there.
"""

from collections.abc import Generator

import numpy as np

from weaver_desktop.graph.layout.arrays import Flags, Floats, Ints
from weaver_desktop.graph.layout.near import spacing
from weaver_desktop.graph.layout.ties import Ties

_PAIRS_AT_ONCE = 1 << 15
_REACH = 0.25
"""How near a tie that covers a star comes to its middle, as a share of the spacing of stars."""


def tangled(ties: Ties, places: Floats) -> Generator[None, None, int]:
    """Count crossings and stars covered, in slices; m · (m + n) work."""
    found = yield from crossings(ties, places)
    start, reach = places[ties.ends[:, 0]], reach_of(places)
    along = (places[ties.ends[:, 1]] - start)[:, None]
    rows = max(1, _PAIRS_AT_ONCE // max(1, ties.count))
    for first in range(0, len(start), rows):
        block = slice(first, first + rows)
        off = places - start[block, None]
        turn = along[block, :, 0] * off[..., 1] - along[block, :, 1] * off[..., 0]
        found += int(np.count_nonzero(_covers(along[block], off, turn, reach)))
        yield
    return found


def reach_of(places: Floats) -> float:
    """Return how near to a star's middle a tie covers it."""
    return _REACH * spacing(places)


def crossings(ties: Ties, places: Floats) -> Generator[None, None, int]:
    """Count the pairs of ties that cross, in slices; ties that meet in a star do not. m² work."""
    start, stop = places[ties.ends[:, 0]], places[ties.ends[:, 1]]
    rows = max(1, _PAIRS_AT_ONCE // max(1, len(start)))
    found = 0
    for first in range(0, len(start), rows):
        block = slice(first, first + rows)
        here = _side(start[block, None], stop[block, None], start)
        here *= _side(start[block, None], stop[block, None], stop)
        there = _side(start, stop, start[block, None]) * _side(start, stop, stop[block, None])
        found += int(np.count_nonzero((here < 0.0) & (there < 0.0)))
        yield
    return found // 2


class Tangle:
    """Counts what the ties of one star cross and cover; what does not change is worked out once."""

    def __init__(self, ties: Ties, reach: float) -> None:
        """Note for each star whom it is tied to; a tie within reach of a star covers it."""
        self.near: tuple[Ints, ...] = tuple(map(ties.neighbours, range(ties.count)))
        self._ends = ties.ends
        self._reach = reach

    def crossed(self, star: int, spots: Floats, places: Floats) -> Ints:
        """Count for each of (c, 2) spots where a star might stand what its ties would cross.

        Each other tie counts that one of its own ties crosses; each other star that one of its
        own ties covers; and each other tie that covers the star. The others stand at (n, 2) places.
        """
        near = self.near[star]
        first, second = self._ends[(self._ends != star).all(axis=1)].T
        there, start = places[near], places[first]
        along = places[second] - start
        # The spot and the neighbour are on different sides of the other tie, ...
        off = spots[:, None] - start
        turn = along[:, 0] * off[:, :, 1] - along[:, 1] * off[:, :, 0]
        covers = _covers(along, off, turn, self._reach)
        beyond = there[:, None] - start
        is_left = along[:, 0] * beyond[:, :, 1] - along[:, 1] * beyond[:, :, 0] > 0.0
        crosses = (turn > 0.0)[:, None] != is_left
        # ... and so are the ends of the other tie of the line from the spot to the neighbour.
        way, off = (there - spots[:, None])[:, :, None], (places - spots[:, None])[:, None]
        turn = way[..., 0] * off[..., 1] - way[..., 1] * off[..., 0]
        is_left = turn > 0.0
        crosses &= is_left[:, :, first] != is_left[:, :, second]
        crosses &= (near[:, None] != first) & (near[:, None] != second)
        covered = _covers(way, off, turn, self._reach)
        covered[:, np.arange(len(near)), near] = covered[:, :, star] = False
        found: Ints = crosses.sum(axis=(1, 2)) + covered.sum(axis=(1, 2)) + covers.sum(axis=1)
        return found


def _covers(along: Floats, off: Floats, turn: Floats, reach: float) -> Flags:
    """Return which lines, along from where they start, come within reach of stars off there.

    Not near their ends: a star does not cover its own ties. ``turn`` is along × off.
    """
    square = along[..., 0] ** 2 + along[..., 1] ** 2
    foot = along[..., 0] * off[..., 0] + along[..., 1] * off[..., 1]
    covers: Flags = turn * turn < reach**2 * square
    covers &= (foot > 0.0) & (foot < square)
    return covers


def _side(a: Floats, b: Floats, c: Floats) -> Floats:
    """Return 1 where c is left of the line from a to b, -1 right of it, 0 on it."""
    turn: Floats = (b[..., 0] - a[..., 0]) * (c[..., 1] - a[..., 1])
    turn -= (b[..., 1] - a[..., 1]) * (c[..., 0] - a[..., 0])
    return np.sign(turn)
