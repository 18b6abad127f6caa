import networkx as nx
from hypothesis import given

from tests.graph.networks import Graph, a_network, from_networkx, graphs
from weaver_desktop.graph.communities import reach2


def within_two(graph: Graph) -> list[int]:
    return [
        len(nx.single_source_shortest_path_length(graph, party, cutoff=2)) - 1
        for party in sorted(graph)
    ]


@given(graphs())
def test_each_reaches_those_within_two_steps(graph: Graph) -> None:
    assert reach2(from_networkx(graph)).tolist() == within_two(graph)


def test_by_hand() -> None:
    assert reach2(from_networkx(nx.path_graph(5))).tolist() == [2, 3, 4, 3, 2]
    assert reach2(from_networkx(nx.star_graph(9))).tolist() == [9] * 10
    assert reach2(from_networkx(nx.empty_graph(3))).tolist() == [0, 0, 0]
    assert reach2(a_network("")).tolist() == []


def test_ties_that_do_not_count_reach_nobody() -> None:
    network = a_network("Ama Bo Cy", [("Ama", "Bo"), ("Bo", "Cy", 1)])
    assert reach2(network).tolist() == [1, 1, 0]


def test_networks_wider_than_one_strip_are_counted_whole() -> None:
    graph = nx.powerlaw_cluster_graph(4500, 3, 0.6, seed=4)
    assert reach2(from_networkx(graph)).tolist() == within_two(graph)
