from datetime import date

import networkx as nx
import pytest
from hypothesis import given

from tests.graph.networks import Graph, a_network, adjacency, from_networkx, graphs
from weaver_desktop.graph.adjacency import Adjacency
from weaver_desktop.graph.suggestions import Evidence
from weaver_desktop.graph.suggestions.acquaintances import adamic_adar, pairs, words
from weaver_desktop.graph.suggestions.ground import Ground

TODAY = date(2026, 11, 20)


def truth(graph: Graph) -> dict[tuple[int, int], float]:
    """Return networkx's index of all pairs that share a neighbour, tied ones included."""
    couples = [(a, b) for b in graph for a in range(b) if set(graph[a]) & set(graph[b])]
    return {(a, b): score for a, b, score in nx.adamic_adar_index(graph, couples)}


def ours(graph: Adjacency, party: int | None = None) -> dict[tuple[int, int], float]:
    found = adamic_adar(graph, party)
    keys = [divmod(key, graph.party_count) for key in found.keys.tolist()]
    assert found.keys.tolist() == sorted(found.keys.tolist())
    return dict(zip(keys, found.strength.tolist(), strict=True))


@given(graphs())
def test_the_index_is_that_of_networkx(graph: Graph) -> None:
    assert ours(adjacency(graph)) == pytest.approx(truth(graph))


@given(graphs())
def test_one_partys_are_those_of_the_whole_book(graph: Graph) -> None:
    whole = ours(adjacency(graph))
    for party in graph:
        own = {couple: score for couple, score in whole.items() if party in couple}
        assert ours(adjacency(graph), party) == pytest.approx(own)


def test_a_network_of_many_blocks() -> None:
    graph = nx.powerlaw_cluster_graph(1300, 4, 0.5, seed=5)
    assert max(dict(graph.degree).values()) <= 200
    assert ours(adjacency(graph)) == pytest.approx(truth(graph))


def test_whom_everybody_knows_joins_no_two() -> None:
    crowd = nx.star_graph(201)
    crowd.add_edges_from([(1, 202), (2, 202)])
    assert list(ours(adjacency(crowd))) == [(0, 202), (1, 2)]
    assert ours(adjacency(crowd), 1).keys() == {(1, 2)}
    few = nx.star_graph(200)
    assert len(ours(adjacency(few))) == 200 * 199 // 2


def test_your_own_ties_do_not_count() -> None:
    network = a_network("You Ama Bo Cy", [("You", "Ama"), ("You", "Bo"), ("Cy", "Bo")], me="You")
    assert len(pairs(Ground(network, Evidence(), TODAY)).keys) == 0


def test_strength_grows_with_the_sum_and_stays_under_one() -> None:
    crowd = nx.complete_multipartite_graph(2, 40)
    ground = Ground(from_networkx(crowd), Evidence(), TODAY)
    strength = dict(
        zip(
            *(column.tolist() for column in (pairs(ground).keys, pairs(ground).strength)),
            strict=True,
        )
    )
    assert 0.9 < strength[0 * 42 + 1] < 1
    assert strength[2 * 42 + 3] < strength[0 * 42 + 1]


def test_the_most_telling_acquaintances_are_named_first() -> None:
    ties = [(one, who) for one in ("Ama", "Bo") for who in ("Zoe", "Dee", "Eli", "Fay")]
    ties += [("Dee", "x"), ("Dee", "y"), ("Eli", "x")]
    network = a_network("Ama Bo Dee Eli Fay Zoe x y", ties)
    ground = Ground(network, Evidence(), TODAY)
    assert str(words(ground, 0, 1)) == "Both know Fay, Zoe and 2 others."
