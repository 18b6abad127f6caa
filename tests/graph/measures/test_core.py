import networkx as nx
import numpy as np
import pytest
from hypothesis import given

from tests.graph.networks import Graph, adjacency, graphs
from weaver_desktop.graph.measures.core import Core, core_of


def fit(graph: Graph, core: set[int]) -> float:
    """Correlate ties with the ideal, pair by pair; pairs across are left out."""
    tied, ideal = [], []
    for one in graph:
        for other in range(one):
            if (one in core) == (other in core):
                tied.append(graph.has_edge(one, other))
                ideal.append(one in core)
    if len(set(tied)) < 2:
        return 0.0
    return float(np.corrcoef(tied, ideal)[0, 1])


def planted() -> Graph:
    """A core of five who all know each other; ten around it, each with two ties to the core."""
    graph: Graph = nx.complete_graph(5)
    for at in range(10):
        graph.add_edges_from([(5 + at, at % 5), (5 + at, (at + 1) % 5)])
    return graph


@given(graphs())
def test_the_numbers_are_those_of_the_core_that_is_named(graph: Graph) -> None:
    found = core_of(adjacency(graph), np.arange(len(graph)))
    if not found.members:
        assert len(graph) < 6 or not graph.number_of_edges()
        return
    core = set(found.members)
    around = [p for p in graph if p not in core]
    outer = [edge for edge in graph.edges() if not core & set(edge)]
    assert 3 <= len(core) <= len(graph) / 2
    assert found.fit == pytest.approx(fit(graph, core))
    assert found.attached == pytest.approx(
        sum(bool(core & set(graph[p])) for p in around) / len(around)
    )
    assert found.bypass == pytest.approx(len(outer) / graph.number_of_edges())


@given(graphs())
def test_the_core_has_the_most_ties_and_no_other_size_fits_better(graph: Graph) -> None:
    found = core_of(adjacency(graph), np.arange(len(graph)))
    if not found.members:
        return
    degrees = dict(graph.degree)
    least = min(degrees[p] for p in found.members)
    assert all(degrees[p] <= least for p in graph if p not in found.members)
    total = {p: sum(degrees[q] for q in graph[p]) for p in graph}
    ranked = sorted(graph, key=lambda p: (-degrees[p], -total[p], p))
    sizes = range(3, len(graph) // 2 + 1)
    assert found.fit == pytest.approx(max(fit(graph, set(ranked[:k])) for k in sizes))


def test_a_planted_core_is_found_and_holds() -> None:
    found = core_of(adjacency(planted()), np.arange(15))
    assert set(found.members) == set(range(5))
    assert found.fit == pytest.approx(1)
    assert (found.attached, found.bypass, found.resilience) == (1, 0, 1)


def test_a_core_around_one_member_breaks_when_that_one_leaves() -> None:
    found = core_of(adjacency(nx.star_graph(19)), np.arange(20))
    assert found.members[0] == 0
    assert found.resilience == 0


@pytest.mark.parametrize("graph", [nx.empty_graph(30), nx.complete_graph(5), nx.empty_graph(0)])
def test_without_ties_or_people_there_is_no_core(graph: Graph) -> None:
    assert core_of(adjacency(graph), np.arange(len(graph))) == Core((), 0, 0, 0, 0)


def test_everybody_tied_to_everybody_fits_no_core() -> None:
    assert core_of(adjacency(nx.complete_graph(12)), np.arange(12)).fit == 0
