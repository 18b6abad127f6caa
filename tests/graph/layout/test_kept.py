"""Neighbours kept: the whole measure, and the count that is kept as single stars move."""

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.graph.layout.maps import ties_of
from weaver_desktop.graph.layout.arrays import Floats
from weaver_desktop.graph.layout.kept import Kept, neighbours_kept


def gaps_of(places: Floats) -> Floats:
    gaps: Floats = np.hypot(*(places[:, None] - places).transpose(2, 0, 1))
    np.fill_diagonal(gaps, np.inf)
    return gaps


def test_neighbours_kept_of_known_drawings() -> None:
    ties = ties_of(nx.path_graph(4))
    assert neighbours_kept(ties, np.column_stack((np.arange(4.0) ** 1.01, np.zeros(4)))) == 1.0
    crossed = np.array([[0.0, 0.0], [10.0, 0.0], [1.0, 0.0], [12.0, 0.0]])
    assert neighbours_kept(ties, crossed) < 0.5


def test_neighbours_kept_where_there_is_nothing_to_keep() -> None:
    assert neighbours_kept(ties_of(nx.empty_graph(3)), np.zeros((3, 2))) == 1.0


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**31), st.integers(3, 24), st.floats(0.1, 0.9))
def test_the_count_is_the_measure_wherever_a_star_goes(seed: int, count: int, share: float) -> None:
    rng = np.random.default_rng(seed)
    graph = nx.compose(nx.path_graph(count), nx.gnp_random_graph(count, share, seed=seed))
    ties = ties_of(graph)
    places = rng.normal(size=(count, 2))
    gaps = gaps_of(places)
    kept = Kept(ties, gaps)
    for _ in range(12):
        star = int(rng.integers(count))
        tries = rng.normal(size=(3, 2))
        told = kept.after(star, gaps, _from(tries, places, star))
        for spot, share_told in zip(tries, told, strict=True):
            moved = places.copy()
            moved[star] = spot
            assert share_told == pytest.approx(neighbours_kept(ties, moved))
        before = gaps[star].copy()
        places[star] = tries[0]
        gaps = gaps_of(places)
        kept.moved(star, before, gaps)


def _from(tries: Floats, places: Floats, star: int) -> Floats:
    gaps: Floats = np.hypot(*(tries[:, None] - places).transpose(2, 0, 1))
    gaps[:, star] = np.inf
    return gaps
