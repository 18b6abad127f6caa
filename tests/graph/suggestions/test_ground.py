from datetime import date

import numpy as np

from tests.graph.networks import Tie, a_network
from tests.graph.suggestions.notes import heard
from weaver_desktop.domain.ids import PartyId, pair
from weaver_desktop.graph.network import Network
from weaver_desktop.graph.suggestions import Evidence
from weaver_desktop.graph.suggestions.ground import Ground
from weaver_desktop.graph.suggestions.pairs import key_of

TODAY = date(2026, 11, 20)
NOTHING = Evidence()


def may_meet(network: Network, one: str, other: str, evidence: Evidence = NOTHING) -> bool:
    at = network.position
    key = key_of(network.party_count, np.array([at[PartyId(one)]]), np.array([at[PartyId(other)]]))
    return bool(Ground(network, evidence, TODAY).feasible(key)[0])


def around_you(*ties: Tie) -> Network:
    return a_network(
        "You Ama Bo Cy Dee Eli", [("You", "Ama", 4), ("Ama", "Bo", 3), *ties], me="You"
    )


def test_two_who_know_nothing_of_each_other_may_meet() -> None:
    assert may_meet(around_you(), "Ama", "Cy")


def test_you_are_never_introduced_yourself() -> None:
    assert not may_meet(around_you(), "You", "Cy")


def test_who_has_met_is_not_introduced_whatever_became_of_it() -> None:
    assert not may_meet(around_you(("Ama", "Cy", 2)), "Ama", "Cy")
    ended = a_network("Ama Cy", [("Ama", "Cy", 3)], ended=[("Ama", "Cy")])
    inferred = a_network("Ama Cy", [("Ama", "Cy", 2)], inferred=[("Ama", "Cy")])
    assert not may_meet(ended, "Ama", "Cy")
    assert not may_meet(inferred, "Ama", "Cy")


def test_who_only_knows_of_each_other_may_meet() -> None:
    network = around_you(("Ama", "Cy", 1))
    assert may_meet(network, "Ama", "Cy")
    assert Ground(network, NOTHING, TODAY).know_of_each_other(3, 1)
    assert not Ground(network, NOTHING, TODAY).know_of_each_other(1, 4)


def test_a_member_is_not_introduced_to_the_own_group() -> None:
    network = a_network("Ama Bo Potters", groups=["Potters"], members=[("Ama", "Potters")])
    assert not may_meet(network, "Ama", "Potters")
    assert may_meet(network, "Bo", "Potters")


def test_who_is_kept_apart_or_unwilling_is_left_in_peace() -> None:
    apart = Evidence(apart=frozenset({pair(PartyId("Cy"), PartyId("Ama"))}))
    unwilling = Evidence(unwilling=frozenset({PartyId("Cy")}))
    assert not may_meet(around_you(), "Ama", "Cy", apart)
    assert not may_meet(around_you(), "Ama", "Cy", unwilling)
    assert may_meet(around_you(), "Ama", "Dee", apart)
    assert may_meet(around_you(), "Ama", "Dee", unwilling)


def test_answers_about_parties_that_are_gone_do_no_harm() -> None:
    gone = PartyId("Gone")
    evidence = Evidence(apart=frozenset({pair(PartyId("Ama"), gone)}), unwilling=frozenset({gone}))
    assert may_meet(around_you(), "Ama", "Cy", evidence)


def test_you_need_a_way_to_the_two() -> None:
    network = around_you(("Cy", "Dee", 3))
    assert may_meet(network, "Ama", "Cy"), "you know Ama"
    assert not may_meet(network, "Bo", "Cy"), "Ama knows Bo, but nobody you know knows Cy"
    assert not may_meet(network, "Cy", "Eli"), "no way to either"
    assert may_meet(around_you(("Ama", "Cy", 3)), "Bo", "Cy"), "Ama knows both"


def test_who_told_you_of_a_need_or_gift_is_known_to_you() -> None:
    network = around_you()
    assert not may_meet(network, "Cy", "Dee")
    assert may_meet(network, "Cy", "Dee", Evidence(needs=(heard(network, "Cy", "a kiln"),)))
    assert may_meet(network, "Cy", "Dee", Evidence(gifts=(heard(network, "Dee", "a kiln"),)))


def test_as_long_as_no_tie_of_yours_is_recorded_anybody_may_meet() -> None:
    assert may_meet(a_network("Ama Bo"), "Ama", "Bo")
    assert may_meet(a_network("You Ama Bo", [("You", "Ama", 1)], me="You"), "Ama", "Bo")


def test_your_depths_are_those_of_ties_that_count() -> None:
    network = a_network(
        "Ama You Bo Cy Dee",
        [("You", "Ama", 5), ("Bo", "You", 2), ("You", "Cy", 1), ("Dee", "You", 4)],
        me="You",
        ended=[("Dee", "You")],
    )
    ground = Ground(network, NOTHING, TODAY)
    assert ground.depth_to_you.tolist() == [5, 0, 2, 0, 0]
    assert ground.others.tie_count == 0
