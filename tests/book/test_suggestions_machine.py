"""Whatever the order of edits, nobody is suggested who should not be, nothing private told."""

import re
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from tests.fixtures.books import fresh_book
from tests.fixtures.clock import SettableClock
from tests.fixtures.dumps import query
from tests.fixtures.ids import SeededIds
from weaver_desktop.book.asking import Asking
from weaver_desktop.book.book import Book
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import FactId, GatheringId, PartyId, TieId
from weaver_desktop.domain.introductions import Answer, Consent, Stage, Suggestion
from weaver_desktop.domain.parties import Willingness
from weaver_desktop.domain.propositions import Direction, PropositionType
from weaver_desktop.domain.ties import Depth

WHICH = st.integers(0, 100)
THINGS = st.sampled_from(["kiln", "van", "loom"])
_MARK = re.compile(r"mark\d+")


@cache
def begun_once() -> bytes:
    """Return the file of a book that every run begins with; it can be undone act by act."""
    with tempfile.TemporaryDirectory() as folder:
        path = fresh_book(Path(folder) / "first.weave")
        with Book.open(path, clock=SettableClock(), new_id=SeededIds()) as book:
            _begin(book)
        return path.read_bytes()


def _begin(book: Book) -> None:
    me = book.parties.begin(name="Ana")
    group = book.parties.add_group(name="Potters")
    gathering = book.encounters.add_gathering(name="Wassail", on=PartialDate(2026, 1, 17))
    for at, name in enumerate(["Ama", "Bo", "Cy", "Dee"]):
        party = book.parties.add_person(name=name)
        book.ties.state(a=me, b=party, depth=Depth.HELP)
        kind = FactKind.NEED if at % 2 else FactKind.GIFT
        book.facts.add(party_id=party, kind=kind, text="a kiln")
        book.encounters.record_came(gathering_id=gathering, party_id=party)
        if at:
            book.parties.join(person_id=party, group_id=group)


