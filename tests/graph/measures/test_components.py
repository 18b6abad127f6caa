import networkx as nx
import numpy as np
import pytest
from hypothesis import given

from tests.graph.networks import Graph, adjacency, graphs
from weaver_desktop.graph.measures.components import (
    component_labels,
    component_sizes,
    connectedness,
    reachable_pairs,
)


@given(graphs())
def test_components_are_those_of_networkx(graph: Graph) -> None:
    label = component_labels(adjacency(graph)).tolist()
    found = {frozenset(p for p in graph if label[p] == at) for at in label}
    assert found == {frozenset(part) for part in nx.connected_components(graph)}
    assert all(label[at] == at for at in label), "a label is a member of its component"


@given(graphs())
def test_sizes_come_largest_first_and_hold_everybody(graph: Graph) -> None:
    sizes = component_sizes(adjacency(graph)).tolist()
    assert sizes == sorted(map(len, nx.connected_components(graph)), reverse=True)
    assert sum(sizes) == len(graph)


@given(graphs())
def test_connectedness_is_the_share_of_pairs_with_a_path(graph: Graph) -> None:
    sizes = component_sizes(adjacency(graph))
    n = len(graph)
    pairs = [(a, b) for a in range(n) for b in range(a)]
    joined = sum(nx.has_path(graph, a, b) for a, b in pairs)
    assert reachable_pairs(sizes) == joined
    assert connectedness(sizes) == pytest.approx(joined / len(pairs) if pairs else 1)


@pytest.mark.parametrize(
    "sizes, expected",
    [([1, 1, 1, 1], 0), ([4], 1), ([2, 2], 2 / 6), ([3, 1], 3 / 6), ([1], 1), ([], 1)],
)
def test_connectedness_by_hand(sizes: list[int], expected: float) -> None:
    assert connectedness(np.array(sizes, dtype=np.int64)) == pytest.approx(expected)


def test_a_long_chain_in_a_bad_order_is_one_component() -> None:
    shuffled = np.random.default_rng(1).permutation(3000).tolist()
    chain = nx.relabel_nodes(nx.path_graph(3000), dict(enumerate(shuffled)))
    graph = nx.empty_graph(3000)
    graph.add_edges_from(chain.edges())
    assert component_sizes(adjacency(graph)).tolist() == [3000]
