import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.graph.networks import Graph, a_network, from_networkx, graphs
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.graph.measures import Counts, Measures, health, quick_counts
from weaver_desktop.graph.network import Network


def test_with_you_a_star_and_without_you_fragments() -> None:
    guests = [f"g{at}" for at in range(20)]
    found = health(a_network(["You", *guests], [("You", guest) for guest in guests], me="You"))
    assert found.knows_you
    assert found.with_you.counts == Counts(parties=21, ties=20, components=1, isolates=0)
    assert found.with_you.hub == 0
    assert found.with_you.hub_dependence == 1
    assert found.without_you.counts == Counts(parties=20, ties=0, components=20, isolates=20)
    assert found.without_you.connectedness == 0
    assert found.without_you.hub is None


def test_a_book_that_does_not_say_who_you_are_is_measured_once() -> None:
    found = health(from_networkx(nx.karate_club_graph()))
    assert not found.knows_you
    assert found.with_you is found.without_you


def called(measures: Measures, network: Network) -> tuple[PartyId | None, list[PartyId]]:
    hub = None if measures.hub is None else network.ids[measures.hub]
    return hub, [network.ids[at] for at in measures.core.members]


@given(graphs(most=14).filter(len), st.data())
def test_without_you_is_the_network_in_which_you_never_were(
    graph: Graph, data: st.DataObject
) -> None:
    me = data.draw(st.sampled_from(sorted(graph)))
    network = from_networkx(graph, me=me)
    found = health(network)
    assert found.with_you == health(from_networkx(graph)).with_you
    graph.remove_node(me)
    left = from_networkx(graph)
    other = health(left).with_you

    ours = found.without_you
    assert called(ours, network) == called(other, left)
    assert ours.counts == other.counts
    for name in ("connectedness", "density", "reach_two", "hub_dependence", "clustering"):
        assert getattr(ours, name) == pytest.approx(getattr(other, name)), name
    for name in ("degree_centralization", "betweenness_centralization", "effective_brokers"):
        assert getattr(ours, name) == pytest.approx(getattr(other, name)), name


def test_only_ties_that_count_are_measured() -> None:
    network = a_network(
        "Ama Bo Cy Dee Eli",
        [("Ama", "Bo", 2), ("Bo", "Cy", 1), ("Cy", "Dee", 4), ("Dee", "Eli", 5)],
        ended=[("Cy", "Dee")],
        inferred=[("Dee", "Eli")],
    )
    assert quick_counts(network) == Counts(parties=5, ties=1, components=4, isolates=3)
    assert health(network).with_you.counts == quick_counts(network)


@pytest.mark.parametrize("n", [0, 1])
def test_a_book_of_nobody_or_one_has_measures_too(n: int) -> None:
    found = health(from_networkx(nx.empty_graph(n)))
    assert found.with_you.counts == Counts(parties=n, ties=0, components=n, isolates=n)
    assert found.with_you.largest_component == n
    assert found.with_you.hub is None


def test_you_alone_leave_nobody() -> None:
    found = health(from_networkx(nx.empty_graph(1), me=0))
    assert found.without_you.counts == Counts(parties=0, ties=0, components=0, isolates=0)


@given(graphs())
def test_quick_counts_are_those_of_networkx(graph: Graph) -> None:
    assert quick_counts(from_networkx(graph)) == Counts(
        parties=len(graph),
        ties=graph.number_of_edges(),
        components=nx.number_connected_components(graph),
        isolates=nx.number_of_isolates(graph),
    )


def test_the_hub_is_named_by_rank_when_equals_broker() -> None:
    names = {"x": "Zoe", "y": "Ama"}
    ties = [("x", "a"), ("x", "b"), ("y", "c"), ("y", "d")]
    network = a_network("x y a b c d", ties, names=names)
    hub = health(network).with_you.hub
    assert hub is not None
    assert network.names[hub] == "Ama"
