from datetime import date

import pytest

from tests.graph.networks import Tie, a_network
from weaver_desktop.graph.suggestions import Evidence
from weaver_desktop.graph.suggestions.asides import asides
from weaver_desktop.graph.suggestions.ground import Ground

PEOPLE = "You Bo Cy Dee Eli"


@pytest.mark.parametrize(
    "ties, expected",
    [
        ([("You", "Bo"), ("You", "Cy")], []),
        (
            [("You", "Bo"), ("You", "Dee"), ("Dee", "Cy")],
            ["You know Bo; Dee knows Cy and could ask."],
        ),
        (
            [("You", "Cy"), ("You", "Dee"), ("Dee", "Bo")],
            ["You know Cy; Dee knows Bo and could ask."],
        ),
        ([("You", "Bo")], ["You know Bo; how you reach Cy is not recorded."]),
        (
            [("You", "Dee"), ("Dee", "Bo"), ("Dee", "Cy")],
            ["You know neither yet; Dee knows both."],
        ),
        (
            [("You", "Dee"), ("You", "Eli", 5), ("Dee", "Bo"), ("Dee", "Cy"), ("Eli", "Bo")],
            ["You know neither yet; Dee knows both."],
        ),
        (
            [("You", "Dee"), ("You", "Eli"), ("Dee", "Bo"), ("Eli", "Cy")],
            ["You know neither yet; Dee, who knows Bo, and Eli, who knows Cy, could ask."],
        ),
        (
            [("You", "Eli"), ("Eli", "Cy")],
            [
                (
                    "You know neither yet; Eli knows Cy and could ask, and how you reach Bo is not"
                    " recorded."
                ),
            ],
        ),
        ([("You", "Dee")], ["How you reach Bo and Cy is not recorded."]),
        ([], ["Whom you know yourself is not recorded yet."]),
        (
            [("You", "Bo"), ("You", "Cy"), ("Bo", "Cy", 1)],
            ["They know of each other."],
        ),
        (
            [("You", "Bo"), ("You", "Eli", 2), ("You", "Dee", 4), ("Dee", "Cy"), ("Eli", "Cy")],
            ["You know Bo; Dee knows Cy and could ask."],
        ),
    ],
)
def test_how_you_reach_two(ties: list[Tie], expected: list[str]) -> None:
    ground = Ground(a_network(PEOPLE, ties, me="You"), Evidence(), date(2026, 11, 20))
    assert [str(words) for words in asides(ground, 1, 2)] == expected


def test_a_book_that_does_not_say_who_you_are_says_nothing_of_you() -> None:
    ground = Ground(a_network(PEOPLE, [("Dee", "Bo")]), Evidence(), date(2026, 11, 20))
    assert asides(ground, 1, 2) == ()
