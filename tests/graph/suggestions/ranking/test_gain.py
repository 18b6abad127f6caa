import networkx as nx
import numpy as np
import pytest
from hypothesis import given

from tests.graph.networks import Graph, adjacency, graphs
from weaver_desktop.graph.suggestions.ranking.gain import Gains, distances


@given(graphs(16))
def test_distances_are_those_of_networkx(graph: Graph) -> None:
    found = distances(adjacency(graph), np.arange(len(graph)))
    for one, reach in nx.all_pairs_shortest_path_length(graph):
        expected = [reach.get(other, 100) for other in range(len(graph))]
        assert found[one].tolist() == expected


def test_distances_from_more_than_one_word_of_sources() -> None:
    graph = nx.cycle_graph(150)
    found = distances(adjacency(graph), np.arange(150))
    assert found[0].max() == 75
    assert (found == found.T).all()


@given(graphs(14))
def test_the_gain_is_what_networkxs_efficiency_gains(graph: Graph) -> None:
    gains = Gains(adjacency(graph))
    before = nx.global_efficiency(graph) if len(graph) > 1 else 0.0
    for one, other in list(nx.non_edges(graph))[:20]:
        joined = graph.copy()
        joined.add_edge(one, other)
        low, high = np.array([one]), np.array([other])
        gained = nx.global_efficiency(joined) - before
        assert gains.efficiency(low, high)[0] == pytest.approx(gained)


def test_a_tie_between_two_parts_gains_more_than_one_within() -> None:
    graph = nx.disjoint_union(nx.cycle_graph(8), nx.cycle_graph(8))
    gains = Gains(adjacency(graph)).logarithm(np.array([0, 0]), np.array([8, 2]))
    assert gains[0] > gains[1]
