"""Birthdays as address books write them: whole, or without the year."""

import re
from dataclasses import dataclass

from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.exchange.cell_dates import Dates, read_date
from weaver_desktop.exchange.drafts import Draft
from weaver_desktop.exchange.month_names import MonthNames

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_WITHOUT_YEAR = re.compile(r"-{1,2}(\d{1,2})-?(\d{1,2})|(?P<day>---(\d{1,2}))", re.ASCII)
_STAMP = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})[T ].{0,40}", re.ASCII | re.DOTALL)
_LEAP_YEAR = 2000
NO_YEAR = 1604
"""The year that Apple writes where none is known: the first leap year of Excel's other calendar."""


@dataclass(frozen=True, slots=True)
class Birthday:
    """A day of birth: either a date, or words for what is known of it."""

    date: PartialDate | None = None
    words: str = ""


def read_birthday(text: str, months: MonthNames, dates: Dates | None = None) -> Birthday | None:
    """Return the birthday that a text holds, or None if it holds none.

    Read are all forms of dates, ``--05-12`` and ``--0512`` (RFC 6350), ``-05-12``, ``---12``, and
    dates in 1604, which say that the year is not known.
    """
    text = text.strip()
    match = _WITHOUT_YEAR.fullmatch(text)
    if match:
        return _without_year(match)
    stamp = _STAMP.fullmatch(text)
    if stamp:
        text = "-".join(stamp.groups())
    when = dates.found.get(text) if dates is not None else None
    when = when or read_date(text, months, day_first=True)
    if when is None:
        return None
    if when.year == NO_YEAR and when.month is not None and when.day is not None:
        return Birthday(words=f"{when.day} {MONTHS[when.month - 1]}")
    return Birthday(when)


def put_birthday(draft: Draft, born: Birthday) -> None:
    """Put a birthday where it belongs: what is no whole date becomes a note."""
    if born.date is None:
        draft.note(f"Birthday: {born.words}")
    elif draft.birthday is None:
        draft.birthday = born.date
    elif draft.birthday != born.date:
        draft.note(f"Birthday: {born.date}")


def _without_year(match: re.Match[str]) -> Birthday | None:
    if match["day"]:
        day = int(match[4])
        return Birthday(words=f"day {day} of the month") if 1 <= day <= 31 else None  # noqa: PLR2004
    month, day = int(match[1]), int(match[2])
    try:
        PartialDate(_LEAP_YEAR, month, day)
    except ValueError:
        return None
    return Birthday(words=f"{day} {MONTHS[month - 1]}")
