"""Any sequence of acts, undos, redos and restarts leaves the book as it should be."""

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.domain.test_dates import partial_dates
from tests.fixtures.books import fresh_book
from tests.fixtures.clock import SettableClock
from tests.fixtures.dumps import Dump, dump, faults, query
from tests.fixtures.ids import SeededIds
from tests.fixtures.networks import same_network
from weaver_desktop.book.book import Book
from weaver_desktop.domain.batch import (
    Batch,
    IncomingFact,
    IncomingGuest,
    IncomingParty,
    IncomingTie,
)
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import GatheringId, PartyId
from weaver_desktop.domain.introductions import Answer, Stage
from weaver_desktop.domain.parties import PartyKind, Willingness
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.ties import Depth, Provenance

WHICH = st.integers(0, 1_000)
NAMES = st.one_of(
    st.sampled_from(["Ama Boateng", "Bo O’Brien", "Zoë", "李娜", "🌻", "Nest", "'; DROP", "\x00"]),
    st.text(st.characters(codec="utf-8"), max_size=12),
)
WORDS = st.one_of(
    st.sampled_from(["a kiln", "a loom, and wool", "kiln share\nby the river", ""]),
    st.text(max_size=20),
)
DATES = partial_dates()
PAST = st.sampled_from(
    [PartialDate(2023), PartialDate(2024, 5), PartialDate(2024, 5, 12), PartialDate(2026, 3, 14)]
)

# Every column whose words are found, told apart from the code that indexes them.
SEARCHED = """
    SELECT 'party', id, name FROM party UNION ALL
    SELECT 'party', id, headline FROM party UNION ALL SELECT 'party', id, place FROM party UNION ALL
    SELECT 'party', id, notes FROM party UNION ALL SELECT 'party', id, how_met FROM party UNION ALL
    SELECT 'party', id, purpose FROM party UNION ALL
    SELECT 'contact_way', id, value FROM contact_way UNION ALL
    SELECT 'tagging', id, tag FROM tagging UNION ALL
    SELECT 'membership', id, role FROM membership UNION ALL
    SELECT 'fact', id, text FROM fact UNION ALL
    SELECT 'proposition', id, text FROM proposition UNION ALL
    SELECT 'tie', id, note FROM tie UNION ALL SELECT 'tie', id, note FROM tie UNION ALL
    SELECT 'encounter', id, place FROM encounter UNION ALL
    SELECT 'encounter', id, note FROM encounter
"""


