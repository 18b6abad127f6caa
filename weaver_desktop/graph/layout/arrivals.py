"""Where stars that come to a map first stand, and the mending of places that are no places."""

from collections.abc import Mapping, Sequence

import numpy as np

from weaver_desktop.graph.layout.arrays import Flags, Floats, Ints
from weaver_desktop.graph.layout.orbits import Orbits
from weaver_desktop.graph.layout.ties import Ties

_FARTHEST, _ONE_PLACE = 1e4, 3
"""As far out as one can look, and no map reaches; to so many decimals two places are one."""
_TURNS, _RINGS = 12, 40
_RING = 0.35
_ROOM = 0.8


def known_places(ids: Sequence[str], places: Mapping[str, tuple[float, float]]) -> Floats:
    """Return (n, 2) places, NaN for those unknown."""
    found = np.array([places.get(name, (np.nan, np.nan)) for name in ids], dtype=np.float64)
    return found.reshape(-1, 2)


def are_places(places: Floats) -> Flags:
    """Return n flags: which of (n, 2) places are where one can look, and so finite."""
    there: Flags = np.maximum(*np.abs(places).T) < _FARTHEST
    return there


def mend(places: Floats) -> None:
    """Make NaN, in place, those of (n, 2) places that are none or another star's already."""
    places[~are_places(places)] = np.nan
    there = np.flatnonzero(np.isfinite(places[:, 0]))
    # As complex numbers pairs are sorted several times as fast.
    spots = np.round(places[there], _ONE_PLACE) @ np.array([1.0, 1.0j])
    _, first = np.unique(spots, return_index=True)
    places[np.setdiff1d(there, there[first])] = np.nan


def place_newcomers(ties: Ties, ids: Sequence[str], places: Floats) -> Ints:
    """Fill in the NaN rows of (n, 2) places, in place; return the stars that were placed.

    A star stands in a free spot near its neighbours, those with most placed neighbours first;
    one without ties, or whose neighbours have no place either, stands on the ring around the rest.
    """
    lost: Flags = np.isnan(places[:, 0])
    newcomers = np.flatnonzero(lost)
    waiting = _in_order(ties, lost)
    for star in waiting:
        near = ties.neighbours(star)
        near = near[~lost[near]]
        settled = places[~lost]
        if len(near):
            places[star] = free_spot(places[near].mean(axis=0), settled)
        else:
            tied = places[~lost & (ties.degree > 0)]
            around = Orbits(tied if len(tied) else settled)
            places[star] = around.spots([ids[star]], settled)[0]
        lost[star] = False
    return newcomers


def free_spot(wished: Floats, taken: Floats, room: float = _ROOM) -> Floats:
    """Return a spot with some room around it, as near to the wished one as rings of tries find."""
    close = taken[np.abs(taken - wished).max(axis=1) < _RINGS * _RING + room]
    turns = 2.0 * np.pi * np.arange(_TURNS) / _TURNS
    best, most = wished, -1.0
    for ring in range(_RINGS):
        around = turns + 0.5 * ring
        tries = wished + ring * _RING * np.column_stack((np.cos(around), np.sin(around)))
        if len(close) == 0:
            return tries[0] if ring == 0 else best
        square = ((tries[:, None] - close) ** 2).sum(axis=2).min(axis=1)
        at = int(np.argmax(square))
        if square[at] > most:
            best, most = tries[at], float(square[at])
        if most >= room**2:
            break
    return np.asarray(best)


def _in_order(ties: Ties, lost: Flags) -> list[int]:
    """Return the lost stars outward from those that have a place, then the rest, large first."""
    seen = ~lost
    order: list[int] = []
    while True:
        front = np.flatnonzero(ties.step(seen) & ~seen)
        if len(front) == 0:
            rest = np.flatnonzero(~seen)
            if len(rest) == 0:
                return order
            front = rest[np.argsort(-ties.degree[rest], kind="stable")][:1]
        order += front.tolist()
        seen[front] = True
