"""Every party's place in the arrays."""

from hypothesis import given
from hypothesis import strategies as st

from weaver_desktop.book.party_roll import PartyRoll
from weaver_desktop.domain.ids import PartyId

IDS = st.sampled_from([PartyId(str(number)) for number in range(6)])


@given(st.lists(st.tuples(IDS, st.one_of(st.none(), st.text(max_size=3))), max_size=40))
def test_places_are_steady_and_close_up_behind_who_leaves(
    acts: list[tuple[PartyId, str | None]],
) -> None:
    roll, expected = PartyRoll(), list[tuple[PartyId, str]]()
    for party, name in acts:
        known = [each for each, _ in expected]
        if name is None:
            gap = roll.drop(party)
            assert gap == (known.index(party) if party in known else None)
            expected = [each for each in expected if each[0] != party]
        elif party in known:
            roll.put(party, name, is_group=False)
            expected[known.index(party)] = (party, name)
        else:
            roll.put(party, name, is_group=False)
            expected.append((party, name))
        assert list(zip(roll.ids, roll.names, strict=True)) == expected
        assert roll.at == {party: at for at, (party, _) in enumerate(expected)}
        assert roll.are_groups == [False] * len(expected)


def test_a_party_keeps_its_kind() -> None:
    roll = PartyRoll()
    roll.put(PartyId("1"), "Nest", is_group=True)
    roll.put(PartyId("2"), "Ama", is_group=False)
    roll.drop(PartyId("1"))
    roll.put(PartyId("1"), "Nest", is_group=True)
    assert (roll.ids, roll.are_groups) == (["2", "1"], [False, True])
