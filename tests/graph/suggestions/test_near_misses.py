from datetime import date

from tests.graph.networks import a_network
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.introductions import Basis, BasisKind, Signal
from weaver_desktop.graph.suggestions import Evidence, Gathered
from weaver_desktop.graph.suggestions.ground import Ground
from weaver_desktop.graph.suggestions.near_misses import words

TODAY = date(2026, 11, 20)
NETWORK = a_network(
    "Ama Bo Cy Dee", together={("Bo", "Ama"): 1, ("Ama", "Cy"): 3, ("Dee", "Cy"): 9}
)


def said(ground: Ground, one: int, other: int) -> list[str]:
    return [str(text) for _, (text, _) in words(ground, one, other)]


def test_it_is_said_how_often_either_way_round() -> None:
    ground = Ground(NETWORK, Evidence(), TODAY)
    assert said(ground, 0, 2) == ["Both came to 3 gatherings."]
    assert said(ground, 1, 0) == ["Both came to the same gathering."]
    assert said(ground, 1, 2) == []


def test_the_last_gathering_is_named_and_those_to_come_are_not_counted() -> None:
    held = (
        Gathered("Seed Swap", PartialDate(2025, 5), (0, 1), Basis(BasisKind.GATHERING, "swap")),
        Gathered(
            "Wassail", PartialDate(2026, 1, 17), (0, 1, 2), Basis(BasisKind.GATHERING, "wassail")
        ),
        Gathered("Next Spring", PartialDate(2027, 4, 1), (0, 1)),
        Gathered("Some Day", None, (0, 2)),
    )
    ground = Ground(a_network("Ama Bo Cy"), Evidence(gatherings=held), TODAY)
    assert said(ground, 0, 1) == ["Both came to 2 gatherings, last to “Wassail” (17 January 2026)."]
    assert said(ground, 1, 2) == ["Both came to “Wassail” (17 January 2026)."]
    ((_, (_, rests_on)),) = words(ground, 0, 1)
    assert [each.id for each in rests_on] == ["wassail", "swap"]


def test_groups_are_named() -> None:
    network = a_network(
        "Ama Bo Potters Growers",
        groups=["Potters", "Growers"],
        members=[("Ama", "Potters"), ("Bo", "Potters"), ("Ama", "Growers"), ("Bo", "Growers")],
    )
    ((signal, (text, rests_on)),) = words(Ground(network, Evidence(), TODAY), 0, 1)
    assert signal is Signal.SHARED_GROUP
    assert str(text) == "Both belong to Growers and Potters."
    assert [each.id for each in rests_on] == ["Growers", "Potters"]
