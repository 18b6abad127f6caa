"""Days in words, seen from today."""

from datetime import date

from weaver_desktop.domain.birthdays import DayOfYear
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.phrases import Phrase, phrase

_DAYS_IN_WORDS = 14
_WEEKS_IN_WORDS = 56
_DAYS_WITHOUT_YEAR = 300
_DAYS_A_MONTH = 30.44

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def ago(on: PartialDate, today: date) -> Phrase:
    """Say how long ago: “today”, “3 days ago”, “2 weeks ago”, and beyond eight weeks “May 2025”."""
    days = (today - on.first_day()).days
    if on.day is None or not 0 <= days < _WEEKS_IN_WORDS:
        return day(on, today) if days < 0 else month(on)
    if days <= 1:
        return phrase("yesterday") if days else phrase("today")
    if days < _DAYS_IN_WORDS:
        return phrase("{count} days ago", count=days)
    return phrase("{count} weeks ago", count=days // 7)


def day(on: PartialDate, today: date) -> Phrase:
    """Name a day: “today”, “yesterday”, “12 May”, and about a year back only “May 2025”."""
    days = (today - on.first_day()).days
    if on.day is None or on.month is None:
        return month(on)
    if days in {0, 1}:
        return phrase("yesterday") if days else phrase("today")
    if days < 0:
        return full(on)
    if days >= _DAYS_WITHOUT_YEAR:
        return month(on)
    return phrase("{day} {month}", day=on.day, month=phrase(_MONTHS[on.month - 1]))


def when(on: PartialDate, today: date) -> Phrase:
    """Name a day within a sentence: “today”, “on 12 May”, “in May 2025”, “in 2024”."""
    named = day(on, today)
    days = (today - on.first_day()).days
    if on.day is None or days >= _DAYS_WITHOUT_YEAR:
        return phrase("in {day}", day=named)
    return named if days in {0, 1} else phrase("on {day}", day=named)


def month(on: PartialDate) -> Phrase:
    """Name the month, or where that is not known the year."""
    if on.month is None:
        return phrase("{year}", year=str(on.year))
    return phrase("{month} {year}", month=phrase(_MONTHS[on.month - 1]), year=str(on.year))


def full(on: PartialDate) -> Phrase:
    """Name a day as exactly as it is known: “12 May 2025”."""
    if on.month is None or on.day is None:
        return month(on)
    return phrase(
        "{day} {month} {year}",
        day=on.day,
        month=phrase(_MONTHS[on.month - 1]),
        year=str(on.year),
    )


def yearly(on: DayOfYear) -> Phrase:
    """Name a day whose year is not known: “12 May”, or its month: “May”."""
    month_name = phrase(_MONTHS[on.month - 1])
    return month_name if on.day is None else phrase("{day} {month}", day=on.day, month=month_name)


def months_since(on: PartialDate, today: date) -> int:
    """Return how many whole months have surely passed since the last day the date can mean."""
    return max(0, int((today - on.last_day()).days / _DAYS_A_MONTH))
