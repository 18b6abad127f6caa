"""Where those without ties stand: on a calm, slightly irregular ring around the rest."""

from collections.abc import Iterator, Sequence
from zlib import crc32

import numpy as np

from weaver_desktop.graph.layout.arrays import Floats

_GOLDEN = np.pi * (3.0 - np.sqrt(5.0))
_FIRST = 0.7
_SECTORS = 48
_GAP, _GAP_SHARE = 1.6, 0.05
_RIPPLE, _RIPPLE_SHARE = 0.5, 0.04
_RING = 1.6
_ROOM = 1.3


class Orbits:
    """The ring around some places, (n, 2); with none of them, a ring around the origin."""

    def __init__(self, places: Floats) -> None:
        """Measure how far the places reach in each direction from their middle."""
        if len(places):
            self._middle = (places.min(axis=0) + places.max(axis=0)) / 2.0
        else:
            self._middle = np.zeros(2)
        self._reach = _reach(places - self._middle)
        size = float(self._reach.mean())
        self._gap = _GAP + _GAP_SHARE * size
        self._ripple = _RIPPLE + _RIPPLE_SHARE * size
        self._length = 2.0 * np.pi * (size + self._gap)

    def spots(self, ids: Sequence[str], taken: Floats) -> Floats:
        """Return (k, 2) spots for k newcomers, none near another or near the (j, 2) places taken.

        Successive spots are a golden angle apart; how far out one lies depends a little on its id.
        """
        found = np.empty((len(ids), 2))
        # Only who stands near the ring can be in the way.
        out = np.hypot(taken[:, 0] - self._middle[0], taken[:, 1] - self._middle[1])
        taken = taken[out > float(self._reach.min()) + self._gap - _ROOM]
        crowd = np.empty((len(taken) + len(ids), 2))
        crowd[: len(taken)] = taken
        count = len(taken)
        steps = self._steps()
        for at, name in enumerate(ids):
            while True:
                spot = self._spot(*next(steps), name)
                gap = crowd[:count] - spot
                if count == 0 or float((gap**2).sum(axis=1).min()) >= _ROOM**2:
                    break
            found[at] = crowd[count] = spot
            count += 1
        return found

    def _steps(self) -> Iterator[tuple[float, float]]:
        """Yield angles and how much further out than the first ring, without end."""
        ring = 0
        while True:
            room = int((self._length + 2.0 * np.pi * ring * _RING) / (2.4 * _ROOM)) + 1
            for at in range(room):
                yield _FIRST * (ring + 1) + _GOLDEN * at, ring * _RING
            ring += 1

    def _spot(self, angle: float, further: float, name: str) -> Floats:
        sector = (angle / (2.0 * np.pi) * _SECTORS) % _SECTORS
        low = int(sector)
        share = sector - low
        reach = self._reach[low] * (1.0 - share) + self._reach[(low + 1) % _SECTORS] * share
        out = reach + self._gap + further + self._ripple * (crc32(name.encode()) / 2**32)
        spot: Floats = self._middle + out * np.array([np.cos(angle), np.sin(angle)])
        return spot


def _reach(places: Floats) -> Floats:
    """Return how far places reach in each of the sectors: lines that lean on them from outside."""
    if len(places) == 0:
        return np.zeros(_SECTORS)
    directions = 2.0 * np.pi * np.arange(_SECTORS) / _SECTORS
    reach: Floats = (places @ np.stack((np.cos(directions), np.sin(directions)))).max(axis=0)
    return reach
