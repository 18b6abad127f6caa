"""Parties and ties while the rows that speak of them are still being read."""

from dataclasses import dataclass, field

from weaver_desktop.domain.batch import (
    IncomingExtra,
    IncomingFact,
    IncomingMembership,
    IncomingParty,
    IncomingPhoto,
    IncomingTie,
    Spell,
)
from weaver_desktop.domain.birthdays import Birthday, same_birthday
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.parties import GroupKind, PartyKind
from weaver_desktop.domain.ties import Depth, Provenance
from weaver_desktop.exchange.birthdays import in_words
from weaver_desktop.exchange.cells import FACT_LIMIT
from weaver_desktop.exchange.spells import joined

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
    birthday: Birthday | None = None
    memberships: dict[IncomingMembership, None] = field(default_factory=dict)
    way_labels: dict[tuple[str, str], str] = field(default_factory=dict)
    extras: dict[IncomingExtra, None] = field(default_factory=dict)
    photo: IncomingPhoto | None = None
    uid: str = ""
    place_on_map: tuple[float, float] | None = None
    is_pinned: bool = False

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

    def was_born(self, birthday: Birthday) -> None:
        """Take a birthday in; one that contradicts the one before becomes a note."""
        both = birthday if self.birthday is None else same_birthday(self.birthday, birthday)
        if both is None:
            self.note(f"Birthday: {in_words(birthday)}")
        else:
            self.birthday = both

    def take(self, other: "Draft") -> None:
        """Add what another row says; where it differs, the first is kept and the other noted."""
        for attribute, label in _SINGLE:
            mine, theirs = getattr(self, attribute), getattr(other, attribute)
            if not mine:
                setattr(self, attribute, theirs)
            elif theirs and theirs != mine:
                self.note(f"{label}: {theirs}")
        if other.birthday is not None:
            self.was_born(other.birthday)
        self.set_apart = self.set_apart or other.set_apart
        self.uid = self.uid or other.uid
        self.photo = self.photo or other.photo
        self.place_on_map = self.place_on_map or other.place_on_map
        self.is_pinned |= other.is_pinned
        self.group_kind = self.group_kind or other.group_kind
        self.mails |= other.mails
        self.notes |= other.notes
        self.tags |= other.tags
        self.groups |= other.groups
        self.ways |= other.ways
        self.facts |= other.facts
        self.memberships |= other.memberships
        self.way_labels = other.way_labels | self.way_labels
        self.extras |= other.extras

    def finished(self) -> IncomingParty:
        """Return the party as it is handed over."""
        known = {membership.group for membership in self.memberships}
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
            groups=tuple(group for group in self.groups if group not in known),
            ways=tuple(self.ways),
            facts=tuple(self.facts),
            birthday=self.birthday,
            memberships=tuple(self.memberships),
            way_labels=tuple(self.way_labels.items()),
            extras=tuple(self.extras),
            photo=self.photo,
            uid=self.uid,
            place_on_map=self.place_on_map,
            is_pinned=self.is_pinned,
        )


@dataclass(slots=True, eq=False)
class TieDraft:
    """A tie as far as the rows read so far describe it; ``a`` and ``b`` are keys of parties.

    ``spells`` are the times at which it held; a row without dates gives one that is open.
    """

    a: str
    b: str
    row: int
    depth: Depth
    spells: list[Spell]
    notes: InOrder
    last_contact: PartialDate | None = None
    provenance: Provenance = Provenance.STATED

    def take(self, other: "TieDraft") -> None:
        """Add what another row says: the deepest depth, all times and all notes count."""
        self.depth = max(self.depth, other.depth)
        told = [each for each in (self.last_contact, other.last_contact) if each is not None]
        self.last_contact = max(told, key=PartialDate.last_day, default=None)
        self.spells.extend(other.spells)
        self.notes |= other.notes

    def finished(self) -> IncomingTie:
        """Return the tie as it is handed over."""
        spells = joined(self.spells) or (Spell(),)
        return IncomingTie(
            self.a,
            self.b,
            self.row,
            self.depth,
            since=spells[0].start,
            note=_shortened("; ".join(self.notes)),
            ended=spells[-1].end,
            spells=spells if len(spells) > 1 else (),
            last_contact=self.last_contact,
            provenance=self.provenance,
        )


def _shortened(note: str) -> str:
    return note if len(note) <= FACT_LIMIT else note[: FACT_LIMIT - 1] + "…"
