from itertools import pairwise
from math import prod

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.graph.networks import Graph, a_network, from_networkx, graphs
from tests.graph.views.drawn import networks
from weaver_desktop.domain.ties import Depth
from weaver_desktop.graph.chains import MOST_BETWEEN, WILLINGNESS, Chain, chains
from weaver_desktop.graph.network import Network


def named(network: Network, found: tuple[Chain, ...]) -> list[str]:
    return [" ".join(network.names[at] for at in chain.parties) for chain in found]


def weighted(network: Network, without: int | None = None) -> Graph:
    graph: Graph = nx.empty_graph(network.party_count)
    depths = network.depth[network.counts].tolist()
    for (one, other), depth in zip(network.ends[network.counts].tolist(), depths, strict=True):
        graph.add_edge(one, other, depth=Depth(depth))
    if without is not None:
        graph.remove_node(without)
    return graph


def by_trying_all(graph: Graph, a: int, b: int) -> list[tuple[float, tuple[int, ...]]]:
    """Return the strengths of all chains that are short enough, with the chains, best first."""
    if a not in graph or b not in graph:
        return []
    routes = [tuple(route) for route in nx.all_simple_paths(graph, a, b, cutoff=MOST_BETWEEN + 1)]
    return sorted((_strength(graph, route), route) for route in routes)[::-1]


def _strength(graph: Graph, route: tuple[int, ...]) -> float:
    return prod(WILLINGNESS[graph.edges[pair]["depth"]] for pair in pairwise(route))


def two(data: st.DataObject, network: Network) -> tuple[int, int]:
    places = st.integers(0, network.party_count - 1)
    a, b = data.draw(st.lists(places, min_size=2, max_size=2, unique=True))
    return a, b


@given(networks(most=8).filter(lambda network: network.party_count > 1), st.data())
def test_the_chains_are_the_best_of_all_there_are(network: Network, data: st.DataObject) -> None:
    a, b = two(data, network)
    most = data.draw(st.integers(1, 6))
    without = network.me if network.me not in {a, b} else None
    possible = by_trying_all(weighted(network, without), a, b)
    is_through_you = not possible and without is not None
    if is_through_you:
        possible = by_trying_all(weighted(network), a, b)
    found = chains(network, a, b, most=most)
    assert [chain.strength for chain in found] == pytest.approx(
        [strength for strength, _ in possible[:most]]
    )
    graph = weighted(network)
    routes = [chain.parties for chain in found]
    assert len(set(routes)) == len(routes)
    assert set(routes) <= {route for _, route in possible}
    for chain in found:
        assert chain.through_you == is_through_you
        assert chain.depths == tuple(graph.edges[pair]["depth"] for pair in pairwise(chain.parties))


@given(graphs(9), st.data())
def test_with_all_ties_alike_chains_are_the_shortest_first_in_order_of_names(
    graph: Graph, data: st.DataObject
) -> None:
    if len(graph) < 2:
        return
    network = from_networkx(graph)
    a, b = two(data, network)
    routes = [tuple(each) for each in nx.all_simple_paths(graph, a, b, cutoff=MOST_BETWEEN + 1)]
    routes.sort(key=lambda route: (len(route), route))
    assert [chain.parties for chain in chains(network, a, b)] == routes[:3]


@pytest.mark.parametrize("seed", range(12))
def test_in_a_crowded_network_too_the_chains_are_the_best_of_all(seed: int) -> None:
    rng = np.random.default_rng(seed)
    graph = nx.gnp_random_graph(12, 0.2 + 0.05 * seed, seed=seed)
    names = {at: f"p{at:02d}" for at in graph}
    ties = [(names[a], names[b], int(rng.integers(2, 6))) for a, b in graph.edges()]
    network = a_network(list(names.values()), ties)
    for a, b in ((0, 11), (3, 7), (8, 2)):
        found = chains(network, a, b, most=8)
        possible = by_trying_all(weighted(network), a, b)
        assert [chain.strength for chain in found] == pytest.approx(
            [strength for strength, _ in possible[:8]]
        )
        assert len({chain.parties for chain in found}) == len(found)


def test_strong_ties_count_more_than_short_ways() -> None:
    network = a_network(
        "Ama Bo Cy Dee Eli",
        [("Ama", "Bo", 2), ("Bo", "Eli", 5), ("Ama", "Cy", 5), ("Cy", "Dee", 5), ("Dee", "Eli", 5)],
    )
    found = chains(network, 0, 4)
    assert named(network, found) == ["Ama Cy Dee Eli", "Ama Bo Eli"]
    assert found[0].strength == pytest.approx(0.9**3)
    assert found[1].strength == pytest.approx(0.3 * 0.9)


