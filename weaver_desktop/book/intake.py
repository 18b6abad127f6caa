"""Taking a file's batch into the book: one act, in steps that a window can show and stop."""

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from weaver_desktop.book.desk import Desk
from weaver_desktop.book.matching import Matching, as_written
from weaver_desktop.book.rooms import Rooms
from weaver_desktop.domain.batch import (
    Batch,
    IncomingFact,
    IncomingGuest,
    IncomingParty,
    IncomingTie,
    Skipped,
)
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import AmbiguousNameError, InvalidEditError
from weaver_desktop.domain.ids import GatheringId, PartyId
from weaver_desktop.domain.parties import PartyKind
from weaver_desktop.domain.text import clean_text
from weaver_desktop.domain.ties import Provenance


@dataclass(slots=True)
class Intake:
    """What an import has done so far; ``done`` of ``total`` rows, complete when the two agree."""

    total: int
    done: int = 0
    parties_new: int = 0
    parties_matched: int = 0
    ties_new: int = 0
    facts_new: int = 0
    gatherings_new: int = 0
    skipped: list[Skipped] = field(default_factory=list)


class Importer:
    """Writes batches through the acts that the rest of the book uses."""

    def __init__(self, desk: Desk, rooms: Rooms) -> None:
        """Work at a desk, with the rooms around it."""
        self._desk = desk
        self._rooms = rooms

    def take_in(self, batch: Batch) -> Generator[Intake, None, None]:
        """Take in a batch as one undoable act, pausing after each row with the count so far.

        Who is in the book under the very same name is taken as the same, and so is who is written
        with accents in one place and without in the other. What cannot be taken is skipped with its
        reason. Closing the iterator before its end takes everything back.
        """
        total = len(batch.parties) + len(batch.ties) + len(batch.guests)
        intake = Intake(total, skipped=list(batch.skipped))
        matching = Matching(self._rooms.parties, self._desk.names)
        with self._desk.act(f"Imported {batch.source}"):
            run = _Run(self._desk, self._rooms, matching, intake)
            for party in batch.parties:
                with run.skipping(party.row):
                    run.take_party(party)
                intake.done += 1
                yield intake
            for tie in batch.ties:
                with run.skipping(tie.row):
                    run.take_tie(tie)
                intake.done += 1
                yield intake
            for guest in batch.guests:
                with run.skipping(guest.row):
                    run.take_guest(guest)
                intake.done += 1
                yield intake

    def take_in_whole(self, batch: Batch) -> Intake:
        """Take in a batch without pausing; return what was done."""
        intake = Intake(0, skipped=list(batch.skipped))
        for intake in self.take_in(batch):  # noqa: B007 - the last one is the complete one
            pass
        return intake


