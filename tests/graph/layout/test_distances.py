"""Distances along ties, and drawings made from them."""

import networkx as nx
import numpy as np
import pytest

from tests.graph.layout.maps import circles, run, ties_of
from weaver_desktop.graph.layout.distances import all_distances, pivot_distances, pivot_places


def test_distances_agree_with_networkx() -> None:
    graph = nx.karate_club_graph()
    found = run(all_distances(ties_of(graph)))
    hops = dict(nx.all_pairs_shortest_path_length(graph))
    assert all(found[a, b] == hops[a][b] for a in graph for b in graph)


def test_no_path_is_infinitely_far() -> None:
    assert np.isinf(run(all_distances(ties_of(nx.empty_graph(2))))[0, 1])


def test_pivots_spread_out() -> None:
    rows = run(pivot_distances(ties_of(nx.path_graph(9)), 3))
    # The first of those with most ties, the far end, the middle of what is between.
    assert [int(np.argmin(row)) for row in rows] == [1, 8, 4]


def test_no_more_pivots_than_stars() -> None:
    assert run(pivot_distances(ties_of(nx.path_graph(3)), 50)).shape == (3, 3)


def test_a_grid_is_drawn_as_a_grid() -> None:
    graph = nx.convert_node_labels_to_integers(nx.grid_2d_graph(8, 8))
    distances = run(pivot_distances(ties_of(graph), 30))
    places = pivot_places(distances, np.random.default_rng(1))
    a, b = ties_of(graph).ends.T
    ties = np.hypot(*(places[a] - places[b]).T)
    corners = np.hypot(*(places[0] - places[63]))
    assert ties.max() < 2.0
    assert corners > 7.0


def test_stars_alike_to_all_stand_apart() -> None:
    ties = ties_of(nx.star_graph(10))
    places = pivot_places(run(pivot_distances(ties, 4)), np.random.default_rng(1))
    assert len(np.unique(places, axis=0)) == 11


def test_two_stars() -> None:
    distances = run(pivot_distances(ties_of(nx.path_graph(2)), 5))
    places = pivot_places(distances, np.random.default_rng(1))
    assert np.isfinite(places).all()
    assert np.hypot(*(places[0] - places[1])) == pytest.approx(1.0, abs=0.6)


def test_a_large_circle_is_found_in_slices() -> None:
    assert len(list(all_distances(ties_of(circles(10, 20))))) > 1
