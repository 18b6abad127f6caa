"""Components beside each other, those without ties around them."""

import numpy as np
import pytest

from tests.graph.layout.maps import closest, names, run
from weaver_desktop.graph.layout.arrays import Floats
from weaver_desktop.graph.layout.orbits import Orbits
from weaver_desktop.graph.layout.packing import pack, strew


def disc(count: int, scale: float) -> Floats:
    at = np.arange(count)
    far, turn = scale * np.sqrt(at + 0.5), 2.4 * at
    return np.column_stack((far * np.cos(turn), far * np.sin(turn)))


SHAPES = [disc(120, 0.7), disc(30, 0.7), disc(12, 0.7), *(disc(2, 0.6) for _ in range(25))]


def test_packed_shapes_do_not_lie_in_each_other() -> None:
    packed = run(pack(SHAPES, np.random.default_rng(1)))
    for at, shape in enumerate(packed):
        others = np.concatenate([other for i, other in enumerate(packed) if i != at])
        assert np.hypot(*(shape[:, None] - others).transpose(2, 0, 1)).min() > 0.8


def test_packed_shapes_keep_their_shape() -> None:
    for before, after in zip(SHAPES, run(pack(SHAPES, np.random.default_rng(1))), strict=True):
        assert closest(after) == pytest.approx(closest(before))


def test_packed_shapes_stand_close() -> None:
    whole = np.concatenate(run(pack(SHAPES, np.random.default_rng(1))))
    alone = np.ptp(SHAPES[0], axis=0).max()
    assert np.ptp(whole, axis=0).max() < 2.5 * alone


@pytest.mark.parametrize("count", [0, 1])
def test_none_or_one(count: int) -> None:
    assert len(run(pack(SHAPES[:count], np.random.default_rng(1)))) == count
    assert len(strew(SHAPES[:count])) == count


def test_strewn_shapes_do_not_hide_each_other() -> None:
    middles = np.array([shape.mean(axis=0) for shape in strew(SHAPES)])
    assert closest(middles) > 1.0


def test_orbits_lie_outside_and_apart() -> None:
    mass = disc(200, 0.7)
    spots = Orbits(mass).spots(names(40), mass)
    assert np.hypot(*spots.T).min() > np.hypot(*mass.T).max()
    assert np.hypot(*spots.T).max() < 2.0 * np.hypot(*mass.T).max()
    assert closest(spots) > 1.0


def test_orbits_go_all_round() -> None:
    mass = disc(200, 0.7)
    spots = Orbits(mass).spots(names(12), mass)
    angles = np.sort(np.arctan2(spots[:, 1], spots[:, 0]))
    assert np.diff(angles, append=angles[0] + 2.0 * np.pi).max() < 1.2


def test_orbits_are_the_same_each_time_and_slightly_irregular() -> None:
    mass = disc(200, 0.7)
    first, again = (Orbits(mass).spots(names(20), mass) for _ in range(2))
    assert np.array_equal(first, again)
    assert np.ptp(np.hypot(*first.T)) > 0.2


def test_orbits_avoid_who_is_there() -> None:
    mass = disc(200, 0.7)
    first = Orbits(mass).spots(names(10), mass)
    more = Orbits(mass).spots(["later"], np.concatenate((mass, first)))
    assert closest(np.concatenate((first, more))) > 1.0


def test_orbits_around_nothing() -> None:
    spots = Orbits(np.empty((0, 2))).spots(names(30), np.empty((0, 2)))
    assert closest(spots) > 1.0
