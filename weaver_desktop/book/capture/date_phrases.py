"""Dates in words, as a sentence says them."""

from datetime import date

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
    if on.month is None:
        return phrase("{year}", year=on.year)
    month = _MONTHS[on.month - 1]
    if on.day is None:
        return phrase("{month} {year}", month=month, year=on.year)
    if on.year == today.year:
        return phrase("{day} {month}", day=on.day, month=month)
    return phrase("{day} {month} {year}", day=on.day, month=month, year=on.year)
