import pytest

from tests.graph.networks import a_network
from weaver_desktop.graph.chains import chains

ONLY_YOU = "Today they reach each other only through you."
LINE = [("Ama", "Dee", 4), ("Dee", "Eli", 5)]


def said(ties: list[tuple[str, str, int]], *, me: str | None = None) -> tuple[str, str]:
    """Say the best chain from Ama to Tilly."""
    network = a_network("Ama Dee Eli Tilly", ties, me=me)
    chain = chains(network, 0, 3)[0]
    return str(chain.said), str(chain.arrows)


@pytest.mark.parametrize(
    "depth, words, how",
    [
        (2, "Ama could ask Dee, who has met Tilly.", "have met"),
        (3, "Ama could ask Dee, who is in touch with Tilly.", "in touch"),
        (4, "Ama could ask Dee, who trades help with Tilly.", "help each other"),
        (5, "Ama could ask Dee, who makes things with Tilly.", "make things together"),
    ],
)
def test_one_between(depth: int, words: str, how: str) -> None:
    ties = [("Ama", "Dee", 2), ("Dee", "Tilly", depth)]
    assert said(ties) == (words, f"Ama → Dee (have met) → Tilly ({how})")


def test_two_between() -> None:
    assert said([*LINE, ("Eli", "Tilly", 3)]) == (
        "Ama could ask Dee, who could ask Eli, who is in touch with Tilly.",
        "Ama → Dee (help each other) → Eli (make things together) → Tilly (in touch)",
    )


@pytest.mark.parametrize(
    "depth, words, how",
    [
        (2, "Ama and Tilly have met.", "have met"),
        (3, "Ama and Tilly are in touch.", "in touch"),
        (4, "Ama and Tilly help each other.", "help each other"),
        (5, "Ama and Tilly make things together.", "make things together"),
    ],
)
def test_nobody_between(depth: int, words: str, how: str) -> None:
    assert said([("Ama", "Tilly", depth)]) == (words, f"Ama → Tilly ({how})")


@pytest.mark.parametrize(
    "me, words, arrows",
    [
        (
            "Ama",
            "You could ask Dee, who could ask Eli, who has met Tilly.",
            "You → Dee (help each other) → Eli (make things together) → Tilly (have met)",
        ),
        (
            "Dee",
            f"Ama could ask you, who could ask Eli, who has met Tilly. {ONLY_YOU}",
            "Ama → you (help each other) → Eli (make things together) → Tilly (have met)",
        ),
        (
            "Eli",
            f"Ama could ask Dee, who could ask you, who have met Tilly. {ONLY_YOU}",
            "Ama → Dee (help each other) → you (make things together) → Tilly (have met)",
        ),
        (
            "Tilly",
            "Ama could ask Dee, who could ask Eli, who has met you.",
            "Ama → Dee (help each other) → Eli (make things together) → you (have met)",
        ),
    ],
)
def test_the_weaver_is_you(me: str, words: str, arrows: str) -> None:
    assert said([*LINE, ("Eli", "Tilly", 2)], me=me) == (words, arrows)


def test_you_and_somebody_you_know() -> None:
    assert said([("Ama", "Tilly", 3)], me="Ama") == (
        "You and Tilly are in touch.",
        "You → Tilly (in touch)",
    )


@pytest.mark.parametrize(
    "depth, words", [(3, "are in touch with"), (4, "trade help with"), (5, "make things with")]
)
def test_you_as_the_only_bridge(depth: int, words: str) -> None:
    told, _ = said([("Ama", "Dee", 3), ("Dee", "Tilly", depth)], me="Dee")
    assert told == f"Ama could ask you, who {words} Tilly. {ONLY_YOU}"


def test_braces_in_a_name_are_only_letters() -> None:
    network = a_network(
        "a b c", [("a", "b", 3), ("b", "c", 3)], names={"b": "{goal}", "c": "{0} & Co"}
    )
    chain = chains(network, 0, 2)[0]
    assert str(chain.said) == "a could ask {goal}, who is in touch with {0} & Co."
    assert str(chain.arrows) == "a → {goal} (in touch) → {0} & Co (in touch)"
