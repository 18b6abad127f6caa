"""What a file brings, before anything of it is written: the hand-over from readers to the book."""

from dataclasses import dataclass

from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.parties import GroupKind, PartyKind
from weaver_desktop.domain.phrases import Phrase
from weaver_desktop.domain.ties import Depth


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
class IncomingParty:
    """A party as a file describes it. ``key`` is how the file's other rows refer to it."""

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


@dataclass(frozen=True, slots=True)
class IncomingTie:
    """A tie between two parties of the batch, by key."""

    a: str
    b: str
    row: int
    depth: Depth = Depth.MET
    since: PartialDate | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class IncomingGuest:
    """A party, by key, who came to a gathering; gatherings are told apart by name and date."""

    party: str
    gathering: str
    row: int
    on: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Batch:
    """Everything one file brings. ``rows_read`` counts its rows of data, skipped ones included."""

    source: str
    rows_read: int
    parties: tuple[IncomingParty, ...] = ()
    ties: tuple[IncomingTie, ...] = ()
    guests: tuple[IncomingGuest, ...] = ()
    skipped: tuple[Skipped, ...] = ()
