"""The acts of a weaver's day at her contacts, among all others: undo leaves no trace of any."""

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import rule

from tests.book.test_photos import JPEG, PNG
from tests.book.test_undo_machine import DATES, NAMES, PAST, WHICH, WORDS, Undoing
from weaver_desktop.book.merging import Choice
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.long_work import in_one_go
from weaver_desktop.domain.parties import Appearance
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.propositions import Direction, PropositionType
from weaver_desktop.domain.ties import Depth

SOME = st.lists(WHICH, min_size=1, max_size=4)


class Editing(Undoing):
    """Adds what the panels do to what the quick bar does."""

    def some(self, who: list[int]) -> list[PartyId]:
        return [self.party(which) for which in who]

    @rule(which=WHICH, born=st.one_of(st.none(), DATES), role=st.integers(0, 6), text=WORDS)
    def say_more(self, which: int, born: PartialDate | None, role: int, text: str) -> None:
        self.act(
            lambda: self.book.parties.describe(
                party_id=self.party(which),
                birthday=born,
                connector=role,
                pronouns=text,
                keep_in_touch_days=role * 30,
                may_appear=Appearance.INITIALS,
            )
        )

    @rule(which=WHICH, kind=WORDS, value=WORDS)
    def reach(self, which: int, kind: str, value: str) -> None:
        self.act(lambda: self.book.ways.add(party_id=self.party(which), kind=kind, value=value))

    @rule(which=WHICH, value=WORDS, is_gone=st.booleans())
    def reach_otherwise(self, which: int, value: str, *, is_gone: bool) -> None:
        way = next(iter(self.book.ways.of(self.party(which))), None)
        if way is not None:
            if is_gone:
                self.act(lambda: self.book.ways.remove(way_id=way.id))
            else:
                self.act(lambda: self.book.ways.change(way_id=way.id, value=value, label=value))

    @rule(who=SOME, tag=WORDS, is_off=st.booleans())
    def tag_many(self, who: list[int], tag: str, *, is_off: bool) -> None:
        act = self.book.bulk.untag if is_off else self.book.bulk.tag
        self.act(lambda: in_one_go(act(parties=self.some(who), tag=tag)))

    @rule(who=SOME, group=WHICH, on=PAST, is_off=st.booleans())
    def join_many(self, who: list[int], group: int, on: PartialDate, *, is_off: bool) -> None:
        parties, chosen = self.some(who), self.party(group)
        if is_off:
            self.act(
                lambda: in_one_go(self.book.bulk.leave(parties=parties, group_id=chosen, on=on))
            )
        else:
            self.act(lambda: in_one_go(self.book.bulk.join(parties=parties, group_id=chosen)))

    @rule(who=SOME)
    def delete_many(self, who: list[int]) -> None:
        self.act(lambda: in_one_go(self.book.bulk.delete(parties=self.some(who))))

    @rule(which=WHICH, kind=st.sampled_from(FactKind), text=WORDS, on=st.one_of(st.none(), DATES))
    def hear_better(self, which: int, kind: FactKind, text: str, on: PartialDate | None) -> None:
        fact = next(iter(self.book.facts.of(self.party(which))), None)
        if fact is not None:
            self.act(
                lambda: self.book.facts.change(
                    fact_id=fact.id, kind=kind, text=text, heard_on=on, is_private=bool(on)
                )
            )

    @rule(which=WHICH, by=WHICH)
    def answer_a_need(self, which: int, by: int) -> None:
        every = self.book.introductions.all()
        chosen = every[by % len(every)].id if every else None
        fact = next(iter(self.book.facts.of(self.party(which))), None)
        if fact is not None:
            self.act(lambda: self.book.facts.answer(fact_id=fact.id, met_by=chosen))

    @rule(which=WHICH, direction=st.sampled_from(Direction), text=WORDS)
    def propose(self, which: int, direction: Direction, text: str) -> None:
        self.act(
            lambda: self.book.propositions.add(
                party_id=self.party(which),
                direction=direction,
                type=PropositionType.BELONGING,
                text=text,
            )
        )

    @rule(which=WHICH, data=st.sampled_from([JPEG, PNG, b"none"]))
    def show_a_photo(self, which: int, data: bytes) -> None:
        self.act(lambda: self.book.photos.set(party_id=self.party(which), data=data))

    @rule(which=WHICH, depth=st.sampled_from(Depth), on=PAST, note=WORDS)
    def tell_of_a_tie(self, which: int, depth: Depth, on: PartialDate, note: str) -> None:
        tie = next(iter(self.book.ties.of(self.party(which))), None)
        if tie is not None:
            self.act(lambda: self.book.ties.change_depth(tie_id=tie.id, depth=depth, on=on))
            self.act(lambda: self.book.ties.describe(tie_id=tie.id, note=note))
            self.act(
                lambda: self.book.ties.date(tie_id=tie.id, since=on, last_contact=tie.last_contact)
            )

    @rule(which=WHICH, other=WHICH, on=PAST, note=WORDS)
    def correct_an_encounter(self, which: int, other: int, on: PartialDate, note: str) -> None:
        met = next(iter(self.book.encounters.of(self.party(which))), None)
        if met is not None:
            who = [self.party(which), self.party(other)]
            self.act(
                lambda: self.book.encounters.change(
                    encounter_id=met.id, parties=who, on=on, note=note
                )
            )

    @rule(which=WHICH)
    def forget_an_encounter(self, which: int) -> None:
        met = next(iter(self.book.encounters.of(self.party(which))), None)
        if met is not None:
            self.act(lambda: self.book.encounters.delete(encounter_id=met.id))

    @rule(one=WHICH, other=WHICH)
    def tell_apart(self, one: int, other: int) -> None:
        self.act(lambda: self.book.duplicates.not_the_same(a=self.party(one), b=self.party(other)))

    @rule(one=WHICH, other=WHICH, choice=st.sampled_from(Choice))
    def merge(self, one: int, other: int, choice: Choice) -> None:
        keep, gone = self.party(one), self.party(other)

        def merge() -> None:
            plan = self.book.merging.plan(keep=keep, other=gone)
            chosen = {conflict.field: choice for conflict in plan.conflicts}
            self.book.merging.merge(keep=keep, other=gone, choose=chosen)

        self.act(merge)

    @rule(which=WHICH, answer=st.sampled_from(["done", "tomorrow", "not_again"]))
    def see_what_is_due(self, which: int, answer: str) -> None:
        due = self.book.agenda.items()
        if due:
            item = due[which % len(due)]
            self.act(lambda: getattr(self.book.agenda, answer)(item=item))
            assert self.book.agenda.items() == () or item not in self.book.agenda.items()

    @rule(name=NAMES, who=SOME)
    def begin_a_network(self, name: str, who: list[int]) -> None:
        def begin() -> None:
            with self.book.as_one(phrase("Began a network")):
                begun = self.book.networks.add(name=name)
                in_one_go(self.book.bulk.put_into(parties=self.some(who), network_id=begun))

        self.act(begin)

    @rule(number=st.integers(0, 30))
    def step_through_history(self, number: int) -> None:
        """Go to any step that is listed, and back to where the book stood."""
        entries = self.book.history.entries()
        standing = [entry.number for entry in entries if not entry.is_undone]
        here = standing[0] if standing else 0
        if entries:
            self.book.history.go_to(entries[number % len(entries)].number)
            self.book.history.go_to(here)


Editing.TestCase.settings = settings(
    max_examples=10,
    stateful_step_count=40,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)

TestEditing = pytest.mark.slow(Editing.TestCase)
