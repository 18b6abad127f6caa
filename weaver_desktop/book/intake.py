"""Taking a file's batch into the book: one act, in steps that a window can show and stop."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from weaver_desktop.book.desk import Desk
from weaver_desktop.book.rooms import Rooms
from weaver_desktop.domain.batch import Batch, IncomingGuest, IncomingParty, IncomingTie, Skipped
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import InvalidEditError
from weaver_desktop.domain.ids import GatheringId, PartyId
from weaver_desktop.domain.parties import PartyKind
from weaver_desktop.domain.phrases import Phrase, phrase
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

    def take_in(self, batch: Batch) -> Iterator[Intake]:
        """Take in a batch as one undoable act, pausing after each row with the count so far.

        Who is in the book under the very same name is taken as the same. Closing the iterator
        before its end takes everything back.
        """
        total = len(batch.parties) + len(batch.ties) + len(batch.guests)
        intake = Intake(total, skipped=list(batch.skipped))
        with self._desk.act(f"Imported {batch.source}"):
            run = _Run(self._desk, self._rooms, intake)
            for party in batch.parties:
                run.take_party(party)
                intake.done += 1
                yield intake
            for tie in batch.ties:
                run.take_tie(tie)
                intake.done += 1
                yield intake
            for guest in batch.guests:
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

    def __init__(self, desk: Desk, rooms: Rooms, intake: Intake) -> None:
        self._desk = desk
        self._rooms = rooms
        self._intake = intake
        self._parties: dict[str, PartyId] = {}
        self._groups: dict[str, PartyId] = {}
        self._gatherings: dict[tuple[str, str], GatheringId] = {
            (name.casefold(), on): gathering
            for gathering, name, on in rooms.encounters.all_gatherings()
        }

    def take_party(self, incoming: IncomingParty) -> None:
        known = self._desk.names.whole(incoming.name)
        if len(known) > 1:
            reason = phrase(
                "{count} parties in the book are called {name}. Make their names differ, then "
                "import again.",
                count=len(known),
                name=incoming.name,
            )
            self._skip(incoming.row, reason)
            return
        try:
            party = known[0] if known else self._add(incoming)
        except InvalidEditError as error:
            self._skip(incoming.row, error.phrase)
            return
        self._intake.parties_matched += bool(known)
        self._parties[incoming.key] = party
        if known:
            self._fill_gaps(party, incoming)
        self._add_what_stands_beside(party, incoming)

    def take_tie(self, incoming: IncomingTie) -> None:
        a, b = self._parties.get(incoming.a), self._parties.get(incoming.b)
        if a is None or b is None:
            self._skip(incoming.row, phrase("One end of this tie was skipped above."))
            return
        if a == b:
            reason = phrase("Both ends are {name}.", name=self._desk.name(a))
            self._skip(incoming.row, reason)
            return
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
            self._skip(incoming.row, phrase("This guest was skipped above."))
            return
        on = str(incoming.on) if incoming.on else ""
        key = (incoming.gathering.casefold(), on)
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
            self._rooms.parties.tag(party_id=party, tag=tag)
        for kind, value in incoming.ways:
            self._rooms.parties.add_way(party_id=party, kind=kind, value=value)
        for name in incoming.groups:
            group = self._group(name)
            if group != party:
                self._rooms.parties.join(person_id=party, group_id=group)
        heard = {(fact.kind, fact.text) for fact in self._rooms.facts.of(party)}
        for fact in incoming.facts:
            if (fact.kind, fact.text) not in heard:
                on = fact.heard_on or PartialDate.of(self._desk.today())
                self._rooms.facts.add(party_id=party, kind=fact.kind, text=fact.text, heard_on=on)
                self._intake.facts_new += 1

    def _group(self, name: str) -> PartyId:
        key = name.casefold()
        if key not in self._groups:
            known = self._desk.names.whole(name)
            if known:
                self._groups[key] = known[0]
            else:
                self._groups[key] = self._rooms.parties.add_group(name=name)
                self._intake.parties_new += 1
        return self._groups[key]

    def _skip(self, row: int, reason: Phrase) -> None:
        self._intake.skipped.append(Skipped(row, reason))
