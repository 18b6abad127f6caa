import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.graph.networks import a_network
from tests.graph.views.drawn import networks, ties
from weaver_desktop.domain.ids import PartyId, TieId, pair
from weaver_desktop.domain.ties import Depth
from weaver_desktop.graph.network import UNDATED, Network
from weaver_desktop.graph.views import joined

AMA, BO, CY, ZOE = (PartyId(name) for name in ("Ama", "Bo", "Cy", "Zoe"))


def test_those_introduced_have_met() -> None:
    then = joined(a_network("Ama Bo Cy", [("Ama", "Bo", 4)]), [(CY, AMA), (AMA, CY)])
    assert then.tie_ids == ("Ama-Bo", "Ama+Cy")
    assert then.ends.tolist() == [[0, 1], [0, 2]]
    assert then.depth.tolist() == [4, Depth.MET]
    assert then.since.tolist() == then.last_contact.tolist() == [UNDATED, UNDATED]
    assert then.counts.all()


def test_those_who_only_know_of_each_other_or_have_parted_meet_too() -> None:
    network = a_network(
        "Ama Bo Cy Dee",
        [("Ama", "Bo", 1), ("Bo", "Cy", 4), ("Cy", "Dee", 3)],
        ended=[("Bo", "Cy")],
        inferred=[("Cy", "Dee")],
    )
    then = joined(network, [(AMA, BO), (BO, CY), (CY, PartyId("Dee"))])
    assert then.tie_ids == network.tie_ids
    assert then.depth.tolist() == [2, 4, 3]
    assert then.counts.all()
    assert network.depth.tolist() == [1, 4, 3]
    assert network.counts.tolist() == [False, False, False]


def test_who_is_not_in_this_view_is_passed_over() -> None:
    network = a_network("Ama Bo")
    assert joined(network, [(AMA, ZOE)]) is network
    assert joined(network, []) is network


def test_nobody_is_introduced_to_themselves() -> None:
    with pytest.raises(ValueError, match="Ama"):
        joined(a_network("Ama Bo"), [(AMA, AMA)])


@given(networks(), st.data())
def test_all_pairs_count_and_nothing_else_changes(network: Network, data: st.DataObject) -> None:
    n = network.party_count
    possible = [(a, b) for a in network.ids for b in network.ids if a != b]
    pairs = data.draw(st.lists(st.sampled_from(possible), max_size=5)) if n > 1 else []
    then = joined(network, pairs)
    asked = {frozenset(two) for two in pairs}
    counted = {told[0]: told for tie, told in ties(then).items() if then.counts[_at(then, tie)]}
    assert asked <= counted.keys()
    for tie, told in ties(network).items():
        if network.counts[_at(network, tie)] or told[0] not in asked:
            assert ties(then)[tie] == told
    new = set(then.tie_ids) - set(network.tie_ids)
    assert {ties(then)[tie][0] for tie in new} <= asked
    assert len(then.tie_ids) == len({told[0] for told in ties(then).values()})
    assert all(then.ids[a] < then.ids[b] for a, b in then.ends[len(network.ends) :].tolist())
    assert {pair(*two) for two in pairs} >= {tuple(str(tie).split("+")) for tie in new}


def _at(network: Network, tie: TieId) -> int:
    return list(network.tie_ids).index(tie)
