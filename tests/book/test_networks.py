"""Who is in which network."""

import pytest

from tests.fixtures.dumps import dump
from weaver_desktop.book.book import Book
from weaver_desktop.domain.errors import InvalidEditError, NotFoundError
from weaver_desktop.domain.ids import NetworkId, PartyId


def test_a_network_of_a_new_name_is_begun_in_one_step(book: Book, ama: PartyId) -> None:
    before = dump(book.path)
    quarter = book.networks.put_in(party_id=ama, name=" Quarter ")
    assert [(name, count) for _, name, count in book.networks.all()] == [("Quarter", 1)]
    assert book.history.label_to_undo == "Put Ama Boateng into Quarter"
    assert book.networks.put_in(party_id=ama, name="QUARTER") == quarter
    assert book.networks.of(ama) == (quarter,)
    book.history.undo()
    assert dump(book.path) == before


def test_who_is_taken_out_stays_in_the_book(book: Book, ama: PartyId, bo: PartyId) -> None:
    quarter = book.networks.put_in(party_id=ama, name="Quarter")
    before = dump(book.path)
    book.networks.take_out(party_id=bo, network_id=quarter)
    assert dump(book.path) == before
    book.networks.take_out(party_id=ama, network_id=quarter)
    assert book.networks.of(ama) == ()
    assert book.history.label_to_undo == "Took Ama Boateng out of Quarter"
    book.history.undo()
    assert dump(book.path) == before


def test_what_makes_no_sense_is_refused(book: Book, ama: PartyId) -> None:
    before = dump(book.path)
    with pytest.raises(InvalidEditError):
        book.networks.put_in(party_id=ama, name=" ")
    with pytest.raises(NotFoundError):
        book.networks.put_in(party_id=PartyId("nobody"), name="Quarter")
    with pytest.raises(NotFoundError):
        book.networks.take_out(party_id=ama, network_id=NetworkId("none"))
    assert dump(book.path) == before
