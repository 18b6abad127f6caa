"""What can be said about a party beside its name."""

import pytest

from tests.fixtures.dumps import dump
from weaver_desktop.book.book import Book
from weaver_desktop.domain.birthdays import DayOfYear
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import InvalidEditError
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import GroupKind


def test_every_field_of_a_person_is_kept(book: Book, ama: PartyId) -> None:
    book.parties.describe(
        party_id=ama,
        birthday=PartialDate(1980, 5, 12),
        keep_in_touch_days=30,
        connector=5,
        coordinator=1,
        facilitator=2,
        guardian=3,
    )
    held = book.parties.get(ama)
    assert held.birthday == PartialDate(1980, 5, 12)
    assert held.keep_in_touch_days == 30
    assert (held.connector, held.coordinator, held.facilitator, held.guardian) == (5, 1, 2, 3)


def test_none_takes_back_what_was_said(book: Book, ama: PartyId, nest: PartyId) -> None:
    before = dump(book.path)["party"]
    book.parties.describe(party_id=ama, birthday=PartialDate(1980), connector=4)
    book.parties.describe(party_id=ama, birthday=None, connector=None)
    held = book.parties.get(ama)
    assert (held.birthday, held.connector) == (None, None)
    book.parties.describe(party_id=nest, group_kind=GroupKind.VENUE)
    book.parties.describe(party_id=nest, group_kind=None)
    assert book.parties.get(nest).group_kind is None
    assert len(before) == 2


@pytest.mark.parametrize("role", ["connector", "coordinator", "facilitator", "guardian"])
@pytest.mark.parametrize("value", [0, 6, -1])
def test_a_role_runs_from_1_to_5(book: Book, ama: PartyId, role: str, value: int) -> None:
    before = dump(book.path)
    with pytest.raises(InvalidEditError, match="number from 1 to 5"):
        book.parties.describe(party_id=ama, **{role: value})  # type: ignore[arg-type]
    assert dump(book.path) == before


@pytest.mark.parametrize("days", [0, -3, 3651])
def test_a_rhythm_is_one_that_can_be_kept(book: Book, ama: PartyId, days: int) -> None:
    with pytest.raises(InvalidEditError, match=f"every {days} days cannot be kept up"):
        book.parties.describe(party_id=ama, keep_in_touch_days=days)


def test_a_day_without_its_year_is_never_to_come(book: Book, ama: PartyId) -> None:
    before = dump(book.path)
    book.parties.describe(party_id=ama, birthday=DayOfYear(3, 15))
    assert book.parties.get(ama).birthday == DayOfYear(3, 15)
    book.history.undo()
    assert dump(book.path) == before


@pytest.mark.parametrize("on", [PartialDate(2026, 3, 15), PartialDate(2026, 4), PartialDate(2027)])
def test_nobody_was_born_in_the_future(book: Book, ama: PartyId, on: PartialDate) -> None:
    with pytest.raises(InvalidEditError, match="still to come"):
        book.parties.describe(party_id=ama, birthday=on)


def test_the_history_names_the_field(book: Book, ama: PartyId) -> None:
    book.parties.describe(party_id=ama, place="Leyton")
    assert book.history.label_to_undo == "Changed the place of Ama Boateng"
    book.parties.describe(party_id=ama, place="Hackney", pronouns="she/her")
    assert book.history.label_to_undo == "Changed Ama Boateng"


def test_nul_and_direction_signs_do_no_harm(book: Book, ama: PartyId) -> None:
    book.parties.describe(party_id=ama, place="Ley\x00ton", notes="עמא\x00\n🌻")
    held = book.parties.get(ama)
    assert (held.place, held.notes) == ("Leyton", "עמא\n🌻")


def test_a_tag_is_taken_off_again(book: Book, ama: PartyId) -> None:
    book.parties.tag(party_id=ama, tag="clay")
    before = dump(book.path)
    book.parties.untag(party_id=ama, tag="#clay")
    assert book.parties.tags(ama) == ()
    assert book.history.label_to_undo == "Took #clay from Ama Boateng"
    book.parties.untag(party_id=ama, tag="clay")
    book.history.undo()
    assert dump(book.path) == before


def test_a_line_says_when_a_party_came_and_where_it_is(book: Book, ama: PartyId) -> None:
    book.parties.describe(party_id=ama, place="Leyton")
    line = book.parties.line(ama)
    assert line is not None
    assert line.place == "Leyton"
    assert line.created_at == book.parties.get(ama).created_at
    assert line == next(each for each in book.parties.lines() if each.id == ama)
