"""Whom a file means by a name."""

from collections.abc import Iterable

import pytest

from weaver_desktop.book.book import Book
from weaver_desktop.book.matching import Matching, as_written
from weaver_desktop.domain.errors import AmbiguousNameError


def matched(book: Book, people: Iterable[str], groups: Iterable[str] = ()) -> Matching:
    for name in people:
        book.parties.add_person(name=name)
    for name in groups:
        book.parties.add_group(name=name)
    return Matching(book.parties, book.names, book._file)


@pytest.mark.parametrize(
    "held, written",
    [
        ("Ama Boateng", "Ama Boateng"),
        ("Ama Boateng", "ama BOATENG"),
        ("Ama Boateng", "  Ama\tBoateng "),
        ("Zoë Stone", "Zoë Stone"),
        ("Zoë Stone", "Zoe\u0308 Stone"),
        ("Zoë Stone", "ZOË STONE"),
        ("Zoë Stone", "Zoe Stone"),
        ("Zoe Stone", "Zoë Stone"),
        ("Łukasz", "Lukasz"),
        ("Bo O’Brien", "Bo O'Brien"),
        ("李娜", "李娜"),
    ],
)
def test_one_who_is_written_the_same_is_the_same(book: Book, held: str, written: str) -> None:
    party = matched(book, [held]).party(written)
    assert party is not None
    assert book.parties.get(party).name == held


@pytest.mark.parametrize(
    "held, written",
    [
        ("Ama Boateng", "Ama"),
        ("Ama", "Ama Boateng"),
        ("Ama Boateng", "Boateng Ama"),
        ("李娜", "李那"),
        ("Zoë", "Zoé"),
        ("Ama", ""),
        ("Ama", "?"),
    ],
)
def test_one_who_is_written_otherwise_is_another(book: Book, held: str, written: str) -> None:
    assert matched(book, [held]).party(written) is None


def test_nobody_is_guessed_where_two_are_called_so(book: Book) -> None:
    matching = matched(book, ["Ama", "ama", "Bo"], ["Nest", "NEST"])
    with pytest.raises(AmbiguousNameError) as refused:
        matching.party(" Ama ")
    assert str(refused.value) == (
        "2 parties in the book are called Ama. Make their names differ, then import again."
    )
    with pytest.raises(AmbiguousNameError, match="2 parties in the book are called nest"):
        matching.group("nest")


def test_a_person_comes_before_a_group_and_a_group_is_no_person(book: Book) -> None:
    matching = matched(book, ["River"], ["River", "Nest"])
    person, group, nest = matching.party("River"), matching.group("River"), matching.party("Nest")
    assert person is not None
    assert group is not None
    assert nest is not None
    assert not book.parties.get(person).is_group
    assert book.parties.get(group).is_group
    assert book.parties.get(nest).is_group
    assert matched(book, ["Tilly"]).group("Tilly") is None


def test_a_written_name_is_compared_without_capitals_and_as_one_form() -> None:
    assert as_written(" Zoe\u0308  STRASSE ") == as_written("Zoë strasse")
    assert as_written("Zoë") != as_written("Zoe")
