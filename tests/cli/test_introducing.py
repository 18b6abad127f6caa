"""Introductions from the command line."""

import pytest

from tests.cli.running import Weaver


@pytest.fixture
def two(weaver: Weaver) -> Weaver:
    weaver.says("me", "Maren")
    weaver.says("add", "Ama Boateng")
    weaver.says("add", "Tilly Stone")
    return weaver


def test_an_idea_is_taken_up_and_carried_until_they_met(two: Weaver) -> None:
    assert "idea since" in two.says("introduce", "Ama", "Tilly")
    for status in ("asked", "both yes", "made", "met"):
        assert f": {status} since" in two.says("introduce", "Ama", "Tilly", "--status", status)
    (told,) = two.answers("introductions")
    assert told["status"] == "met"
    assert {told["a"]["consent"], told["b"]["consent"]} == {"yes"}
    assert [step["status"] for step in told["steps"]] == [
        "idea",
        "asked",
        "both yes",
        "made",
        "met",
    ]
    assert two.answers("health")["ties"]["with_you"] == 1


def test_an_introduction_may_begin_further_on(two: Weaver) -> None:
    told = two.answers("introduce", "Ama", "Tilly", "--status", "made")
    assert told["status"] == "made"
    two.says("undo")
    assert two.answers("introductions") == []


def test_what_stands_against_it_is_said(two: Weaver) -> None:
    two.says("add", "Ama met Tilly")
    assert "It stops here: they have met already." in two.says("introduce", "Ama", "Tilly")
    assert "It stops here: they have met already." in two.says("introductions")
    assert "You are one of the two" in two.refuses("introduce", "Maren", "Ama")


def test_taking_up_twice_is_refused(two: Weaver) -> None:
    two.says("introduce", "Ama", "Tilly")
    assert "is under way already" in two.refuses("introduce", "Tilly", "Ama")


def test_saying_the_same_status_again_changes_nothing(two: Weaver) -> None:
    for _ in range(2):
        two.says("introduce", "Ama", "Tilly", "--status", "declined")
    (told,) = two.answers("introductions")
    assert len(told["steps"]) == 2


def test_what_has_ended_is_listed_when_asked_for(two: Weaver) -> None:
    two.says("introduce", "Ama", "Tilly", "--status", "lapsed")
    assert "No introduction is under way" in two.says("introductions")
    assert "lapsed since" in two.says("introductions", "--all")


@pytest.mark.parametrize("names", [("Ama", "Ama"), ("Ama", "Nobody")])
def test_two_who_are_not_two_are_refused(two: Weaver, names: tuple[str, str]) -> None:
    assert two.refuses("introduce", *names)
    assert two.answers("introductions") == []


def test_an_unknown_status_is_wrong_usage(two: Weaver) -> None:
    assert two.run("introduce", "Ama", "Tilly", "--status", "wedded").exit_code == 2
