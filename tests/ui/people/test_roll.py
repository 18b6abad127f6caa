"""All parties in the order of their names."""

from hypothesis import given
from hypothesis import strategies as st

from weaver_desktop.book.parties import PartyName
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import PartyKind
from weaver_desktop.ui.people.roll import Roll, sort_key


def _name(party: str, name: str) -> PartyName:
    return PartyName(PartyId(party), PartyKind.PERSON, name)


_NAMES = st.builds(_name, st.sampled_from("abcdefgh"), st.text(min_size=1, max_size=4))


def test_case_and_accents_do_not_count() -> None:
    roll = Roll(_name(str(at), name) for at, name in enumerate(["Zoë", "Élodie", "bea", "Ama"]))
    assert [each.name for each in roll.entries] == ["Ama", "bea", "Élodie", "Zoë"]


@given(
    st.lists(_NAMES),
    st.lists(st.one_of(_NAMES, st.sampled_from("abcdefgh").map(PartyId)), max_size=30),
)
def test_it_stays_sorted_whatever_happens(start: list[PartyName], acts: list[object]) -> None:
    roll = Roll(start)
    known = {each.id: each for each in start}
    for act in acts:
        if isinstance(act, PartyName):
            roll.put(act)
            known[act.id] = act
        else:
            party = PartyId(str(act))
            roll.drop(party)
            known.pop(party, None)
        assert list(roll.entries) == sorted(known.values(), key=sort_key)
        assert len(roll) == len(known)
        for at, each in enumerate(roll.entries):
            assert roll.row_of(each.id) == at


def test_who_is_not_there_has_no_row() -> None:
    roll = Roll([_name("a", "Ama")])
    assert roll.row_of(PartyId("b")) is None
    roll.drop(PartyId("b"))
    assert len(roll) == 1
