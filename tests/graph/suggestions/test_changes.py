"""What a tie would change on the map, on networks small enough to see it."""

from datetime import date

import networkx as nx
import pytest

from tests.graph.networks import Tie, a_network, adjacency
from weaver_desktop.domain.introductions import MapChange
from weaver_desktop.graph.suggestions import Evidence, Scope, suggest
from weaver_desktop.graph.suggestions.ranking.gain import Gains

TODAY = date(2026, 11, 20)


def change(people: str, ties: list[Tie], *, me: str | None = "You") -> MapChange:
    """Return what a tie between the first two people would change."""
    network = a_network(people, ties, me=me)
    one, other = [party for party in network.ids if party != me][:2]
    scope = Scope(frozenset({one}), frozenset({other}))
    (found,) = suggest(network, Evidence(), today=TODAY, scope=scope)
    assert found.change is not None
    return found.change


def said(found: MapChange) -> list[str]:
    return [str(phrase) for phrase in found.said]


def test_two_parts_that_only_the_weaver_joins() -> None:
    ties: list[Tie] = [("You", "Ama"), ("You", "Bo"), ("Ama", "Cy"), ("Ama", "Dee"), ("Bo", "Eli")]
    found = change("You Ama Bo Cy Dee Eli", ties)
    assert (found.joins, found.only_through_you, found.reach) == ((3, 2), True, (2, 3))
    assert said(found) == [
        "Today they reach each other only through you.",
        (
            "Without you, Ama’s part of the network (3) and Bo’s (2) are not joined; this would"
            " join them."
        ),
        "Within two steps, Ama would reach 2 more and Bo 3.",
    ]


def test_somebody_whom_nobody_but_the_weaver_knows() -> None:
    found = change("You Ama Bo Cy", [("You", "Ama"), ("You", "Bo"), ("Ama", "Cy")])
    assert "Brings in Bo, who is tied to nobody else." in said(found)
    both = said(change("You Ama Bo", [("You", "Ama"), ("You", "Bo")]))
    assert both == [
        "Today they reach each other only through you.",
        "So far neither Ama nor Bo is tied to anybody else.",
    ]


@pytest.mark.parametrize(
    "ties, begins",
    [
        ([], "{name} has only one tie so far"),
        ([("You", "Bo"), ("You", "Cy")], "Besides you, {name} has only one tie so far"),
    ],
)
def test_a_second_tie(ties: list[Tie], begins: str) -> None:
    chain: list[Tie] = [("Ama", "Cy"), ("Ama", "Dee"), ("Cy", "Bo"), ("You", "Ama")]
    told = said(change("You Ama Bo Cy Dee", [*chain, *ties]))
    assert f"{begins.format(name='Bo')}; this would be the second." in told


@pytest.mark.parametrize(
    "bridges, begins",
    [
        ([], None),
        ([("a1", "b1")], "The second tie between a0’s circle of 6 and b0’s of 6."),
        (
            [("a1", "b1"), ("a2", "b2")],
            "So far only 2 ties join a0’s circle of 6 and b0’s of 6.",
        ),
    ],
)
def test_two_circles(bridges: list[Tie], begins: str | None) -> None:
    circles: list[Tie] = [
        (f"{c}{one}", f"{c}{other}") for c in "ab" for one in range(6) for other in range(one)
    ]
    people = ["a0", "b0", *(f"{c}{at}" for c in "ab" for at in range(1, 6))]
    weaver: list[Tie] = [("You", "a0"), ("You", "b0")]
    found = change(" ".join(["You", *people]), [*circles, *bridges, *weaver])
    if begins is None:
        assert found.joins == (6, 6)
    else:
        assert begins in said(found)
        assert (found.circles, found.ties_between) == ((6, 6), len(bridges))


@pytest.mark.parametrize(
    "gone, new",
    [([], [(0, 9)]), ([(4, 5)], []), ([], [(0, 9), (3, 12)]), ([(4, 5)], [(2, 11)]), ([], [])],
)
def test_gains_follow_the_ties(gone: list[tuple[int, int]], new: list[tuple[int, int]]) -> None:
    graph: nx.Graph[int] = nx.path_graph(14)
    before = Gains(adjacency(graph))
    assert before.distances[0, 13] == 13
    graph.remove_edges_from(gone)
    graph.add_edges_from(new)
    after = before.with_ties(adjacency(graph))
    assert (after.distances == Gains(adjacency(graph)).distances).all()
