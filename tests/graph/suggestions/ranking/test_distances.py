import networkx as nx
import numpy as np
from hypothesis import given

from tests.graph.networks import Graph, adjacency, graphs
from weaver_desktop.graph.suggestions.ranking.distances import Ways, distances


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


@given(graphs(12))
def test_ways_are_the_same_however_they_are_asked_for(graph: Graph) -> None:
    ways = Ways(adjacency(graph))
    everybody = np.arange(len(graph))
    ways.of(everybody[::2])
    assert (ways.of(everybody) == distances(adjacency(graph), everybody)).all()
    assert ways.of(everybody[:0]).shape == (0, len(graph))


@given(graphs(12))
def test_a_new_tie_shortens_what_is_known(graph: Graph) -> None:
    everybody = np.arange(len(graph))
    before = Ways(adjacency(graph))
    before.of(everybody)
    for one, other in list(nx.non_edges(graph))[:5]:
        joined = graph.copy()
        joined.add_edge(one, other)
        after = before.with_tie(adjacency(joined), one, other)
        assert (after.of(everybody) == distances(adjacency(joined), everybody)).all()
