"""Suggestions kept up to date by a real worker process."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from tests.fixtures.books import fresh_book
from tests.fixtures.clock import SettableClock
from tests.ui.opening import PATIENCE_MS, who
from weaver_desktop.book.book import Book
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import pair
from weaver_desktop.domain.introductions import Answer
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.ties import Depth
from weaver_desktop.ui.state.advisor import Advisor
from weaver_desktop.ui.state.analyst import Analyst, worker_command
from weaver_desktop.ui.state.changes import Changes

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    path = fresh_book(tmp_path / "network.weave")
    with Book.open(path, clock=SettableClock()) as opened:
        me = opened.parties.begin(name="Maren Holt")
        for name in ("Ama", "Bo", "Cy"):
            met = opened.parties.add_person(name=name)
            opened.encounters.log(parties=[me, met], on=PartialDate.of(opened.today))
        yield opened


@pytest.fixture
def advisor(book: Book) -> Iterator[Advisor]:
    changes = Changes(book)
    analyst = Analyst(worker_command())
    made = Advisor(book, changes, analyst)
    yield made
    changes.stop()
    made.stop()
    analyst.stop()


def _pairs(advisor: Advisor) -> set[frozenset[str]]:
    assert advisor.suggestions is not None
    names = advisor._book.names
    return {frozenset({names.name(each.a), names.name(each.b)}) for each in advisor.suggestions}


def _think(advisor: Advisor, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not advisor.is_thinking, timeout=PATIENCE_MS)


def test_before_the_first_answer_nothing_is_known(advisor: Advisor) -> None:
    assert advisor.suggestions is None


def test_whoever_the_weaver_knows_might_meet(advisor: Advisor, qtbot: QtBot) -> None:
    with qtbot.waitSignal(advisor.updated, timeout=PATIENCE_MS):
        advisor.refresh()
    assert _pairs(advisor) == {
        frozenset(two) for two in (("Ama", "Bo"), ("Ama", "Cy"), ("Bo", "Cy"))
    }


def test_who_has_met_goes_at_once_and_stays_away(
    advisor: Advisor, book: Book, qtbot: QtBot
) -> None:
    advisor.refresh()
    _think(advisor, qtbot)
    ama, bo = who(book, "Ama"), who(book, "Bo")
    book.encounters.log(parties=[ama, bo], on=PartialDate.of(book.today))
    assert frozenset({"Ama", "Bo"}) not in _pairs(advisor)
    assert advisor.is_thinking
    _think(advisor, qtbot)
    assert frozenset({"Ama", "Bo"}) not in _pairs(advisor)


def test_a_never_goes_at_once_and_its_undo_brings_it_back(
    advisor: Advisor, book: Book, qtbot: QtBot
) -> None:
    advisor.refresh()
    _think(advisor, qtbot)
    book.introductions.answer(a=who(book, "Ama"), b=who(book, "Bo"), answer=Answer.NEVER)
    assert frozenset({"Ama", "Bo"}) not in _pairs(advisor)
    _think(advisor, qtbot)
    book.history.undo()
    _think(advisor, qtbot)
    assert frozenset({"Ama", "Bo"}) in _pairs(advisor)


def test_who_is_deleted_is_suggested_to_nobody_any_more(
    advisor: Advisor, book: Book, qtbot: QtBot
) -> None:
    advisor.refresh()
    _think(advisor, qtbot)
    cy = who(book, "Cy")
    book.parties.delete(party_id=cy)
    assert advisor.suggestions is not None
    assert all(cy not in {each.a, each.b} for each in advisor.suggestions)


def test_a_pair_settled_while_the_answer_was_on_its_way_is_left_out(
    advisor: Advisor, book: Book, qtbot: QtBot
) -> None:
    ama, bo = who(book, "Ama"), who(book, "Bo")
    advisor.refresh()
    book.introductions.answer(a=ama, b=bo, answer=Answer.NEVER)
    with qtbot.waitSignal(advisor.updated, timeout=PATIENCE_MS):
        pass
    assert advisor.suggestions is not None
    assert pair(ama, bo) not in {(each.a, each.b) for each in advisor.suggestions}


def test_knowing_of_each_other_settles_nothing(advisor: Advisor, book: Book, qtbot: QtBot) -> None:
    advisor.refresh()
    _think(advisor, qtbot)
    book.ties.state(a=who(book, "Ama"), b=who(book, "Bo"), depth=Depth.KNOW_OF)
    assert frozenset({"Ama", "Bo"}) in _pairs(advisor)


def test_many_edits_in_a_row_are_one_question(advisor: Advisor, book: Book, qtbot: QtBot) -> None:
    advisor.refresh()
    _think(advisor, qtbot)
    updates: list[None] = []
    advisor.updated.connect(lambda: updates.append(None))
    for number in range(20):
        book.parties.add_person(name=f"Person {number}")
    _think(advisor, qtbot)
    assert len(updates) == 1


def test_what_concerns_no_suggestion_asks_nothing(advisor: Advisor, book: Book) -> None:
    book.encounters.add_gathering(name="Hay Bales")
    assert not advisor.is_thinking


def test_a_tag_and_another_weaver_may_change_what_is_suggested(
    advisor: Advisor, book: Book, qtbot: QtBot
) -> None:
    book.parties.tag(party_id=who(book, "Ama"), tag="clay")
    assert advisor.is_thinking
    _think(advisor, qtbot)
    book.parties.set_me(party_id=who(book, "Ama"))
    assert advisor.is_thinking
    _think(advisor, qtbot)
    assert all("Ama" not in two for two in _pairs(advisor))


def test_a_failure_keeps_the_last_suggestions(advisor: Advisor, qtbot: QtBot) -> None:
    advisor.refresh()
    _think(advisor, qtbot)
    before = advisor.suggestions
    advisor.refresh()
    analyst = advisor._inquiry._analyst
    while analyst._stepping.isActive():
        analyst._step()
    assert analyst._process is not None
    with qtbot.waitSignal(advisor.failed, timeout=PATIENCE_MS):
        analyst._process.kill()
    assert advisor.suggestions == before


def test_once_stopped_no_timer_runs(advisor: Advisor, book: Book) -> None:
    book.parties.add_person(name="Dee")
    advisor.stop()
    assert not advisor.is_thinking
    assert not any(timer.isActive() for timer in advisor.findChildren(QTimer))


def test_while_an_act_is_under_way_it_waits(advisor: Advisor, book: Book, qtbot: QtBot) -> None:
    with book.as_one(phrase("An import")):
        book.parties.add_person(name="Dee")
        advisor.refresh()
        assert advisor.is_thinking
        assert not advisor._inquiry._analyst.is_busy
    with qtbot.waitSignal(advisor.updated, timeout=PATIENCE_MS):
        pass
    assert advisor.suggestions


def test_a_book_that_makes_no_sense_is_told_as_a_failure(advisor: Advisor, book: Book) -> None:
    told: list[str] = []
    advisor.failed.connect(told.append)
    (tie, *_) = book.ties.of(who(book, "Ama"))
    with book._desk.act(phrase("by another program")) as edit:
        edit.update("tie", tie.id, since="the day before")
    advisor.refresh()
    assert not advisor._inquiry._analyst.is_busy
    assert len(told) == 1
    assert "network.weave" in told[0]
