"""What is left of a tie when an encounter is deleted, or moved to another day."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fixtures.dumps import dump
from weaver_desktop.book.book import Book
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.ties import Depth, Provenance

JAN, FEB, MARCH = PartialDate(2026, 1, 5), PartialDate(2026, 2, 5), PartialDate(2026, 3, 5)
DAYS = st.lists(st.sampled_from([JAN, FEB, MARCH, PartialDate(2025)]), min_size=1, max_size=4)


def _tied(book: Book, a: PartyId, b: PartyId) -> tuple[object, ...]:
    tie = book.ties.between(a, b)
    assert tie is not None
    return (tie.depth, tie.since, tie.last_contact, tie.ended)


def test_a_tie_that_only_an_encounter_made_goes_with_it(
    book: Book, ama: PartyId, bo: PartyId, cy: PartyId
) -> None:
    before = dump(book.path)
    met = book.encounters.log(parties=[ama, bo, cy], on=JAN, place="Hay Bales")
    book.encounters.delete(encounter_id=met)
    assert book.history.label_to_undo == ("Deleted: Ama Boateng met Bo O’Brien and Cy at Hay Bales")
    assert dump(book.path) == before


def test_other_encounters_keep_the_tie(book: Book, ama: PartyId, bo: PartyId) -> None:
    first = book.encounters.log(parties=[ama, bo], on=JAN)
    second = book.encounters.log(parties=[ama, bo], on=MARCH)
    book.encounters.delete(encounter_id=second)
    assert _tied(book, ama, bo) == (Depth.MET, JAN, JAN, None)
    book.encounters.log(parties=[ama, bo], on=FEB)
    book.encounters.delete(encounter_id=first)
    assert _tied(book, ama, bo) == (Depth.MET, FEB, FEB, None)


def test_what_was_said_of_a_tie_outlives_its_encounters(
    book: Book, ama: PartyId, bo: PartyId
) -> None:
    book.ties.state(a=ama, b=bo, depth=Depth.HELP, on=PartialDate(2020))
    met = book.encounters.log(parties=[ama, bo], on=JAN)
    book.encounters.delete(encounter_id=met)
    assert _tied(book, ama, bo) == (Depth.HELP, PartialDate(2020), None, None)


def test_who_only_knew_of_each_other_does_so_again(book: Book, ama: PartyId, bo: PartyId) -> None:
    book.ties.state(a=ama, b=bo, depth=Depth.KNOW_OF, on=PartialDate(2020))
    met = book.encounters.log(parties=[ama, bo], on=JAN)
    assert _tied(book, ama, bo)[0] is Depth.MET
    book.encounters.delete(encounter_id=met)
    assert _tied(book, ama, bo) == (Depth.KNOW_OF, PartialDate(2020), None, None)


@pytest.mark.parametrize("day", [JAN, MARCH, PartialDate(2024, 6)])
def test_an_encounter_moved_is_an_encounter_logged_there(
    book: Book, ama: PartyId, bo: PartyId, cy: PartyId, day: PartialDate
) -> None:
    book.encounters.log(parties=[ama, cy], on=day)
    met = book.encounters.log(parties=[ama, bo], on=FEB)
    tie = book.ties.between(ama, bo)
    book.encounters.change(encounter_id=met, on=day)
    assert _tied(book, ama, bo) == _tied(book, ama, cy)
    moved = book.ties.between(ama, bo)
    assert tie is not None
    assert moved is not None
    assert moved.id == tie.id
    past = book.past()
    assert len(past.changes) == 2
    assert len(set(past.changes[:, 1].tolist())) == 1


@given(days=DAYS, which=st.integers(0, 3))
def test_deleting_what_was_logged_is_as_if_it_had_not_been(
    shelf: Book, days: list[PartialDate], which: int
) -> None:
    a, b, c = (shelf.parties.add_person(name=name) for name in ("A", "B", "C"))
    gone = which % len(days)
    logged = [shelf.encounters.log(parties=[a, b], on=day) for day in days]
    for place, day in enumerate(days):
        if place != gone:
            shelf.encounters.log(parties=[a, c], on=day)
    shelf.encounters.delete(encounter_id=logged[gone])
    with_b, with_c = shelf.ties.between(a, b), shelf.ties.between(a, c)
    if with_c is None:
        assert with_b is None
        return
    assert with_b is not None
    assert with_b.last_contact == with_c.last_contact
    assert with_b.since is not None
    assert with_c.since is not None
    assert with_b.since.first_day() == with_c.since.first_day()
    assert with_b.provenance is Provenance.OBSERVED
