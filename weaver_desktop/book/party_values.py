"""What can be said about a party in one row, and how it is made fit to keep."""

from typing import TypedDict

from weaver_desktop.domain.birthdays import Birthday, DayOfYear
from weaver_desktop.domain.changes import Value
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import InvalidEditError
from weaver_desktop.domain.parties import Appearance, GroupKind, Willingness
from weaver_desktop.domain.text import clean_line, clean_text

LONGEST_RHYTHM = 3650
"""Days; who is called less often than every ten years needs no reminder."""

_OF_MANY_LINES = frozenset({"notes", "purpose", "how_met"})
_ROLES = frozenset({"connector", "coordinator", "facilitator", "guardian"})
_MOST = 5

FIELD_WORDS = {
    "name": "name",
    "headline": "headline",
    "place": "place",
    "notes": "notes",
    "pronouns": "pronouns",
    "how_met": "how you met",
    "purpose": "purpose",
    "birthday": "birthday",
    "keep_in_touch_days": "rhythm of keeping in touch",
    "connector": "role as connector",
    "coordinator": "role as project coordinator",
    "facilitator": "role as facilitator",
    "guardian": "role as guardian",
    "may_be_introduced": "consent to introductions",
    "may_appear": "consent to shared maps",
    "is_private": "privacy",
    "group_kind": "kind",
}
"""What each column of a party is called in questions and on pages."""

CHANGED = {
    "name": "Changed the name of {name}",
    "headline": "Changed the headline of {name}",
    "place": "Changed the place of {name}",
    "notes": "Changed the notes of {name}",
    "pronouns": "Changed the pronouns of {name}",
    "how_met": "Changed how you met {name}",
    "purpose": "Changed the purpose of {name}",
    "birthday": "Changed the birthday of {name}",
    "keep_in_touch_days": "Changed the rhythm of keeping in touch of {name}",
    "connector": "Changed the role as connector of {name}",
    "coordinator": "Changed the role as project coordinator of {name}",
    "facilitator": "Changed the role as facilitator of {name}",
    "guardian": "Changed the role as guardian of {name}",
    "may_be_introduced": "Changed the consent to introductions of {name}",
    "may_appear": "Changed the consent to shared maps of {name}",
    "is_private": "Changed the privacy of {name}",
    "group_kind": "Changed the kind of {name}",
}
"""How the history tells that a column was changed."""


class PartyValues(TypedDict, total=False):
    """What can be said about a party beside its name; None takes back what may be unsaid."""

    headline: str
    place: str
    notes: str
    pronouns: str
    how_met: str
    purpose: str
    birthday: Birthday | None
    keep_in_touch_days: int | None
    connector: int | None
    coordinator: int | None
    facilitator: int | None
    guardian: int | None
    may_be_introduced: Willingness
    may_appear: Appearance
    group_kind: GroupKind | None
    is_private: bool


def cleaned(values: PartyValues, today: PartialDate) -> dict[str, Value]:
    """Return the values as they are kept.

    Raises:
        InvalidEditError: for a birthday to come, a role that is not 1 to 5, or a rhythm that is
            none.
    """
    return {name: _cleaned(name, value, today) for name, value in values.items()}


def _cleaned(name: str, value: object, today: PartialDate) -> Value:
    if value is None:
        return None
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, int):
        return _checked_number(name, value)
    if isinstance(value, DayOfYear):
        return str(value)
    if isinstance(value, PartialDate):
        return _checked_birthday(value, today)
    clean = clean_text if name in _OF_MANY_LINES else clean_line
    return clean(str(value))


def _checked_number(name: str, value: int) -> int:
    if name in _ROLES and not 1 <= value <= _MOST:
        raise InvalidEditError(
            "{value} is no answer for the {role}. Give a number from 1 to 5, or nothing.",
            value=value,
            role=FIELD_WORDS[name],
        )
    if name == "keep_in_touch_days" and not 1 <= value <= LONGEST_RHYTHM:
        raise InvalidEditError(
            "Keeping in touch every {value} days cannot be kept up. Give a number of days from 1 "
            "to {most}, or nothing.",
            value=value,
            most=LONGEST_RHYTHM,
        )
    return value


def _checked_birthday(on: PartialDate, today: PartialDate) -> str:
    if on.first_day() > today.first_day():
        raise InvalidEditError(
            "{day} is still to come, and nobody in the book was born then. Check the date.",
            day=str(on),
        )
    return str(on)
