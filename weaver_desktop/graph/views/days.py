"""Days as people say them."""

from datetime import date

from weaver_desktop.domain.phrases import Phrase, phrase

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def in_words(day: int) -> Phrase:
    """Say a day given as an ordinal: 12 May 2026.

    Raises:
        ValueError: if no calendar has the day.
    """
    on = date.fromordinal(day)
    month = phrase(_MONTHS[on.month - 1])
    return phrase("{day} {month} {year}", day=on.day, month=month, year=str(on.year))
