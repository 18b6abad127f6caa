"""Ties as the layout sees them."""

import networkx as nx
import numpy as np
import pytest

from tests.graph.layout.maps import circles, ties_of
from weaver_desktop.graph.layout.ties import Ties, clean_ties, unchanged


def test_loops_and_repeats_are_dropped_and_strengths_bounded() -> None:
    ends = np.array([[2, 1], [1, 1], [1, 2], [0, 2]])
    ties = clean_ties(3, ends, np.array([9.0, 0.5, 0.1, float("nan")]))
    assert ties.ends.tolist() == [[0, 2], [1, 2]]
    assert ties.strength.tolist() == [0.5, 1.0]


def test_deeper_ties_are_shorter() -> None:
    ties = Ties(3, np.array([[0, 1], [1, 2]]), np.array([0.2, 1.0]))
    assert ties.lengths[1] < ties.lengths[0]
    assert clean_ties(2, np.array([[0, 1]]), np.array([0.5])).lengths == pytest.approx([1.0])


def test_neighbours_and_degree_agree_with_networkx() -> None:
    graph = nx.karate_club_graph()
    ties = ties_of(graph)
    assert ties.degree.tolist() == [degree for _, degree in graph.degree()]
    assert all(sorted(ties.neighbours(star)) == sorted(graph[star]) for star in graph)


def test_components_agree_with_networkx_largest_first() -> None:
    graph = nx.disjoint_union_all([nx.path_graph(3), nx.path_graph(7), nx.empty_graph(2)])
    found = [set(stars.tolist()) for stars in ties_of(graph).members()]
    assert sorted(map(sorted, found)) == sorted(map(sorted, nx.connected_components(graph)))
    assert [len(stars) for stars in found] == [7, 3, 1, 1]
    assert ties_of(nx.empty_graph(0)).members() == []


def test_a_step_reaches_the_neighbours() -> None:
    start = np.zeros(34, dtype=np.bool_)
    start[0] = True
    graph = nx.karate_club_graph()
    assert set(np.flatnonzero(ties_of(graph).step(start)).tolist()) == {0, *graph[0]}


def test_ties_among_some_are_renumbered() -> None:
    some = ties_of(nx.path_graph(6)).among(np.array([4, 1, 2, 3]))
    assert sorted(map(sorted, some.ends.tolist())) == [[0, 3], [1, 2], [2, 3]]


def test_unchanged_ties_are_found_by_who_and_how_deep() -> None:
    before = clean_ties(3, np.array([[0, 1], [1, 2]]), np.array([0.5, 0.5]))
    # A new star comes first, so that all the old ones have moved on by one.
    now = clean_ties(4, np.array([[0, 1], [1, 2], [3, 2]]), np.array([0.5, 0.5, 1.0]))
    assert unchanged(now, before, np.array([-1, 0, 1, 2])).tolist() == [False, True, False]
    assert unchanged(now, now, np.arange(4)).all()


def test_nothing_is_unchanged_from_nothing() -> None:
    now, nothing = ties_of(nx.path_graph(4)), ties_of(nx.empty_graph(0))
    assert not unchanged(now, nothing, np.full(4, -1)).any()
    assert unchanged(ties_of(nx.empty_graph(3)), now, np.arange(3)).tolist() == []


def test_ties_of_a_graph_are_cached_as_a_symmetric_matrix() -> None:
    matrix = ties_of(circles(2, 8)).graph.toarray()
    assert np.array_equal(matrix, matrix.T)
