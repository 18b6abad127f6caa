import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.graph.networks import a_network
from tests.graph.views.drawn import networks, pairs_of, ties
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.graph.network import Network
from weaver_desktop.graph.views import subset, without_you


@given(networks(), st.data())
def test_a_part_knows_of_its_parties_and_ties_what_the_whole_knows(
    network: Network, data: st.DataObject
) -> None:
    n, m = network.party_count, len(network.tie_ids)
    parties = np.array(data.draw(st.lists(st.booleans(), min_size=n, max_size=n)), dtype=np.bool_)
    flags = np.array(data.draw(st.lists(st.booleans(), min_size=m, max_size=m)), dtype=np.bool_)
    part = subset(network, parties, flags)
    here = set(part.ids)
    assert list(part.ids) == [party for at, party in enumerate(network.ids) if parties[at]]
    assert (
        dict(zip(part.ids, part.names, strict=True)).items()
        <= {party: f"Name {party}" for party in network.ids}.items()
    )
    assert part.is_group.tolist() == network.is_group[parties].tolist()
    kept = {tie for tie, stays in zip(network.tie_ids, flags, strict=True) if stays}
    assert ties(part) == {
        tie: told for tie, told in ties(network).items() if tie in kept and _all_in(told[0], here)
    }
    assert pairs_of(part, part.members) == [
        pair for pair in pairs_of(network, network.members) if here.issuperset(pair)
    ]
    shared = zip(pairs_of(network, network.together), network.together_count.tolist(), strict=True)
    assert list(zip(pairs_of(part, part.together), part.together_count.tolist(), strict=True)) == [
        (pair, count) for pair, count in shared if here.issuperset(pair)
    ]
    you = None if network.me is None else network.ids[network.me]
    assert (None if part.me is None else part.ids[part.me]) == (you if you in here else None)


def _all_in(ends: object, here: set[PartyId]) -> bool:
    assert isinstance(ends, frozenset)
    return ends <= here


@given(networks())
def test_where_nothing_is_left_out_the_same_network_comes_back(network: Network) -> None:
    everybody = np.ones(network.party_count, dtype=np.bool_)
    assert subset(network, everybody) is network


def test_without_you_the_others_and_their_ties_stay() -> None:
    network = a_network("Ama You Bo", [("Ama", "You"), ("Ama", "Bo"), ("You", "Bo")], me="You")
    others = without_you(network)
    assert (others.ids, others.tie_ids, others.me) == (("Ama", "Bo"), ("Ama-Bo",), None)
    assert others.ends.tolist() == [[0, 1]]
    assert without_you(others) is others


def test_the_part_keeps_the_types_of_the_whole() -> None:
    network = a_network("Ama Bo Cy", [("Ama", "Bo"), ("Bo", "Cy")], together={("Ama", "Cy"): 2})
    part = subset(network, np.array([True, True, False]))
    for name in ("ends", "depth", "since", "last_contact", "is_ended", "members", "together"):
        assert getattr(part, name).dtype == getattr(network, name).dtype


@pytest.mark.parametrize("parties, flags", [(2, None), (3, 3)])
def test_flags_of_another_network_are_refused(parties: int, flags: int | None) -> None:
    network = a_network("Ama Bo Cy", [("Ama", "Bo"), ("Bo", "Cy")])
    kept = None if flags is None else np.ones(flags, dtype=np.bool_)
    with pytest.raises(ValueError, match="3 parties and 2 ties"):
        subset(network, np.ones(parties, dtype=np.bool_), kept)