class Suggesting(RuleBasedStateMachine):
    """A book of a handful, edited at random; the rows of the file say what must not be told."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "network.weave"
        self.path.write_bytes(begun_once())
        self.clock = SettableClock()
        self.book = Book.open(self.path, clock=self.clock, new_id=SeededIds(2))
        self.count = 0
        self.turn = 0
        self.has_changed = True
        self.book.feed.subscribe(self.heed)

    def heed(self, _: ChangeSet) -> None:
        self.has_changed = True

    def teardown(self) -> None:
        self.book.close()
        self.folder.cleanup()

    def column(self, sql: str) -> list[str]:
        return [str(value) for (value,) in query(self.path, sql)]

    def one_of(self, which: int, sql: str) -> str:
        found = self.column(sql)
        return found[which % len(found)] if found else "nothing"

    def party(self, which: int) -> PartyId:
        return PartyId(self.one_of(which, "SELECT id FROM party ORDER BY id"))

    # --- edits ------------------------------------------------------------------------------------

    @rule(is_group=st.booleans())
    def add(self, *, is_group: bool) -> None:
        self.count += 1
        add = self.book.parties.add_group if is_group else self.book.parties.add_person
        add(name=f"New {self.count}")

    @rule(which=WHICH, kind=st.sampled_from(FactKind), thing=THINGS, is_private=st.booleans())
    def hear(self, which: int, kind: FactKind, thing: str, *, is_private: bool) -> None:
        self.count += 1
        text = f"{thing} mark{self.count}"
        with suppress(WeaverError):
            self.book.facts.add(
                party_id=self.party(which), kind=kind, text=text, is_private=is_private
            )

    @rule(which=WHICH, is_private=st.booleans())
    def keep_private(self, which: int, *, is_private: bool) -> None:
        fact = FactId(self.one_of(which, "SELECT id FROM fact ORDER BY id"))
        with suppress(WeaverError):
            self.book.facts.change(fact_id=fact, is_private=is_private)

    @rule(which=WHICH, direction=st.sampled_from(Direction), thing=THINGS)
    def propose(self, which: int, direction: Direction, thing: str) -> None:
        self.count += 1
        with suppress(WeaverError):
            self.book.propositions.add(
                party_id=self.party(which),
                direction=direction,
                type=PropositionType.RESOURCES,
                text=f"{thing} mark{self.count}",
            )

    @rule(which=WHICH, is_private=st.booleans())
    def keep_to_oneself(self, which: int, *, is_private: bool) -> None:
        with suppress(WeaverError):
            self.book.parties.describe(party_id=self.party(which), is_private=is_private)

    @rule(which=WHICH)
    def meet_a_need(self, which: int) -> None:
        with suppress(WeaverError):
            needs = "SELECT id FROM fact WHERE kind = 'need' ORDER BY id"
            self.book.facts.answer(fact_id=FactId(self.one_of(which, needs)))

    @rule(which=WHICH)
    def end_a_tie(self, which: int) -> None:
        with suppress(WeaverError):
            tie = TieId(self.one_of(which, "SELECT id FROM tie ORDER BY id"))
            self.book.ties.end(tie_id=tie, on=PartialDate.of(self.book.today))

    @rule(one=WHICH, other=WHICH, depth=st.sampled_from(Depth))
    def tie(self, one: int, other: int, depth: Depth) -> None:
        with suppress(WeaverError):
            self.book.ties.state(a=self.party(one), b=self.party(other), depth=depth)

    @rule(one=WHICH, other=WHICH)
    def log(self, one: int, other: int) -> None:
        with suppress(WeaverError):
            self.book.encounters.log(
                parties=[self.party(one), self.party(other)], on=PartialDate.of(self.book.today)
            )

    @rule(one=WHICH, other=WHICH, answer=st.sampled_from(Answer))
    def answer(self, one: int, other: int, answer: Answer) -> None:
        with suppress(WeaverError):
            self.book.introductions.answer(a=self.party(one), b=self.party(other), answer=answer)

    @rule(one=WHICH, other=WHICH, stage=st.sampled_from(Stage))
    def introduce(self, one: int, other: int, stage: Stage) -> None:
        with suppress(WeaverError):
            known = self.book.introductions.take_up(a=self.party(one), b=self.party(other))
            self.book.introductions.move(introduction_id=known, stage=stage)

    @rule(which=WHICH, consent=st.sampled_from(Consent))
    def consent(self, which: int, consent: Consent) -> None:
        known = self.book.introductions.all()
        if known:
            chosen = known[which % len(known)]
            with suppress(WeaverError):
                self.book.introductions.consent(
                    introduction_id=chosen.id,
                    party=chosen.b if which % 2 else chosen.a,
                    consent=consent,
                )

    @rule(which=WHICH, may=st.sampled_from(Willingness))
    def be_willing(self, which: int, may: Willingness) -> None:
        with suppress(WeaverError):
            self.book.parties.describe(party_id=self.party(which), may_be_introduced=may)

    @rule(one=WHICH, other=WHICH)
    def merge(self, one: int, other: int) -> None:
        with suppress(WeaverError):
            self.book.merging.merge(keep=self.party(one), other=self.party(other))

    @rule(which=WHICH)
    def delete(self, which: int) -> None:
        with suppress(WeaverError):
            self.book.parties.delete(party_id=self.party(which))

    @rule()
    def undo(self) -> None:
        self.book.history.undo()

    @rule()
    def redo(self) -> None:
        self.book.history.redo()

    @rule(days=st.integers(1, 90))
    def wait(self, days: int) -> None:
        self.clock.move(days=days)
        self.has_changed = True

    # --- what always holds ------------------------------------------------------------------------

    def askings(self) -> Iterator[Asking]:
        yield Asking()
        yield Asking(not_thought_of=True)
        parties = [PartyId(party) for party in self.column("SELECT id FROM party ORDER BY id")]
        groups = self.column("SELECT id FROM party WHERE kind = 'group' ORDER BY id")
        for party in parties:
            yield Asking(party=party)
            if groups and party != groups[0]:
                yield Asking(between=(PartyId(groups[0]), party))
        for gathering in self.column("SELECT id FROM gathering"):
            yield Asking(gathering=GatheringId(gathering))
        needs = "SELECT id FROM fact WHERE kind = 'need' AND is_open AND NOT is_private"
        for need in self.column(needs):
            yield Asking(need=FactId(need))

    def must_not_meet(self) -> set[frozenset[str]]:
        apart = query(
            self.path,
            """SELECT a_id, b_id, '9999' FROM tie WHERE depth >= 2
                UNION SELECT a_id, b_id, '9999' FROM introduction
                UNION SELECT a_id, b_id, coalesce(until, '9999') FROM suggestion_answer""",
        )
        today = self.book.today.isoformat()
        return {frozenset({str(a), str(b)}) for a, b, until in apart if str(until) > today}

    def private(self) -> set[str]:
        texts = self.column(
            """SELECT text FROM fact WHERE is_private
               UNION SELECT o.text FROM proposition AS o
                   JOIN party AS p ON p.id = o.party_id WHERE p.is_private"""
        )
        return {mark for text in texts for mark in _MARK.findall(text)}

    @invariant()
    def nobody_is_named_who_should_not_be_and_nothing_private_is_told(self) -> None:
        if not self.has_changed:
            return  # an edit that was refused changes nothing that could be told
        self.has_changed = False
        self.check_suggestions()
        self.check_drafts()

    def check_suggestions(self) -> None:
        apart, private = self.must_not_meet(), self.private()
        unwilling = set(self.column("SELECT id FROM party WHERE may_be_introduced = 'no'"))
        unwilling.add(str(self.book.parties.me))
        shown = self.may_be_shown()
        for asking in self.askings():
            found = self.book.advice.suggestions(asking=asking, limit=200)
            for each in found:
                assert frozenset({str(each.a), str(each.b)}) not in apart
                assert not {str(each.a), str(each.b)} & unwilling
                assert not private & set(_MARK.findall(_told(each)))
                assert {basis.id for why in each.reasons for basis in why.rests_on} <= shown
            if asking.party is not None and self.is_next():
                # What was kept from the last question leads to the very same pairs.
                anew = self.book.advice.question(asking=asking, limit=200).answer()
                assert {(e.a, e.b) for e in found} == {(e.a, e.b) for e in anew}

    def is_next(self) -> bool:
        """Take turns: of every three parties one is asked about anew."""
        self.turn += 1
        return self.turn % 3 == 0

    def may_be_shown(self) -> set[str]:
        """Return the ids of all that a reason may rest on."""
        return set(
            self.column(
                """SELECT id FROM party UNION SELECT id FROM gathering
                   UNION SELECT id FROM fact WHERE NOT is_private
                   UNION SELECT o.id FROM proposition AS o JOIN party AS p ON p.id = o.party_id
                       WHERE NOT p.is_private"""
            )
        )

    def check_drafts(self) -> None:
        private = self.private()
        apart = self.pairs(
            """SELECT a_id, b_id FROM tie WHERE depth >= 2
                UNION SELECT a_id, b_id FROM suggestion_answer WHERE answer = 'never'"""
        )
        unwilling = set(self.column("SELECT id FROM party WHERE may_be_introduced = 'no'"))
        for known in self.book.introductions.all():
            drafts = self.book.letters.of(known)
            told = f"{drafts.to_a} {drafts.to_b} {drafts.to_both}".strip()
            assert not private & set(_MARK.findall(told))
            two = frozenset({str(known.a), str(known.b)})
            is_off = known.stage is Stage.DECLINED
            is_off |= Consent.NO in {known.consent_a, known.consent_b}
            assert not told or not (is_off or two in apart or two & unwilling)

    def pairs(self, sql: str) -> set[frozenset[str]]:
        return {frozenset({str(a), str(b)}) for a, b in query(self.path, sql)}


def _told(suggestion: Suggestion) -> str:
    change = () if suggestion.change is None else suggestion.change.said
    reasons = [reason.text for reason in suggestion.reasons]
    said = (*reasons, *suggestion.gains, *suggestion.asides, *suggestion.unknown, *change)
    return " ".join(map(str, said))


TestSuggesting = pytest.mark.filterwarnings("default::ResourceWarning")(Suggesting.TestCase)
TestSuggesting.settings = settings(
    max_examples=12,
    stateful_step_count=14,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
