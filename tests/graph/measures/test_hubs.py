import networkx as nx
import numpy as np
import pytest
from hypothesis import given

from tests.graph.networks import Graph, adjacency, graphs
from weaver_desktop.graph.measures.brokers import betweenness
from weaver_desktop.graph.measures.hubs import (
    betweenness_centralization,
    degree_centralization,
    effective_brokers,
    hub_dependence,
    main_broker,
)


def reachable(graph: Graph) -> int:
    return sum(len(part) * (len(part) - 1) // 2 for part in nx.connected_components(graph))


@given(graphs())
def test_hub_dependence_is_its_definition(graph: Graph) -> None:
    between = betweenness(adjacency(graph))
    hub = main_broker(between, np.arange(len(graph)))
    ours = hub_dependence(adjacency(graph), hub)
    if hub is None:
        assert ours == 0
        return
    among_others = reachable(graph) - (len(nx.node_connected_component(graph, hub)) - 1)
    graph.remove_node(hub)
    assert ours == pytest.approx(1 - reachable(graph) / among_others)


@given(graphs())
def test_every_share_lies_between_nothing_and_all(graph: Graph) -> None:
    ours = adjacency(graph)
    between = betweenness(ours)
    hub = main_broker(between, np.arange(len(graph)))
    assert 0 <= degree_centralization(ours.degree) <= 1 + 1e-12
    assert 0 <= betweenness_centralization(between) <= 1 + 1e-12
    assert 0 <= hub_dependence(ours, hub) <= 1
    assert 0 <= effective_brokers(between) <= len(graph) + 1e-9


def test_a_ring_leans_on_nobody_in_particular() -> None:
    ring = adjacency(nx.cycle_graph(12))
    between = betweenness(ring)
    assert degree_centralization(ring.degree) == 0
    assert betweenness_centralization(between) == pytest.approx(0)
    assert effective_brokers(between) == pytest.approx(12)
    assert hub_dependence(ring, main_broker(between, np.arange(12))) == 0


def test_two_hubs_share_the_work() -> None:
    two_stars = nx.disjoint_union(nx.star_graph(5), nx.star_graph(5))
    assert effective_brokers(betweenness(adjacency(two_stars))) == pytest.approx(2)


def test_of_equal_brokers_the_first_in_order_is_named() -> None:
    between = betweenness(adjacency(nx.cycle_graph(5)))
    assert main_broker(between, np.array([3, 4, 0, 1, 2])) == 2


def test_where_all_know_each_other_nobody_brokers() -> None:
    between = betweenness(adjacency(nx.complete_graph(6)))
    assert main_broker(between, np.arange(6)) is None
    assert effective_brokers(between) == 0
    assert hub_dependence(adjacency(nx.complete_graph(6)), None) == 0


def test_the_middle_of_three_holds_all_that_the_others_have() -> None:
    chain = adjacency(nx.path_graph(3))
    assert hub_dependence(chain, 1) == 1
    assert hub_dependence(chain, 0) == 0


@pytest.mark.parametrize("n", [0, 1, 2])
def test_too_few_to_be_central(n: int) -> None:
    few = adjacency(nx.complete_graph(n))
    assert degree_centralization(few.degree) == 0
    assert betweenness_centralization(betweenness(few)) == 0
    assert main_broker(betweenness(few), np.arange(n)) is None
