"""Days in words."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.ui.widgets import days

TODAY = date(2025, 5, 20)


@pytest.mark.parametrize(
    "written, said",
    [
        ("2025-05-20", "today"),
        ("2025-05-19", "yesterday"),
        ("2025-05-18", "2 days ago"),
        ("2025-05-07", "13 days ago"),
        ("2025-05-06", "2 weeks ago"),
        ("2025-03-26", "7 weeks ago"),
        ("2025-03-25", "Mar 2025"),
        ("2024-05", "May 2024"),
        ("2025-05", "May 2025"),
        ("2024", "2024"),
        ("2025-05-21", "21 May 2025"),
    ],
)
def test_how_long_ago(written: str, said: str) -> None:
    assert str(days.ago(PartialDate.parse(written), TODAY)) == said


@pytest.mark.parametrize(
    "written, said, within",
    [
        ("2025-05-20", "today", "today"),
        ("2025-05-19", "yesterday", "yesterday"),
        ("2025-05-12", "12 May", "on 12 May"),
        ("2024-12-31", "31 Dec", "on 31 Dec"),
        ("2024-05-12", "May 2024", "in May 2024"),
        ("2024-05", "May 2024", "in May 2024"),
        ("2023", "2023", "in 2023"),
        ("2026-01-02", "2 Jan 2026", "on 2 Jan 2026"),
    ],
)
def test_which_day(written: str, said: str, within: str) -> None:
    on = PartialDate.parse(written)
    assert str(days.day(on, TODAY)) == said
    assert str(days.when(on, TODAY)) == within


@pytest.mark.parametrize(
    "written, months",
    [("2025-05-20", 0), ("2024-11-19", 5), ("2024-10-10", 7), ("2024-10", 6), ("2023", 16)],
)
def test_months_are_those_that_have_surely_passed(written: str, months: int) -> None:
    assert days.months_since(PartialDate.parse(written), TODAY) == months


def test_the_full_day_is_as_exact_as_it_is_known() -> None:
    told = [str(days.full(PartialDate.parse(each))) for each in ("2025-05-12", "2025-05", "2025")]
    assert told == ["12 May 2025", "May 2025", "2025"]


@given(st.dates(), st.dates(), st.sampled_from(["day", "month", "year"]))
def test_every_day_has_words_on_every_day(day: date, today: date, exactness: str) -> None:
    on = PartialDate(
        day.year,
        day.month if exactness != "year" else None,
        day.day if exactness == "day" else None,
    )
    for say in (days.ago, days.day, days.when):
        assert str(say(on, today)).strip()
    assert days.months_since(on, today) >= 0


@given(st.dates(min_value=date(1901, 1, 1), max_value=date(2100, 1, 1)), st.integers(0, 4000))
def test_months_never_grow_fewer_as_time_passes(day: date, later: int) -> None:
    on = PartialDate.of(day)
    today = day + timedelta(days=later)
    assert days.months_since(on, today) <= days.months_since(on, today + timedelta(days=1))
