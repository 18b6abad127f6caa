"""Dates as people remember them: a day, a month or only a year."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, total_ordering
from typing import Self

_WRITTEN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date known to the day, month or year; written ``2024-05-12``, ``2024-05``, ``2024``.

    Ordered by its first possible day; of two that begin together the less exact comes first.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        """Refuse what no calendar has.

        Raises:
            ValueError: if the parts make no date.
        """
        if self.month is None and self.day is not None:
            msg = "a day needs its month"
            raise ValueError(msg)
        first = (1 if part is None else part for part in (self.month, self.day))
        date(self.year, *first)

    @staticmethod
    @lru_cache(maxsize=4096)
    def parse(text: str) -> "PartialDate":
        """Read the written form. A book has few different days, so they are remembered.

        Raises:
            ValueError: if the text is not of that form or not a date.
        """
        match = _WRITTEN.fullmatch(text.strip())
        if match is None:
            raise ValueError(text)
        year, month, day = match.groups()
        return PartialDate(int(year), int(month) if month else None, int(day) if day else None)

    @classmethod
    def of(cls, day: date) -> Self:
        """Return the exact date of a calendar day."""
        return cls(day.year, day.month, day.day)

    def __str__(self) -> str:
        """Return the written form, as kept in the book."""
        parts = (f"{self.year:04d}", self.month, self.day)
        return "-".join(p if isinstance(p, str) else f"{p:02d}" for p in parts if p is not None)

    def __lt__(self, other: "PartialDate") -> bool:
        """Order by first possible day, then by exactness."""
        return self._order() < other._order()

    def _order(self) -> tuple[int, int, int]:
        return (self.year, self.month or 0, self.day or 0)

    def first_day(self) -> date:
        """Return the earliest day this date can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    def last_day(self) -> date:
        """Return the latest day this date can mean."""
        if self.day is not None:
            return self.first_day()
        if self.month is None:
            return date(self.year, 12, 31)
        return date(self.year, self.month, monthrange(self.year, self.month)[1])