class _Run:
    """One import: which of the file's keys means which party of the book."""

    def __init__(self, desk: Desk, rooms: Rooms, matching: Matching, intake: Intake) -> None:
        self._desk = desk
        self._rooms = rooms
        self._matching = matching
        self._intake = intake
        self._parties: dict[str, PartyId] = {}
        self._groups: dict[str, PartyId] = {}
        self._mentioned: dict[str, PartyId] = {}
        self._gatherings: dict[tuple[str, str], GatheringId] = {
            (as_written(name), on): gathering
            for gathering, name, on in rooms.encounters.all_gatherings()
        }

    @contextmanager
    def skipping(self, row: int) -> Iterator[None]:
        """Leave out what the book refuses, with its reason; acts check before they write."""
        try:
            yield
        except (AmbiguousNameError, InvalidEditError) as error:
            self._intake.skipped.append(Skipped(row, error.phrase))

    def take_party(self, incoming: IncomingParty) -> None:
        is_group, name = incoming.kind is PartyKind.GROUP, incoming.name
        # An earlier row may have made this group, because it names it.
        mentioned = self._mentioned.pop(as_written(name), None) if is_group else None
        known = self._matching.group(name) if is_group else self._matching.party(name)
        party = mentioned or known or self._add(incoming)
        self._intake.parties_matched += known is not None
        self._parties[incoming.key] = party
        if is_group:
            self._groups.setdefault(as_written(name), party)
        if mentioned or known:
            with self.skipping(incoming.row):
                self._fill_gaps(party, incoming)
        self._add_what_stands_beside(party, incoming)

    def take_tie(self, incoming: IncomingTie) -> None:
        a, b = self._parties.get(incoming.a), self._parties.get(incoming.b)
        if a is None or b is None:
            raise InvalidEditError("One end of this tie was skipped above.")
        if a == b:
            raise InvalidEditError("Both ends are {name}.", name=self._desk.name(a))
        known = self._rooms.ties.between(a, b)
        if known is None:
            self._rooms.ties.state(
                a=a, b=b, depth=incoming.depth, on=incoming.since, provenance=Provenance.STATED
            )
            self._intake.ties_new += 1
        elif known.depth < incoming.depth:
            self._rooms.ties.state(a=a, b=b, depth=incoming.depth, on=incoming.since)

    def take_guest(self, incoming: IncomingGuest) -> None:
        party = self._parties.get(incoming.party)
        if party is None:
            raise InvalidEditError("This guest was skipped above.")
        key = (as_written(incoming.gathering), str(incoming.on) if incoming.on else "")
        if key not in self._gatherings:
            self._gatherings[key] = self._rooms.encounters.add_gathering(
                name=incoming.gathering, on=incoming.on
            )
            self._intake.gatherings_new += 1
        self._rooms.encounters.record_came(gathering_id=self._gatherings[key], party_id=party)

    def _add(self, incoming: IncomingParty) -> PartyId:
        add = (
            self._rooms.parties.add_group
            if incoming.kind is PartyKind.GROUP
            else self._rooms.parties.add_person
        )
        party = add(
            name=incoming.name,
            headline=incoming.headline,
            place=incoming.place,
            pronouns=incoming.pronouns,
            notes=incoming.notes,
        )
        self._intake.parties_new += 1
        return party

    def _fill_gaps(self, party: PartyId, incoming: IncomingParty) -> None:
        held = self._rooms.parties.get(party)
        self._rooms.parties.describe(
            party_id=party,
            headline=held.headline or incoming.headline,
            place=held.place or incoming.place,
            pronouns=held.pronouns or incoming.pronouns,
            notes=held.notes or incoming.notes,
        )

    def _add_what_stands_beside(self, party: PartyId, incoming: IncomingParty) -> None:
        for tag in incoming.tags:
            with self.skipping(incoming.row):
                self._rooms.parties.tag(party_id=party, tag=tag)
        for kind, value in incoming.ways:
            self._rooms.parties.add_way(party_id=party, kind=kind, value=value)
        for name in incoming.groups:
            with self.skipping(incoming.row):
                group = self._group(name)
                if group != party:
                    self._rooms.parties.join(person_id=party, group_id=group)
        heard = {(fact.kind, fact.text) for fact in self._rooms.facts.of(party)}
        for fact in incoming.facts:
            with self.skipping(incoming.row):
                said = (fact.kind, clean_text(fact.text))
                if said not in heard:
                    self._hear(party, fact)
                    heard.add(said)

    def _hear(self, party: PartyId, fact: IncomingFact) -> None:
        on = fact.heard_on or PartialDate.of(self._desk.today())
        self._rooms.facts.add(party_id=party, kind=fact.kind, text=fact.text, heard_on=on)
        self._intake.facts_new += 1

    def _group(self, name: str) -> PartyId:
        key = as_written(name)
        if key not in self._groups:
            known = self._matching.group(name)
            if known is None:
                known = self._mentioned[key] = self._rooms.parties.add_group(name=name)
                self._intake.parties_new += 1
            self._groups[key] = known
        return self._groups[key]
