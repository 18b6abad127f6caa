"""What is due, and what becomes of it."""

from collections.abc import Callable
from datetime import date

import pytest

from tests.fixtures.clock import SettableClock
from tests.fixtures.dumps import dump
from weaver_desktop.book.book import Book
from weaver_desktop.book.today.items import DueItem, DueKind
from weaver_desktop.domain.birthdays import Birthday, DayOfYear
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.introductions import Answer, Stage
from weaver_desktop.domain.parties import Willingness
from weaver_desktop.domain.ties import Depth


@pytest.fixture
def me(book: Book) -> PartyId:
    return book.parties.begin(name="Ana")


def told(book: Book) -> list[tuple[str, str, str]]:
    return [(item.kind.value, str(item.what), str(item.why)) for item in book.agenda.items()]


def only(book: Book) -> DueItem:
    (item,) = book.agenda.items()
    return item


def test_an_empty_book_has_nothing_due(book: Book, me: PartyId) -> None:
    assert book.agenda.items() == ()
    assert book.parties.get(me).name == "Ana"


# --- introductions


def test_an_introduction_is_asked_made_and_looked_after_twice(
    book: Book, ama: PartyId, bo: PartyId, clock: SettableClock
) -> None:
    intro = book.introductions.take_up(a=ama, b=bo, reasons=["Bo needs a kiln."])
    names = [book.names.name(party) for party in sorted((ama, bo))]
    assert told(book) == [
        (
            "ask",
            f"Ask {names[0]} and {names[1]} whether they want to meet.",
            "Your idea of 14 March. Bo needs a kiln.",
        )
    ]
    book.agenda.done(item=only(book))
    assert book.history.label_to_undo == (
        f"Done: Ask {names[0]} and {names[1]} whether they want to meet."
    )
    held = book.introductions.get(intro)
    assert held is not None
    assert held.stage is Stage.ASKED
    assert book.agenda.items() == ()

    clock.move(days=7)
    assert told(book) == [
        (
            "ask",
            f"Hear from {names[0]} and {names[1]} whether they want to meet.",
            "Asked on 14 March.",
        )
    ]
    book.agenda.done(item=only(book))
    clock.move(days=6)
    assert book.agenda.items() == ()
    clock.move(days=1)
    assert only(book).kind is DueKind.ASK

    book.introductions.move(introduction_id=intro, stage=Stage.BOTH_YES)
    assert told(book) == [
        ("ask", f"Introduce {names[0]} and {names[1]}.", "Both said yes on 28 March.")
    ]
    book.agenda.done(item=only(book))
    held = book.introductions.get(intro)
    assert held is not None
    assert held.stage is Stage.MADE

    clock.move(days=20)
    assert book.agenda.items() == ()
    clock.move(days=1)
    assert told(book) == [
        ("check", f"See how {names[0]} and {names[1]} get on.", "You introduced them on 28 March.")
    ]
    book.agenda.done(item=only(book))
    assert book.agenda.items() == ()
    clock.move(days=69)
    assert book.agenda.items() == ()
    clock.move(days=1)
    assert only(book).due_on == date(2026, 6, 27)
    book.agenda.done(item=only(book))
    clock.move(days=400)
    assert book.agenda.items() == ()


@pytest.mark.parametrize("stage", [Stage.TOOK_HOLD, Stage.LAPSED, Stage.DECLINED])
def test_an_introduction_that_is_over_is_not_due(
    book: Book, ama: PartyId, bo: PartyId, clock: SettableClock, stage: Stage
) -> None:
    intro = book.introductions.take_up(a=ama, b=bo)
    book.introductions.move(introduction_id=intro, stage=stage)
    clock.move(days=100)
    assert book.agenda.items() == ()


@pytest.mark.parametrize(
    "stop",
    [
        lambda book, _, bo: book.parties.describe(party_id=bo, may_be_introduced=Willingness.NO),
        lambda book, ama, bo: book.ties.state(a=ama, b=bo, depth=Depth.MET),
        lambda book, ama, bo: book.introductions.answer(a=bo, b=ama, answer=Answer.NEVER),
    ],
    ids=["not wanted", "met already", "never"],
)
def test_an_introduction_that_stops_is_not_due(
    book: Book, ama: PartyId, bo: PartyId, stop: Callable[[Book, PartyId, PartyId], object]
) -> None:
    intro = book.introductions.take_up(a=ama, b=bo)
    book.ties.state(a=ama, b=bo, depth=Depth.KNOW_OF)
    assert [item.introduction_id for item in book.agenda.items()] == [intro]
    stop(book, ama, bo)
    assert book.agenda.items() == ()
    assert book.introductions.what_stops(book.introductions.all()[0]) is not None


# --- calls


