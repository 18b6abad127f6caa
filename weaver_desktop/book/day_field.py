"""The date that somebody types into a field of its own."""

from collections.abc import Callable
from datetime import date

from weaver_desktop.book.capture.dates import DateReader
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import InvalidEditError
from weaver_desktop.domain.text import clean_line

_QUOTED = 40


class DayField:
    """Reads ``2019-02``, ``Feb 2019``, ``12 May``, ``yesterday`` and the like."""

    def __init__(self, *, today: Callable[[], date], day_first: bool) -> None:
        """Take the clock, and whether 1/2 is the first of February."""
        self._reader = DateReader(today=today, day_first=day_first)

    def read(self, typed: str) -> PartialDate | None:
        """Return the date, as exact as it was typed, or None if nothing was.

        Raises:
            InvalidEditError: if it is no date that can be kept; the sentence quotes it.
        """
        text = clean_line(typed)
        if not text:
            return None
        found = self._reader.read(text)
        if found is None:
            raise InvalidEditError(
                "“{typed}” is no date that can be kept. Write a day, a month or a year, for "
                "example 12 May 2024, May 2024 or 2024.",
                typed=text if len(text) <= _QUOTED else f"{text[:_QUOTED]}…",
            )
        return found
