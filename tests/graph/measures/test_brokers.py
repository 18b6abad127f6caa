import networkx as nx
import pytest
from hypothesis import given

from tests.graph.networks import Graph, adjacency, graphs
from weaver_desktop.graph.measures.brokers import betweenness


def truth(graph: Graph) -> list[float]:
    return list(nx.betweenness_centrality(graph).values())


@given(graphs())
def test_betweenness_is_that_of_networkx(graph: Graph) -> None:
    assert betweenness(adjacency(graph)).tolist() == pytest.approx(truth(graph))


@pytest.mark.parametrize(
    "graph",
    [
        pytest.param(nx.path_graph(150), id="a chain: every level holds few"),
        pytest.param(nx.cycle_graph(101), id="a ring"),
        pytest.param(nx.complete_graph(70), id="everybody tied: one level holds all"),
        pytest.param(nx.star_graph(90), id="a star"),
        pytest.param(nx.lollipop_graph(40, 40), id="a crowd with a tail: both kinds of level"),
        pytest.param(nx.barbell_graph(25, 3), id="two crowds and a bridge"),
        pytest.param(
            nx.convert_node_labels_to_integers(nx.grid_2d_graph(9, 8)), id="many equal paths"
        ),
        pytest.param(nx.powerlaw_cluster_graph(160, 4, 0.5, seed=2), id="as people are"),
        pytest.param(
            nx.disjoint_union_all([nx.wheel_graph(9), nx.empty_graph(7), nx.path_graph(30)]),
            id="pieces",
        ),
    ],
)
def test_shapes_that_drive_each_way_of_walking(graph: Graph) -> None:
    assert betweenness(adjacency(graph)).tolist() == pytest.approx(truth(graph))


def test_a_network_of_five_hundred() -> None:
    graph = nx.powerlaw_cluster_graph(500, 4, 0.4, seed=7)
    assert betweenness(adjacency(graph)).tolist() == pytest.approx(truth(graph))


@pytest.mark.parametrize("parties", [0, 1, 2])
def test_too_few_to_stand_between(parties: int) -> None:
    assert betweenness(adjacency(nx.complete_graph(parties))).tolist() == [0.0] * parties
