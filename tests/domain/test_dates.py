"""Dates known to the day, the month or the year."""

from calendar import monthrange
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weaver_desktop.domain.dates import PartialDate


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    day = draw(st.dates())
    return draw(
        st.sampled_from(
            [
                PartialDate(day.year),
                PartialDate(day.year, day.month),
                PartialDate(day.year, day.month, day.day),
            ]
        )
    )


@pytest.mark.parametrize(
    "text, parts",
    [
        ("2024", (2024, None, None)),
        ("2024-05", (2024, 5, None)),
        ("2024-05-12", (2024, 5, 12)),
        (" 2024-02-29 ", (2024, 2, 29)),
        ("0001-01-01", (1, 1, 1)),
        ("9999-12", (9999, 12, None)),
    ],
)
def test_the_written_form_is_read(text: str, parts: tuple[int, int | None, int | None]) -> None:
    assert PartialDate.parse(text) == PartialDate(*parts)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "24",
        "2024-5",
        "2024-05-1",
        "2024-00",
        "2024-13",
        "2024-00-00",
        "2024-05-00",
        "2024-02-30",
        "2023-02-29",
        "0000",
        "0000-01-01",
        "10000",
        "2024/05/12",
        "2024-05-12T00:00",
        "-2024",
        "2024--05",
        "12.05.2024",
        "yesterday",
    ],
)
def test_what_no_calendar_has_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - from here or from the calendar
        PartialDate.parse(text)


@pytest.mark.parametrize(
    "year, month, day", [(2024, None, 3), (2024, 0, None), (2024, 5, 0), (2023, 2, 29), (0, 1, 1)]
)
def test_parts_that_make_no_date_are_refused(year: int, month: int | None, day: int | None) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - from here or from the calendar
        PartialDate(year, month, day)


@given(partial_dates())
def test_what_is_written_is_read_back(when: PartialDate) -> None:
    assert PartialDate.parse(str(when)) == when
    assert len(str(when)) in {4, 7, 10}


@given(st.dates())
def test_a_calendar_day_is_exact(day: date) -> None:
    when = PartialDate.of(day)
    assert when.first_day() == when.last_day() == day
    assert str(when) == day.isoformat()


@given(partial_dates())
def test_the_last_day_closes_the_span_that_the_first_opens(when: PartialDate) -> None:
    first, last = when.first_day(), when.last_day()
    if when.day is not None:
        assert first == last
    elif when.month is not None:
        assert (last - first).days + 1 == monthrange(when.year, when.month)[1]
    else:
        assert (last - first).days in {364, 365}
    assert {first.year, last.year} == {when.year}


def test_the_end_of_time_has_a_last_day_too() -> None:
    assert PartialDate(9999, 12).last_day() == date(9999, 12, 31)
    assert PartialDate(9999).last_day() == date(9999, 12, 31)


@given(partial_dates(), partial_dates())
def test_the_order_is_that_of_the_written_forms(one: PartialDate, other: PartialDate) -> None:
    # The book sorts and compares dates as text, so both orders have to be the same.
    assert (one < other) is (str(one) < str(other))
    assert (one <= other) is (str(one) <= str(other))
    assert (one == other) is (str(one) == str(other))
    assert [one < other, one == other, one > other].count(True) == 1


@given(partial_dates(), partial_dates())
def test_what_comes_first_does_not_begin_later(one: PartialDate, other: PartialDate) -> None:
    if one < other:
        assert one.first_day() <= other.first_day()


def test_of_two_that_begin_together_the_less_exact_comes_first() -> None:
    year, month, day = PartialDate(2024), PartialDate(2024, 1), PartialDate(2024, 1, 1)
    assert sorted([day, year, month]) == [year, month, day]


def test_equal_dates_are_one_in_a_set() -> None:
    assert len({PartialDate(2024, 5), PartialDate.parse("2024-05")}) == 1
