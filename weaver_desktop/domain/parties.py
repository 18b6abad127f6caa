"""People and groups. Both are parties: they can be tied, introduced and drawn."""

from dataclasses import dataclass, field
from enum import StrEnum

from weaver_desktop.domain.birthdays import Birthday
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import MembershipId, PartyId, WayId


class PartyKind(StrEnum):
    """What a party is."""

    PERSON = "person"
    GROUP = "group"


class GroupKind(StrEnum):
    """What kind of group it is."""

    COLLECTIVE = "collective"
    ORGANISATION = "organisation"
    VENUE = "venue"
    CIRCLE = "circle"


class Willingness(StrEnum):
    """May this person be introduced to others?"""

    YES = "yes"
    ASK_FIRST = "ask first"
    NO = "no"


class Appearance(StrEnum):
    """How this person may appear on a map that is shared."""

    NAME = "name"
    INITIALS = "initials"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Party:
    """A person or a group, with what is kept in one row; facts and ties stand on their own.

    The weaver roles (Holley: connector, project coordinator, facilitator, guardian) run from 1 to
    5, None where nothing is said.
    """

    id: PartyId
    kind: PartyKind
    name: str
    headline: str = ""
    place: str = ""
    notes: str = ""
    pronouns: str = ""
    how_met: str = ""
    birthday: Birthday | None = None
    keep_in_touch_days: int | None = None
    may_be_introduced: Willingness = Willingness.YES
    may_appear: Appearance = Appearance.NAME
    is_private: bool = False
    group_kind: GroupKind | None = None
    purpose: str = ""
    created_at: str = ""
    connector: int | None = None
    coordinator: int | None = None
    facilitator: int | None = None
    guardian: int | None = None

    @property
    def is_group(self) -> bool:
        """Whether the party is a group."""
        return self.kind is PartyKind.GROUP


@dataclass(frozen=True, slots=True)
class Membership:
    """A person's place in a group, from and until when."""

    person_id: PartyId
    group_id: PartyId
    role: str = ""
    since: PartialDate | None = None
    until: PartialDate | None = None
    id: MembershipId = field(default=MembershipId(""), compare=False)


class WayKind(StrEnum):
    """The usual ways to reach a party; a book may hold other kinds that a file brought."""

    EMAIL = "email"
    PHONE = "phone"
    WEB = "web"
    MESSENGER = "messenger"
    ADDRESS = "address"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class ContactWay:
    """One way to reach a party; ``label`` says which, for example “work”."""

    id: WayId
    party_id: PartyId
    kind: str
    value: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture of a party, made small before it was kept."""

    media_type: str
    data: bytes


def initials(name: str) -> str:
    """Return one or two letters for a name: ``Ama Boateng`` → ``AB``, ``Zoë`` → ``Z``."""
    words = [word for word in name.split() if any(ch.isalnum() for ch in word)]
    letters = [next(ch for ch in word if ch.isalnum()) for word in words]
    if not letters:
        return name.strip()[:1]
    ends = letters if len(letters) == 1 else (letters[0], letters[-1])
    # One letter can have two as its capital: ß, SS.
    return "".join(letter.upper()[0] for letter in ends)
