"""All that leaves a book, as one plain value that writers of files make their files of."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

from weaver_desktop.domain.batch import Attendance, IncomingExtra, Spell
from weaver_desktop.domain.encounters import Encounter, Gathering
from weaver_desktop.domain.facts import Fact, FactKind
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import ContactWay, Membership, Party, Photo
from weaver_desktop.domain.propositions import Proposition
from weaver_desktop.domain.ties import Tie


@dataclass(frozen=True, slots=True)
class Entry:
    """A party with all that stands beside it.

    ``memberships`` are those in groups; ``extras`` are what other programs wrote about it; ``at``
    is where its star stands, in world units of the map, y up.
    """

    party: Party
    ways: tuple[ContactWay, ...] = ()
    tags: tuple[str, ...] = ()
    memberships: tuple[Membership, ...] = ()
    facts: tuple[Fact, ...] = ()
    propositions: tuple[Proposition, ...] = ()
    networks: tuple[str, ...] = ()
    photo: Photo | None = None
    extras: tuple[IncomingExtra, ...] = ()
    at: tuple[float, float] | None = None
    is_pinned: bool = False

    def told(self, kind: FactKind) -> list[str]:
        """Return the texts of the facts of a kind; of needs those that are still open."""
        return [
            fact.text
            for fact in self.facts
            if fact.kind is kind and (fact.is_open or kind is not FactKind.NEED)
        ]

    def reached(self, kind: str) -> list[str]:
        """Return the ways of a kind to reach the party."""
        return [way.value for way in self.ways if way.kind == kind]


@dataclass(frozen=True, slots=True)
class Bond:
    """A tie with the times at which it held, in order; none if no day of it is known."""

    tie: Tie
    spells: tuple[Spell, ...] = ()


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody on the list of a gathering."""

    party: PartyId
    answer: Attendance


@dataclass(frozen=True, slots=True)
class Occasion:
    """A gathering and who is on its list."""

    gathering: Gathering
    guests: tuple[Guest, ...] = ()


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A day on which the weaver wants to see how an introduction goes."""

    id: str
    a: PartyId
    b: PartyId
    due_on: date


@dataclass(frozen=True)
class Everything:
    """All that leaves a book. Every id that is named anywhere in it has an entry."""

    now: datetime
    me: PartyId | None = None
    entries: tuple[Entry, ...] = ()
    bonds: tuple[Bond, ...] = ()
    occasions: tuple[Occasion, ...] = ()
    encounters: tuple[Encounter, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    colours: dict[PartyId, str] = field(default_factory=dict)

    @cached_property
    def by_id(self) -> dict[PartyId, Entry]:
        """The entries by the ids of their parties."""
        return {entry.party.id: entry for entry in self.entries}

    @cached_property
    def _bonds_of(self) -> dict[PartyId, list[Bond]]:
        found: dict[PartyId, list[Bond]] = {}
        for bond in self.bonds:
            for end in (bond.tie.a, bond.tie.b):
                found.setdefault(end, []).append(bond)
        return found

    @cached_property
    def _members_of(self) -> dict[PartyId, list[Membership]]:
        found: dict[PartyId, list[Membership]] = {}
        for entry in self.entries:
            for one in entry.memberships:
                found.setdefault(one.group_id, []).append(one)
        return found

    def name(self, party: PartyId) -> str:
        """Return the name of somebody who goes along."""
        return self.by_id[party].party.name

    def bonds_of(self, party: PartyId) -> Iterator[Bond]:
        """Yield the ties of a party."""
        return iter(self._bonds_of.get(party, ()))

    def members_of(self, group: PartyId) -> Iterator[Membership]:
        """Yield the places of the members of a group."""
        return iter(self._members_of.get(group, ()))
