"""Taking a file's batch into the book: one act, in steps that a window can show and stop."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Literal

from weaver_desktop.book.desk import Desk
from weaver_desktop.book.erasing import Erasing
from weaver_desktop.book.joining.rows import join
from weaver_desktop.book.matching import Matching, as_written
from weaver_desktop.book.names import NameIndex
from weaver_desktop.book.party_values import PartyValues
from weaver_desktop.book.pins import Pins
from weaver_desktop.book.previewing.columns import ToldColumns
from weaver_desktop.book.previewing.preview import NO_BOOKS, Books, Preview, without_erased
from weaver_desktop.book.rooms import Rooms
from weaver_desktop.book.taking_in.beside import Beside
from weaver_desktop.book.taking_in.groups import Groups
from weaver_desktop.book.taking_in.guests import Guests
from weaver_desktop.book.taking_in.knowing import Knowing
from weaver_desktop.book.taking_in.plan import AS_FOUND, Decision, Fate, Plan
from weaver_desktop.book.taking_in.ties import disagrees, take_tie
from weaver_desktop.domain.batch import (
    ME,
    Batch,
    IncomingFact,
    IncomingGuest,
    IncomingMembership,
    IncomingParty,
    IncomingTie,
    Skipped,
)
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import AmbiguousNameError, InvalidEditError
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.long_work import Progress, Steps, in_one_go
from weaver_desktop.domain.parties import PartyKind
from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.domain.text import clean_text
from weaver_desktop.store.queries.parties import names as names_of

_LINES: tuple[Literal["headline", "place", "pronouns", "notes", "how_met"], ...]
_LINES = ("headline", "place", "pronouns", "notes", "how_met")
_NOBODY = phrase(
    "This book does not say who you are, so your own ties were left out. Say it, then import again."
)


@dataclass(slots=True)
class Intake:
    """What an import has done so far; ``done`` of ``total`` rows, complete when the two agree.

    ``places`` is where the file draws those who are new, in world units of the map.
    """

    total: int
    done: int = 0
    parties_new: int = 0
    parties_matched: int = 0
    ties_new: int = 0
    facts_new: int = 0
    gatherings_new: int = 0
    places: dict[str, tuple[float, float]] = field(default_factory=dict)
    skipped: list[Skipped] = field(default_factory=list)

    def one_more(self) -> Progress:
        """Count a row as done; return how far it has come with it."""
        self.done += 1
        return Progress(self.done / self.total)


class Importer:
    """Writes batches through the acts that the rest of the book uses."""

    def __init__(self, desk: Desk, rooms: Rooms) -> None:
        """Work at a desk, with the rooms around it."""
        self._desk = desk
        self._rooms = rooms

    @property
    def columns(self) -> ToldColumns:
        """What was told about the columns of tables."""
        return ToldColumns(self._desk)

    def preview(self, sources: Sequence[str], books: Books = NO_BOOKS) -> Preview:
        """Begin to look at what taking in files would do; nothing is written.

        Args:
            sources: how the files are called.
            books: of those files that are whole books, counted from 0, the ids of their parties.
        """
        erased = Erasing(self._desk, self._rooms.parties).erased()
        return Preview(self._desk, self._rooms.parties, erased, sources, books)

    def without_erased(self, batch: Batch) -> tuple[Batch, Plan]:
        """Return a batch and a plan that leave out, and say so, whoever was erased from the book.

        For where nobody can be asked.
        """
        books = {} if batch.whole is None else {0: {party.key for party in batch.parties}}
        return without_erased(self.preview([batch.source], books), batch)

    def take_in(self, batch: Batch, plan: Plan = AS_FOUND) -> Steps[Intake]:
        """Take in a batch as one undoable act, in steps; return what was done.

        Whom the plan decides about is taken as it says. Who else is in the book under the very same
        name is taken as the same, and so is who is written with accents in one place and without in
        the other; who came from a file under a uid is found again by it. What cannot be taken is
        skipped with its reason. Stopping it before its end takes everything back.
        """
        total = len(batch.parties) + len(batch.ties) + len(batch.guests)
        if batch.whole is not None:
            total = sum(map(len, batch.whole.rows.values()))
        intake = Intake(total, skipped=list(batch.skipped))
        # Names at hand are those before the act, and the same act may have taken in another file.
        is_part = self._desk.is_writing
        names = NameIndex(names_of(self._desk.file)) if is_part else self._desk.names
        label = phrase("Imported {source}", source=str(batch.source))
        yield from self._desk.act_in_steps(
            label, lambda _: self._rows_of(batch, plan, names, intake)
        )
        # The look of the map is no edit; within a larger act whoever leads it keeps it afterwards.
        if intake.places and not self._desk.is_writing:
            self._desk.file.keep_positions(intake.places)
        return intake

    def take_in_whole(self, batch: Batch, plan: Plan = AS_FOUND) -> Intake:
        """Take in a batch without pausing; return what was done."""
        return in_one_go(self.take_in(batch, plan))

    def _rows_of(self, batch: Batch, plan: Plan, names: NameIndex, intake: Intake) -> Steps[None]:
        if batch.whole is not None:
            yield from join(self._desk, self._rooms.parties, names, batch.whole, plan, intake)
            batch = Batch(batch.source, 0)
        run = _Run(self._desk, self._rooms, names, batch, intake, plan)
        for party in batch.parties:
            with run.skipping(party.row):
                run.take_party(party)
            yield intake.one_more()
        for tie in batch.ties:
            with run.skipping(tie.row):
                run.take_tie(tie)
            yield intake.one_more()
        for guest in batch.guests:
            with run.skipping(guest.row):
                run.take_guest(guest)
            yield intake.one_more()
        run.pin()


class _Run:
    """One import: which of the file's keys means which party of the book."""

    def __init__(
        self,
        desk: Desk,
        rooms: Rooms,
        names: NameIndex,
        batch: Batch,
        intake: Intake,
        plan: Plan,
    ) -> None:
        self._desk = desk
        self._rooms = rooms
        self._intake = intake
        self._plan = plan
        self._matching = Matching(rooms.parties, names, desk.file)
        self._knowing = Knowing(self._matching)
        self._left_out: set[str] = set()
        self._groups = Groups(desk, rooms.parties, self._matching)
        self._beside = Beside(desk)
        self._guests = Guests(desk, rooms.encounters, batch.gatherings)
        self._pins: dict[PartyId, tuple[float, float]] = {}
        me = rooms.parties.me
        self._parties: dict[str, PartyId] = {} if me is None else {ME: me}

    @contextmanager
    def skipping(self, row: int) -> Iterator[None]:
        """Leave out what the book refuses, with its reason; acts check before they write."""
        try:
            yield
        except (AmbiguousNameError, InvalidEditError) as error:
            self._intake.skipped.append(Skipped(row, error.phrase))

    def take_party(self, incoming: IncomingParty) -> None:
        is_group, name = incoming.kind is PartyKind.GROUP, incoming.name
        decision = self._plan.decisions.get(incoming.key)
        if decision is not None and decision.fate is Fate.LEAVE_OUT:
            self._left_out.add(incoming.key)
            self._groups.leave_out(name)
            return
        # An earlier row may have made this group, because it names it.
        mentioned = self._groups.mentioned(name) if is_group else None
        known = self._known(incoming, decision)
        party = mentioned or known or self._add(incoming)
        self._intake.parties_matched += known is not None
        self._parties[incoming.key] = party
        self._knowing.claim(party, incoming)
        if is_group:
            self._groups.met(name, party)
        if mentioned or known:
            with self.skipping(incoming.row):
                self._fill_gaps(party, incoming)
        elif incoming.place_on_map is not None:
            self._intake.places[party] = incoming.place_on_map
            if incoming.is_pinned:
                self._pins[party] = incoming.place_on_map
        self._add_what_stands_beside(party, incoming, is_new=not (mentioned or known))
        if known is None and self._plan.tag:
            with self.skipping(incoming.row):
                self._rooms.parties.tag(party_id=party, tag=self._plan.tag)

    def take_tie(self, incoming: IncomingTie) -> None:
        if not self._left_out.isdisjoint((incoming.a, incoming.b)):
            return
        a, b = self._parties.get(incoming.a), self._parties.get(incoming.b)
        if a is None or b is None:
            if ME in {incoming.a, incoming.b} and ME not in self._parties:
                self._tell_once(_NOBODY)
                return
            raise InvalidEditError("One end of this tie was skipped above.")
        if a == b:
            raise InvalidEditError("Both ends are {name}.", name=self._desk.name(a))
        before = self._rooms.ties.between(a, b) if incoming.ended is not None else None
        self._intake.ties_new += take_tie(self._desk, self._rooms.ties, (a, b), incoming)
        if before is not None and disagrees(before, incoming):
            raise InvalidEditError(
                "The file says that {a} and {b} were tied until {day}. In your book they still "
                "are, and that was left as it is.",
                a=self._desk.name(a),
                b=self._desk.name(b),
                day=str(incoming.ended),
            )

    def take_guest(self, incoming: IncomingGuest) -> None:
        if incoming.party in self._left_out:
            return
        party = self._parties.get(incoming.party)
        if party is None:
            raise InvalidEditError("This guest was skipped above.")
        try:
            self._guests.take(party, incoming)
        finally:
            self._intake.gatherings_new = self._guests.made

    def pin(self) -> None:
        """Pin the new parties that the file has pinned."""
        Pins(self._desk).pin(places=self._pins)

    def _known(self, incoming: IncomingParty, decision: Decision | None) -> PartyId | None:
        if decision is None or (decision.fate is Fate.SAME and decision.party is None):
            return self._knowing.known(incoming)
        if decision.fate is Fate.NEW or decision.party is None:
            return None
        called = self._desk.name(decision.party)
        if as_written(called) != as_written(incoming.name):
            # Said once, it is not asked again when the file comes another time.
            self._beside.alias(decision.party, incoming.name)
        return decision.party

    def _add(self, incoming: IncomingParty) -> PartyId:
        is_group = incoming.kind is PartyKind.GROUP
        add = self._rooms.parties.add_group if is_group else self._rooms.parties.add_person
        values = _values(incoming)
        if is_group and incoming.group_kind is not None:
            values["group_kind"] = incoming.group_kind
        party = add(name=incoming.name, **values)
        self._intake.parties_new += 1
        return party

    def _fill_gaps(self, party: PartyId, incoming: IncomingParty) -> None:
        held = self._rooms.parties.get(party)
        values = _values(incoming)
        for name in _LINES:
            values[name] = getattr(held, name) or values[name]
        if held.is_group and held.group_kind is None and incoming.group_kind is not None:
            values["group_kind"] = incoming.group_kind
        self._rooms.parties.describe(party_id=party, **values)

    def _add_what_stands_beside(
        self, party: PartyId, incoming: IncomingParty, *, is_new: bool
    ) -> None:
        if incoming.birthday is not None:
            with self.skipping(incoming.row):
                if is_new or self._rooms.parties.get(party).birthday is None:
                    self._rooms.parties.describe(party_id=party, birthday=incoming.birthday)
        for tag in incoming.tags:
            with self.skipping(incoming.row):
                self._rooms.parties.tag(party_id=party, tag=tag)
        self._beside.ways(party, incoming)
        named = (*map(IncomingMembership, incoming.groups), *incoming.memberships)
        for membership in named:
            before = self._groups.made
            with self.skipping(incoming.row):
                self._groups.join(party, membership)
            self._intake.parties_new += self._groups.made - before
        self._add_facts(party, incoming, is_new=is_new)
        with self.skipping(incoming.row):
            self._beside.extras(party, incoming, is_new=is_new)
        with self.skipping(incoming.row):
            self._beside.photo(party, incoming)

    def _add_facts(self, party: PartyId, incoming: IncomingParty, *, is_new: bool) -> None:
        if not incoming.facts:
            return
        held = () if is_new else self._rooms.facts.of(party)
        heard = {(fact.kind, fact.text) for fact in held}
        for fact in incoming.facts:
            with self.skipping(incoming.row):
                said = (fact.kind, clean_text(fact.text))
                if said not in heard:
                    self._hear(party, fact)
                    heard.add(said)

    def _hear(self, party: PartyId, fact: IncomingFact) -> None:
        today = self._desk.today()
        is_past = fact.heard_on is not None and fact.heard_on.first_day() <= today
        on = fact.heard_on if is_past else PartialDate.of(today)
        self._rooms.facts.add(party_id=party, kind=fact.kind, text=fact.text, heard_on=on)
        self._intake.facts_new += 1

    def _tell_once(self, reason: Phrase) -> None:
        if all(skipped.reason is not reason for skipped in self._intake.skipped):
            self._intake.skipped.append(Skipped(0, reason))


def _values(incoming: IncomingParty) -> PartyValues:
    return PartyValues(
        headline=incoming.headline,
        place=incoming.place,
        pronouns=incoming.pronouns,
        notes=incoming.notes,
        how_met=incoming.how_met,
    )
