"""Reading dates, seen from Sunday 22 November 2026."""

import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.book.capture.sample import TODAY
from weaver_desktop.book.capture.date_words import DATE
from weaver_desktop.book.capture.dates import DateReader
from weaver_desktop.domain.dates import PartialDate


def read(phrase: str, *, today: date = TODAY, day_first: bool = True) -> str:
    """Return the written form of what is read, or an empty text."""
    return str(DateReader(today=lambda: today, day_first=day_first).read(phrase) or "")


@pytest.mark.parametrize(
    "phrase,expected",
    [
        ("today", "2026-11-22"),
        ("tonight", "2026-11-22"),
        ("this morning", "2026-11-22"),
        ("Yesterday", "2026-11-21"),
        ("yesterday evening", "2026-11-21"),
        ("last night", "2026-11-21"),
        ("the day before  yesterday", "2026-11-20"),
        ("last Friday", "2026-11-20"),
        ("on Friday", "2026-11-20"),
        ("Friday night", "2026-11-20"),
        ("this past Friday", "2026-11-20"),
        ("on Sunday", "2026-11-15"),
        ("last sat", "2026-11-21"),
        ("on tues", "2026-11-17"),
        ("3 days ago", "2026-11-19"),
        ("three days ago", "2026-11-19"),
        ("a couple of days ago", "2026-11-20"),
        ("a week ago", "2026-11-15"),
        ("a fortnight ago", "2026-11-08"),
        ("2 months ago", "2026-09"),
        ("a year ago", "2025"),
        ("last week", "2026-11"),
        ("this week", "2026-11"),
        ("last weekend", "2026-11"),
        ("over the weekend", "2026-11"),
        ("last month", "2026-10"),
        ("last year", "2025"),
        ("12 May", "2026-05-12"),
        ("12th of May", "2026-05-12"),
        ("on the 12th of May", "2026-05-12"),
        ("May 12", "2026-05-12"),
        ("May 12th, 2025", "2025-05-12"),
        ("12 Sept.", "2026-09-12"),
        ("12 December", "2025-12-12"),
        ("22 November", "2026-11-22"),
        ("23 November", "2025-11-23"),
        ("29 February", "2024-02-29"),
        ("Monday 16 November", "2026-11-16"),
        ("on Friday, 20 November", "2026-11-20"),
        ("the 12th", "2026-11-12"),
        ("on the 30th", "2026-10-30"),
        ("12/5", "2026-05-12"),
        ("12.5.", "2026-05-12"),
        ("12.5.2026", "2026-05-12"),
        ("12-5-26", "2026-05-12"),
        ("5/13", "2026-05-13"),
        ("12/13", "2025-12-13"),
        ("2026-05-12", "2026-05-12"),
        ("2026/5/2", "2026-05-02"),
        ("2026-05", "2026-05"),
        ("May 2026", "2026-05"),
        ("in Sept 2025", "2025-09"),
        ("in May", "2026-05"),
        ("in November", "2026-11"),
        ("in December", "2025-12"),
        ("last May", "2026-05"),
        ("2019", "2019"),
        ("since 2019", "2019"),
        ("since last year", "2025"),
        ("for three years", "2023"),
        ("for a year", "2025"),
        ("tomorrow", "2026-11-23"),
        ("next Friday", "2026-11-27"),
        ("next week", "2026-11-29"),
        ("next month", "2026-12"),
        ("in 3 days", "2026-11-25"),
        ("in two weeks", "2026-12-06"),
        ("mid March", "2026-03"),
        ("at the end of May 2024", "2024-05"),
        ("in late 2024", "2024"),
        ("in summer 2024", "2024"),
        ("Christmas 2024", "2024"),
        ("Q3 2024", "2024"),
        ("in spring", ""),
        ("at Christmas", ""),
        ("on New Year’s Eve", ""),
        ("in the 90s", ""),
        ("years ago", ""),
        ("a long time ago", ""),
        ("two summers ago", ""),
        ("the other day", ""),
        ("31/2", ""),
        ("99/99", ""),
        ("30 February", ""),
        ("45 May", ""),
        ("2026-13-01", ""),
        ("last summer", ""),
        ("a few days ago", ""),
    ],
)
def test_phrases(phrase: str, expected: str) -> None:
    assert DATE.fullmatch(phrase)
    assert read(phrase) == expected


@pytest.mark.parametrize(
    "phrase",
    ["May", "april", "June", "Summer", "sun", "12", "now", "later", "3.5", "1/2/3/4", "2150", "x"],
)
def test_without_a_cue_nothing_is_a_date(phrase: str) -> None:
    assert DATE.fullmatch(phrase) is None


def test_the_order_of_day_and_month_is_the_locales() -> None:
    assert read("5/12", day_first=False) == "2026-05-12"
    assert read("5/12/25", day_first=False) == "2025-05-12"
    assert read("5/12/25", day_first=True) == "2025-12-05"
    assert read("13/5", day_first=False) == "2026-05-13"


def test_the_30th_is_that_of_the_last_month_that_has_one() -> None:
    assert read("the 30th", today=date(2026, 3, 5)) == "2026-01-30"
    assert read("the 31st", today=date(2026, 5, 30)) == "2026-03-31"


def test_what_was_read_yesterday_is_read_anew_today() -> None:
    days = [date(2026, 11, 22)]
    reader = DateReader(today=lambda: days[-1], day_first=True)
    assert reader.read("3 days ago") == PartialDate(2026, 11, 19)
    days.append(date(2026, 11, 23))
    assert reader.read("3 days ago") == PartialDate(2026, 11, 20)


@given(day=st.dates(date(1990, 1, 1), TODAY), form=st.sampled_from(["%Y-%m-%d", "%d.%m.%Y"]))
def test_a_whole_date_is_that_day(day: date, form: str) -> None:
    assert read(day.strftime(form)) == str(PartialDate.of(day))


@given(day=st.dates(date(2025, 11, 23), TODAY), form=st.sampled_from(["%d %B", "%d/%m", "%B %d"]))
def test_a_date_without_its_year_is_the_last_such_day(day: date, form: str) -> None:
    assert read(day.strftime(form)) == str(PartialDate.of(day))


@given(text=st.from_regex(DATE), today=st.dates(date(1970, 1, 1), date(2200, 1, 1)))
def test_any_phrase_with_a_cue_is_read_or_refused(text: str, today: date) -> None:
    for match in DATE.finditer(text):
        read(match.group(), today=today)


def test_the_library_loads_with_the_first_date_that_needs_it() -> None:
    script = """
import sys
from tests.book.capture.sample import parser
book = parser()
book.parse("Ama Boateng, ceramicist #clay needs: a kiln")
book.parse("Bo met Tilly yesterday at Hay Bales: 2026-05-12")
book.parse("2026-05-12 met Tilly")
assert "dateparser" not in sys.modules
assert book.parse("Bo met Tilly last Friday").is_ready
assert "dateparser" in sys.modules
"""
    ran = subprocess.run(
        [sys.executable, "-c", script], check=False, capture_output=True, text=True
    )
    assert ran.returncode == 0, ran.stderr


def test_warming_up_loads_it_beforehand() -> None:
    reader = DateReader(today=lambda: TODAY, day_first=True)
    reader.warm_up()
    assert "dateparser" in sys.modules
    assert reader.read("1 May") == PartialDate(2026, 5, 1)
