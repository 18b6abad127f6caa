"""The one door."""

from pathlib import Path

import pytest

from tests.fixtures.books import fresh_book
from tests.fixtures.clock import SettableClock
from tests.fixtures.dumps import dump
from tests.fixtures.ids import SeededIds
from weaver_desktop.book.book import Book
from weaver_desktop.book.desk import local_now
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import BookRefusedError
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.phrases import phrase


def test_a_book_is_made_opened_and_opened_again(tmp_path: Path) -> None:
    path = tmp_path / "my network.weave"
    with Book.open(path, may_create=True) as book:
        assert (book.path, book.is_read_only, book.is_empty) == (path, False, True)
        ama = book.parties.add_person(name="Ama")
    with Book.open(path) as book:
        assert book.parties.get(ama).name == "Ama"
        assert book.check() == []
    with Book.open(path, read_only=True) as book:
        assert book.is_read_only
        assert book.network().names == ("Ama",)


def test_a_book_is_not_made_unasked(tmp_path: Path) -> None:
    with pytest.raises(BookRefusedError, match="There is no book at"):
        Book.open(tmp_path / "none.weave")
    assert list(tmp_path.iterdir()) == []


def test_a_book_is_closed_also_after_an_error(path: Path) -> None:
    with pytest.raises(LookupError), Book.open(path):
        raise LookupError
    Book.open(path).close()


def test_a_book_is_open_in_one_place(book: Book) -> None:
    with pytest.raises(BookRefusedError, match="already open in another Weaver"):
        Book.open(book.path)
    with Book.open(book.path, read_only=True) as reader:
        book.parties.add_person(name="Ama")
        assert [line.name for line in reader.parties.lines()] == ["Ama"]


def test_the_clock_of_the_machine_knows_its_zone() -> None:
    assert local_now().tzinfo is not None


def test_the_same_acts_make_the_same_book(tmp_path: Path) -> None:
    dumps = []
    for name in ("one", "other"):
        path = fresh_book(tmp_path / name)
        with Book.open(path, clock=SettableClock(), new_id=SeededIds(5)) as book:
            ama, bo = (book.parties.add_person(name=each) for each in ("Ama", "Bo"))
            book.facts.add(party_id=ama, kind=FactKind.GIFT, text="a kiln")
            book.encounters.log(parties=[ama, bo], on=PartialDate(2025))
        dumps.append(dump(path))
    assert dumps[0] == dumps[1]
    assert len(dumps[0]["party"]) == 2


def test_where_the_stars_stand_is_kept_and_no_edit(book: Book, ama: PartyId) -> None:
    assert book.positions() == {}
    book.keep_positions({ama: (1.25, -3.5), PartyId("nobody"): (0, 0)})
    assert book.positions() == {ama: (1.25, -3.5)}
    assert book.history.label_to_undo == "Added Ama Boateng"
    book.parties.delete(party_id=ama)
    assert book.positions() == {}


def test_an_act_of_several_is_listed_under_one_label(book: Book) -> None:
    with book.as_one(phrase("Met the choir")):
        for name in ("Ama", "Bo"):
            book.parties.add_person(name=name)
    assert book.history.label_to_undo == "Met the choir"
    book.history.undo()
    assert book.is_empty
