"""Which rows of a file may be somebody in the book."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weaver_desktop.book.likeness import Entry
from weaver_desktop.book.previewing.perhaps import Newcomer, PerhapsQuestion
from weaver_desktop.domain.ids import PartyId

P = PartyId("p")
NAMES = st.text(st.sampled_from("abc zéß.é1李"), max_size=12)


def _ask(
    name: str,
    known: str,
    *,
    kind: str = "person",
    ways: tuple[tuple[str, str], ...] = (),
    theirs: tuple[tuple[str, str], ...] = (),
) -> list[str]:
    question = PerhapsQuestion(
        (Newcomer(0, kind, name, ways),),
        (Entry(P, "person", known),),
        tuple((P, kind_of, value) for kind_of, value in theirs),
    )
    there = pickle.loads(pickle.dumps(question))  # noqa: S301 - our own bytes
    return [str(each.reason) for each in there.answer().get(0, ())]


@pytest.mark.parametrize(
    "name, known, why",
    [
        ("Tily Stone", "Tilly Stone", "They are spelt much alike."),
        ("Boateng Ama", "Ama Boateng", "The same names in another order."),
        ("Ama Serwaa Boateng", "Ama Boateng", "One name holds the other."),
        ("Ama Boateng", "Ama Serwaa Boateng", "One name holds the other."),
        ("Ama B.", "Ama Boateng", "One name is short for the other."),
        ("Ama Boateng", "Ama B.", "One name is short for the other."),
    ],
)
def test_names_that_are_alike_are_asked_about(name: str, known: str, why: str) -> None:
    assert _ask(name, known) == [why]


@pytest.mark.parametrize(
    "name, known",
    [
        ("Ama", "Ana"),
        ("Ama Boateng", "Tilly Stone"),
        ("Person 12", "Person 13"),
        ("", "Ama"),
        ("Ama C.", "Ama Boateng"),
    ],
)
def test_names_that_only_begin_alike_are_not(name: str, known: str) -> None:
    assert _ask(name, known) == []


def test_a_shared_address_comes_before_a_name() -> None:
    mail = (("email", "Bo@okoro.org"),)
    said = _ask("Bob Okoro", "Robert Okoro", ways=mail, theirs=(("email", "bo@okoro.org"),))
    assert said == ["Both have the mail bo@okoro.org."]
    phone = (("phone", "+44 20 7946 0123"),)
    said = _ask("Bob", "Robert", ways=phone, theirs=(("phone", "020 7946 0123"),))
    assert said == ["Both have the phone 020 7946 0123."]


def test_what_many_have_is_the_offices() -> None:
    entries = tuple(Entry(PartyId(str(n)), "person", f"Name{n}") for n in range(9))
    ways = tuple((entry.party, "email", "office@x.org") for entry in entries)
    newcomer = Newcomer(0, "person", "Bob", (("email", "office@x.org"),))
    assert PerhapsQuestion((newcomer,), entries, ways).answer() == {}


def test_a_group_is_no_person() -> None:
    assert _ask("Ama Boatengs", "Ama Boateng", kind="group") == []


def test_of_many_that_are_alike_five_are_offered() -> None:
    entries = tuple(Entry(PartyId(str(n)), "person", "Tilly Stone") for n in range(30))
    answer = PerhapsQuestion((Newcomer(0, "person", "Tily Stone", ()),), entries, ()).answer()
    assert len(answer[0]) == 5


@given(st.lists(NAMES, max_size=6), st.lists(NAMES, max_size=6))
def test_any_names_can_be_compared(new: list[str], known: list[str]) -> None:
    newcomers = tuple(Newcomer(at, "person", name, ()) for at, name in enumerate(new))
    entries = tuple(Entry(PartyId(str(at)), "person", name) for at, name in enumerate(known))
    answer = PerhapsQuestion(newcomers, entries, ()).answer()
    assert set(answer) <= set(range(len(new)))
    for candidates in answer.values():
        parties = [each.party for each in candidates]
        assert len(parties) == len(set(parties)) <= 5
