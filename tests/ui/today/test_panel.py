"""The Today panel."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.widgets.scene import NOW, Scene, scene
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.introductions import Stage
from weaver_desktop.ui.cards.card import Card
from weaver_desktop.ui.today.panel import MOST_OF_A_KIND, TodayPanel
from weaver_desktop.ui.widgets.prose import Prose

LONG_AGO = PartialDate.of(NOW.date() - timedelta(days=300))


@pytest.fixture
def on(on: Scene) -> Scene:
    on.book.parties.begin(name="Robin")
    return on


@pytest.fixture
def two(on: Scene) -> tuple[PartyId, PartyId]:
    one, other = sorted((on.person("Ama Boateng"), on.person("Tilly Stone")))
    return one, other


def _panel(on: Scene, bot: QtBot) -> TodayPanel:
    panel = TodayPanel(on.book, on.changes, on.selection, on.tints)
    bot.addWidget(panel)
    panel.resize(300, 600)
    panel.show()
    return panel


def _said(panel: TodayPanel) -> str:
    return "\n".join(each.text() for each in panel.findChildren(Prose) if each.isVisibleTo(panel))


def _press(card: Card, text: str) -> None:
    made = next(each for each in card.findChildren(QPushButton) if each.text() == text)
    QTest.mouseClick(made, Qt.MouseButton.LeftButton)


def _switch(panel: TodayPanel) -> QPushButton:
    return panel._switch


def test_a_quiet_day_says_what_will_be_here(on: Scene, qtbot: QtBot) -> None:
    panel = _panel(on, qtbot)
    assert panel.cards.cards == []
    assert "Nothing is due" in _said(panel)
    assert "birthdays" in _said(panel)
    assert not _switch(panel).isVisible()


def test_an_idea_waits_to_be_asked_and_moves_when_it_is_done(
    on: Scene, two: tuple[PartyId, PartyId], qtbot: QtBot
) -> None:
    idea = on.book.introductions.take_up(a=two[0], b=two[1])
    panel = _panel(on, qtbot)
    (card,) = panel.cards.cards
    assert "whether they want to meet" in card.accessibleName()
    assert "One thing is due" in _said(panel)
    _press(card, "Done")
    moved = on.book.introductions.get(idea)
    assert moved is not None
    assert moved.stage is Stage.ASKED
    assert panel.cards.cards == []
    on.book.history.undo()
    assert len(panel.cards.cards) == 1


def test_a_card_selects_whom_it_is_about_and_is_marked(
    on: Scene, two: tuple[PartyId, PartyId], qtbot: QtBot
) -> None:
    on.book.introductions.take_up(a=two[0], b=two[1])
    panel = _panel(on, qtbot)
    QTest.keyClick(panel.cards.cards[0], Qt.Key.Key_Return)
    assert on.selection.now.two == two
    assert panel.cards.cards[0].is_marked


@pytest.mark.parametrize("answer", ["Tomorrow", "Not again"])
def test_what_is_put_off_can_be_brought_back(
    on: Scene, two: tuple[PartyId, PartyId], qtbot: QtBot, answer: str
) -> None:
    on.book.introductions.take_up(a=two[0], b=two[1])
    panel = _panel(on, qtbot)
    told: list[tuple[str, bool]] = []
    panel.said.connect(lambda said, can_undo: told.append((said, can_undo)))
    _press(panel.cards.cards[0], answer)
    assert [can_undo for _, can_undo in told] == [True]
    assert "whether they want to meet" in told[0][0]
    assert panel.cards.cards == []
    assert "Nothing more today" in _said(panel)
    QTest.mouseClick(_switch(panel), Qt.MouseButton.LeftButton)
    (card,) = panel.cards.cards
    _press(card, "Bring back")
    assert not _switch(panel).isVisible(), "nothing is put off any more, so this is today again"
    assert len(panel.cards.cards) == 1


def test_a_call_done_refreshes_the_tie(on: Scene, qtbot: QtBot) -> None:
    ama = on.person("Ama")
    me = on.book.parties.me
    assert me is not None
    on.book.encounters.log(parties=(me, ama), on=LONG_AGO)
    tie = on.book.ties.between(me, ama)
    assert tie is not None
    on.book.ties.change_depth(tie_id=tie.id, depth=type(tie.depth)(4), on=LONG_AGO)
    panel = _panel(on, qtbot)
    (card,) = panel.cards.cards
    assert card.accessibleName() == "Get in touch with Ama."
    _press(card, "Done")
    tie = on.book.ties.between(me, ama)
    assert tie is not None
    assert tie.last_contact == PartialDate.of(on.book.today)


def test_a_day_lists_few_of_a_kind(on: Scene, qtbot: QtBot) -> None:
    heard = PartialDate.of(date(2025, 5, 1))
    for number in range(MOST_OF_A_KIND + 4):
        party = on.person(f"Person {number}")
        on.book.facts.add(party_id=party, kind=FactKind.NEED, text="a room", heard_on=heard)
    panel = _panel(on, qtbot)
    assert len(panel.cards.cards) == MOST_OF_A_KIND
    _press(panel.cards.cards[0], "Not again")
    assert len(panel.cards.cards) == MOST_OF_A_KIND, "the next one takes its place"


def test_nothing_is_worked_out_while_the_panel_is_hidden(
    on: Scene, two: tuple[PartyId, PartyId], qtbot: QtBot
) -> None:
    panel = _panel(on, qtbot)
    panel.hide()
    on.book.introductions.take_up(a=two[0], b=two[1])
    assert panel.cards.cards == []
    panel.show()
    assert len(panel.cards.cards) == 1


def test_a_book_that_cannot_be_changed_offers_nothing_to_do(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    with scene(qapp, tmp_path) as made:
        made.book.parties.begin(name="Robin")
        made.book.introductions.take_up(a=made.person("Ama"), b=made.person("Bo"))
    with scene(qapp, tmp_path, read_only=True) as made:
        panel = _panel(made, qtbot)
        assert [card.findChildren(QPushButton) for card in panel.cards.cards] == [[]]
