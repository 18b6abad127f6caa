"""Dates in words, as a sentence says them."""

from datetime import date

from weaver_desktop.domain.birthdays import Birthday, DayOfYear
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.phrases import Phrase, phrase

_MONTHS = (
    phrase("January"),
    phrase("February"),
    phrase("March"),
    phrase("April"),
    phrase("May"),
    phrase("June"),
    phrase("July"),
    phrase("August"),
    phrase("September"),
    phrase("October"),
    phrase("November"),
    phrase("December"),
)
WEEKDAYS = (
    phrase("Monday"),
    phrase("Tuesday"),
    phrase("Wednesday"),
    phrase("Thursday"),
    phrase("Friday"),
    phrase("Saturday"),
    phrase("Sunday"),
)


def date_in_words(on: PartialDate, today: date) -> Phrase:
    """Return a date as ``21 November``, with the year if that is not this one, or ``May 2026``."""
    if on.month is not None and on.day is not None and on.year == today.year:
        return _day(on.month, on.day)
    return _with_year(on)


def when_in_words(on: PartialDate, today: date) -> Phrase:
    """Return ``on 21 November``, ``in May 2026`` or ``in 2026``."""
    day = date_in_words(on, today)
    return phrase("in {month}", month=day) if on.day is None else phrase("on {day}", day=day)


def birthday_in_words(on: Birthday) -> Phrase:
    """Return a birthday as exactly as it is known: ``12 April 1985``, ``12 April``, ``April``."""
    if isinstance(on, DayOfYear):
        return _MONTHS[on.month - 1] if on.day is None else _day(on.month, on.day)
    return _with_year(on)


def _day(month: int, day: int) -> Phrase:
    return phrase("{day} {month}", day=day, month=_MONTHS[month - 1])


def _with_year(on: PartialDate) -> Phrase:
    if on.month is None:
        return phrase("{year}", year=on.year)
    month = _MONTHS[on.month - 1]
    if on.day is None:
        return phrase("{month} {year}", month=month, year=on.year)
    return phrase("{day} {month} {year}", day=on.day, month=month, year=on.year)
