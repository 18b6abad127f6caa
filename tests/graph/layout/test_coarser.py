"""A smaller network for a larger one, and the layout that begins with it."""

import networkx as nx
import numpy as np
import pytest

from tests.graph.layout.maps import circles, run, ties_of
from weaver_desktop.graph.layout.coarser import coarser
from weaver_desktop.graph.layout.crowd import lay_out_crowd


@pytest.mark.parametrize(
    "graph", [nx.path_graph(50), nx.star_graph(300), circles(6, 20), nx.complete_graph(9)]
)
def test_it_is_smaller_and_hangs_together_as_before(graph: "nx.Graph[int]") -> None:
    ties = ties_of(graph)
    found = run(coarser(ties, np.random.default_rng(1)))
    assert 1 < found.ties.count < 0.7 * ties.count
    assert set(found.stands_for.tolist()) == set(range(found.ties.count))
    assert np.bincount(found.stands_for).max() <= 4
    pairs = {frozenset(pair) for pair in found.stands_for[ties.ends].tolist()}
    assert {frozenset(pair) for pair in found.ties.ends.tolist()} == {
        pair for pair in pairs if len(pair) == 2
    }


def test_those_who_share_neighbours_are_taken_together() -> None:
    graph = nx.ring_of_cliques(8, 6)
    found = run(coarser(ties_of(graph), np.random.default_rng(1))).stands_for
    across = [(a, b) for a, b in graph.edges if a // 6 != b // 6 and found[a] == found[b]]
    assert len(across) <= 1


@pytest.mark.slow
def test_a_crowd_shows_its_circles() -> None:
    ties = ties_of(nx.connected_caveman_graph(110, 20))
    places = run(lay_out_crowd(ties, np.random.default_rng(1)))
    assert np.isfinite(places).all()
    circle = places.reshape(110, 20, 2)
    inside = np.hypot(*(circle - circle.mean(axis=1, keepdims=True)).transpose(2, 0, 1)).mean()
    whole = np.hypot(*(places - places.mean(axis=0)).T).mean()
    assert inside < 0.15 * whole


def test_a_hub_stays_alone_and_even_dense_networks_shrink() -> None:
    found = run(coarser(ties_of(nx.star_graph(300)), np.random.default_rng(1)))
    assert (found.stands_for == found.stands_for[0]).sum() == 1
    dense = run(coarser(ties_of(nx.complete_graph(240)), np.random.default_rng(1)))
    assert dense.ties.count <= 120
