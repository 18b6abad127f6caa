"""What lies under the pointer or within a loop: pure answers about places."""

import numpy as np

from weaver_desktop.graph.network import Flags, Floats, Ints

NOTHING = -1


def nearest_star(positions: Floats, at: tuple[float, float], reach: float) -> int:
    """Return the star nearest to a place, ``NOTHING`` if none is within reach.

    Args:
        positions: (n, 2) places of the stars.
        at: a place in the same units.
        reach: how far away a star may be.
    """
    if not len(positions):
        return NOTHING
    away = np.hypot(*(positions - at).T)
    nearest = int(away.argmin())
    return nearest if away[nearest] <= reach else NOTHING


def nearest_tie(positions: Floats, ends: Ints, at: tuple[float, float], reach: float) -> int:
    """Return which line is nearest to a place, ``NOTHING`` if none is within reach.

    Args:
        positions: (n, 2) places of the stars.
        ends: (m, 2) numbers of the stars that each line joins.
        at: a place in the same units.
        reach: how far away a line may be.
    """
    if not len(ends):
        return NOTHING
    start = positions[ends[:, 0]]
    along = positions[ends[:, 1]] - start
    to_place = np.array(at) - start
    length = (along * along).sum(axis=1)
    # Two stars in one place make a line of no length; its start is as good as any of it.
    share = np.divide(
        (to_place * along).sum(axis=1), length, out=np.zeros_like(length), where=length > 0
    )
    away = np.hypot(*(to_place - np.clip(share, 0.0, 1.0)[:, None] * along).T)
    nearest = int(away.argmin())
    return nearest if away[nearest] <= reach else NOTHING


def within_loop(positions: Floats, loop: Floats) -> Flags:
    """Return n flags: which places a closed loop goes round (an odd number of times).

    Args:
        positions: (n, 2) places.
        loop: (k, 2) corners, k ≥ 3; the last is joined to the first.
    """
    x, y = positions[:, 0], positions[:, 1]
    inside = np.zeros(len(positions), bool)
    for (x1, y1), (x2, y2) in zip(loop, np.roll(loop, -1, axis=0), strict=True):
        if y1 != y2:
            crosses = (y1 > y) != (y2 > y)
            inside ^= crosses & (x < (x2 - x1) * (y - y1) / (y2 - y1) + x1)
    return inside
