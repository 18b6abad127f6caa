"""When a made introduction is looked after."""

from datetime import date, timedelta

import pytest

from tests.fixtures.clock import SettableClock
from weaver_desktop.book.book import Book
from weaver_desktop.book.ledger.checks import CHECKS, Check, checks_of
from weaver_desktop.book.today.items import DueKind
from weaver_desktop.domain.errors import InvalidEditError
from weaver_desktop.domain.ids import IntroductionId, PartyId
from weaver_desktop.domain.introductions import Stage

MADE = date(2026, 3, 14)
WEEKS, MONTHS = (MADE + after for after in CHECKS)


def test_after_three_weeks_and_after_three_months() -> None:
    assert checks_of(Stage.MADE, MADE, []) == (Check(WEEKS), Check(MONTHS))


def test_one_that_is_done_stays_with_its_day() -> None:
    done = (WEEKS, date(2026, 4, 6))
    assert checks_of(Stage.MET, MADE, [done]) == (Check(*done), Check(MONTHS))


def test_one_that_was_put_off_takes_the_place_of_its_own() -> None:
    later = date(2026, 5, 1)
    assert checks_of(Stage.MADE, MADE, [(later, None)]) == (Check(later), Check(MONTHS))


@pytest.mark.parametrize("stage", [Stage.TOOK_HOLD, Stage.LAPSED, Stage.DECLINED, Stage.IDEA])
def test_nothing_is_to_come_once_it_is_over_or_not_made(stage: Stage) -> None:
    assert checks_of(stage, MADE, [(WEEKS, None)]) == ()
    assert checks_of(stage, None, []) == ()


def test_what_is_due() -> None:
    assert Check(WEEKS).is_due(WEEKS)
    assert not Check(WEEKS).is_due(WEEKS - timedelta(days=1))
    assert not Check(WEEKS, WEEKS).is_due(MONTHS)


def test_the_book_agrees_with_its_agenda(
    book: Book, clock: SettableClock, ama: PartyId, bo: PartyId
) -> None:
    idea = book.introductions.take_up(a=ama, b=bo)
    assert book.introductions.checks(idea) == ()
    book.introductions.move(introduction_id=idea, stage=Stage.MADE)
    clock.move(days=CHECKS[0].days)
    first, second = book.introductions.checks(idea)
    (item,) = (each for each in book.agenda.items() if each.kind is DueKind.CHECK)
    assert first.due_on == item.due_on
    book.agenda.done(item=item)
    assert book.introductions.checks(idea) == (Check(first.due_on, book.today), second)
    book.history.undo()
    assert book.introductions.checks(idea) == (first, second)


def test_of_an_introduction_that_is_gone(book: Book) -> None:
    with pytest.raises(InvalidEditError, match="not in the book any more"):
        book.introductions.checks(IntroductionId("nobody"))
