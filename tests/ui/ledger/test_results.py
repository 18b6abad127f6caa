"""What came of it: counted, drawn, and measured elsewhere."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.widgets.scene import NOW, PatientAnalyst, Scene, named
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.introductions import Signal, Stage
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.ties import Depth
from weaver_desktop.ui.ledger.gained import Gained
from weaver_desktop.ui.ledger.results import Results
from weaver_desktop.ui.theme.theme import Look
from weaver_desktop.ui.widgets.prose import Prose

TODAY = NOW.date()


class Count:
    """The page of results, with a worker that thinks when it is told to."""

    def __init__(self, on: Scene, bot: QtBot) -> None:
        """Show it on an empty book."""
        self.on = on
        self.analyst = PatientAnalyst()
        self.page = Results(on.book, on.changes, on.selection, on.tints, None, self.analyst)
        bot.addWidget(self.page)
        self.page.resize(900, 700)
        self.page.show()

    def introduce(
        self, a: PartyId, b: PartyId, *stages: Stage, signal: Signal = Signal.NEAR_MISS
    ) -> None:
        """Take an introduction along some stages, each a week after the one before."""
        book = self.on.book
        on = TODAY - timedelta(days=7 * len(stages))
        key = book.introductions.take_up(a=a, b=b, signals=[signal], on=on)
        for stage in stages:
            on += timedelta(days=7)
            book.introductions.move(introduction_id=key, stage=stage, on=on)

    def said(self) -> str:
        """Return the words of the page."""
        labels = self.page.findChildren(Prose)
        return "\n".join(each.text() for each in labels if each.isVisibleTo(self.page))


ALL = (Stage.ASKED, Stage.BOTH_YES, Stage.MADE, Stage.MET, Stage.TOOK_HOLD)


@pytest.fixture
def count(on: Scene, qtbot: QtBot) -> Count:
    return Count(on, qtbot)


def test_nothing_yet_says_what_will_be_there(count: Count) -> None:
    assert "Here will stand how many introductions live on without you" in count.said()
    assert count.analyst.asked == []
    count.introduce(count.on.person("Ama"), count.on.person("Bo"))
    assert "Once you have asked somebody" in count.said()


def test_few_are_counted_and_many_have_shares(count: Count) -> None:
    with count.on.book.as_one(phrase("Nine that took hold")):
        people = [count.on.person(f"P{at}") for at in range(21)]
        for other in people[1:10]:
            count.introduce(people[0], other, *ALL)
    assert "Alive without you: 9" in count.said()
    assert "9 asked" in count.said()
    assert "%" not in count.said()
    assert "from 20 answers on" in count.said()
    with count.on.book.as_one(phrase("Eleven more")):
        for other in people[10:]:
            count.introduce(people[0], other, Stage.ASKED, Stage.BOTH_YES, Stage.MADE)
    assert "Alive without you: 9" in count.said()
    assert "9 took hold (45 %)" in count.said()
    assert "20 answered (100 %)" in count.said()


def test_what_spoke_for_them_is_told_apart(count: Count) -> None:
    people = [count.on.person(name) for name in ("Ama", "Bo", "Cy", "Dee")]
    count.introduce(people[0], people[1], *ALL)
    count.introduce(people[2], people[3], Stage.ASKED, signal=Signal.NEED_MEETS_GIFT)
    labels = {
        each.accessibleName(): each.text()
        for each in count.page.findChildren(Prose)
        if each.accessibleName()
    }
    assert labels["Near misses, took hold: 1"] == "1"
    assert labels["A need met a gift, asked: 1"] == "1"
    assert labels["A need met a gift, made: 0"] == "0"


def test_months_are_drawn_and_read_out(count: Count) -> None:
    count.introduce(count.on.person("Ama"), count.on.person("Bo"), *ALL)
    chart = count.page.chart
    assert chart is not None
    assert chart.aloud == "May 2025: 1 made, 1 took hold."
    assert chart.accessibleDescription() == chart.aloud


def test_who_was_asked_most_is_a_press_away(count: Count) -> None:
    hub, *others = (count.on.person(name) for name in ("Hub", "Bo", "Cy", "Dee", "Eli"))
    for other in others:
        count.introduce(hub, other, Stage.ASKED)
    assert "Hub is asked a lot. Perhaps let them rest." in count.said()
    QTest.mouseClick(named(count.page, "Hub: 4 times"), Qt.MouseButton.LeftButton)
    assert count.on.selection.now.party == hub
    assert named(count.page, "Bo: once").isEnabled()


def test_what_the_network_gained_is_measured_elsewhere(count: Count) -> None:
    book = count.on.book
    me = book.parties.begin(name="Robin")
    ama, bo = count.on.person("Ama"), count.on.person("Bo")
    for party in (ama, bo):
        book.ties.state(a=me, b=party, depth=Depth.HELP)
    count.introduce(ama, bo, Stage.ASKED)
    assert "Measuring …" in count.said()
    count.analyst.think()
    assert "Nobody has met through you yet." in count.said()
    book.introductions.move(introduction_id=book.introductions.all()[0].id, stage=Stage.MET)
    count.analyst.think()
    said = count.said()
    assert "One tie came through you." in said
    assert "0.0 % → 100.0 %" in said
    assert "1 → 2" in said
    assert "100.0 % → 0.0 %" in said


def test_a_failure_is_told_in_words(count: Count) -> None:
    count.introduce(count.on.person("Ama"), count.on.person("Bo"), *ALL)
    count.analyst.failed.emit("the worker process ended")
    assert "could not be worked out" in count.said()


def test_hidden_it_reads_nothing(count: Count) -> None:
    count.page.hide()
    count.introduce(count.on.person("Ama"), count.on.person("Bo"), *ALL)
    assert count.analyst.asked == []
    count.page.show()
    assert "Alive without you: 1" in count.said()


def test_a_real_worker_answers_and_rests(on: Scene, qtbot: QtBot) -> None:
    a, b = on.person("Ama"), on.person("Bo")
    on.book.introductions.take_up(a=a, b=b, stage=Stage.MADE)
    on.book.introductions.move(introduction_id=on.book.introductions.all()[0].id, stage=Stage.MET)
    gained = Gained(on.book, None)
    qtbot.addWidget(gained)
    gained.ask()
    qtbot.waitUntil(lambda: gained.gain is not None, timeout=20_000)
    assert gained.gain is not None
    assert gained.gain.ties == 1
    gained.stop()


@pytest.mark.parametrize("look", list(Look))
@pytest.mark.parametrize("width", [620, 1300])
def test_it_fits_its_width(count: Count, look: Look, width: int) -> None:
    count.on.theme.set_look(look)
    hub = count.on.person("N" * 80)
    for name in ("Bo", "W" * 80, "Dee", "Eli"):
        count.introduce(hub, count.on.person(name), *ALL)
    count.analyst.think()
    count.page.resize(width, 340)
    QApplication.processEvents()
    for each in count.page.findChildren(Prose):
        if each.isVisibleTo(count.page):
            assert each.mapTo(count.page, each.rect().topRight()).x() <= width