def test_a_rhythm_is_kept_by_calling(
    book: Book, me: PartyId, ama: PartyId, clock: SettableClock
) -> None:
    book.parties.describe(party_id=ama, keep_in_touch_days=30)
    book.encounters.log(parties=[me, ama], on=PartialDate(2026, 2, 13))
    clock.move(days=0)
    assert book.agenda.items() == ()
    clock.move(days=1)
    assert told(book) == [
        (
            "call",
            "Get in touch with Ama Boateng.",
            "You want to be in touch every 30 days; the last time was on 13 February.",
        )
    ]
    book.agenda.done(item=only(book))
    tie = book.ties.between(me, ama)
    assert tie is not None
    assert (tie.depth, tie.last_contact) == (Depth.MET, PartialDate(2026, 3, 15))
    assert book.agenda.items() == ()


def test_a_rhythm_counts_from_the_entry_where_there_was_no_contact(
    book: Book, me: PartyId, ama: PartyId, clock: SettableClock
) -> None:
    book.parties.describe(party_id=ama, keep_in_touch_days=7)
    clock.move(days=7)
    assert str(only(book).why).endswith("there was no contact yet.")
    assert book.ties.between(me, ama) is None


def test_without_a_weaver_a_call_is_put_off_by_its_rhythm(
    book: Book, ama: PartyId, clock: SettableClock
) -> None:
    book.parties.describe(party_id=ama, keep_in_touch_days=7)
    clock.move(days=7)
    book.agenda.done(item=only(book))
    clock.move(days=6)
    assert book.agenda.items() == ()
    clock.move(days=1)
    assert only(book).parties == (ama,)


def test_a_tie_of_ones_own_cools(
    book: Book, me: PartyId, ama: PartyId, bo: PartyId, clock: SettableClock
) -> None:
    tie = book.ties.state(a=me, b=ama, depth=Depth.HELP)
    book.ties.date(tie_id=tie, since=None, last_contact=PartialDate(2025, 9, 16))
    far = book.ties.state(a=me, b=bo, depth=Depth.MET)
    book.ties.date(tie_id=far, since=None, last_contact=PartialDate(2020))
    assert book.agenda.items() == ()
    clock.move(days=1)
    assert told(book) == [
        (
            "call",
            "Get in touch with Ama Boateng.",
            "Your tie is cooling: the last contact was on 16 September 2025.",
        )
    ]
    assert only(book).tie_id == tie
    book.parties.describe(party_id=ama, keep_in_touch_days=3650)
    assert book.agenda.items() == ()


# --- birthdays


@pytest.mark.parametrize(
    "born, why",
    [
        (PartialDate(1980, 3, 14), "It is today."),
        (PartialDate(1980, 3, 15), "It is tomorrow."),
        (PartialDate(1980, 3, 17), "It is on 17 March."),
        (PartialDate(1980, 3, 18), None),
        (PartialDate(1980, 3, 13), None),
        (PartialDate(1980, 3), None),
        (PartialDate(1980), None),
        (DayOfYear(3, 15), "It is tomorrow."),
        (DayOfYear(3, 13), None),
        (DayOfYear(3), None),
    ],
)
def test_a_birthday_is_due_where_its_day_is_known(
    book: Book, ama: PartyId, born: Birthday, why: str | None
) -> None:
    book.parties.describe(party_id=ama, birthday=born)
    expected = [] if why is None else [("birthday", "Wish Ama Boateng a happy birthday.", why)]
    assert told(book) == expected


def test_a_birthday_around_the_turn_of_the_year_and_on_a_leap_day(
    book: Book, ama: PartyId, clock: SettableClock
) -> None:
    book.parties.describe(party_id=ama, birthday=PartialDate(1980, 1, 1))
    clock.now = clock.now.replace(year=2025, month=12, day=30)
    assert only(book).due_on == date(2026, 1, 1)
    book.parties.describe(party_id=ama, birthday=PartialDate(1980, 2, 29))
    clock.now = clock.now.replace(year=2026, month=2, day=27)
    assert only(book).due_on == date(2026, 2, 28)
    clock.now = clock.now.replace(year=2028, month=2, day=27)
    assert only(book).due_on == date(2028, 2, 29)


def test_a_birthday_comes_back_next_year(book: Book, ama: PartyId, clock: SettableClock) -> None:
    book.parties.describe(party_id=ama, birthday=PartialDate(1980, 3, 14))
    book.agenda.done(item=only(book))
    assert book.agenda.items() == ()
    clock.move(days=365)
    assert only(book).kind is DueKind.BIRTHDAY


# --- needs


def test_a_need_is_due_after_a_week_and_until_half_a_year(
    book: Book, ama: PartyId, clock: SettableClock
) -> None:
    need = book.facts.add(party_id=ama, kind=FactKind.NEED, text="a kiln\nfor the winter")
    book.facts.add(party_id=ama, kind=FactKind.GIFT, text="wool")
    clock.move(days=6)
    assert book.agenda.items() == ()
    clock.move(days=1)
    assert told(book) == [
        (
            "need",
            "Think of somebody for Ama Boateng: “a kiln for the winter”.",
            "Heard on 14 March, and not answered yet.",
        )
    ]
    book.agenda.done(item=only(book))
    assert not book.facts.get(need).is_open
    assert book.agenda.items() == ()
    book.history.undo()
    clock.move(days=200)
    assert book.agenda.items() == ()


