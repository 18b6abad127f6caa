from itertools import combinations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given

from tests.graph.networks import Graph, a_network, from_networkx, graphs
from weaver_desktop.graph.communities import FEWEST, NO_COMMUNITY, communities
from weaver_desktop.graph.network import Ints, Network


def karate() -> Graph:
    graph: Graph = nx.karate_club_graph()
    return _plain(graph)


def les_miserables() -> Graph:
    return _plain(nx.convert_node_labels_to_integers(nx.les_miserables_graph()))


def southern_women() -> Graph:
    """Return the women and the events they came to."""
    return _plain(nx.convert_node_labels_to_integers(nx.davis_southern_women_graph()))


def _plain(graph: Graph) -> Graph:
    plain: Graph = nx.empty_graph(len(graph))
    plain.add_edges_from(graph.edges())
    return plain


def modularity(graph: Graph, labels: Ints) -> float:
    """Return Q of a division; whoever has no label is alone."""
    parts = [set(np.flatnonzero(labels == label).tolist()) for label in range(labels.max() + 1)]
    parts += [{at} for at in np.flatnonzero(labels == NO_COMMUNITY).tolist()]
    return float(nx.community.modularity(graph, parts))


def test_the_karate_club_divides_as_well_as_is_known_to_be_possible() -> None:
    labels = communities(from_networkx(karate()))
    assert modularity(karate(), labels) == pytest.approx(0.4198, abs=5e-5)
    assert sorted(np.bincount(labels).tolist(), reverse=True) == [12, 11, 6, 5]


@pytest.mark.parametrize("graph", [karate(), les_miserables(), southern_women()])
def test_divisions_are_as_good_as_those_of_networkx(graph: Graph) -> None:
    peers = [nx.community.louvain_communities(graph, seed=seed) for seed in range(10)]
    best = max(nx.community.modularity(graph, division) for division in peers)
    assert modularity(graph, communities(from_networkx(graph))) >= 0.98 * best


def test_planted_circles_are_found_whole() -> None:
    graph = nx.relaxed_caveman_graph(12, 10, 0.05, seed=2)
    labels = communities(from_networkx(_plain(graph)))
    for start in range(0, 120, 10):
        inside = np.bincount(labels[start : start + 10])
        assert inside.max() >= 9


@given(graphs())
def test_labels_go_from_the_largest_down_and_small_circles_have_none(graph: Graph) -> None:
    labels = communities(from_networkx(graph))
    assert labels.shape == (len(graph),)
    assert labels.dtype == np.int32
    sizes = np.bincount(labels[labels != NO_COMMUNITY])
    assert (np.diff(sizes) <= 0).all()
    assert (sizes >= FEWEST).all()
    for label in range(len(sizes)):
        members = np.flatnonzero(labels == label).tolist()
        assert nx.is_connected(graph.subgraph(members))
    assert all(labels[at] == NO_COMMUNITY for at in nx.isolates(graph))


def test_the_same_network_always_gives_the_same() -> None:
    network = from_networkx(les_miserables())
    assert communities(network).tolist() == communities(network).tolist()


def test_of_two_as_large_the_one_with_the_first_name_comes_first() -> None:
    late, early = combinations(["Xan", "Yaz", "Zoe"], 2), combinations(["Ama", "Bo", "Cy"], 2)
    network = a_network("Xan Yaz Zoe Ama Bo Cy", [*late, *early])
    assert communities(network).tolist() == [1, 1, 1, 0, 0, 0]


def test_pairs_isolates_and_ties_that_do_not_count_make_no_community() -> None:
    network = a_network(
        "Ama Bo Cy Dee Eli Fay Gil Hal",
        [("Ama", "Bo"), ("Cy", "Dee", 1), ("Dee", "Eli", 1), ("Fay", "Gil"), ("Gil", "Hal")],
        ended=[("Gil", "Hal")],
    )
    assert communities(network).tolist() == [NO_COMMUNITY] * 8


@pytest.mark.parametrize("network", [a_network(""), a_network("Ama"), a_network("Ama Bo")])
def test_nobody_or_hardly_anybody(network: Network) -> None:
    assert communities(network).tolist() == [NO_COMMUNITY] * network.party_count


def test_guest_lists_part_the_southern_women_as_those_did_who_met_them() -> None:
    # Davis, Gardner and Gardner (1941) put the first nine into one group and Pearl, the eighth,
    # between both; Dorothy came to two events only, at which women of both were.
    events = nx.davis_southern_women_graph()
    women = [name for name, seen in events.nodes(data=True) if seen["bipartite"] == 0]
    shared = {
        (one, other): len(set(events[one]) & set(events[other]))
        for one, other in combinations(women, 2)
        if set(events[one]) & set(events[other])
    }
    labels = communities(a_network(women, together=shared))
    first = {women[at].split()[0] for at in np.flatnonzero(labels == labels[0])}
    assert set(labels.tolist()) == {0, 1}
    assert first - {"Dorothy"} == {
        *("Evelyn", "Laura", "Theresa", "Brenda", "Charlotte", "Frances", "Eleanor", "Pearl"),
        "Ruth",
    }


def test_company_counts_for_those_without_ties_alone() -> None:
    triangles = [("a", "b"), ("b", "c"), ("a", "c"), ("x", "y"), ("y", "z"), ("x", "z")]
    together = {("a", "x"): 9, ("a", "loose"): 3, ("b", "loose"): 2, ("x", "once"): 1}
    labels = communities(a_network("a b c x y z loose once", triangles, together=together))
    assert labels.tolist() == [0, 0, 0, 1, 1, 1, 0, NO_COMMUNITY]
