"""Times at which a tie held: put in order, joined where they overlap, and written as Gephi does."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from weaver_desktop.domain.batch import Spell
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.exchange.cell_dates import read_date
from weaver_desktop.exchange.month_names import MonthNames

_INTERVAL = re.compile(r"[\[(]\s*([^,;\[\]()]{0,60}?)\s*(?:,\s*([^,;\[\]()]{0,60}?)\s*)?[,\])]")
_NUMBER = re.compile(r"-?\d{1,20}(?:\.\d{1,20})?(?:[eE][+]?\d{1,2})?", re.ASCII)
_OPEN = frozenset({"", "-infinity", "infinity", "+infinity", "-inf", "inf", "nan"})
_YEARS = range(1000, 3000)
_SECONDS = (1e8, 1e11)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MOST = 1_000


def joined(spells: Iterable[Spell]) -> tuple[Spell, ...]:
    """Return spells in order, those that overlap or touch made one.

    A row without dates says only that there is a tie, so it counts for nothing beside dated ones
    but that the last of them has not ended.
    """
    given = list(spells)
    dated = sorted((spell for spell in given if spell != Spell()), key=_start)
    made: list[Spell] = []
    for spell in dated:
        if made and _overlap(made[-1], spell):
            made[-1] = Spell(made[-1].start, _later(made[-1].end, spell.end))
        else:
            made.append(spell)
    if made and len(dated) < len(given):
        made[-1] = Spell(made[-1].start)
    return tuple(spell for spell in made if spell != Spell())


def read_timeset(text: str, months: MonthNames) -> tuple[Spell, ...] | None:
    """Return the spells of a Gephi interval, or None if the text is none.

    ``<[2020-01-01, 2021-06-30]; [2023, 2024]>``: of each, the first value is the start and the
    second the end; further values are weights. A moment, ``<[2020-05-01]>``, is a start.
    """
    found = []
    for number, match in enumerate(_INTERVAL.finditer(text)):
        if number >= _MOST:
            return None
        spell = spell_of(match[1], match[2] or "", months)
        if spell is None:
            return None
        found.append(spell)
    return tuple(found) or None


def spell_of(start: str, end: str, months: MonthNames) -> Spell | None:
    """Return what two moments, as graph programs write them, make; None if one is no moment.

    Empty and infinite ones are open. An end before the start makes none.
    """
    moments: list[PartialDate | None] = []
    for text in (start.strip(), end.strip()):
        if text.casefold() in _OPEN:
            moments.append(None)
            continue
        moment = read_moment(text, months)
        if moment is None:
            return None
        moments.append(moment)
    first, last = moments
    if first is not None and last is not None and last.last_day() < first.first_day():
        return None
    return Spell(first, last)


def read_moment(text: str, months: MonthNames) -> PartialDate | None:
    """Return a date, also from a number: a year, or seconds or milliseconds since 1970."""
    if _NUMBER.fullmatch(text):
        number = float(text)
        if number.is_integer() and int(number) in _YEARS:
            return PartialDate(int(number))
        if abs(number) >= _SECONDS[0]:
            seconds = number if abs(number) < _SECONDS[1] else number / 1000
            try:
                return PartialDate.of((_EPOCH + timedelta(seconds=seconds)).date())
            except OverflowError:
                return None
    return read_date(text, months, day_first=True)


def _start(spell: Spell) -> tuple[bool, PartialDate, bool, PartialDate]:
    nowhere = PartialDate(1)
    return (
        spell.start is not None,
        spell.start or nowhere,
        spell.end is None,
        spell.end or nowhere,
    )


def _overlap(one: Spell, later: Spell) -> bool:
    if one.end is None or later.start is None:
        return True
    return later.start.first_day() <= one.end.last_day()


def _later(one: PartialDate | None, other: PartialDate | None) -> PartialDate | None:
    if one is None or other is None:
        return None
    return max(one, other, key=lambda when: (when.last_day(), when))
