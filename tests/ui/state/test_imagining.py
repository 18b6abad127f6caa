"""What if: measured elsewhere, written nowhere."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.fixtures.books import fresh_book
from tests.fixtures.clock import SettableClock
from tests.fixtures.dumps import dump
from tests.fixtures.ids import SeededIds
from tests.ui.opening import PATIENCE_MS
from tests.ui.widgets.scene import PatientAnalyst
from weaver_desktop.book.book import Book
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import Pair, PartyId, pair
from weaver_desktop.domain.introductions import Answer
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.ties import Depth
from weaver_desktop.graph.what_if import FindHubs, Outlook, WhatIf
from weaver_desktop.ui.state.analyst import Analyst, worker_command
from weaver_desktop.ui.state.changes import Changes
from weaver_desktop.ui.state.imagining import Imagining
from weaver_desktop.ui.state.lens import Lens

pytestmark = pytest.mark.usefixtures("qapp")


class Dream:
    """A weaver who knows four people that do not know each other, and what she imagines."""

    def __init__(self, book: Book, analyst: Analyst) -> None:
        """Fill the book."""
        self.book = book
        me = book.parties.begin(name="Robin")
        self.people = [book.parties.add_person(name=name) for name in ("Ama", "Bo", "Cy", "Dee")]
        for party in self.people:
            book.ties.state(a=me, b=party, depth=Depth.HELP)
        self.changes = Changes(book)
        self.lens = Lens()
        self.analyst = analyst
        self.imagining = Imagining(book, self.changes, self.lens, analyst)

    def two(self, one: int, other: int) -> tuple[PartyId, PartyId]:
        """Return two of the four."""
        return pair(self.people[one], self.people[other])


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    path = fresh_book(tmp_path / "network.weave")
    with Book.open(path, clock=SettableClock(), new_id=SeededIds()) as opened:
        yield opened


@pytest.fixture
def dream(book: Book) -> Iterator[Dream]:
    made = Dream(book, PatientAnalyst())
    yield made
    made.changes.stop()


def _pairs(dream: Dream) -> tuple[Pair, ...]:
    return dream.imagining.pairs


def _outlook(dream: Dream) -> Outlook | None:
    return dream.imagining.outlook


def _has_failed(dream: Dream) -> bool:
    return dream.imagining.has_failed


def _asked(dream: Dream) -> list[object]:
    assert isinstance(dream.analyst, PatientAnalyst)
    return list(dream.analyst.asked)


def _think(dream: Dream) -> None:
    assert isinstance(dream.analyst, PatientAnalyst)
    dream.analyst.think()


def test_a_worker_measures_and_nothing_is_written(book: Book, qtbot: QtBot) -> None:
    dream = Dream(book, Analyst(worker_command()))
    before = dump(book.path)
    dream.imagining.toggle(dream.two(0, 1))
    assert _outlook(dream) is None
    qtbot.waitUntil(lambda: dream.imagining.outlook is not None, timeout=PATIENCE_MS)
    outlook = dream.imagining.outlook
    assert outlook is not None
    assert outlook.before_without_you is not None
    assert outlook.after_without_you is not None
    assert outlook.before_without_you.isolates == 4
    assert outlook.after_without_you.isolates == 2
    dream.imagining.stop_imagining()
    assert _outlook(dream) is None
    assert dump(book.path) == before
    dream.imagining.stop()
    dream.changes.stop()


def test_ticking_adds_and_takes_away(dream: Dream) -> None:
    dream.imagining.toggle(dream.two(0, 1))
    dream.imagining.toggle(dream.two(2, 3))
    assert _pairs(dream) == (dream.two(0, 1), dream.two(2, 3))
    dream.imagining.toggle(dream.two(0, 1))
    assert _pairs(dream) == dream.lens.imagined == (dream.two(2, 3),)
    _think(dream)
    outlook = _outlook(dream)
    assert outlook is not None
    assert outlook.pairs == (dream.two(2, 3),)
    dream.lens.restore()
    assert _pairs(dream) == ()
    assert _outlook(dream) is None


def test_what_else_changes_in_the_lens_asks_nothing(dream: Dream) -> None:
    dream.imagining.toggle(dream.two(0, 1))
    dream.lens.toggle_you()
    dream.lens.set_focus(2)
    assert len(_asked(dream)) == 1


def test_who_meets_in_truth_is_imagined_no_longer(dream: Dream) -> None:
    dream.imagining.toggle(dream.two(0, 1))
    dream.imagining.toggle(dream.two(2, 3))
    today = PartialDate.of(dream.book.today)
    dream.book.encounters.log(parties=dream.two(0, 1), on=today)
    assert _pairs(dream) == (dream.two(2, 3),)


def test_who_is_answered_for_or_deleted_is_imagined_no_longer(dream: Dream) -> None:
    for two in ((0, 1), (1, 2), (2, 3)):
        dream.imagining.toggle(dream.two(*two))
    one, other = dream.two(0, 1)
    dream.book.introductions.answer(a=one, b=other, answer=Answer.NEVER)
    assert _pairs(dream) == (dream.two(1, 2), dream.two(2, 3))
    dream.book.parties.delete(party_id=dream.people[3])
    assert _pairs(dream) == (dream.two(1, 2),)


def test_another_edit_measures_anew(dream: Dream) -> None:
    dream.imagining.toggle(dream.two(0, 1))
    _think(dream)
    dream.book.parties.add_person(name="Eli")
    assert _outlook(dream) is None
    _think(dream)
    outlook = _outlook(dream)
    assert outlook is not None
    assert outlook.before.parties == 6


def test_a_large_book_is_told_of_its_hubs_afterwards(dream: Dream) -> None:
    with dream.book.as_one(phrase("many")):
        for number in range(700):
            dream.book.parties.add_person(name=f"Person {number}")
    dream.imagining.toggle(dream.two(0, 1))
    _think(dream)
    outlook = _outlook(dream)
    assert outlook is not None
    assert not outlook.knows_hubs
    _think(dream)
    _think(dream)
    assert [type(each) for each in _asked(dream)] == [WhatIf, FindHubs, WhatIf]
    after = _outlook(dream)
    assert after is not None
    assert after.knows_hubs
    dream.imagining.toggle(dream.two(2, 3))
    _think(dream)
    last = _outlook(dream)
    assert last is not None
    assert last.knows_hubs, "the hubs of the same network are remembered"


def test_a_failure_is_told_until_the_next_tick(dream: Dream) -> None:
    dream.imagining.toggle(dream.two(0, 1))
    dream.analyst.failed.emit("the worker process ended")
    assert _has_failed(dream)
    dream.imagining.toggle(dream.two(2, 3))
    assert not _has_failed(dream)


def test_an_answer_that_comes_too_late_is_passed_over(dream: Dream) -> None:
    dream.imagining.toggle(dream.two(0, 1))
    dream.imagining.stop_imagining()
    _think(dream)
    assert _outlook(dream) is None
