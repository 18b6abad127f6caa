"""The ways in which suggestions can be asked for."""

from datetime import timedelta

import pytest

from tests.fixtures.clock import SettableClock
from weaver_desktop.book.asking import Asking
from weaver_desktop.book.book import Book
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import InvalidEditError, NotFoundError
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import FactId, GatheringId, Pair, PartyId, pair
from weaver_desktop.domain.introductions import Answer
from weaver_desktop.domain.ties import Depth


@pytest.fixture
def everybody(book: Book, ama: PartyId, bo: PartyId, cy: PartyId) -> tuple[PartyId, ...]:
    """Ama, Bo, Cy and Dee, each helped by the weaver long ago."""
    me = book.parties.begin(name="Maren")
    people = (ama, bo, cy, book.parties.add_person(name="Dee"))
    for party in people:
        book.ties.state(a=me, b=party, depth=Depth.HELP, on=PartialDate(2020))
    return people


def pairs(book: Book, asking: Asking) -> set[Pair]:
    return {pair(each.a, each.b) for each in book.advice.suggestions(asking=asking, limit=100)}


def test_one_thing_is_asked_for_at_a_time(ama: PartyId) -> None:
    with pytest.raises(ValueError, match="True"):
        Asking(party=ama, not_thought_of=True)


@pytest.mark.usefixtures("everybody")
def test_between_two_groups_it_is_members_with_members(
    book: Book, ama: PartyId, bo: PartyId, cy: PartyId, nest: PartyId
) -> None:
    growers = book.parties.add_group(name="Growers")
    book.parties.join(person_id=ama, group_id=nest)
    book.parties.join(person_id=bo, group_id=nest)
    book.parties.join(person_id=cy, group_id=growers)
    both = {pair(ama, cy), pair(bo, cy)}
    assert pairs(book, Asking(between=(nest, growers))) == both
    assert pairs(book, Asking(between=(growers, nest))) == both
    assert pairs(book, Asking(between=(ama, growers))) == {pair(ama, cy)}
    book.parties.join(person_id=bo, group_id=growers)
    assert pairs(book, Asking(between=(nest, growers))) == {pair(ama, cy)}


def test_a_group_is_not_asked_for_with_itself(book: Book, nest: PartyId) -> None:
    with pytest.raises(InvalidEditError, match="Nest Collective is named twice"):
        book.advice.question(asking=Asking(between=(nest, nest)))


def test_for_one_need(book: Book, everybody: tuple[PartyId, ...]) -> None:
    ama, bo, cy, dee = everybody
    kiln = book.facts.add(party_id=ama, kind=FactKind.NEED, text="a kiln")
    book.facts.add(party_id=ama, kind=FactKind.NEED, text="a van")
    book.facts.add(party_id=bo, kind=FactKind.GIFT, text="a kiln")
    book.facts.add(party_id=cy, kind=FactKind.GIFT, text="a van")
    book.facts.add(party_id=dee, kind=FactKind.GIFT, text="a kiln", is_private=True)
    assert pairs(book, Asking(need=kiln)) == {pair(ama, bo)}


def test_a_need_that_is_private_met_or_none_is_refused_in_words(book: Book, ama: PartyId) -> None:
    need = book.facts.add(party_id=ama, kind=FactKind.NEED, text="a kiln", is_private=True)
    with pytest.raises(InvalidEditError, match="“a kiln” is private"):
        book.advice.question(asking=Asking(need=need))
    book.facts.change(fact_id=need, is_private=False)
    book.facts.answer(fact_id=need)
    with pytest.raises(InvalidEditError, match="“a kiln” is no open need"):
        book.advice.question(asking=Asking(need=need))
    gift = book.facts.add(party_id=ama, kind=FactKind.GIFT, text="a van")
    with pytest.raises(InvalidEditError, match="“a van” is no open need"):
        book.advice.question(asking=Asking(need=gift))


def test_among_the_guests_of_a_gathering(book: Book, everybody: tuple[PartyId, ...]) -> None:
    ama, bo, *_ = everybody
    wassail = book.encounters.add_gathering(name="Wassail", on=PartialDate(2026, 1, 17))
    assert pairs(book, Asking(gathering=wassail)) == set()
    for party in (ama, bo):
        book.encounters.record_came(gathering_id=wassail, party_id=party)
    assert pairs(book, Asking(gathering=wassail)) == {pair(ama, bo)}


@pytest.mark.parametrize(
    "asking, said",
    [
        (Asking(party=PartyId("x")), "That party is not in the book any more"),
        (Asking(need=FactId("x")), "That need is not in the book any more"),
        (Asking(gathering=GatheringId("x")), "That gathering is not in the book any more"),
        (Asking(between=(PartyId("x"), PartyId("y"))), "That party is not in the book any more"),
    ],
)
def test_what_is_not_in_the_book_is_said(book: Book, asking: Asking, said: str) -> None:
    with pytest.raises(NotFoundError, match=said):
        book.advice.question(asking=asking)


def test_who_was_not_thought_of_for_a_year(
    book: Book, everybody: tuple[PartyId, ...], clock: SettableClock
) -> None:
    ama, bo, cy, dee = everybody
    lately, long_ago = PartialDate(2025, 6), PartialDate(2024, 12)
    asking = Asking(not_thought_of=True)
    assert _quiet(book) >= set(everybody)
    book.facts.add(party_id=ama, kind=FactKind.NOTE, text="sings", heard_on=lately)
    book.facts.add(party_id=bo, kind=FactKind.NOTE, text="sings", heard_on=long_ago)
    assert _quiet(book) >= {bo, cy, dee}
    assert ama not in _quiet(book)
    book.introductions.answer(a=cy, b=dee, answer=Answer.NEVER)
    assert _quiet(book) & set(everybody) == {bo}
    assert all(bo in two for two in pairs(book, asking))
    clock.move(days=366)
    assert _quiet(book) >= set(everybody)


def test_a_contact_and_a_gathering_are_thinking_of_somebody_and_a_year_counts_as_its_last_day(
    book: Book, everybody: tuple[PartyId, ...]
) -> None:
    ama, bo, cy, dee = everybody
    book.ties.state(a=ama, b=bo, depth=Depth.MET, on=PartialDate(2025))
    fair = book.encounters.add_gathering(name="Fair", on=PartialDate.of(book.today))
    book.encounters.record_came(gathering_id=fair, party_id=cy)
    old = book.encounters.add_gathering(
        name="Old Fair", on=PartialDate.of(book.today - timedelta(days=366))
    )
    book.encounters.record_came(gathering_id=old, party_id=dee)
    assert _quiet(book) & set(everybody) == {dee}


def _quiet(book: Book) -> frozenset[PartyId]:
    some = book.advice.question(asking=Asking(not_thought_of=True)).scope.some
    assert some is not None
    return some
