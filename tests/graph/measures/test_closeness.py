import networkx as nx
import pytest
from hypothesis import given

from tests.graph.networks import Graph, adjacency, graphs
from weaver_desktop.graph.measures.closeness import (
    clustering,
    density,
    efficiency,
    reach_two,
    triangles,
)


def all_triangles(graph: Graph) -> int:
    return sum(1 for _ in nx.all_triangles(graph))


@given(graphs())
def test_density_and_clustering_are_those_of_networkx(graph: Graph) -> None:
    ours = adjacency(graph)
    assert density(ours) == pytest.approx(nx.density(graph))
    assert clustering(ours) == pytest.approx(nx.transitivity(graph))
    assert triangles(ours) == all_triangles(graph)


@given(graphs())
def test_reach_is_the_mean_share_within_two_steps(graph: Graph) -> None:
    n = len(graph)
    within = sum(
        len(nx.single_source_shortest_path_length(graph, party, cutoff=2)) - 1 for party in graph
    )
    assert reach_two(adjacency(graph)) == pytest.approx(within / (n * (n - 1)) if n > 1 else 0)


def test_reach_by_hand() -> None:
    assert reach_two(adjacency(nx.star_graph(9))) == 1
    assert reach_two(adjacency(nx.path_graph(4))) == pytest.approx((2 + 3 + 3 + 2) / (4 * 3))
    assert reach_two(adjacency(nx.empty_graph(5))) == 0


@given(graphs())
def test_efficiency_is_that_of_networkx(graph: Graph) -> None:
    assert efficiency(adjacency(graph)) == pytest.approx(nx.global_efficiency(graph))


def test_efficiency_of_known_graphs() -> None:
    assert efficiency(adjacency(nx.complete_graph(7))) == pytest.approx(1)
    star = (9 * 2 * 1 + 9 * 8 * 0.5) / (10 * 9)
    assert efficiency(adjacency(nx.star_graph(9))) == pytest.approx(star)
    assert efficiency(adjacency(nx.empty_graph(5))) == 0
    karate = adjacency(nx.Graph(nx.karate_club_graph().edges()))
    assert efficiency(karate) == pytest.approx(0.4920083, abs=1e-6)


def test_networks_wider_than_one_strip_are_summed_whole() -> None:
    graph = nx.powerlaw_cluster_graph(4500, 3, 0.6, seed=4)
    ours = adjacency(graph)
    assert triangles(ours) == all_triangles(graph)
    two_steps = sum(len(set().union(graph[p], *(graph[q] for q in graph[p])) - {p}) for p in graph)
    assert reach_two(ours) == pytest.approx(two_steps / (4500 * 4499))
