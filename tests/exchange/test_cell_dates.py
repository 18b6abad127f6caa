"""Dates in all their forms, and nothing that is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.exchange.cell_dates import read_date, read_dates
from weaver_desktop.exchange.month_names import MonthNames


def one(text: str, *, day_first: bool = True) -> str | None:
    found = read_date(text, MonthNames(), day_first=day_first)
    return str(found) if found else None


@pytest.mark.parametrize(
    "text, written",
    [
        ("2024-05-12", "2024-05-12"),
        ("2024-5-2", "2024-05-02"),
        ("2024/05/12", "2024-05-12"),
        ("2024-05-12T10:00:00Z", "2024-05-12"),
        ("2024-05-12 18:30", "2024-05-12"),
        ("20240512", "2024-05-12"),
        ("2024-05", "2024-05"),
        ("05/2024", "2024-05"),
        ("2024", "2024"),
        ("12 Mar 2024", "2024-03-12"),
        ("12-Mar-2024", "2024-03-12"),
        ("7-Feb-22", "2022-02-07"),
        ("1 Sept 1998", "1998-09-01"),
        ("3rd June 2023", "2023-06-03"),
        ("March 12, 2024", "2024-03-12"),
        ("Mar 3 2024", "2024-03-03"),
        ("Tuesday, 12 March 2024", "2024-03-12"),
        ("Mar 2024", "2024-03"),
        ("12/03/2024", "2024-03-12"),
        ("12.3.24", "2024-03-12"),
        ("31.12.99", "1999-12-31"),
        ("12/25/2024", "2024-12-25"),
        ("29 February 2024", "2024-02-29"),
        ("März 2024", "2024-03"),
        ("12. März 2024", "2024-03-12"),
        ("12 de mayo de 2024", "2024-05-12"),
        ("3 août 2021", "2021-08-03"),
        ("1 января 2024", "2024-01-01"),
    ],
)
def test_dates_are_read(text: str, written: str) -> None:
    assert one(text) == written


@pytest.mark.parametrize(
    "text",
    [
        *("yesterday", "now", "spring 2024", "Tilly 2024", "12 Tilly 2024", "5 days 2024"),
        *("31/02/2024", "2024-13-01", "13/13/2024", "2023-02-29", "0000", "0012", "45363", "3.5"),
        *("20241301", "020 7946 0958", "Mar", "12 Mar", "-", "2024-05-12-13", "x" * 5_000, "1/2"),
    ],
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert one(text) is None


def test_the_order_of_day_and_month_can_be_chosen() -> None:
    assert one("12/03/2024", day_first=False) == "2024-12-03"
    assert one("12.03.2024", day_first=False) == "2024-03-12"
    assert one("25/03/2024", day_first=False) == "2024-03-25"


@pytest.mark.parametrize(
    "texts, first, note",
    [
        (["04/03/2024", "25/03/2024"], "2024-03-04", None),
        (["04/03/2024", "03/25/2024"], "2024-04-03", None),
        (["04/03/2024", "05/06/2024"], "2024-03-04", "with the day first"),
        (["04/03/2024", "03/25/2024", "25/03/2024"], "2024-03-04", "with the day first"),
        (["04.03.2024", "05.06.2024"], "2024-03-04", None),
        (["04/04/2024"], "2024-04-04", None),
    ],
)
def test_a_column_shows_its_own_order(texts: list[str], first: str, note: str | None) -> None:
    dates = read_dates(texts, day_first=True)
    assert str(dates.found[texts[0]]) == first
    if note is None:
        assert dates.note is None
    else:
        assert note in str(dates.note)


def test_the_note_says_so_when_the_month_was_taken_first() -> None:
    dates = read_dates(["04/03/2024"], day_first=False)
    assert str(dates.found["04/03/2024"]) == "2024-04-03"
    assert "with the month first" in str(dates.note)


@given(st.dates())
def test_iso_dates_from_the_year_1000_on_come_back(day: object) -> None:
    text = str(day)
    assert one(text) == (text if "1000" <= text < "3000" else None)


@given(st.text(max_size=40))
def test_any_text_gives_a_date_or_none(text: str) -> None:
    found = read_date(text, MonthNames(), day_first=True)
    assert found is None or isinstance(found, PartialDate)


def test_a_column_of_nonsense_is_given_up() -> None:
    months = MonthNames()
    words = [f"qw{chr(97 + at // 26)}{chr(97 + at % 26)}x" for at in range(400)]
    assert not any(months.number(word) for word in words)
    assert months.number("March") == 3
    assert months.number("août") is None  # no longer asked
