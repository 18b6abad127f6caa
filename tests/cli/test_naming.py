from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fixtures.books import fresh_book
from weaver_desktop.book.book import Book
from weaver_desktop.cli.errors import NamesakesError
from weaver_desktop.cli.naming import find_party, shortened
from weaver_desktop.domain.errors import NotFoundError
from weaver_desktop.domain.ties import Depth


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.open(fresh_book(tmp_path / "x.weave")) as opened:
        opened.parties.add_person(name="Ama Boateng", headline="ceramicist")
        opened.parties.add_person(name="Ama Mensah")
        opened.parties.add_person(name="Zoë Ferrer")
        yield opened


@pytest.mark.parametrize("name", ["Zoë Ferrer", "zoe", "ferrer"])
def test_one_who_fits_is_found(book: Book, name: str) -> None:
    assert book.names.name(find_party(book, name)) == "Zoë Ferrer"


def test_several_who_fit_are_listed(book: Book) -> None:
    with pytest.raises(NamesakesError) as asked:
        find_party(book, "Ama")
    assert str(asked.value) == (
        "“Ama” can be Ama Boateng (ceramicist) or Ama Mensah. Write more of the name."
    )
    assert [one["name"] for one in asked.value.namesakes] == ["Ama Boateng", "Ama Mensah"]


def test_namesakes_are_told_apart_and_meant_by_id(book: Book) -> None:
    one = book.parties.add_person(name="Sam Lee", headline="potter")
    other = book.parties.add_person(name="Sam Lee")
    book.ties.state(a=other, b=one, depth=Depth.HELP)
    with pytest.raises(NamesakesError) as asked:
        find_party(book, "sam lee")
    first, second = sorted(
        [
            (one, f"Sam Lee (potter; id {one})"),
            (other, f"Sam Lee (knows Sam Lee; id {other})"),
        ]
    )
    assert str(asked.value) == (
        f"“sam lee” can be {first[1]} or {second[1]}. Write the id in place of the name."
    )
    assert [find_party(book, each) for each in (one, other)] == [one, other]


def test_many_who_fit_are_not_all_said(book: Book) -> None:
    for number in range(30):
        book.parties.add_person(name=f"Ama Number{number}")
    with pytest.raises(NamesakesError, match="or 22 more") as asked:
        find_party(book, "Ama")
    assert len(asked.value.namesakes) == 32


def test_a_slip_is_answered_with_the_nearest(book: Book) -> None:
    with pytest.raises(NotFoundError, match=r"Did you mean Zoë Ferrer\?"):
        find_party(book, "Zoe Ferer")


def test_nobody_is_nobody(book: Book) -> None:
    with pytest.raises(NotFoundError, match="Nobody in the book is called “Xaver”"):
        find_party(book, "Xaver")


def test_what_was_typed_is_quoted_in_short_and_clean() -> None:
    assert shortened("a\x1b\tb") == "a b"
    assert shortened("x" * 100) == "x" * 60 + "…"
