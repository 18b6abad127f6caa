"""The date that somebody types into a field of its own."""

from datetime import date

import pytest

from weaver_desktop.book.book import Book
from weaver_desktop.book.day_field import DayField
from weaver_desktop.domain.birthdays import Birthday, DayOfYear
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import InvalidEditError


@pytest.mark.parametrize(
    "typed, read",
    [
        ("Feb 2019", PartialDate(2019, 2)),
        ("2019-02", PartialDate(2019, 2)),
        ("2019", PartialDate(2019)),
        ("12 May 2024", PartialDate(2024, 5, 12)),
        ("1/2/2024", PartialDate(2024, 2, 1)),
        ("yesterday", PartialDate(2026, 3, 13)),
        (" \x00 ", None),
        ("", None),
    ],
)
def test_a_date_is_as_exact_as_it_was_typed(
    book: Book, typed: str, read: PartialDate | None
) -> None:
    assert book.day_field(day_first=True).read(typed) == read


def test_the_order_of_day_and_month_is_the_users() -> None:
    field = DayField(today=lambda: date(2026, 3, 14), day_first=False)
    assert field.read("1/2/2024") == PartialDate(2024, 1, 2)


@pytest.mark.parametrize(
    "typed", ["last spring", "31 Feb 2024", "soon", "🌻", "2024-13", "x" * 500]
)
def test_what_is_no_date_is_quoted_with_a_way_out(book: Book, typed: str) -> None:
    with pytest.raises(InvalidEditError, match="is no date that can be kept") as caught:
        book.day_field(day_first=True).read(typed)
    assert typed[:40] in str(caught.value)
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize(
    "typed, born",
    [
        ("12 April", DayOfYear(4, 12)),
        ("12th of april", DayOfYear(4, 12)),
        ("12. April", DayOfYear(4, 12)),
        ("Apr 12", DayOfYear(4, 12)),
        ("12.4.", DayOfYear(4, 12)),
        ("12.4", DayOfYear(4, 12)),
        ("12/4", DayOfYear(4, 12)),
        ("4/13", DayOfYear(4, 13)),
        ("29 Feb", DayOfYear(2, 29)),
        ("--04-12", DayOfYear(4, 12)),
        ("April", DayOfYear(4)),
        ("12 April 1985", PartialDate(1985, 4, 12)),
        ("12.4.1985", PartialDate(1985, 4, 12)),
        ("April 1985", PartialDate(1985, 4)),
        ("1985", PartialDate(1985)),
        (" ", None),
    ],
)
def test_a_birthday_may_be_known_without_its_year(
    book: Book, typed: str, born: Birthday | None
) -> None:
    assert book.day_field(day_first=True).read_birthday(typed) == born


def test_a_dot_stands_after_the_day_wherever_one_lives() -> None:
    field = DayField(today=lambda: date(2026, 3, 14), day_first=False)
    assert field.read_birthday("4/12") == DayOfYear(4, 12)
    assert field.read_birthday("12.4.") == DayOfYear(4, 12)


@pytest.mark.parametrize("typed", ["31 Feb", "45 May", "31.4.", "last spring"])
def test_a_birthday_that_no_year_has_is_refused(book: Book, typed: str) -> None:
    with pytest.raises(InvalidEditError, match="is no date that can be kept"):
        book.day_field(day_first=True).read_birthday(typed)


@pytest.mark.parametrize("typed", ["-1", "+1", "32", "5", "007"])
def test_a_number_alone_is_no_date_but_a_slip(book: Book, typed: str) -> None:
    with pytest.raises(InvalidEditError, match="is no date that can be kept"):
        book.day_field(day_first=True).read(typed)
    with pytest.raises(InvalidEditError, match="is no date that can be kept"):
        book.day_field(day_first=True).read_birthday(typed)
