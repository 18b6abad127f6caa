"""Reading the date that a phrase names, seen from today; the library for it loads when needed."""

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from weaver_desktop.book.capture.date_words import LOOSE, VAGUE
from weaver_desktop.domain.dates import PartialDate

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

# Said most, and answered without waiting for the library.
_DAYS_AGO = {
    "today": 0,
    "tonight": 0,
    "earlier today": 0,
    "just now": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "yesterday": 1,
    "yesterday morning": 1,
    "yesterday afternoon": 1,
    "yesterday evening": 1,
    "yesterday night": 1,
    "last night": 1,
    "day before yesterday": 2,
}
_LEADING = re.compile(r"^(?:on|in|since|during|back in|from|about|over)\s+")
_AHEAD = re.compile(r"^in .*(?:day|week|fortnight|month|year)s?$")
_AS_LONG_AGO = re.compile(r"^for (.*(?:day|week|fortnight|month|year)s?)$")
_LAST_MONTH = re.compile(r"^last (?=(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))")
_SHORT_WEEKDAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)(?:s|r|rs)?\b")
_WEEKDAYS = {
    name[:3]: name
    for name in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
}
_DAY_OF_MONTH = re.compile(r"(?<![\d-])(\d{1,2})(?:st|nd|rd|th)?(?![\d-])")
_RELATIVE = re.compile(r"\b(?:ago|last|next|this|in|tomorrow)\b")
_YEAR_FIRST = re.compile(r"\d{4}[/-]\d{1,2}(?:[/-]\d{1,2})?")
_NUMERIC = re.compile(r"(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}|\d{2})?)?")
_MOST_REMEMBERED = 500


class DateReader:
    """Turns a phrase with a date cue into a date, and remembers what it has read.

    Dates without a year are the last such day; a week or weekend is known to its month only.
    """

    def __init__(self, *, today: Callable[[], date], day_first: bool) -> None:
        """Take the clock, and whether 1/2 is the first of February."""
        self._today = today
        self._day_first = day_first
        self._read: dict[tuple[str, date, bool], PartialDate | None] = {}

    def today(self) -> date:
        """Return the day it is."""
        return self._today()

    def read(self, phrase: str) -> PartialDate | None:
        """Return the date, or None if no calendar has it or the phrase is not understood."""
        phrase = " ".join(phrase.split())
        if VAGUE.fullmatch(phrase):
            return None  # the library would guess
        loose = LOOSE.fullmatch(phrase)
        if loose:
            phrase = loose["kept"] or loose["kept_year"]
        key = (_plain(phrase), self._today(), self._day_first)
        if key not in self._read:
            if len(self._read) >= _MOST_REMEMBERED:
                self._read.clear()
            self._read[key] = self._work_out(key[0], key[1])
        return self._read[key]

    def warm_up(self) -> None:
        """Load what the first date would wait for (0.1 s); for an idle moment after the start."""
        self.read("1 May")
        self.read("last month")

    def _work_out(self, phrase: str, today: date) -> PartialDate | None:
        if phrase in _DAYS_AGO:
            return PartialDate.of(today - timedelta(days=_DAYS_AGO[phrase]))
        try:
            return PartialDate.parse(phrase)
        except ValueError:
            pass
        if _YEAR_FIRST.fullmatch(phrase):
            return None  # the library would read 2026-13-01 as the 13th of January
        numbers = _NUMERIC.fullmatch(phrase)
        if numbers:
            return self._of_numbers(phrase, numbers, today)
        found = self._ask(phrase, today, day_first=self._day_first)
        return None if found is None else _to_its_exactness(phrase, *found, today)

    def _of_numbers(self, phrase: str, numbers: re.Match[str], today: date) -> PartialDate | None:
        """Read day and month in the usual order, or the other way round if only that exists."""
        first, second = int(numbers[1]), int(numbers[2])
        for day_first in (self._day_first, not self._day_first):
            found = self._ask(phrase.rstrip("."), today, day_first=day_first)
            expected = (first, second) if day_first else (second, first)
            # The library would sooner read 12/13 as a year than refuse it.
            if found is not None and (found[0].day, found[0].month) == expected:
                return PartialDate.of(found[0])
        return None

    def _ask(self, phrase: str, today: date, *, day_first: bool) -> tuple[date, str] | None:
        """Return a day and how exact it is: day, week, month or year."""
        is_relative = _RELATIVE.search(phrase) is not None
        answer = _parser(today, day_first=day_first, is_relative=is_relative).get_date_data(phrase)
        return (answer.date_obj.date(), str(answer.period)) if answer.date_obj else None


def _plain(phrase: str) -> str:
    """Return the phrase in the words that the library knows."""
    plain = " ".join(phrase.lower().split()).removeprefix("the ").replace("couple of", "2")
    plain = re.sub(r"^(?:about )?(?:a )?(?=2 )|^about ", "", plain)
    if plain.endswith(("the weekend", "last weekend")):
        return "last week"
    if plain == "this weekend":
        return "this week"
    plain = _AS_LONG_AGO.sub(r"\1 ago", plain)
    if not _AHEAD.match(plain):
        plain = _LEADING.sub("", plain)
    plain = plain.replace("this past ", "last ").removeprefix("the ")
    if _YEAR_FIRST.fullmatch(plain):
        plain = "-".join(number.zfill(2) for number in re.split("[/-]", plain))
    return _SHORT_WEEKDAY.sub(lambda short: _WEEKDAYS[short[1]], _LAST_MONTH.sub("", plain))


def _to_its_exactness(phrase: str, day: date, exactness: str, today: date) -> PartialDate | None:
    number = _DAY_OF_MONTH.match(phrase) or _DAY_OF_MONTH.search(phrase)
    if number and exactness in {"day", "month"} and not _RELATIVE.search(phrase):
        if exactness == "month" or day.day != int(number[1]):
            return None  # "45 May" is not May 1945
        if number[0] == phrase and day > today:
            return _a_month_before(day)
    if exactness == "year":
        return PartialDate(day.year)
    is_loose = exactness == "week" and not phrase.endswith("ago") and day <= today
    if exactness == "month" or is_loose:
        return PartialDate(day.year, day.month)
    return PartialDate.of(day)


def _a_month_before(day: date) -> PartialDate:
    """Return the same day of the last month that has one."""
    earlier = day.replace(day=1) - timedelta(days=1)
    while earlier.day < day.day:
        earlier = earlier.replace(day=1) - timedelta(days=1)
    return PartialDate(earlier.year, earlier.month, day.day)


def _parser(today: date, *, day_first: bool, is_relative: bool) -> "DateDataParser":
    from dateparser.date import DateDataParser

    # One language and only the parsers that are needed: half the cost of the first date.
    return DateDataParser(
        languages=["en"],
        settings={
            "DATE_ORDER": "DMY" if day_first else "MDY",
            "PARSERS": ["relative-time", "absolute-time"] if is_relative else ["absolute-time"],
            "PREFER_DATES_FROM": "past",
            "PREFER_DAY_OF_MONTH": "first",
            "RELATIVE_BASE": datetime.combine(today, time.min),
            "TIMEZONE": "UTC",  # days have no zone; else the computer's is looked for, and may fail
        },
    )
