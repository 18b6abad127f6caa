"""Introductions, and suggestions left alone."""

from datetime import UTC, date, timedelta, timezone

import pytest

from tests.fixtures.clock import SettableClock
from tests.fixtures.dumps import query
from weaver_desktop.book.book import Book
from weaver_desktop.book.introductions import SNOOZE
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.errors import InvalidEditError, NotFoundError
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import IntroductionId, Pair, PartyId, pair
from weaver_desktop.domain.introductions import Answer, Stage
from weaver_desktop.domain.parties import Willingness
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.ties import Depth


@pytest.fixture
def suggested(book: Book, ama: PartyId, bo: PartyId) -> Pair:
    """Two of whom one needs what the other offers."""
    book.facts.add(party_id=ama, kind=FactKind.NEED, text="a kiln")
    book.facts.add(party_id=bo, kind=FactKind.GIFT, text="a kiln")
    assert suggestions(book) == [pair(ama, bo)]
    return pair(ama, bo)


def suggestions(book: Book) -> list[Pair]:
    return [pair(each.a, each.b) for each in book.advice.suggestions()]


# --- taking up ------------------------------------------------------------------------------------


def test_who_travels_moves_introductions_on_all_the_same(
    book: Book, ama: PartyId, bo: PartyId, clock: SettableClock
) -> None:
    clock.now = clock.now.astimezone(timezone(timedelta(hours=9)))
    taken = book.introductions.take_up(a=ama, b=bo)
    book.introductions.move(introduction_id=taken, stage=Stage.ASKED)
    clock.now = clock.now.astimezone(UTC) + timedelta(minutes=30)
    book.introductions.move(introduction_id=taken, stage=Stage.BOTH_YES)
    stages = [stage for stage, _ in book.introductions.steps(taken)]
    assert sorted(stages[:2]) == [Stage.ASKED, Stage.IDEA]  # one moment
    assert stages[2:] == [Stage.BOTH_YES]


def test_an_introduction_is_taken_up_with_its_reasons(
    book: Book, ama: PartyId, bo: PartyId, heard: list[ChangeSet]
) -> None:
    taken = book.introductions.take_up(
        a=bo, b=ama, reasons=["Bo needs “a {kiln}”.", "Both know Dee;\nboth sing."]
    )
    found = book.introductions.get(taken)
    assert found is not None
    assert (found.a, found.b) == pair(ama, bo)
    assert found.reasons == ("Bo needs “a {kiln}”.", "Both know Dee;\nboth sing.")
    assert (found.stage, found.moved_on) == (Stage.IDEA, date(2026, 3, 14))
    assert [each.label for each in heard] == ["Took up introducing Bo O’Brien and Ama Boateng"]
    book.history.undo()
    assert book.introductions.get(taken) is None
    assert query(book.path, "SELECT * FROM introduction_step") == []


def test_an_introduction_under_way_is_not_taken_up_twice(
    book: Book, ama: PartyId, bo: PartyId, cy: PartyId
) -> None:
    book.introductions.take_up(a=ama, b=bo)
    with pytest.raises(InvalidEditError, match="is under way already") as refused:
        book.introductions.take_up(a=bo, b=ama)
    assert "Bo O’Brien and Ama Boateng" in str(refused.value)
    assert "Look for it under Introductions" in str(refused.value)
    book.introductions.take_up(a=ama, b=cy)
    assert len(book.introductions.all()) == 2


@pytest.mark.parametrize("stage", list(Stage))
def test_one_that_came_to_an_end_can_be_taken_up_again(
    book: Book, ama: PartyId, bo: PartyId, stage: Stage
) -> None:
    first = book.introductions.take_up(a=ama, b=bo)
    book.introductions.move(introduction_id=first, stage=stage)
    if stage.is_open:
        with pytest.raises(InvalidEditError, match="under way"):
            book.introductions.take_up(a=ama, b=bo)
    else:
        assert book.introductions.take_up(a=ama, b=bo) != first


