"""Downhill in slices: limited-memory BFGS that can be put down after any slice of work."""

from collections import deque
from collections.abc import Callable, Generator

import numpy as np

from weaver_desktop.graph.layout.arrays import Floats
from weaver_desktop.graph.layout.objective import Worth

Valuer = Callable[[Floats], Generator[None, None, Worth]]
"""Computes the worth of (n, 2) places, yielding between slices of work."""

_MEMORY = 8
_SUFFICIENT = 1e-4
_SMALLEST_STEP = 1e-3
_STILL = 1e-5


def descend(
    valuer: Valuer, places: Floats, steps: int
) -> Generator[Floats, None, tuple[Floats, Worth]]:
    """Walk downhill for at most so many steps, yielding the best places after each slice.

    Two-loop L-BFGS (Nocedal 1980), steps halved until the value falls enough (Armijo).
    """
    best = yield from _value(valuer, places, places)
    memory: deque[tuple[Floats, Floats, float]] = deque(maxlen=_MEMORY)
    for _ in range(steps):
        way = _direction(best.slope, memory)
        fall = float((way * best.slope).sum())
        if fall >= 0.0:
            memory.clear()
            way = _direction(best.slope, memory)
            fall = float((way * best.slope).sum())
        stride = 1.0
        while True:
            ahead = places + stride * way
            found = yield from _value(valuer, ahead, places)
            if found.value <= best.value + _SUFFICIENT * stride * fall:
                break
            stride *= 0.5
            if stride < _SMALLEST_STEP:
                return places, best
        moved, turned = ahead - places, found.slope - best.slope
        bend = float((moved * turned).sum())
        if bend > 0.0:
            memory.append((moved, turned, 1.0 / bend))
        gained = best.value - found.value
        places, best = ahead, found
        yield places
        if gained < _STILL * abs(best.value):
            break
    return places, best


def _value(valuer: Valuer, there: Floats, here: Floats) -> Generator[Floats, None, Worth]:
    slices = valuer(there)
    while True:
        try:
            next(slices)
        except StopIteration as done:
            worth: Worth = done.value
            return worth
        yield here


def _direction(slope: Floats, memory: deque[tuple[Floats, Floats, float]]) -> Floats:
    way = -slope
    if not memory:
        # Before anything is known of the curvature: the star that moves most moves a little.
        return way * (0.1 / max(float(np.abs(slope).max()), 1e-12))
    shares = []
    for moved, turned, inverse in reversed(memory):
        share = inverse * float((moved * way).sum())
        shares.append(share)
        way = way - share * turned
    moved, turned, inverse = memory[-1]
    way = way * (1.0 / (inverse * float((turned * turned).sum())))
    for (moved, turned, inverse), share in zip(memory, reversed(shares), strict=True):
        way = way + (share - inverse * float((turned * way).sum())) * moved
    return way
