from datetime import date

from tests.graph.networks import a_network
from weaver_desktop.graph.suggestions import Evidence
from weaver_desktop.graph.suggestions.ground import Ground
from weaver_desktop.graph.suggestions.near_misses import pairs, words

TODAY = date(2026, 11, 20)
NETWORK = a_network(
    "Ama Bo Cy Dee", together={("Bo", "Ama"): 1, ("Ama", "Cy"): 3, ("Dee", "Cy"): 9}
)


def test_strength_is_a_half_at_three_gatherings_and_grows() -> None:
    found = pairs(Ground(NETWORK, Evidence(), TODAY))
    assert found.keys.tolist() == [0 * 4 + 1, 0 * 4 + 2, 2 * 4 + 3]
    assert found.strength.tolist() == [0.25, 0.5, 0.75]


def test_one_partys_near_misses() -> None:
    found = pairs(Ground(NETWORK, Evidence(), TODAY, party=0))
    assert found.keys.tolist() == [1, 2]


def test_it_is_said_how_often_either_way_round() -> None:
    ground = Ground(NETWORK, Evidence(), TODAY)
    assert str(words(ground, 0, 2)) == "Both came to 3 gatherings; no meeting is recorded."
    assert str(words(ground, 1, 0)) == "Both came to the same gathering; no meeting is recorded."


def test_a_book_without_gatherings_has_none() -> None:
    assert len(pairs(Ground(a_network("Ama Bo"), Evidence(), TODAY)).keys) == 0
