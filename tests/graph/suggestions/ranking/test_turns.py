"""Newcomers and bridges in the list of a whole book."""

from datetime import date

from tests.graph.networks import a_network
from weaver_desktop.domain.introductions import Slot
from weaver_desktop.graph.network import Network
from weaver_desktop.graph.suggestions import Aims, Evidence, suggest

TODAY = date(2026, 11, 20)


def two_villages() -> Network:
    """Two rings of friends who know the next but one, you in both, and a newcomer in each."""
    people = [f"{side}{at:02}" for side in "ab" for at in range(12)]
    ties = [
        (f"{side}{at:02}", f"{side}{(at + step) % 12:02}", 3)
        for side in "ab"
        for at in range(12)
        for step in (1, 2)
    ]
    ties += [("You", f"{side}{at:02}", 4) for side in "ab" for at in range(0, 12, 3)]
    ties += [("new", "a00", 3)]
    return a_network(["You", "new", *people], ties, me="You")


def slots(aims: Aims) -> list[Slot]:
    found = suggest(two_villages(), Evidence(), today=TODAY, limit=10, aims=aims)
    return [one.slot for one in found]


def test_some_places_are_kept_for_newcomers_and_bridges() -> None:
    found = suggest(two_villages(), Evidence(), today=TODAY, limit=10)
    assert [at for at, one in enumerate(found) if one.slot is Slot.NEWCOMER] == [3]
    assert "new" in (found[3].a, found[3].b)
    bridges = [one for one in found if one.slot is Slot.BRIDGE]
    assert [at for at, one in enumerate(found) if one.slot is Slot.BRIDGE] == [6, 9]
    for one in bridges:
        assert one.a[0] != one.b[0]
        assert one.change is not None
        assert one.change.only_through_you
        assert str(one.change.said[0]) == "Today they reach each other only through you."


def test_aims_that_are_left_aside_keep_no_places() -> None:
    assert Slot.BRIDGE not in slots(Aims(bridge_groups=0))
    assert Slot.NEWCOMER not in slots(Aims(welcome_newcomers=0))


def test_what_changes_on_the_map_is_told_in_numbers() -> None:
    found = suggest(two_villages(), Evidence(), today=TODAY, limit=10)
    bridge = next(one for one in found if one.slot is Slot.BRIDGE)
    assert bridge.change is not None
    assert sorted(bridge.change.joins or ()) == [12, 13]
    assert bridge.change.efficiency > 0
    assert min(bridge.change.reach) >= 5
