"""The live layout of the map: set a network, tick until it is settled."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import compress
from types import MappingProxyType

import numpy as np

from weaver_desktop.graph.layout.arrays import Floats, Ints
from weaver_desktop.graph.layout.arrivals import (
    are_places,
    known_places,
    mend,
    place_newcomers,
)
from weaver_desktop.graph.layout.motion import Motion
from weaver_desktop.graph.layout.settling_in import MANY, settle_in
from weaver_desktop.graph.layout.ties import clean_ties
from weaver_desktop.graph.layout.turnover import from_the_ring, take_over
from weaver_desktop.graph.layout.unfolding import Work, part_and_glide, unfold

Place = tuple[float, float]
Places = Mapping[str, Place]

RADIUS = 0.25
"""The radius of a star in world units where the caller does not say."""
NOWHERE: Places = MappingProxyType({})
_KNOWN_ENOUGH = 1 / 3
_BUDGET = 1_000_000
_MOST_TICKS = 10_000
_NEIGHBOURS_WARMTH = 0.4


class Layout:
    """A map that lives: seeded, deterministic, incremental.

    World units: 1 is a comfortable distance between a star and its nearest neighbour, and a map of
    n stars is some 1.3 · √n wide; y points up. Not for use from two threads at once.
    """

    def __init__(self, *, seed: int = 1) -> None:
        """Start with no stars; equal seeds and equal calls give equal positions."""
        self._seed = seed
        self._ids: tuple[str, ...] = ()
        self._at: dict[str, int] = {}
        self._pins: dict[str, Place] = {}
        self._in_hand: dict[str, Place] = {}
        self._motion = Motion(
            clean_ties(0, np.empty((0, 2), dtype=np.int64), np.empty(0)),
            np.empty((0, 2)),
            np.empty(0),
        )
        self._work: Work | None = None
        self._is_unfolding = False

    @property
    def ids(self) -> tuple[str, ...]:
        """The stars, in the order of ``positions``."""
        return self._ids

    @property
    def positions(self) -> Floats:
        """The (n, 2) places of the stars: one array, moved in place, until the next network."""
        return self._motion.places

    @property
    def is_settled(self) -> bool:
        """Whether all is still, so that ``tick`` does nothing."""
        return self._work is None and self._motion.is_still

    def set_network(
        self,
        ids: Sequence[str],
        ends: Ints,
        strength: Floats,
        *,
        known: Places = NOWHERE,
        pinned: Places | None = None,
        radii: Floats | None = None,
    ) -> None:
        """Show a network; of what was shown before, what stays stays where it is.

        A network of which less than a third is shown or ``known`` is laid out from nothing in the
        ticks that follow. Otherwise stars stand exactly where they were shown, or else where they
        are known to stand, new ones beside their neighbours or on the ring around all, and only
        the stars whose ties came, went or changed are warmed, and their neighbours. Who stood on
        the ring and has a tie now walks in.

        Args:
            ids: n different ids.
            ends: (m, 2) positions in ``ids`` of the two stars of each tie.
            strength: m strengths in (0, 1], 1 for the deepest.
            known: saved places; one that nobody can look at, or not finite, counts as unknown.
            pinned: places of stars that must not move from them, in place of all earlier pins; if
                None, those pinned before stay pinned.
            radii: n radii in world units; 0.25 each if not given.
        """
        before, old_at = self._motion, self._at
        ties = clean_ties(len(ids), ends, strength)
        if pinned is not None:
            there = are_places(known_places(tuple(pinned), pinned))
            self._pins = {name: pinned[name] for name in compress(pinned, there)}
        held = {**self._pins, **self._in_hand}
        if self._ids == tuple(ids):
            was_at = np.arange(len(ids))
            places = before.places.copy()
        else:
            was_at = np.array([old_at.get(name, -1) for name in ids], dtype=np.int64)
            shown = dict(zip(self._ids, before.places.tolist(), strict=True))
            places = known_places(ids, {**known, **shown})
        self._ids, self._at = tuple(ids), {name: at for at, name in enumerate(ids)}
        here = held.keys() & self._at.keys()
        for name in here:
            places[self._at[name]] = held[name]
        mend(places)
        self._motion = Motion(ties, places, _radii(len(ids), radii))
        for name in here:
            self._motion.hands[self._at[name]] = held[name]
        self._work = None
        has_place = np.isfinite(places).all(axis=1)
        if self._is_unfolding or has_place.sum() < _KNOWN_ENOUGH * len(ids):
            self._unfold()
            return
        coming = np.setdiff1d(
            from_the_ring(ties, before.ties, was_at), np.flatnonzero(self._motion.held)
        )
        stood = places[coming]
        places[coming] = np.nan
        newcomers = place_newcomers(ties, ids, places)
        self._motion.hold_still()
        take_over(self._motion, before, was_at, newcomers, self._ids)
        if np.count_nonzero(ties.degree[newcomers]) >= MANY:
            self._work = settle_in(self._motion, newcomers)
        else:
            self._motion.walk(coming, stood)

    def tick(self) -> bool:
        """Move one step on, some milliseconds of work; tell whether there is more to come."""
        if self._work is not None:
            self._labour(_BUDGET)
        elif not self._motion.is_still:
            is_moving = self._motion.step()
            self._work = None if is_moving else self._come_to_rest()
        return not self.is_settled

    def settle(self, max_ticks: int = _MOST_TICKS) -> int:
        """Tick until all is still, at most so many times; return the number of ticks."""
        for ticks in range(max_ticks):
            if self.is_settled:
                return ticks
            self.tick()
        return max_ticks

    def drag(self, places: Places) -> None:
        """Hold stars at places and warm their neighbours, until dropped; pins move along."""
        found = known_places(tuple(places), places)
        there = compress(places, np.isfinite(found.sum(axis=1)))
        held = {star: places[star] for star in there if star in self._at}
        if not held:
            return
        for star, place in held.items():
            (self._pins if star in self._pins else self._in_hand)[star] = place
        motion, at = self._motion, self._numbers(held)
        if not self._is_unfolding:
            near = [motion.ties.neighbours(star) for star in at.tolist()]
            motion.warm(np.unique(np.concatenate([at, *near])), _NEIGHBOURS_WARMTH)
            self._work = None
        motion.home[at] = np.nan
        motion.hands[at] = motion.places[at] = list(held.values())

    def drop(self, stars: Iterable[str]) -> None:
        """Let go of dragged stars where they are; pinned ones stay pinned there."""
        dropped = [star for star in stars if self._in_hand.pop(star, None) is not None]
        motion, at = self._motion, self._numbers(dropped)
        motion.hands[at] = np.nan
        if len(at) and not self._is_unfolding:
            motion.warm(at, _NEIGHBOURS_WARMTH)
            motion.forces.rest(at, motion.places)

    def snapshot(self) -> dict[str, Place]:
        """Return where each star is, to be saved and given back as ``known``."""
        places = self.positions.tolist()
        return {name: (x, y) for name, (x, y) in zip(self._ids, places, strict=True)}

    def _unfold(self) -> None:
        motion = self._motion
        rng = np.random.default_rng(self._seed)
        self._is_unfolding = True
        self._work = unfold(motion, self._ids, rng)
        self._labour(_BUDGET)

    def _come_to_rest(self) -> Work:
        motion = self._motion
        yield from part_and_glide(motion, motion.places.copy(), motion.touched)
        motion.come_to_rest()

    def _labour(self, budget: int) -> None:
        """Do some of the work at hand, measured in pairs of stars and so the same each time."""
        for cost in self._work or ():
            budget -= cost
            if budget <= 0:
                break
        else:
            self._work = None
            self._is_unfolding = False
        self._motion.hold_still()

    def _numbers(self, stars: Iterable[str]) -> Ints:
        """Return where those stars stand in ``positions`` that are shown."""
        return np.array([self._at[star] for star in stars if star in self._at], dtype=np.int64)


def _radii(count: int, radii: Floats | None) -> Floats:
    if radii is None:
        return np.full(count, RADIUS)
    given = np.asarray(radii, dtype=np.float64).ravel()
    return np.clip(np.nan_to_num(given, nan=RADIUS, posinf=RADIUS), 0.0, None)
