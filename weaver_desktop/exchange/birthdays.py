"""Birthdays as address books write them: whole, or without the year."""

import re

from weaver_desktop.domain.birthdays import Birthday, DayOfYear
from weaver_desktop.exchange.cell_dates import Dates, read_date
from weaver_desktop.exchange.month_names import MonthNames

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_WITHOUT_YEAR = re.compile(r"-{1,2}(\d{1,2})(?:-?(\d{1,2}))?", re.ASCII)
_DAY_MONTH = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th|\.)?\s*(?:de\s+)?([^\W\d_]{3,15})\.?", re.IGNORECASE
)
_MONTH_DAY = re.compile(r"([^\W\d_]{3,15})\.?\s+(\d{1,2})(?:st|nd|rd|th)?", re.IGNORECASE)
_STAMP = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})[T ].{0,40}", re.ASCII | re.DOTALL)
NO_YEAR = 1604
"""The year that Apple writes where none is known: the first leap year of Excel's other calendar."""


def read_birthday(text: str, months: MonthNames, dates: Dates | None = None) -> Birthday | None:
    """Return the birthday that a text holds, or None if it holds none.

    Read are all forms of dates, ``--05-12``, ``--0512`` and ``--05`` (RFC 6350), ``-05-12``,
    ``12 May`` and ``May 12``, and dates in 1604, which say that the year is not known.
    """
    text = text.strip()
    stamp = _STAMP.fullmatch(text)
    if stamp:
        text = "-".join(stamp.groups())
    when = dates.found.get(text) if dates is not None else None
    when = when or read_date(text, months, day_first=True)
    if when is None:
        return _without_year(text, months)
    if when.year == NO_YEAR and when.month is not None and when.day is not None:
        return DayOfYear(when.month, when.day)
    return when


def in_words(born: Birthday) -> str:
    """Return a birthday as a note says it."""
    if not isinstance(born, DayOfYear):
        return str(born)
    month = MONTHS[born.month - 1]
    return month if born.day is None else f"{born.day} {month}"


def _without_year(text: str, months: MonthNames) -> DayOfYear | None:
    numbers = _WITHOUT_YEAR.fullmatch(text)
    if numbers:
        return _made(int(numbers[1]), int(numbers[2]) if numbers[2] else None)
    words = _DAY_MONTH.fullmatch(text)
    if words:
        return _made(months.number(words[2]), int(words[1]))
    words = _MONTH_DAY.fullmatch(text)
    return _made(months.number(words[1]), int(words[2])) if words else None


def _made(month: int | None, day: int | None) -> DayOfYear | None:
    try:
        return DayOfYear(month or 0, day)
    except ValueError:
        return None
