"""Stars do not stand on top of each other."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.graph.layout.maps import closest, run
from weaver_desktop.graph.layout.apart import AIR, apart
from weaver_desktop.graph.layout.near import near_pairs, spacing


def free(count: int) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
    return np.zeros(count, dtype=np.bool_)


def test_two_overlapping_stars_give_way_equally() -> None:
    found = run(apart(np.array([[0.0, 0.0], [0.1, 0.0]]), np.full(2, 0.25), free(2)))
    assert found.mean(axis=0) == pytest.approx([0.05, 0.0])
    assert found[1, 0] - found[0, 0] == pytest.approx(0.5 + AIR, abs=0.01)


def test_a_held_star_stays() -> None:
    held = np.array([True, False])
    found = run(apart(np.array([[0.0, 0.0], [0.1, 0.0]]), np.full(2, 0.25), held))
    assert found[0].tolist() == [0.0, 0.0]
    assert found[1, 0] >= 0.5


def test_two_held_stars_may_overlap() -> None:
    places = np.zeros((2, 2))
    assert np.array_equal(run(apart(places, np.ones(2), ~free(2))), places)


def test_only_what_moves_and_what_it_pushes_gives_way() -> None:
    places = np.array([[0.0, 0.0], [0.2, 0.0], [9.0, 0.0], [9.2, 0.0]])
    moving = np.array([True, False, False, False])
    found = run(apart(places, np.full(4, 0.25), free(4), moving))
    assert found[1, 0] - found[0, 0] >= 0.5
    assert np.array_equal(found[2:], places[2:])


@settings(max_examples=25)
@given(st.integers(0, 2**31), st.integers(2, 80), st.floats(0.0, 6.0))
def test_any_crowd_comes_apart(seed: int, count: int, spread: float) -> None:
    rng = np.random.default_rng(seed)
    places = rng.normal(scale=spread, size=(count, 2))
    radii = rng.uniform(0.1, 0.4, count)
    found = run(apart(places, radii, free(count)))
    gaps = np.hypot(*(found[:, None] - found).transpose(2, 0, 1)) - radii[:, None] - radii
    assert gaps[np.triu_indices(count, 1)].min() >= 0.0


def test_no_stars() -> None:
    assert len(run(apart(np.empty((0, 2)), np.empty(0), free(0)))) == 0
    assert near_pairs(np.empty((0, 2)), 1.0).shape == (0, 2)


def test_near_pairs_are_those_near() -> None:
    places = np.random.default_rng(1).uniform(0.0, 5.0, (60, 2))
    gaps = np.hypot(*(places[:, None] - places).transpose(2, 0, 1))
    wished = {(a, b) for a, b in np.argwhere(gaps <= 0.7).tolist() if a < b}
    assert {tuple(sorted(pair)) for pair in near_pairs(places, 0.7).tolist()} == wished


def test_spacing_of_a_row() -> None:
    row = np.column_stack((np.arange(6.0) * 2.0, np.zeros(6)))
    assert spacing(row) == closest(row) == 2.0
    assert spacing(row[:1]) == 0.0
