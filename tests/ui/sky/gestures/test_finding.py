"""What lies under the pointer or within a loop."""

from math import cos, hypot, pi

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from weaver_desktop.ui.sky.gestures.finding import (
    NOTHING,
    nearest_star,
    nearest_tie,
    within_loop,
)

PLACES = np.array([[0.0, 0.0], [10.0, 0.0], [0.0, 10.0]])
TIES = np.array([[0, 1], [0, 2]], np.int32)
NUMBERS = st.floats(-50, 50)
SPOTS = st.lists(st.tuples(NUMBERS, NUMBERS), min_size=1, max_size=15)


def test_the_nearest_star_is_found_within_reach_and_none_beyond() -> None:
    assert nearest_star(PLACES, (9.0, 0.5), 2.0) == 1
    assert nearest_star(PLACES, (5.0, 5.0), 2.0) == NOTHING
    assert nearest_star(np.zeros((0, 2)), (0.0, 0.0), 99.0) == NOTHING


def test_the_nearest_line_is_found_along_its_length_and_not_beyond_its_ends() -> None:
    assert nearest_tie(PLACES, TIES, (5.0, 0.4), 0.5) == 0
    assert nearest_tie(PLACES, TIES, (-0.3, 7.0), 0.5) == 1
    assert nearest_tie(PLACES, TIES, (5.0, 0.6), 0.5) == NOTHING
    assert nearest_tie(PLACES, TIES, (10.6, 0.0), 0.5) == NOTHING
    assert nearest_tie(PLACES, TIES[:0], (0.0, 0.0), 9.0) == NOTHING


def test_two_stars_in_one_place_make_a_line_that_is_a_point() -> None:
    places = np.array([[3.0, 4.0], [3.0, 4.0]])
    tie = np.array([[0, 1]], np.int32)
    assert nearest_tie(places, tie, (3.0, 4.5), 1.0) == 0
    assert nearest_tie(places, tie, (3.0, 9.0), 1.0) == NOTHING


@given(SPOTS, NUMBERS, NUMBERS)
def test_no_star_is_nearer_than_the_one_found(
    spots: list[tuple[float, float]], x: float, y: float
) -> None:
    found = nearest_star(np.array(spots), (x, y), 1e6)
    best = min(hypot(a - x, b - y) for a, b in spots)
    assert hypot(spots[found][0] - x, spots[found][1] - y) == pytest.approx(best)


@given(NUMBERS, NUMBERS, NUMBERS, NUMBERS, st.floats(0, 1))
def test_any_point_of_a_line_is_on_it(
    x1: float, y1: float, x2: float, y2: float, share: float
) -> None:
    on_it = (x1 + (x2 - x1) * share, y1 + (y2 - y1) * share)
    assert nearest_tie(np.array([[x1, y1], [x2, y2]]), TIES[:1], on_it, 1e-6) == 0


def test_a_loop_holds_what_it_goes_round() -> None:
    square = np.array([[-1.0, -1.0], [1.0, -1.0], [1.0, 1.0], [-1.0, 1.0]])
    places = np.array([[0.0, 0.0], [0.9, -0.9], [1.1, 0.0], [0.0, 5.0]])
    assert within_loop(places, square).tolist() == [True, True, False, False]
    assert within_loop(np.zeros((0, 2)), square).tolist() == []


def test_a_dent_in_a_loop_is_outside() -> None:
    arrow = np.array([[0.0, 0.0], [4.0, 0.0], [4.0, 4.0], [2.0, 1.0], [0.0, 4.0]])
    assert within_loop(np.array([[2.0, 0.5], [2.0, 3.0]]), arrow).tolist() == [True, False]


@given(SPOTS, st.integers(3, 40), st.booleans())
def test_a_round_loop_holds_what_is_near_its_middle_whichever_way_it_is_drawn(
    spots: list[tuple[float, float]], corners: int, is_back: bool
) -> None:
    turns = np.arange(corners) * 2 * pi / corners * (-1 if is_back else 1)
    loop = np.stack([30 * np.cos(turns), 30 * np.sin(turns)], axis=1)
    inner = 30 * cos(pi / corners)
    for (x, y), inside in zip(spots, within_loop(np.array(spots), loop).tolist(), strict=True):
        away = hypot(x, y)
        if away < inner - 1e-9:
            assert inside
        if away > 30 + 1e-9:
            assert not inside