class Undoing(RuleBasedStateMachine):
    """Keeps what the book held before each act, and holds the book to it."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = fresh_book(Path(self.folder.name) / "network.weave")
        self.clock = SettableClock()
        self.new_id = SeededIds()
        self.heard: list[ChangeSet] = []
        self.past: list[Dump] = []
        self.now = dump(self.path)
        self.future: list[Dump] = []
        self.empty = self.now
        self.open()

    def open(self) -> None:
        self.book = Book.open(self.path, clock=self.clock, new_id=self.new_id)
        self.book.feed.subscribe(self.heard.append)

    # --- acts -------------------------------------------------------------------------------------

    def act(self, do: Callable[[], object]) -> None:
        """Do something that is one act, or refuses, or changes nothing."""
        self.clock.move(minutes=1)
        self.heard.clear()
        label = self.book.history.label_to_undo
        try:
            do()
        except WeaverError:
            assert self.heard == []
        assert not self.book.is_busy
        after = dump(self.path)
        if self.heard:
            (change_set,) = self.heard
            assert change_set.changes
            assert change_set.label == self.book.history.label_to_undo
            self.past.append(self.now)
            self.future.clear()
            self.now = after
        else:
            assert self.book.history.label_to_undo == label
            assert after == self.now

    def party(self, which: int) -> PartyId:
        known = sorted(line.id for line in self.book.parties.lines())
        return known[which % len(known)] if known else PartyId("nobody")

    @initialize()
    def begin(self) -> None:
        self.act(lambda: self.book.parties.begin(name="Ana"))

    @rule(name=NAMES, is_group=st.booleans(), headline=WORDS, notes=WORDS)
    def add(self, name: str, headline: str, notes: str, *, is_group: bool) -> None:
        add = self.book.parties.add_group if is_group else self.book.parties.add_person
        self.act(lambda: add(name=name, headline=headline, notes=notes))

    @rule(which=WHICH, name=NAMES)
    def rename(self, which: int, name: str) -> None:
        self.act(lambda: self.book.parties.rename(party_id=self.party(which), name=name))

    @rule(which=WHICH, place=WORDS, is_private=st.booleans(), may=st.sampled_from(Willingness))
    def describe(self, which: int, place: str, may: Willingness, *, is_private: bool) -> None:
        self.act(
            lambda: self.book.parties.describe(
                party_id=self.party(which),
                place=place,
                how_met=place,
                is_private=is_private,
                may_be_introduced=may,
            )
        )

    @rule(which=WHICH, tag=WORDS)
    def tag(self, which: int, tag: str) -> None:
        self.act(lambda: self.book.parties.tag(party_id=self.party(which), tag=tag))

    @rule(which=WHICH, value=WORDS)
    def add_way(self, which: int, value: str) -> None:
        self.act(
            lambda: self.book.parties.add_way(party_id=self.party(which), kind="email", value=value)
        )

    @rule(one=WHICH, other=WHICH, role=WORDS)
    def join(self, one: int, other: int, role: str) -> None:
        self.act(
            lambda: self.book.parties.join(
                person_id=self.party(one), group_id=self.party(other), role=role
            )
        )

    @rule(which=WHICH)
    def become(self, which: int) -> None:
        self.act(lambda: self.book.parties.set_me(party_id=self.party(which)))

    @rule(which=WHICH, kind=st.sampled_from(FactKind), text=WORDS, other=WHICH, on=DATES)
    def hear(self, which: int, kind: FactKind, text: str, other: int, on: PartialDate) -> None:
        self.act(
            lambda: self.book.facts.add(
                party_id=self.party(which),
                kind=kind,
                text=text,
                heard_on=on,
                said_by=self.party(other) if other % 2 else None,
            )
        )

    @rule(which=WHICH)
    def forget_a_fact(self, which: int) -> None:
        facts = self.book.facts.of(self.party(which))
        if facts:
            self.act(lambda: self.book.facts.delete(fact_id=facts[which % len(facts)].id))

    @rule(
        one=WHICH,
        other=WHICH,
        depth=st.sampled_from(Depth),
        on=st.one_of(st.none(), DATES),
        known_by=st.sampled_from(Provenance),
    )
    def tie(
        self, one: int, other: int, depth: Depth, on: PartialDate | None, known_by: Provenance
    ) -> None:
        self.act(
            lambda: self.book.ties.state(
                a=self.party(one), b=self.party(other), depth=depth, on=on, provenance=known_by
            )
        )

    @rule(which=WHICH, on=DATES)
    def end_a_tie(self, which: int, on: PartialDate) -> None:
        ties = self.book.ties.of(self.party(which))
        if ties:
            self.act(lambda: self.book.ties.end(tie_id=ties[which % len(ties)].id, on=on))

    @rule(who=st.lists(WHICH, min_size=1, max_size=4), on=st.one_of(PAST, DATES), note=WORDS)
    def meet(self, who: list[int], on: PartialDate, note: str) -> None:
        self.act(
            lambda: self.book.encounters.log(
                parties=[self.party(which) for which in who], on=on, place="Hay Bales", note=note
            )
        )

    @rule(name=NAMES, on=st.one_of(st.none(), DATES))
    def gather(self, name: str, on: PartialDate | None) -> None:
        self.act(lambda: self.book.encounters.add_gathering(name=name, on=on))

    @rule(which=WHICH, who=WHICH)
    def come(self, which: int, who: int) -> None:
        gatherings = self.book.encounters.all_gatherings()
        gathering = gatherings[which % len(gatherings)][0] if gatherings else GatheringId("none")
        self.act(
            lambda: self.book.encounters.record_came(
                gathering_id=gathering, party_id=self.party(who)
            )
        )

    @rule(one=WHICH, other=WHICH, reason=WORDS)
    def introduce(self, one: int, other: int, reason: str) -> None:
        self.act(
            lambda: self.book.introductions.take_up(
                a=self.party(one), b=self.party(other), reasons=[reason]
            )
        )

    @rule(which=WHICH, stage=st.sampled_from(Stage))
    def move(self, which: int, stage: Stage) -> None:
        every = self.book.introductions.all()
        if every:
            chosen = every[which % len(every)].id
            self.act(lambda: self.book.introductions.move(introduction_id=chosen, stage=stage))

    @rule(one=WHICH, other=WHICH, answer=st.sampled_from(Answer))
    def leave_alone(self, one: int, other: int, answer: Answer) -> None:
        self.act(
            lambda: self.book.introductions.answer(
                a=self.party(one), b=self.party(other), answer=answer
            )
        )

    @rule(which=WHICH)
    def delete(self, which: int) -> None:
        self.act(lambda: self.book.parties.delete(party_id=self.party(which)))

    @rule(who=st.lists(WHICH, min_size=1, max_size=3), x=st.floats(), y=st.floats(-9, 9))
    def pin(self, who: list[int], x: float, y: float) -> None:
        places = {self.party(which): (x, y) for which in who}
        self.act(lambda: self.book.pins.pin(places=places))

    @rule(who=st.lists(WHICH, max_size=3))
    def unpin(self, who: list[int]) -> None:
        parties = tuple(self.party(which) for which in who)
        self.act(lambda: self.book.pins.unpin(parties=parties))

    @rule(names=st.lists(NAMES, min_size=1, max_size=4), text=WORDS, on=PAST)
    def take_in(self, names: list[str], text: str, on: PartialDate) -> None:
        keys = [str(number) for number in range(len(names))]
        parties = tuple(
            IncomingParty(
                key,
                name,
                number,
                kind=PartyKind.GROUP if number == 3 else PartyKind.PERSON,
                notes=text,
                tags=(text,),
                groups=("Nest", names[0]),
                facts=(IncomingFact(FactKind.GIFT, text),),
            )
            for number, (key, name) in enumerate(zip(keys, names, strict=True))
        )
        ties = tuple(IncomingTie(key, "0", 9, Depth.HELP, on) for key in keys)
        guests = tuple(IncomingGuest(key, "May fair", 9, on) for key in (*keys, "nobody"))
        batch = Batch("people.csv", len(names), parties, ties, guests)
        self.act(lambda: self.book.importer.take_in_whole(batch))

    @rule(one=WHICH, other=WHICH, name=NAMES)
    def do_several_as_one(self, one: int, other: int, name: str) -> None:
        def several() -> None:
            with self.book.as_one(phrase("Several")):
                new = self.book.parties.add_person(name=name)
                self.book.ties.meet(a=new, b=self.party(one), on=PartialDate(2025))
                self.book.facts.add(party_id=new, kind=FactKind.NEED, text="a kiln")
                self.book.parties.delete(party_id=self.party(other))

        self.act(several)

    @rule(which=WHICH)
    def fail_half_way(self, which: int) -> None:
        def fail() -> None:
            with pytest.raises(LookupError), self.book.as_one(phrase("Fails")):
                self.spoil(which)

        self.act(fail)

    def spoil(self, which: int) -> None:
        self.book.parties.rename(party_id=self.party(which), name="Spoilt")
        new = self.book.parties.add_person(name="Ghost")
        self.book.ties.meet(a=new, b=self.party(which), on=PartialDate(2025))
        raise LookupError

    @rule(which=WHICH)
    def keep_positions(self, which: int) -> None:
        """No act: undo knows nothing of it."""
        self.book.keep_positions({self.party(which): (which / 7, -1.5)})
        assert dump(self.path) == self.now

    # --- history ----------------------------------------------------------------------------------

    @rule()
    def undo(self) -> None:
        self.heard.clear()
        undone = self.book.history.undo()
        assert self.heard == ([] if undone is None else [undone])
        assert (undone is None) == (not self.past)
        if self.past:
            self.future.append(self.now)
            self.now = self.past.pop()
        assert dump(self.path) == self.now

    @rule()
    def redo(self) -> None:
        self.heard.clear()
        redone = self.book.history.redo()
        assert self.heard == ([] if redone is None else [redone])
        assert (redone is None) == (not self.future)
        if self.future:
            self.past.append(self.now)
            self.now = self.future.pop()
        assert dump(self.path) == self.now

    @precondition(lambda self: len(self.past) > 2)
    @rule(steps=st.integers(2, 6))
    def go_back_and_forth(self, steps: int) -> None:
        for _ in range(steps):
            self.undo()
        for _ in range(steps):
            self.redo()

    @rule(days=st.integers(-400, 400))
    def set_the_clock(self, days: int) -> None:
        self.clock.move(days=days)

    @rule()
    def restart(self) -> None:
        self.book.close()
        assert faults(self.path) == []
        self.open()
        assert dump(self.path) == self.now

    # --- what always holds ------------------------------------------------------------------------

    @invariant()
    def names_and_picture_are_those_of_the_file(self) -> None:
        with Book.open(self.path, read_only=True, clock=self.clock) as fresh:
            assert same_network(self.book.network(), fresh.network())
            ids = [line.id for line in fresh.parties.lines()]
            assert len(self.book.names) == len(fresh.names) == len(ids)
            for party in ids:
                name = fresh.names.name(party)
                assert self.book.names.name(party) == name
                assert self.book.names.whole(name) == fresh.names.whole(name)
                assert self.book.names.complete(name[:2]) == fresh.names.complete(name[:2])

    @invariant()
    def search_knows_what_is_written_and_nothing_else(self) -> None:
        known = query(self.path, "SELECT source, source_id, text FROM search_entry")
        written = [row for row in query(self.path, SEARCHED) if row[2]]
        assert sorted(known) == sorted(written)

    def teardown(self) -> None:
        while self.past:
            self.undo()
        assert self.now == self.empty
        assert self.book.is_empty
        self.book.close()
        assert faults(self.path) == []
        self.folder.cleanup()


Undoing.TestCase.settings = settings(
    max_examples=25,
    stateful_step_count=30,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)

TestUndoing = pytest.mark.slow(Undoing.TestCase)