def test_of_equally_strong_chains_the_first_by_name_comes_first() -> None:
    ties = [("Ama", "Zoe"), ("Zoe", "Eli"), ("Ama", "Bo"), ("Bo", "Eli"), ("Ama", "Cy")]
    network = a_network("Zoe Ama Cy Bo Eli", [*ties, ("Cy", "Eli")])
    assert named(network, chains(network, 1, 4)) == ["Ama Bo Eli", "Ama Cy Eli", "Ama Zoe Eli"]


def test_nobody_is_asked_through_a_fifth() -> None:
    line = from_networkx(nx.path_graph(8))
    assert [chain.parties for chain in chains(line, 0, 5)] == [(0, 1, 2, 3, 4, 5)]
    assert chains(line, 0, 6) == ()


def test_the_best_chain_is_a_longer_one_where_the_strongest_of_all_is_too_long() -> None:
    strong = [(f"s{at}", f"s{at + 1}", 5) for at in range(5)]
    ids = ["Ama", *(f"s{at}" for at in range(6)), "Bo", "Cy"]
    ties = [("Ama", "s0", 5), *strong, ("s5", "Cy", 5), ("Ama", "Bo", 2), ("Bo", "Cy", 2)]
    network = a_network(ids, ties)
    assert named(network, chains(network, 0, 8)) == ["Ama Bo Cy"]


def test_those_already_tied_are_a_chain_of_two() -> None:
    network = a_network("Ama Bo Cy", [("Ama", "Bo", 2), ("Bo", "Cy", 5), ("Ama", "Cy", 5)])
    assert named(network, chains(network, 0, 1)) == ["Ama Cy Bo", "Ama Bo"]


def test_the_weaver_is_the_bridge_only_where_there_is_no_other() -> None:
    weak = [("Ama", "Bo", 2), ("Bo", "Cy", 2)]
    through_you = [("Ama", "You", 5), ("You", "Cy", 5)]
    network = a_network("You Ama Bo Cy", [*weak, *through_you], me="You")
    found = chains(network, 1, 3)
    assert named(network, found) == ["Ama Bo Cy"]
    assert not found[0].through_you
    alone = a_network("You Ama Bo Cy", through_you, me="You")
    found = chains(alone, 1, 3)
    assert named(alone, found) == ["Ama You Cy"]
    assert found[0].through_you


def test_the_weaver_may_be_an_end() -> None:
    network = a_network("You Ama Bo", [("You", "Ama", 4), ("Ama", "Bo", 4)], me="You")
    assert [chain.through_you for chain in chains(network, 0, 2)] == [False]
    assert [chain.through_you for chain in chains(network, 2, 0)] == [False]


def test_who_is_not_connected_has_no_chain() -> None:
    network = a_network(
        "Ama Bo Cy Dee", [("Ama", "Bo"), ("Bo", "Cy", 1), ("Ama", "Dee")], ended=[("Ama", "Dee")]
    )
    assert chains(network, 0, 2) == ()
    assert chains(network, 0, 3) == ()
    assert chains(a_network("Ama Bo"), 0, 1) == ()


def test_none_are_asked_for() -> None:
    assert chains(a_network("Ama Bo", [("Ama", "Bo")]), 0, 1, most=0) == ()


def test_the_ends_must_be_two_and_there() -> None:
    network = a_network("Ama Bo", [("Ama", "Bo")])
    with pytest.raises(ValueError, match="two ends"):
        chains(network, 1, 1)
    for a, b in ((0, 2), (-1, 0)):
        with pytest.raises(IndexError):
            chains(network, a, b)


def test_a_hub_with_thousands_of_ties_is_no_burden() -> None:
    network = from_networkx(nx.star_graph(4999))
    assert [chain.parties for chain in chains(network, 17, 4321)] == [(17, 0, 4321)]


def test_a_dense_circle_behind_one_door_is_no_maze() -> None:
    graph = nx.complete_graph(80)
    graph.add_edge(79, 80)
    network = from_networkx(graph)
    found = chains(network, 0, 80)
    assert [chain.parties for chain in found] == [(0, 79, 80), (0, 1, 79, 80), (0, 2, 79, 80)]


def test_willingness_grows_with_depth_and_is_known_for_every_tie_that_counts() -> None:
    values = [WILLINGNESS[depth] for depth in Depth if depth >= Depth.MET]
    assert values == sorted(values)
    assert min(values) > 0
    assert max(values) < 1


def test_a_network_as_large_as_they_come_agrees_with_networkx() -> None:
    graph = nx.powerlaw_cluster_graph(1500, 4, 0.5, seed=3)
    network = from_networkx(graph)
    rng = np.random.default_rng(5)
    for _ in range(20):
        a, b = rng.choice(1500, 2, replace=False).tolist()
        shortest = nx.shortest_path_length(graph, a, b)
        assert len(chains(network, a, b)[0].parties) == shortest + 1
