"""What a column of an address book means, whatever program wrote it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto


class Part(Enum):
    """What a column tells about a contact."""

    NAME = auto()
    FIRST = auto()
    MIDDLE = auto()
    LAST = auto()
    SUFFIX = auto()
    NICKNAME = auto()
    FILED_AS = auto()
    GROUP = auto()
    TITLE = auto()
    DEPARTMENT = auto()
    PLACE = auto()
    PRONOUNS = auto()
    BIRTHDAY = auto()
    BIRTH_YEAR = auto()
    BIRTH_MONTH = auto()
    BIRTH_DAY = auto()
    NOTES = auto()
    TAGS = auto()
    LABEL = auto()
    EMAIL = auto()
    PHONE = auto()
    WEB = auto()
    CHAT = auto()
    ADDRESS = auto()
    STREET = auto()
    BOX = auto()
    CITY = auto()
    REGION = auto()
    POSTCODE = auto()
    COUNTRY = auto()
    EVENT = auto()
    RELATION = auto()
    CUSTOM = auto()
    CONNECTED = auto()
    GATHERING = auto()
    GATHERING_DATE = auto()
    STATUS = auto()
    CHECKED_IN = auto()
    NOTHING = auto()
    """Known, but about the program and not about the contact."""


@dataclass(frozen=True, slots=True)
class Role:
    """The meaning of one column.

    Columns of the same ``slot`` belong together, for example a number and its label. ``label`` is
    what the program's own heading says, where no other column does.
    """

    part: Part
    slot: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The columns of a table in a program's dialect.

    Attributes:
        program: the name of the program, for sentences.
        roles: what each column means, None where it is not known.
        separator: what stands between several values in one cell, "" if nothing does.
        lists_guests: whether it lists guests of an event, and not contacts.
        set_apart_by: the slot by which namesakes are told apart, and found again in a later export;
            "" if there is none.
        system_tags: tags that the program gives by itself, in lower case.
        stand_ins: what it writes where nothing is known, in lower case.
    """

    program: str
    roles: tuple[Role | None, ...]
    separator: str = ""
    system_tags: frozenset[str] = frozenset()
    lists_guests: bool = False
    set_apart_by: str = ""
    stand_ins: frozenset[str] = frozenset()


def columns(words: Mapping[Role, str]) -> dict[str, Role]:
    """Return each heading, as ``heading_key`` writes it, with its meaning."""
    return {word: role for role, listed in words.items() for word in listed.split()}
