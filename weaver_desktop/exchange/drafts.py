"""Parties and ties while the rows that speak of them are still being read."""

from dataclasses import dataclass, field

from weaver_desktop.domain.batch import IncomingFact, IncomingParty, IncomingTie
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.parties import GroupKind, PartyKind
from weaver_desktop.domain.ties import Depth

_SINGLE = (
    ("headline", "Headline"),
    ("place", "Place"),
    ("pronouns", "Pronouns"),
    ("how_met", "How met"),
)

InOrder = dict[str, None]
"""A set that keeps its order."""


@dataclass(slots=True, eq=False)
class Draft:
    """A party as far as the rows read so far describe it.

    ``set_apart`` is what tells it from namesakes in the file itself, an id or a type, if anything;
    ``mails`` holds its mail addresses in lower case.
    """

    name: str
    row: int
    key: str = ""
    set_apart: str = ""
    mails: set[str] = field(default_factory=set)
    kind: PartyKind = PartyKind.PERSON
    group_kind: GroupKind | None = None
    headline: str = ""
    place: str = ""
    pronouns: str = ""
    how_met: str = ""
    notes: InOrder = field(default_factory=dict)
    tags: InOrder = field(default_factory=dict)
    groups: InOrder = field(default_factory=dict)
    ways: dict[tuple[str, str], None] = field(default_factory=dict)
    facts: dict[IncomingFact, None] = field(default_factory=dict)

    def can_be(self, other: "Draft") -> bool:
        """Tell whether a namesake can be the same party: nothing known of both may differ."""
        return (
            self.kind is other.kind
            and (not self.mails or not other.mails or not self.mails.isdisjoint(other.mails))
            and (not self.set_apart or not other.set_apart or self.set_apart == other.set_apart)
        )

    def note(self, text: str) -> None:
        """Keep something that has no place of its own."""
        self.facts[IncomingFact(FactKind.NOTE, text)] = None

    def take(self, other: "Draft") -> None:
        """Add what another row says; where it differs, the first is kept and the other noted."""
        for attribute, label in _SINGLE:
            mine, theirs = getattr(self, attribute), getattr(other, attribute)
            if not mine:
                setattr(self, attribute, theirs)
            elif theirs and theirs != mine:
                self.note(f"{label}: {theirs}")
        self.set_apart = self.set_apart or other.set_apart
        self.group_kind = self.group_kind or other.group_kind
        self.mails |= other.mails
        self.notes |= other.notes
        self.tags |= other.tags
        self.groups |= other.groups
        self.ways |= other.ways
        self.facts |= other.facts

    def finished(self) -> IncomingParty:
        """Return the party as it is handed over."""
        return IncomingParty(
            key=self.key,
            name=self.name,
            row=self.row,
            kind=self.kind,
            group_kind=self.group_kind,
            headline=self.headline,
            place=self.place,
            pronouns=self.pronouns,
            how_met=self.how_met,
            notes="\n".join(self.notes),
            tags=tuple(self.tags),
            groups=tuple(self.groups),
            ways=tuple(self.ways),
            facts=tuple(self.facts),
        )


@dataclass(slots=True, eq=False)
class TieDraft:
    """A tie as far as the rows read so far describe it; ``a`` and ``b`` are keys of parties."""

    a: str
    b: str
    row: int
    depth: Depth
    since: PartialDate | None
    notes: InOrder

    def take(self, other: "TieDraft") -> None:
        """Add what another row says: the deepest depth, the earliest date and all notes count."""
        self.depth = max(self.depth, other.depth)
        dates = [since for since in (self.since, other.since) if since is not None]
        self.since = min(dates, default=None)
        self.notes |= other.notes

    def finished(self) -> IncomingTie:
        """Return the tie as it is handed over."""
        return IncomingTie(self.a, self.b, self.row, self.depth, self.since, "; ".join(self.notes))
