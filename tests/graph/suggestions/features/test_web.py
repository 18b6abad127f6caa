"""The sums over walks, against networkx and against counting by hand."""

import networkx as nx
import numpy as np
import pytest
from hypothesis import given

from tests.graph.networks import Graph, graphs
from tests.graph.suggestions.scenes import scene_of
from weaver_desktop.graph.suggestions.features.web import Web


def nearness(graph: Graph, one: int, other: int) -> dict[str, float]:
    web = Web(scene_of(graph))
    block = next(web.blocks(np.array([one])))
    found = block.nearness(np.array([one]), np.array([other]))
    return {
        "closure": float(found.closure[0]),
        "recent": float(found.recent_closure[0]),
        "paths": float(found.paths[0]),
    }


@given(graphs(12))
def test_closure_is_networkxs_resource_allocation(graph: Graph) -> None:
    for one, other, index in nx.resource_allocation_index(graph):
        found = nearness(graph, one, other)
        assert found["closure"] == pytest.approx(index)
        assert found["recent"] == pytest.approx(index), "nothing is dated: all is as recent"


@given(graphs(10))
def test_paths_are_counted_with_one_over_both_degrees(graph: Graph) -> None:
    for one, other in nx.non_edges(graph):
        by_hand = sum(
            1 / (graph.degree[near] * graph.degree[far])
            for near in graph[one]
            for far in graph[near]
            if other in graph[far]
        )
        assert nearness(graph, one, other)["paths"] == pytest.approx(by_hand)


@given(graphs(12))
def test_either_way_round_gives_the_very_same_numbers(graph: Graph) -> None:
    for one, other in nx.non_edges(graph):
        there, back = nearness(graph, one, other), nearness(graph, other, one)
        assert there["closure"] == back["closure"]


def test_a_recent_tie_counts_for_more_than_an_old_one() -> None:
    graph = nx.Graph([(0, 1), (1, 2), (0, 3), (3, 4)])
    old, new = 100.0, 1000.0
    web = Web(scene_of(graph, {(0, 1): new, (1, 2): new, (0, 3): old, (3, 4): old}))
    block = next(web.blocks(np.array([0])))
    found = block.nearness(np.array([0, 0]), np.array([2, 4]))
    assert found.closure[0] == found.closure[1]
    assert found.recent_closure[0] == pytest.approx(found.closure[0])
    assert found.recent_closure[1] < found.recent_closure[0] / 10
    assert web.activity[1] > web.activity[3]


def test_whom_everybody_knows_joins_no_two() -> None:
    crowd = nx.star_graph(401)
    assert nearness(crowd, 1, 2)["closure"] == 0
    assert nearness(nx.star_graph(400), 1, 2)["closure"] == pytest.approx(1 / 400)
