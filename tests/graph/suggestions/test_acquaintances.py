from datetime import date

from tests.graph.networks import a_network
from weaver_desktop.domain.introductions import BasisKind
from weaver_desktop.graph.suggestions import Evidence
from weaver_desktop.graph.suggestions.acquaintances import words
from weaver_desktop.graph.suggestions.ground import Ground

TODAY = date(2026, 11, 20)


def test_the_most_telling_acquaintances_are_named_first() -> None:
    ties = [(one, who) for one in ("Ama", "Bo") for who in ("Zoe", "Dee", "Eli", "Fay")]
    ties += [("Dee", "x"), ("Dee", "y"), ("Eli", "x")]
    network = a_network("Ama Bo Dee Eli Fay Zoe x y", ties)
    ground = Ground(network, Evidence(), TODAY)
    found = words(ground, 0, 1)
    assert found is not None
    said, rests_on = found
    assert str(said) == "Both know Fay, Zoe and 2 others."
    assert [each.id for each in rests_on] == ["Fay", "Zoe", "Eli", "Dee"]
    assert {each.kind for each in rests_on} == {BasisKind.PARTY}


def test_your_own_ties_do_not_count() -> None:
    network = a_network("You Ama Bo", [("You", "Ama"), ("You", "Bo")], me="You")
    assert words(Ground(network, Evidence(), TODAY), 1, 2) is None


def test_whom_everybody_knows_joins_no_two() -> None:
    crowd = [f"p{at:03}" for at in range(401)]
    network = a_network(["Hub", *crowd], [("Hub", one) for one in crowd])
    assert words(Ground(network, Evidence(), TODAY), 1, 2) is None