def test_nobody_is_introduced_to_themselves_or_to_nobody(book: Book, ama: PartyId) -> None:
    with pytest.raises(InvalidEditError, match="Ama Boateng cannot be introduced to themselves"):
        book.introductions.take_up(a=ama, b=ama)
    with pytest.raises(InvalidEditError, match="Name the other person"):
        book.introductions.answer(a=ama, b=ama, answer=Answer.NEVER)
    with pytest.raises(NotFoundError):
        book.introductions.answer(a=ama, b=PartyId("nobody"), answer=Answer.NEVER)
    assert book.introductions.all() == ()


# --- moving ---------------------------------------------------------------------------------------


def test_the_weaver_is_not_introduced_to_anybody(book: Book, ama: PartyId) -> None:
    me = book.parties.begin(name="Robin")
    with pytest.raises(InvalidEditError, match="met Ama Boateng"):
        book.introductions.take_up(a=me, b=ama)
    assert book.introductions.all() == ()


def test_each_step_keeps_its_day(
    book: Book, ama: PartyId, bo: PartyId, clock: SettableClock
) -> None:
    taken = book.introductions.take_up(a=ama, b=bo)
    clock.move(days=3)
    book.introductions.move(introduction_id=taken, stage=Stage.ASKED)
    assert book.history.label_to_undo in {
        "Ama Boateng and Bo O’Brien: asked",
        "Bo O’Brien and Ama Boateng: asked",
    }
    clock.move(days=4)
    book.introductions.move(introduction_id=taken, stage=Stage.MADE, on=date(2026, 3, 18))
    found = book.introductions.get(taken)
    assert found is not None
    assert (found.stage, found.moved_on) == (Stage.MADE, date(2026, 3, 18))
    assert query(book.path, "SELECT stage, on_date FROM introduction_step ORDER BY created_at") == [
        ("idea", "2026-03-14"),
        ("asked", "2026-03-17"),
        ("made", "2026-03-18"),
    ]
    book.history.undo()
    back = book.introductions.get(taken)
    assert back is not None
    assert (back.stage, back.moved_on) == (Stage.ASKED, date(2026, 3, 17))


def test_what_moved_last_comes_first(
    book: Book, ama: PartyId, bo: PartyId, cy: PartyId, clock: SettableClock
) -> None:
    first = book.introductions.take_up(a=ama, b=bo)
    clock.move(days=1)
    second = book.introductions.take_up(a=ama, b=cy)
    assert [each.id for each in book.introductions.all()] == [second, first]
    clock.move(days=1)
    book.introductions.move(introduction_id=first, stage=Stage.ASKED)
    assert [each.id for each in book.introductions.all()] == [first, second]


def test_an_introduction_that_is_gone_cannot_move(book: Book) -> None:
    with pytest.raises(InvalidEditError, match="not in the book any more"):
        book.introductions.move(introduction_id=IntroductionId("nothing"), stage=Stage.ASKED)


# --- leaving alone --------------------------------------------------------------------------------


def test_never_is_remembered(book: Book, suggested: Pair, clock: SettableClock) -> None:
    a, b = suggested
    book.introductions.answer(a=b, b=a, answer=Answer.NEVER)
    assert suggestions(book) == []
    clock.move(days=10_000)
    assert suggestions(book) == []
    book.history.undo()
    assert suggestions(book) == [suggested]
    book.history.redo()
    book.close()
    with Book.open(book.path, clock=clock) as again:
        assert suggestions(again) == []


def test_not_now_lasts_a_while(book: Book, suggested: Pair, clock: SettableClock) -> None:
    a, b = suggested
    book.introductions.answer(a=a, b=b, answer=Answer.NOT_NOW)
    assert suggestions(book) == []
    clock.move(days=SNOOZE.days - 1)
    assert suggestions(book) == []
    clock.move(days=1)
    assert suggestions(book) == [suggested]
    assert timedelta(days=30) == SNOOZE


