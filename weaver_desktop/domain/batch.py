"""What a file brings, before anything of it is written: the hand-over from readers to the book."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from weaver_desktop.domain.birthdays import Birthday
from weaver_desktop.domain.changes import Row
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.parties import GroupKind, PartyKind
from weaver_desktop.domain.phrases import Phrase
from weaver_desktop.domain.ties import Depth, Provenance

ME = "\n me"
"""The key of the weaver herself, who stands in no row of her own address book.

No row can have it: keys are made of names, and a name begins with no line break.
"""


class Attendance(StrEnum):
    """How far a guest has come; the values are those that the book keeps."""

    INVITED = "invited"
    SAID_YES = "said yes"
    CAME = "came"
    NO_SHOW = "no-show"


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something not taken over. ``row`` counts as the user sees it; 0 is the whole file."""

    row: int
    reason: Phrase


@dataclass(frozen=True, slots=True)
class IncomingFact:
    """A fact about the party it is listed with."""

    kind: FactKind
    text: str
    heard_on: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class IncomingMembership:
    """A place in a group, named as the file names it, of which more than the group is known."""

    group: str
    role: str = ""
    since: PartialDate | None = None
    until: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class IncomingExtra:
    """What a format says of a party and the book has no place for, kept to be given back.

    Attributes:
        origin: the format, for example ``vcard``.
        name: what it is called there, for example ``GEO``.
        value: the whole of it as it is written there.
    """

    origin: str
    name: str
    value: str


@dataclass(frozen=True, slots=True)
class IncomingPhoto:
    """A picture of a party, as the file holds it: not yet made small."""

    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class IncomingParty:
    """A party as a file describes it.

    Attributes:
        key: how the file's other rows refer to it.
        groups: names of groups it belongs to, of which no more is known.
        memberships: groups of which more is known; none of them is among ``groups``.
        ways: pairs of kind and value, for example ``("email", "ama@nest.org")``.
        way_labels: for some of the ways what the file calls them, for example “home”.
        birthday: as exact as the file says it, with or without its year.
        uid: what the party is called for ever where the file comes from, or "".
        place_on_map: where the file draws it, in world units of the map, y up.
        is_pinned: whether it stays there.
    """

    key: str
    name: str
    row: int
    kind: PartyKind = PartyKind.PERSON
    headline: str = ""
    place: str = ""
    pronouns: str = ""
    notes: str = ""
    tags: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    ways: tuple[tuple[str, str], ...] = ()
    facts: tuple[IncomingFact, ...] = ()
    group_kind: GroupKind | None = None
    how_met: str = ""
    birthday: Birthday | None = None
    memberships: tuple[IncomingMembership, ...] = ()
    way_labels: tuple[tuple[tuple[str, str], str], ...] = ()
    extras: tuple[IncomingExtra, ...] = ()
    photo: IncomingPhoto | None = None
    uid: str = ""
    place_on_map: tuple[float, float] | None = None
    is_pinned: bool = False


@dataclass(frozen=True, slots=True)
class Spell:
    """A time during which something held; open where a date is missing."""

    start: PartialDate | None = None
    end: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class IncomingTie:
    """A tie between two parties of the batch, by key; an end may be ``ME``.

    ``spells``, if there are any, are all the times at which the tie held, in order, the first
    beginning ``since`` and the last ending when it ``ended``.
    """

    a: str
    b: str
    row: int
    depth: Depth = Depth.MET
    since: PartialDate | None = None
    note: str = ""
    ended: PartialDate | None = None
    spells: tuple[Spell, ...] = ()
    last_contact: PartialDate | None = None
    provenance: Provenance = Provenance.STATED


@dataclass(frozen=True, slots=True)
class IncomingGathering:
    """More about a gathering that guests of the batch are listed for; told apart as there."""

    name: str
    row: int
    on: PartialDate | None = None
    place: str = ""
    purpose: str = ""


@dataclass(frozen=True, slots=True)
class IncomingGuest:
    """A party, by key, on the list of a gathering; gatherings are told apart by name and date."""

    party: str
    gathering: str
    row: int
    on: PartialDate | None = None
    attendance: Attendance = Attendance.CAME


@dataclass(frozen=True, slots=True)
class WholeBook:
    """The rows of a book by tables, as it keeps them, and where its stars stood on the map."""

    rows: Mapping[str, Sequence[Row]]
    places: Mapping[str, tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Batch:
    """Everything one file brings. ``rows_read`` counts its rows of data, skipped ones included.

    Where the file is a ``whole`` book, that is what is taken in, and the parties only tell whom it
    holds.
    """

    source: str
    rows_read: int
    parties: tuple[IncomingParty, ...] = ()
    ties: tuple[IncomingTie, ...] = ()
    guests: tuple[IncomingGuest, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    gatherings: tuple[IncomingGathering, ...] = ()
    whole: WholeBook | None = None
