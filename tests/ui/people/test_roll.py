"""All parties in the order of their names."""

from hypothesis import given
from hypothesis import strategies as st

from weaver_desktop.book.parties import PartyLine
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import PartyKind
from weaver_desktop.ui.people.roll import Roll, sort_key


def _line(party: str, name: str) -> PartyLine:
    return PartyLine(PartyId(party), PartyKind.PERSON, name, "", "", 0, None)


_LINES = st.builds(_line, st.sampled_from("abcdefgh"), st.text(min_size=1, max_size=4))


def test_case_and_accents_do_not_count() -> None:
    roll = Roll(_line(str(at), name) for at, name in enumerate(["Zoë", "Élodie", "bea", "Ama"]))
    assert [line.name for line in roll.lines] == ["Ama", "bea", "Élodie", "Zoë"]


@given(
    st.lists(_LINES),
    st.lists(st.one_of(_LINES, st.sampled_from("abcdefgh").map(PartyId)), max_size=30),
)
def test_it_stays_sorted_whatever_happens(start: list[PartyLine], acts: list[object]) -> None:
    roll = Roll(start)
    known = {line.id: line for line in start}
    for act in acts:
        if isinstance(act, PartyLine):
            roll.put(act)
            known[act.id] = act
        else:
            party = PartyId(str(act))
            roll.drop(party)
            known.pop(party, None)
        assert list(roll.lines) == sorted(known.values(), key=sort_key)
        assert len(roll) == len(known)
        for at, line in enumerate(roll.lines):
            assert roll.row_of(line.id) == at
            assert roll.line_of(line.id) == line


def test_who_is_not_there_has_no_row() -> None:
    roll = Roll([_line("a", "Ama")])
    assert roll.row_of(PartyId("b")) is None
    assert roll.line_of(PartyId("b")) is None
    roll.drop(PartyId("b"))
    assert len(roll) == 1
