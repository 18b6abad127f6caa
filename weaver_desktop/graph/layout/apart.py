"""Keeps stars from standing on top of each other."""

from collections.abc import Generator

import numpy as np

from weaver_desktop.graph.layout.arrays import Flags, Floats, Ints
from weaver_desktop.graph.layout.near import near_pairs

AIR = 0.06
"""The least gap between the rims of two stars, in world units."""
_ROUNDS = 300
_SLACK = 1e-3
_ONE_PLACE = 1e-9


def apart(
    places: Floats, radii: Floats, held: Flags, moving: Flags | None = None
) -> Generator[None, None, Floats]:
    """Find places where no two stars overlap, as near to the given ones as simple pushes lead.

    Yields after each round of pushes and returns the places, a new array.

    Args:
        places: (n, 2) finite places.
        radii: n radii.
        held: n flags, stars that must not move; two of them may overlap.
        moving: n flags, stars whose overlaps count, and those of whatever they push; all if None.
    """
    found = places.copy()
    if len(found) == 0:
        return found
    counted = np.ones(len(found), dtype=np.bool_) if moving is None else moving.copy()
    reach = 2.0 * float(radii.max()) + AIR
    yields = np.where(held, 0.0, 1.0)
    for _ in range(_ROUNDS):
        pairs = near_pairs(found, reach)
        pairs = pairs[counted[pairs].any(axis=1) & (yields[pairs].sum(axis=1) > 0.0)]
        pushed = push_apart(found, radii, yields, pairs)
        if len(pushed) == 0:
            break
        counted[pushed] = True
        yield
    return found


def push_apart(places: Floats, radii: Floats, yields: Floats, pairs: Ints) -> Ints:
    """Move both stars of each pair that is too close, in place; return the stars of such pairs.

    ``yields`` says how willing each star is to move, 0 to hold it; at least one of a pair must be.
    """
    first, second = pairs[:, 0], pairs[:, 1]
    delta = places[first] - places[second]
    gap = np.hypot(delta[:, 0], delta[:, 1])
    missing = radii[first] + radii[second] + AIR - gap
    close = missing > _SLACK
    first, second, missing, gap = first[close], second[close], missing[close], gap[close]
    way = delta[close] / np.maximum(gap, _ONE_PLACE)[:, None]
    same = gap < _ONE_PLACE
    # From one and the same place any way will do, if only each pair takes another.
    turn = 2.4 * (first[same] + 3.0 * second[same])
    way[same] = np.column_stack((np.cos(turn), np.sin(turn)))
    step = way * (missing / (yields[first] + yields[second]))[:, None]
    for star, sign in ((first, 1.0), (second, -1.0)):
        for axis in (0, 1):
            push = sign * yields[star] * step[:, axis]
            places[:, axis] += np.bincount(star, push, len(places))
    return np.unique(np.concatenate((first, second)))
