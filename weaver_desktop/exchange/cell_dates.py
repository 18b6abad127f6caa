"""Dates as people and programs write them into cells."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.exchange.cells import clipped
from weaver_desktop.exchange.month_names import MonthNames

_TIME = r"(?:[T ]\s*\d{1,2}:\d{2}.{0,30})?"
_YEAR_FIRST = re.compile(rf"(\d{{4}})(?:([-/.])(\d{{1,2}})(?:\2(\d{{1,2}}){_TIME})?)?", re.ASCII)
_RUN_TOGETHER = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_NUMBERS = re.compile(
    rf"(\d{{1,2}})(?P<sign>[-/.])\s?(\d{{1,2}})(?P=sign)\s?(\d{{4}}|\d{{2}}){_TIME}", re.ASCII
)
_MONTH_YEAR = re.compile(r"(\d{1,2})[-/.](\d{4})", re.ASCII)
_WEEKDAY = r"(?:[^\W\d_]{2,12}\.?,\s*)?"
_DAY_WORD = re.compile(
    rf"{_WEEKDAY}(?:(\d{{1,2}})(?:st|nd|rd|th|\.|º)?[\s-]*)?(?:de\s+)?"
    rf"([^\W\d_]{{3,15}})\.?,?[\s-]*(?:de\s+)?(\d{{4}}|’?'?\d{{2}}){_TIME}",
    re.IGNORECASE,
)
_WORD_DAY = re.compile(
    rf"{_WEEKDAY}([^\W\d_]{{3,15}})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}}){_TIME}",
    re.IGNORECASE,
)
_LONGEST = 60
_MONTHS = 12
_EARLIEST = 1000
_LATEST = 2999


@dataclass(frozen=True, slots=True)
class Dates:
    """The dates of a column: each text that is one, and what had to be assumed."""

    found: Mapping[str, PartialDate] = field(default_factory=dict)
    note: Phrase | None = None


def read_dates(texts: Iterable[str], *, day_first: bool) -> Dates:
    """Read a column of dates, each text once.

    ``12/03/2024`` does not say which number is the day, but a column with ``25/03/2024`` or
    ``03/25/2024`` in it does. If none does, or both do, ``day_first`` decides and the note says so.
    With dots the day always comes first.
    """
    distinct = set(texts)
    firsts, seconds = _slashed(distinct)
    shows_day_first = any(number > _MONTHS for number in firsts)
    shows_month_first = any(number > _MONTHS for number in seconds)
    is_open = shows_day_first == shows_month_first
    order = day_first if is_open else shows_day_first
    months = MonthNames()
    found = {text: when for text in distinct if (when := read_date(text, months, day_first=order))}
    doubtful = sorted(text for text in found if is_open and _is_doubtful(text))
    if not doubtful:
        return Dates(found)
    template = (
        "Dates such as {example} were read with the day first."
        if order
        else "Dates such as {example} were read with the month first."
    )
    return Dates(found, phrase(template, example=clipped(doubtful[0])))


def read_date(text: str, months: MonthNames, *, day_first: bool) -> PartialDate | None:
    """Return the date a cell holds, or None where it holds none that is beyond doubt.

    Read are ``2024-05-12`` (also with a time of day behind it), ``2024-05``, ``2024``,
    ``20240512``, ``12/03/2024``, ``12.3.24``, ``05/2024``, ``12 Mar 2024``, ``7-Feb-22``,
    ``March 12, 2024`` and ``März 2024``, month names in many languages. Years of two digits mean
    1969 to 2068.
    """
    if len(text) > _LONGEST:
        return None
    parts = _year_first(text) or _month_year(text) or _worded(text, months)
    if parts is not None:
        return _made(*parts)
    numbers = _NUMBERS.fullmatch(text)
    if numbers is None:
        return None
    first, second, year = int(numbers[1]), int(numbers[3]), _full_year(numbers[4])
    is_day_first = day_first or numbers["sign"] == "."
    if first > _MONTHS or second > _MONTHS:
        is_day_first = first > _MONTHS
    return _made(year, second, first) if is_day_first else _made(year, first, second)


def is_ahead(when: PartialDate, today: date) -> bool:
    """Tell whether no day that the date can mean has come yet."""
    return when.first_day() > today


def unreadable_date(text: str) -> Phrase:
    """Return the reason why a text is no date, for the row that has it."""
    return phrase(
        "“{text}” could not be read as a date, so it was left out. Write it as 2024-05-12.",
        text=clipped(text),
    )


_Parts = tuple[int, int | None, int | None]


def _year_first(text: str) -> _Parts | None:
    match = _RUN_TOGETHER.fullmatch(text)
    if match:
        return int(match[1]), int(match[2]), int(match[3])
    match = _YEAR_FIRST.fullmatch(text)
    if match is None:
        return None
    return int(match[1]), int(match[3]) if match[3] else None, int(match[4]) if match[4] else None


def _month_year(text: str) -> _Parts | None:
    match = _MONTH_YEAR.fullmatch(text)
    return (int(match[2]), int(match[1]), None) if match else None


def _worded(text: str, months: MonthNames) -> _Parts | None:
    match = _WORD_DAY.fullmatch(text)
    if match:
        word, day, year = match.groups()
    else:
        match = _DAY_WORD.fullmatch(text)
        if match is None:
            return None
        day, word, year = match.groups()
    month = months.number(word)
    return (_full_year(year), month, int(day) if day else None) if month else None


def _made(year: int, month: int | None, day: int | None) -> PartialDate | None:
    if not _EARLIEST <= year <= _LATEST:
        return None
    try:
        return PartialDate(year, month, day)
    except ValueError:
        return None


def _full_year(text: str) -> int:
    digits = text.lstrip("’'")
    year = int(digits)
    if len(digits) > len("24"):
        return year
    return year + (1900 if year >= 69 else 2000)  # noqa: PLR2004 - where strptime's %y turns


def _slashed(texts: Iterable[str]) -> tuple[list[int], list[int]]:
    matches = [match for text in texts if (match := _NUMBERS.fullmatch(text))]
    open_ones = [match for match in matches if match["sign"] != "."]
    return [int(match[1]) for match in open_ones], [int(match[3]) for match in open_ones]


def _is_doubtful(text: str) -> bool:
    match = _NUMBERS.fullmatch(text)
    if match is None or match["sign"] == ".":
        return False
    first, second = int(match[1]), int(match[3])
    return first != second and max(first, second) <= _MONTHS
