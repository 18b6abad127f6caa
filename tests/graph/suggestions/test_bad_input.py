"""Books that give little or strange things to go by."""

from dataclasses import replace
from datetime import date

import networkx as nx
import numpy as np
import pytest

from tests.graph.networks import a_network, from_networkx
from tests.graph.suggestions.notes import heard
from weaver_desktop.domain.ids import pair
from weaver_desktop.graph.network import Network
from weaver_desktop.graph.suggestions import Evidence, Trait, suggest

TODAY = date(2026, 11, 20)
NOTHING = Evidence()


def dated(network: Network, since: int, last: int) -> Network:
    ones = np.ones(len(network.ends), dtype=np.int32)
    return replace(network, since=ones * since, last_contact=ones * last)


@pytest.mark.parametrize("parties", ["", "Ama", "Ama Bo Cy"])
def test_hardly_anybody(parties: str) -> None:
    assert suggest(a_network(parties), NOTHING, today=TODAY) == ()


@pytest.mark.parametrize("people", [5, 40])
def test_everyone_tied_to_everyone(people: int) -> None:
    assert suggest(from_networkx(nx.complete_graph(people)), NOTHING, today=TODAY) == ()


def test_no_ties_at_all_but_needs_and_things_in_common() -> None:
    network = a_network("Ama Bo Cy Dee")
    evidence = Evidence(
        needs=(heard(network, "Ama", "a kiln"),),
        gifts=(heard(network, "Bo", "kiln"),),
        traits=(
            Trait(0, "place", "Harbour", "harbour"),
            Trait(2, "place", "Mill Lane", "mill lane"),
            Trait(3, "place", "Mill Lane", "mill lane"),
        ),
    )
    found = suggest(network, evidence, today=TODAY)
    assert {(one.a, one.b) for one in found} == {("Ama", "Bo"), ("Cy", "Dee")}
    assert str(found[1].reasons[0].text) == "Both are in Mill Lane."


@pytest.mark.parametrize("day", [0, 700_000, TODAY.toordinal() + 5000, 3_652_000])
def test_ties_undated_long_ago_or_in_the_future(day: int) -> None:
    graph = nx.karate_club_graph()
    network = from_networkx(graph)
    found = suggest(dated(network, day, day), NOTHING, today=TODAY)
    assert len(found) == 20
    assert [(one.a, one.b) for one in found] == [
        (one.a, one.b) for one in suggest(network, NOTHING, today=TODAY)
    ]


def test_all_declined() -> None:
    network = from_networkx(nx.path_graph(5))
    apart = frozenset(pair(a, b) for a in network.ids for b in network.ids if a != b)
    assert suggest(network, Evidence(apart=apart), today=TODAY) == ()


def test_a_weaver_who_knows_nobody() -> None:
    network = from_networkx(nx.karate_club_graph())
    alone = a_network("You Bo Cy Dee", [("Bo", "Dee"), ("Cy", "Dee")], me="You")
    assert len(suggest(alone, NOTHING, today=TODAY)) == 1
    assert len(suggest(network, NOTHING, today=TODAY)) == 20


def test_two_of_the_same_name() -> None:
    network = a_network("x y z", [("x", "z"), ("y", "z")], names={"x": "Ama", "y": "Ama"})
    (found,) = suggest(network, NOTHING, today=TODAY)
    assert (found.a, found.b) == ("x", "y")
