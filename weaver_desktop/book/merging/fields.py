"""What two entries say about the same thing: which agree, which are to be chosen from."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from weaver_desktop.book.capture.date_phrases import birthday_in_words
from weaver_desktop.book.party_values import FIELD_WORDS
from weaver_desktop.domain.birthdays import parse_birthday, same_birthday
from weaver_desktop.domain.changes import Row, Value
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import InvalidEditError
from weaver_desktop.domain.text import LONGEST_TEXT


class Choice(StrEnum):
    """Whose value stands: that of the entry that is kept, or that of the other one."""

    KEEP = "keep"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two values of which only one can stand; the one not chosen is kept as a note.

    Attributes:
        field: the name to choose by, for example ``place``.
        words: what it is called, for example “place”.
        kept: what the entry that is kept says.
        other: what the other one says.
        proposed: what stands unless something else is chosen.
    """

    field: str
    words: str
    kept: str
    other: str
    proposed: Choice = Choice.KEEP


PHOTO = "photo"
_BEFORE = ", before merging: "
_UNSAID = (None, "")
_JOINED = "notes"
_STRICTER = {
    "may_be_introduced": ("yes", "ask first", "no"),
    "may_appear": ("name", "initials", "no"),
    "is_private": (0, 1),
}
"""From free to strict: unless the caller chooses, what was asked for more strictly stands."""


def conflicts(keep: Row, other: Row) -> Iterator[Conflict]:
    """Yield what the two entries say differently, in the order of the schema."""
    for field, words in FIELD_WORDS.items():
        mine, theirs = keep[field], other[field]
        if field == _JOINED or mine == theirs or theirs in _UNSAID or mine in _UNSAID:
            continue
        if field == "birthday" and _exact(mine, theirs) is not None:
            continue
        yield Conflict(
            field, words, _told(field, mine), _told(field, theirs), _proposed(field, mine, theirs)
        )


def combined(
    keep: Row, other: Row, choose: Mapping[str, Choice]
) -> tuple[dict[str, Value], list[tuple[str, str]]]:
    """Return the values that stand, and field and text of those that were not chosen.

    Raises:
        InvalidEditError: if something is chosen that the two agree on.
    """
    found = {conflict.field: conflict for conflict in conflicts(keep, other)}
    strangers = choose.keys() - found.keys() - {PHOTO}
    if strangers:
        raise InvalidEditError(
            "Both entries say the same about “{field}”, so there is nothing to choose.",
            field=min(strangers),
        )
    values: dict[str, Value] = {}
    left: list[tuple[str, str]] = []
    for field in FIELD_WORDS:
        mine, theirs = keep[field], other[field]
        if field in found:
            conflict = found[field]
            is_theirs = choose.get(field, conflict.proposed) is Choice.OTHER
            values[field] = theirs if is_theirs else mine
            left.append((conflict.words, conflict.kept if is_theirs else conflict.other))
        elif field == _JOINED:
            joined = joined_text(str(mine), str(theirs))
            values[field] = mine if joined is None else joined
            if joined is None:
                left.append((FIELD_WORDS[field], str(theirs)))
        elif field == "birthday" and mine and theirs:
            values[field] = _exact(mine, theirs)
        else:
            values[field] = theirs if mine in _UNSAID else mine
    return values, left


def as_note(words: str, text: str) -> str:
    """Return the note that keeps what was not chosen."""
    return f"{words[:1].upper()}{words[1:]}{_BEFORE}{text}"


def name_in_note(note: str) -> str | None:
    """Return the name that such a note keeps, or None if it is about something else."""
    words, _, name = note.partition(_BEFORE)
    return name if name and words.casefold() == FIELD_WORDS["name"] else None


def joined_text(mine: str, theirs: str) -> str | None:
    """Return both texts as one, each said once; None if that is longer than a book keeps."""
    if _says(mine, theirs):
        return mine
    if _says(theirs, mine):
        return theirs
    both = f"{mine}\n\n{theirs}"
    return both if len(both) <= LONGEST_TEXT else None


def _says(text: str, part: str) -> bool:
    """Tell whether a text has all of another in it; “art” is not in “martial”."""
    return not part or re.search(rf"(?<!\w){re.escape(part)}(?!\w)", text) is not None


def exact_date(mine: PartialDate, theirs: PartialDate) -> PartialDate | None:
    """Return the more exact of two dates of which one lies within the other, or None."""
    inner, outer = sorted((mine, theirs), key=lambda on: on.last_day() - on.first_day())
    is_within = outer.first_day() <= inner.first_day() and inner.last_day() <= outer.last_day()
    return inner if is_within else None


def earliest(mine: PartialDate | None, theirs: PartialDate | None) -> PartialDate | None:
    """Return the earlier of two dates; of “in 2024” and a day of 2024, the day."""
    if mine is None or theirs is None:
        return mine or theirs
    return exact_date(mine, theirs) or min(mine, theirs)


def latest(mine: PartialDate | None, theirs: PartialDate | None) -> PartialDate | None:
    """Return the later of two dates; of “in 2024” and a day of 2024, the day."""
    if mine is None or theirs is None:
        return mine or theirs
    return exact_date(mine, theirs) or max(mine, theirs)


def _exact(mine: Value, theirs: Value) -> str | None:
    found = same_birthday(parse_birthday(str(mine)), parse_birthday(str(theirs)))
    return str(found) if found else None


def _proposed(field: str, mine: Value, theirs: Value) -> Choice:
    order = _STRICTER.get(field)
    if order is None:
        return Choice.KEEP
    return Choice.OTHER if order.index(theirs) > order.index(mine) else Choice.KEEP


def _told(field: str, value: Value) -> str:
    if field == "is_private":
        return "private" if value else "not private"
    if field == "birthday":
        return str(birthday_in_words(parse_birthday(str(value))))
    return str(value)
