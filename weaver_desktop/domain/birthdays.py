"""Days of birth: a date as exact as it is known, or the day without its year."""

import re
from dataclasses import dataclass

from weaver_desktop.domain.dates import PartialDate

_WRITTEN = re.compile(r"--(\d{2})(?:-?(\d{2}))?", re.ASCII)
_LEAP_YEAR = 2000
_CONTRADICTION = -1


@dataclass(frozen=True, slots=True)
class DayOfYear:
    """A day that comes back each year, or only its month; written ``--04-12``, ``--04`` (RFC 6350).

    The 29th of February is such a day.
    """

    month: int
    day: int | None = None

    def __post_init__(self) -> None:
        """Refuse what no year has.

        Raises:
            ValueError: if there is no such month, or no such day in it.
        """
        PartialDate(_LEAP_YEAR, self.month, self.day)

    def __str__(self) -> str:
        """Return the written form, as kept in the book."""
        return f"--{self.month:02d}" if self.day is None else f"--{self.month:02d}-{self.day:02d}"


Birthday = PartialDate | DayOfYear


def parse_birthday(text: str) -> Birthday:
    """Read the written form of either.

    Raises:
        ValueError: if the text is neither.
    """
    match = _WRITTEN.fullmatch(text.strip())
    if match is None:
        return PartialDate.parse(text)
    month, day = match.groups()
    return DayOfYear(int(month), int(day) if day else None)


def same_birthday(mine: Birthday, theirs: Birthday) -> Birthday | None:
    """Return what is known if both tell of one birthday, or None if they contradict each other.

    ``1985`` and ``--04-12`` do not contradict each other and make ``1985-04-12``; of ``1985-04``
    and ``1985-04-12`` the more exact stands.
    """
    parts = tuple(
        _common(getattr(mine, part, None), getattr(theirs, part, None))
        for part in ("year", "month", "day")
    )
    if _CONTRADICTION in parts:
        return None
    year, month, day = parts
    try:
        if year is not None:
            return PartialDate(year, month, day)
        return DayOfYear(month or 0, day)
    except ValueError:
        return None  # the 29th of February, and a year that has none


def _common(mine: int | None, theirs: int | None) -> int | None:
    if mine is None or theirs is None:
        return theirs if mine is None else mine
    return mine if mine == theirs else _CONTRADICTION
