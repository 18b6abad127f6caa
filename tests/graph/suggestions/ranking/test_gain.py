import networkx as nx
import numpy as np
import pytest
from hypothesis import given

from tests.graph.networks import Graph, adjacency, graphs
from weaver_desktop.graph.suggestions.ranking.gain import Gains


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
    gains = Gains(adjacency(graph)).efficiency(np.array([0, 0]), np.array([8, 2]))
    assert gains[0] > gains[1]


def test_in_a_large_network_the_gain_is_estimated_closely() -> None:
    graph = nx.connected_watts_strogatz_graph(400, 6, 0.1, seed=1)
    gains = Gains(adjacency(graph))
    assert len(gains.witnesses) < len(graph)
    before = nx.global_efficiency(graph)
    lot = np.random.default_rng(1)
    one, other = lot.integers(0, 200, 25), lot.integers(200, 400, 25)
    exact = []
    for ends in zip(one.tolist(), other.tolist(), strict=True):
        joined = graph.copy()
        joined.add_edge(*ends)
        exact.append(nx.global_efficiency(joined) - before)
    found = gains.efficiency(one, other)
    assert np.corrcoef(found, exact)[0, 1] > 0.85
    assert found.mean() == pytest.approx(np.mean(exact), rel=0.1)
