"""Ties that cross, counted as a whole and as one star moves."""

from itertools import combinations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.graph.layout.maps import run, ties_of
from weaver_desktop.graph.layout.arrays import Floats
from weaver_desktop.graph.layout.tangle import Tangle, crossings, tangled


def ring(count: int) -> Floats:
    turn = 2.0 * np.pi * np.arange(count) / count
    return np.column_stack((np.cos(turn), np.sin(turn)))


@pytest.mark.parametrize("count", [3, 4, 5, 6, 9])
def test_a_complete_network_on_a_ring(count: int) -> None:
    # Each four stars on a convex curve have exactly one crossing among them.
    expected = len(list(combinations(range(count), 4)))
    turned = ring(count) @ np.array([[0.8, 0.6], [-0.6, 0.8]]) + 0.01 * ring(count) ** 3
    assert run(crossings(ties_of(nx.complete_graph(count)), turned)) == expected


def test_ties_that_meet_do_not_cross() -> None:
    places = np.random.default_rng(1).normal(size=(30, 2))
    assert run(crossings(ties_of(nx.star_graph(29)), places)) == 0


def test_no_ties_no_crossings() -> None:
    assert run(crossings(ties_of(nx.empty_graph(3)), np.zeros((3, 2)))) == 0


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**31), st.integers(4, 20), st.floats(0.1, 0.9))
def test_what_one_star_crosses_is_the_difference(seed: int, count: int, share: float) -> None:
    rng = np.random.default_rng(seed)
    ties = ties_of(nx.compose(nx.path_graph(count), nx.gnp_random_graph(count, share, seed=seed)))
    places = rng.normal(size=(count, 2))
    star = int(rng.integers(count))
    spots = np.vstack((places[star], rng.normal(size=(4, 2))))
    crossed = Tangle(ties, reach=0.0).crossed(star, spots, places)
    for spot, found in zip(spots, crossed, strict=True):
        moved = places.copy()
        moved[star] = spot
        difference = run(crossings(ties, moved)) - run(crossings(ties, places))
        assert found - crossed[0] == difference


def test_a_tie_over_a_star_counts() -> None:
    ties = ties_of(nx.path_graph(3))
    places = np.array([[0.0, 0.0], [4.0, 0.0], [2.0, 0.1]])
    # The last star may stand under the tie of the others, or well beside it.
    spots = np.array([[2.0, 0.1], [2.0, 1.0], [4.5, 0.1]])
    assert Tangle(ties, reach=0.2).crossed(2, spots, places).tolist() == [1, 0, 0]


def test_an_own_tie_over_a_star_counts() -> None:
    ties = ties_of(nx.Graph([(0, 1), (2, 3)]))
    places = np.array([[0.0, 0.0], [4.0, 0.0], [2.0, 3.0], [2.0, 6.0]])
    # From there to star 1 the way is clear; then it runs over star 2; then it crosses (2, 3).
    spots = np.array([[0.0, 0.0], [0.0, 5.8], [0.0, 9.0]])
    assert Tangle(ties, reach=0.2).crossed(0, spots, places).tolist() == [0, 1, 1]


def test_the_whole_counts_crossings_and_covered_stars() -> None:
    square = np.array([[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 1.0]])
    assert run(tangled(ties_of(nx.complete_graph(4)), square)) == 1
    row = np.array([[0.0, 0.0], [1.0, 0.0], [2.0, 0.0]])
    assert run(tangled(ties_of(nx.path_graph(3)), row)) == 0
    assert run(tangled(ties_of(nx.complete_graph(3)), row)) == 1
