"""The date that somebody types into a field of its own."""

import re
from collections.abc import Callable
from datetime import date

from weaver_desktop.book.capture.date_words import MONTHS as WORD_FOR_MONTH
from weaver_desktop.book.capture.dates import DateReader
from weaver_desktop.domain.birthdays import Birthday, DayOfYear, parse_birthday
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import InvalidEditError
from weaver_desktop.domain.text import clean_line

_QUOTED = 40

_BARE_NUMBER = re.compile(r"[+-]?\d{1,3}", re.ASCII)
"""No date by itself: the guess would be a day of this month, or a year that nobody meant."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<month>{WORD_FOR_MONTH})"
_DAY = r"(?:the\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_IN_WORDS = tuple(
    re.compile(form, re.IGNORECASE | re.ASCII)
    for form in (rf"{_DAY}\.?(?:\s+of)?\s+{_MONTH}", rf"{_MONTH}\s+{_DAY}", rf"(?:in\s+)?{_MONTH}")
)
_IN_NUMBERS = re.compile(r"(\d{1,2})(?P<mark>[./-])\s?(\d{1,2})\.?", re.ASCII)


class DayField:
    """Reads ``2019-02``, ``Feb 2019``, ``12 May``, ``yesterday`` and the like."""

    def __init__(self, *, today: Callable[[], date], day_first: bool) -> None:
        """Take the clock, and whether 1/2 is the first of February."""
        self._reader = DateReader(today=today, day_first=day_first)
        self._day_first = day_first

    def read(self, typed: str) -> PartialDate | None:
        """Return the date, as exact as it was typed, or None if nothing was.

        Raises:
            InvalidEditError: if it is no date that can be kept; the sentence quotes it.
        """
        text = clean_line(typed)
        if not text:
            return None
        found = None if _BARE_NUMBER.fullmatch(text) else self._reader.read(text)
        if found is None:
            raise InvalidEditError(
                "“{typed}” is no date that can be kept. Write a day, a month or a year, for "
                "example 12 May 2024, May 2024 or 2024.",
                typed=text if len(text) <= _QUOTED else f"{text[:_QUOTED]}…",
            )
        return found

    def read_birthday(self, typed: str) -> Birthday | None:
        """Return the birthday; ``12 April`` and ``12.4.`` are days whose year is not known.

        Raises:
            InvalidEditError: if it is no date that can be kept; the sentence quotes it.
        """
        text = clean_line(typed)
        try:
            return parse_birthday(text)
        except ValueError:
            return self._without_year(text) or self.read(text)

    def _without_year(self, text: str) -> DayOfYear | None:
        for form in _IN_WORDS:
            words = form.fullmatch(text)
            if words:
                day = words.groupdict().get("day")
                month = 1 + _MONTHS.index(words["month"][:3].lower())
                return _day_of_year(month, int(day) if day else None)
        numbers = _IN_NUMBERS.fullmatch(text)
        if numbers is None:
            return None
        first, second = int(numbers[1]), int(numbers[3])
        # Only who writes the day first puts a dot between the two.
        if self._day_first or numbers["mark"] == ".":
            return _day_of_year(second, first) or _day_of_year(first, second)
        return _day_of_year(first, second) or _day_of_year(second, first)


def _day_of_year(month: int, day: int | None) -> DayOfYear | None:
    try:
        return DayOfYear(month, day)
    except ValueError:
        return None
