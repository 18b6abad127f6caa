"""Stars that stay where they were put."""

import math

import pytest

from weaver_desktop.book.book import Book
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.errors import InvalidEditError, NotFoundError
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.phrases import phrase


def test_a_pin_is_kept_moved_and_taken_out(book: Book, ama: PartyId, bo: PartyId) -> None:
    book.pins.pin(places={ama: (1.5, -2.0), bo: (0.0, 0.0)})
    assert book.pins.all() == {ama: (1.5, -2.0), bo: (0.0, 0.0)}
    book.pins.pin(places={ama: (3.0, 4.0)})
    assert book.pins.all()[ama] == (3.0, 4.0)
    book.pins.unpin(parties=(ama, bo))
    assert book.pins.all() == {}


def test_a_pin_is_listed_and_undone(book: Book, ama: PartyId, bo: PartyId) -> None:
    book.pins.pin(places={ama: (1.0, 1.0)})
    assert book.history.label_to_undo == "Pinned Ama Boateng"
    book.pins.pin(places={ama: (2.0, 1.0), bo: (5.0, 5.0)})
    assert book.history.label_to_undo == "Pinned 2 stars"
    book.history.undo()
    assert book.pins.all() == {ama: (1.0, 1.0)}
    book.history.undo()
    assert book.pins.all() == {}


def test_nothing_to_do_is_no_edit(book: Book, heard: list[ChangeSet], ama: PartyId) -> None:
    heard.clear()
    book.pins.pin(places={})
    book.pins.unpin(parties=(ama,))
    assert heard == []


def test_a_pin_goes_with_its_party_and_comes_back_with_it(book: Book, ama: PartyId) -> None:
    book.pins.pin(places={ama: (1.0, 1.0)})
    book.parties.delete(party_id=ama)
    assert book.pins.all() == {}
    book.history.undo()
    assert book.pins.all() == {ama: (1.0, 1.0)}


@pytest.mark.parametrize("place", [(math.nan, 0.0), (0.0, math.inf), (-math.inf, 1.0)])
def test_nowhere_is_no_place(book: Book, ama: PartyId, place: tuple[float, float]) -> None:
    with pytest.raises(InvalidEditError, match="Ama Boateng cannot be pinned there"):
        book.pins.pin(places={ama: place})
    assert book.pins.all() == {}


def test_who_is_not_in_the_book_cannot_be_pinned(book: Book, ama: PartyId) -> None:
    for others in ({}, {ama: (1.0, 1.0)}):
        with pytest.raises(NotFoundError):
            book.pins.pin(places={**others, PartyId("nobody"): (0.0, 0.0)})
    assert book.pins.all() == {}


def test_who_is_named_twice_is_unpinned_once(book: Book, ama: PartyId) -> None:
    book.pins.pin(places={ama: (1.0, 1.0)})
    book.pins.unpin(parties=(ama, ama))
    assert book.pins.all() == {}


def test_a_refused_pin_spoils_no_act_around_it(book: Book, ama: PartyId) -> None:
    with book.as_one(phrase("Goes on")):
        with pytest.raises(InvalidEditError):
            book.pins.pin(places={ama: (math.nan, 0.0)})
        book.pins.pin(places={ama: (1.0, 0.0)})
    assert book.pins.all() == {ama: (1.0, 0.0)}
