"""Days of birth, with or without their year."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weaver_desktop.domain.birthdays import DayOfYear, parse_birthday, same_birthday
from weaver_desktop.domain.dates import PartialDate

MONTHS = st.integers(1, 12)
BIRTHDAYS = st.one_of(
    st.builds(PartialDate, st.integers(1, 9999)),
    st.builds(PartialDate, st.integers(1, 9999), MONTHS),
    st.builds(PartialDate, st.integers(1, 9999), MONTHS, st.integers(1, 28)),
    st.builds(DayOfYear, MONTHS),
    st.builds(DayOfYear, MONTHS, st.integers(1, 28)),
)


@pytest.mark.parametrize(
    "written, born",
    [
        ("--04-12", DayOfYear(4, 12)),
        ("--0412", DayOfYear(4, 12)),
        ("--02-29", DayOfYear(2, 29)),
        ("--04", DayOfYear(4)),
        ("1985-04-12", PartialDate(1985, 4, 12)),
        ("1985", PartialDate(1985)),
    ],
)
def test_both_forms_are_read(written: str, born: PartialDate | DayOfYear) -> None:
    assert parse_birthday(written) == born


@pytest.mark.parametrize("text", ["--13", "--02-30", "--04-31", "--", "--4-12", "-04-12", "April"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - only that it is none
        parse_birthday(text)


@given(BIRTHDAYS)
def test_what_is_written_is_read(born: PartialDate | DayOfYear) -> None:
    assert parse_birthday(str(born)) == born


@pytest.mark.parametrize(
    "mine, theirs, both",
    [
        ("1985", "--04-12", "1985-04-12"),
        ("1985-04", "1985-04-12", "1985-04-12"),
        ("--04", "--04-12", "--04-12"),
        ("--04", "1985", "1985-04"),
        ("1985-04-12", "--04-13", None),
        ("1985", "1986-04", None),
        ("2025", "--02-29", None),
    ],
)
def test_two_that_may_be_one(mine: str, theirs: str, both: str | None) -> None:
    found = same_birthday(parse_birthday(mine), parse_birthday(theirs))
    assert (str(found) if found else None) == both


@given(BIRTHDAYS, BIRTHDAYS)
def test_which_is_asked_first_does_not_matter(
    one: PartialDate | DayOfYear, other: PartialDate | DayOfYear
) -> None:
    assert same_birthday(one, other) == same_birthday(other, one)
    assert same_birthday(one, one) == one