def test_a_need_of_a_month_or_without_a_day(book: Book, ama: PartyId, clock: SettableClock) -> None:
    book.facts.add(party_id=ama, kind=FactKind.NEED, text="a loom", heard_on=PartialDate(2026, 2))
    undated = book.facts.add(party_id=ama, kind=FactKind.NEED, text="x" * 300, is_private=True)
    book.facts.change(fact_id=undated, heard_on=None)
    assert "Heard in February 2026" in str(only(book).why)
    clock.move(days=7)
    private = next(item for item in book.agenda.items() if item.fact_id == undated)
    assert private.is_private
    assert len(str(private.what)) < 150


def test_what_is_about_somebody_private_stays_out_of_calendars(
    book: Book, ama: PartyId, bo: PartyId, clock: SettableClock
) -> None:
    for party in (ama, bo):
        book.facts.add(party_id=party, kind=FactKind.NEED, text="a loom")
    book.introductions.take_up(a=ama, b=bo, reasons=["Bo needs a kiln."])
    book.parties.describe(party_id=bo, is_private=True)
    clock.move(days=8)
    items = book.agenda.items()
    assert {ama, bo} == {party for item in items for party in item.parties}
    assert all(item.is_private is (bo in item.parties) for item in items)


def test_a_reason_that_names_somebody_private_is_private_too(
    book: Book, ama: PartyId, bo: PartyId, cy: PartyId
) -> None:
    book.introductions.take_up(a=ama, b=bo, reasons=["Both know Cy."])
    assert [item.is_private for item in book.agenda.items()] == [False]
    book.parties.describe(party_id=cy, is_private=True)
    assert [item.is_private for item in book.agenda.items()] == [True]


# --- newcomers


def test_a_newcomer_is_welcomed_once(
    book: Book, me: PartyId, ama: PartyId, bo: PartyId, heard: list[ChangeSet]
) -> None:
    first = book.encounters.add_gathering(name="January", on=PartialDate(2026, 1, 9))
    second = book.encounters.add_gathering(name="March", on=PartialDate(2026, 3, 9))
    book.encounters.record_came(gathering_id=first, party_id=ama)
    for party in (me, ama, bo):
        book.encounters.record_came(gathering_id=second, party_id=party)
    assert told(book) == [
        ("welcome", "Welcome Bo O’Brien.", "Came to March on 9 March, for the first time.")
    ]
    heard.clear()
    book.agenda.done(item=only(book))
    assert book.agenda.items() == ()
    assert [change.table for change in heard[0].changes] == ["guest"]
    book.history.undo()
    book.encounters.log(parties=[me, bo], on=PartialDate(2026, 3, 10))
    assert book.agenda.items() == ()


# --- done, tomorrow, not again


def test_tomorrow_not_again_and_back(book: Book, ama: PartyId, clock: SettableClock) -> None:
    book.facts.add(party_id=ama, kind=FactKind.NEED, text="wool", heard_on=PartialDate(2026, 3, 1))
    item = only(book)
    states = [dump(book.path)]
    book.agenda.tomorrow(item=item)
    assert book.agenda.items() == ()
    assert book.agenda.silenced() == (item,)
    clock.move(days=1)
    assert only(book).key == item.key
    states.append(dump(book.path))
    book.agenda.not_again(item=item)
    clock.move(days=30)
    assert book.agenda.items() == ()
    states.append(dump(book.path))
    book.agenda.bring_back(item=item)
    assert only(book).key == item.key
    for state in reversed(states):
        book.history.undo()
        assert dump(book.path) == state


def test_what_was_put_off_does_not_disturb_the_map(book: Book, me: PartyId, ama: PartyId) -> None:
    book.facts.add(party_id=ama, kind=FactKind.NEED, text="wool", heard_on=PartialDate(2026, 3, 1))
    network = book.network()
    book.agenda.tomorrow(item=only(book))
    assert book.network() is network
    book.parties.set_me(party_id=ama)
    assert book.network().me != network.me
    assert me != ama


def test_a_short_day_lists_the_first_of_each_kind(book: Book, ama: PartyId) -> None:
    for text in ("a", "b", "c"):
        book.facts.add(
            party_id=ama, kind=FactKind.NEED, text=text, heard_on=PartialDate(2026, 3, 1)
        )
    assert len(book.agenda.items()) == 3
    assert len(book.agenda.items(most_of_a_kind=2)) == 2


@pytest.mark.parametrize("answer", ["done", "tomorrow", "not_again"])
def test_every_answer_is_one_step(
    book: Book, ama: PartyId, heard: list[ChangeSet], answer: str
) -> None:
    book.facts.add(party_id=ama, kind=FactKind.NEED, text="wool", heard_on=PartialDate(2026, 3, 1))
    before = dump(book.path)
    heard.clear()
    act: Callable[..., None] = getattr(book.agenda, answer)
    act(item=only(book))
    assert len(heard) == 1
    assert book.agenda.items() == ()
    book.history.undo()
    assert dump(book.path) == before