def test_an_answer_takes_the_place_of_the_one_before(
    book: Book, suggested: Pair, clock: SettableClock
) -> None:
    a, b = suggested
    book.introductions.answer(a=a, b=b, answer=Answer.NOT_NOW)
    clock.move(days=20)
    book.introductions.answer(a=b, b=a, answer=Answer.NOT_NOW)
    clock.move(days=20)
    assert suggestions(book) == []
    book.introductions.answer(a=a, b=b, answer=Answer.NEVER)
    assert query(book.path, "SELECT answer, until FROM suggestion_answer") == [("never", None)]
    clock.move(days=400)
    assert suggestions(book) == []


@pytest.mark.parametrize("stage", list(Stage))
def test_who_was_introduced_is_not_suggested(book: Book, suggested: Pair, stage: Stage) -> None:
    a, b = suggested
    taken = book.introductions.take_up(a=a, b=b)
    book.introductions.move(introduction_id=taken, stage=stage)
    assert suggestions(book) == []


def test_who_is_tied_is_not_suggested(book: Book, suggested: Pair) -> None:
    a, b = suggested
    book.ties.state(a=a, b=b, depth=Depth.MET)
    assert suggestions(book) == []


def test_who_does_not_want_it_is_not_suggested(book: Book, suggested: Pair) -> None:
    a, _ = suggested
    book.parties.describe(party_id=a, may_be_introduced=Willingness.NO)
    assert suggestions(book) == []
    book.parties.describe(party_id=a, may_be_introduced=Willingness.ASK_FIRST)
    assert suggestions(book) == [suggested]


def test_what_is_private_suggests_nothing(book: Book, ama: PartyId, bo: PartyId) -> None:
    book.facts.add(party_id=ama, kind=FactKind.NEED, text="a kiln", is_private=True)
    book.facts.add(party_id=bo, kind=FactKind.GIFT, text="a kiln")
    assert suggestions(book) == []


def test_suggestions_keep_up_with_what_is_said(
    book: Book, ama: PartyId, bo: PartyId, cy: PartyId
) -> None:
    def by_party() -> dict[PartyId, list[Pair]]:
        there = [party for party in (ama, bo, cy) if party in book.network().ids]
        asked = {
            party: [pair(each.a, each.b) for each in book.advice.suggestions(for_party=party)]
            for party in there
        }
        fresh = {
            party: [pair(e.a, e.b) for e in book.advice.question(for_party=party).answer()]
            for party in there
        }
        assert asked == fresh
        return asked

    book.facts.add(party_id=ama, kind=FactKind.NEED, text="a kiln")
    gift = book.facts.add(party_id=bo, kind=FactKind.GIFT, text="a barn")
    seen = [by_party()]
    with book.as_one(phrase("Reworded")):  # as many facts, of the same second
        book.facts.delete(fact_id=gift)
        book.facts.add(party_id=bo, kind=FactKind.GIFT, text="a kiln")
    seen.append(by_party())
    book.introductions.answer(a=ama, b=bo, answer=Answer.NEVER)
    book.facts.add(party_id=cy, kind=FactKind.GIFT, text="a kiln")
    seen.append(by_party())
    book.parties.delete(party_id=bo)
    seen.append(by_party())
    assert [each[ama] for each in seen] == [[], [pair(ama, bo)], [pair(ama, cy)], [pair(ama, cy)]]
    for _ in range(4):
        book.history.undo()
        by_party()
    assert by_party() == seen[0]
    for _ in range(4):
        book.history.redo()
        by_party()
    assert by_party() == seen[-1]


def test_never_is_not_softened(book: Book, clock: SettableClock, ama: PartyId, bo: PartyId) -> None:
    book.introductions.answer(a=ama, b=bo, answer=Answer.NEVER)
    book.introductions.answer(a=ama, b=bo, answer=Answer.NOT_NOW)
    clock.now += timedelta(days=1000)
    assert pair(ama, bo) in book.advice.question().apart
