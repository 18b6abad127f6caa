"""Forces, and how what is warm moves and cools."""

import numpy as np
import pytest

from tests.graph.layout.maps import circles, run, ties_of
from weaver_desktop.graph.layout.forces import Forces
from weaver_desktop.graph.layout.motion import Motion
from weaver_desktop.graph.layout.start import lay_out
from weaver_desktop.graph.layout.ties import Ties

TIES = ties_of(circles(4, 15))
PLACES = run(lay_out(TIES, np.random.default_rng(1)))
ALL = np.arange(60)


def test_the_whole_neither_grows_nor_shrinks() -> None:
    force = Forces(TIES, PLACES).shift(np.ones(60), PLACES)[1]
    outward = (force * (PLACES - PLACES.mean(axis=0))).sum()
    assert abs(outward) < 0.5 * np.abs(force * PLACES).sum()


def test_at_rest_nothing_pulls() -> None:
    forces = Forces(TIES, PLACES)
    forces.rest(ALL, PLACES)
    assert np.abs(forces.shift(np.ones(60), PLACES)[1]).max() < 1e-12


def test_a_tie_that_is_not_at_rest_pulls() -> None:
    fewer = Ties(60, TIES.ends[1:], TIES.strength[1:])
    forces = Forces(TIES, PLACES)
    forces.rest(ALL, PLACES, fewer)
    stars, shift = forces.shift(np.ones(60), PLACES)
    a, b = TIES.ends[0]
    assert (shift[a] * (PLACES[b] - PLACES[a])).sum() > 0.0
    assert set(stars[np.abs(shift).max(axis=1) > 1e-12].tolist()) == {int(a), int(b)}


def test_only_what_is_warm_shifts() -> None:
    warmth = np.zeros(60)
    warmth[[3, 7]] = 1.0
    assert Forces(TIES, PLACES).shift(warmth, PLACES)[0].tolist() == [3, 7]


def test_few_and_many_warm_stars_feel_the_same() -> None:
    warmth = np.zeros(60)
    warmth[:5] = 1.0
    forces = Forces(TIES, PLACES)
    few = forces.shift(warmth, PLACES)[1]
    many = forces.shift(np.ones(60), PLACES)[1]
    assert few == pytest.approx(many[:5])


def test_motion_cools_and_ends() -> None:
    motion = Motion(TIES, 3.0 * PLACES, np.full(60, 0.25))
    assert motion.is_still
    motion.warm(ALL, 1.0)
    motion.forces.hold *= 0.0
    ticks = 1
    while motion.step():
        ticks += 1
    assert 50 < ticks < 150
    motion.come_to_rest()
    assert motion.is_still


def test_what_is_held_stays() -> None:
    motion = Motion(TIES, 3.0 * PLACES, np.full(60, 0.25))
    motion.hands[4] = (1.0, 1.0)
    motion.hold_still()
    motion.warm(ALL, 1.0)
    motion.forces.hold *= 0.0
    while motion.step():
        assert motion.places[4].tolist() == [1.0, 1.0]


def test_going_home_arrives() -> None:
    motion = Motion(TIES, 3.0 * PLACES, np.full(60, 0.25))
    motion.go_home(np.array([2]), np.array([[40.0, 1.0]]))
    assert not motion.is_still
    while motion.step():
        pass
    assert motion.places[2].tolist() == [40.0, 1.0]
