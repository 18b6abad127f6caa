"""Two selected: what is between them, or what could be."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.detail.opened_page import OpenedPage, chip, focused, key, line_of, type_into
from tests.ui.widgets.scene import Scene
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import Pair, pair
from weaver_desktop.domain.introductions import Answer
from weaver_desktop.domain.ties import Depth
from weaver_desktop.ui.detail.pane import DetailPane
from weaver_desktop.ui.detail.tie_editor import TieEditor
from weaver_desktop.ui.forms.scale import Scale
from weaver_desktop.ui.widgets.party_button import PartyButton
from weaver_desktop.ui.widgets.prose import Prose


@pytest.fixture
def pane(on: Scene, qtbot: QtBot) -> DetailPane:
    made = DetailPane(on.book, on.changes, on.selection, on.theme, on.tints, on.advisor)
    qtbot.addWidget(made)
    made.resize(312, 700)
    made.show()
    return made


@pytest.fixture
def two(on: Scene) -> Pair:
    """Ama and Tilly, who do not know each other, and a weaver who knows both."""
    me = on.book.parties.begin(name="Robin")
    ama, tilly = on.person("Ama"), on.person("Tilly")
    for party in (ama, tilly):
        on.book.ties.state(a=me, b=party, depth=Depth.HELP)
    return pair(ama, tilly)


def _said(pane: DetailPane) -> str:
    page = pane.page
    return "\n".join(each.text() for each in page.findChildren(Prose) if each.isVisibleTo(page))


def test_two_who_have_not_met(on: Scene, pane: DetailPane, two: Pair) -> None:
    on.selection.select_two(*two)
    assert "have not met." in _said(pane)
    assert "WHY THEY MIGHT MEET" not in _said(pane)
    on.advise()
    assert "WHY THEY MIGHT MEET" in _said(pane)
    assert "You know both well; they have not met." in _said(pane)
    on.book.introductions.answer(a=two[0], b=two[1], answer=Answer.NEVER)
    assert "WHY THEY MIGHT MEET" not in _said(pane)


def test_two_who_know_of_each_other(on: Scene, pane: DetailPane, two: Pair) -> None:
    on.book.ties.state(a=two[0], b=two[1], depth=Depth.KNOW_OF)
    on.selection.select_two(*two)
    assert "They know of each other but have not met." in _said(pane)


def test_two_who_met(on: Scene, pane: DetailPane, two: Pair) -> None:
    on.selection.select_two(*two)
    on.book.encounters.log(parties=two, on=PartialDate(2025, 5, 17), place="Hay Bales")
    said = _said(pane)
    assert "They have met." in said
    assert "Last contact 3 days ago" in said
    assert "Since 17 May · seen in what you logged" in said
    assert "SHARED STORY\n17 May\nFrom then on they have met\n17 May\nThey met at Hay Bales" in said
    on.book.history.undo()
    assert "have not met." in _said(pane)


@pytest.mark.parametrize(
    "depth, said",
    [
        (Depth.IN_TOUCH, "They are in touch."),
        (Depth.HELP, "They help each other."),
        (Depth.MAKE, "They make things together."),
    ],
)
def test_how_deep_it_is(on: Scene, pane: DetailPane, two: Pair, depth: Depth, said: str) -> None:
    on.book.ties.state(a=two[0], b=two[1], depth=depth, on=PartialDate(2023, 3))
    on.selection.select_two(*two)
    assert said in _said(pane)
    assert "Since Mar 2023 · as you noted it" in _said(pane)


def test_a_tie_that_ended(on: Scene, pane: DetailPane, two: Pair) -> None:
    tie = on.book.ties.state(a=two[0], b=two[1], depth=Depth.HELP, on=PartialDate(2023, 3))
    on.book.ties.end(tie_id=tie, on=PartialDate(2024, 2))
    on.selection.select_two(*two)
    assert "until it ended" in _said(pane)
    assert "Ended in Feb 2024" in _said(pane)


def test_an_introduction_under_way(on: Scene, pane: DetailPane, two: Pair) -> None:
    on.selection.select_two(*two)
    on.book.introductions.take_up(a=two[0], b=two[1], reasons=["Both need a kiln."])
    assert "INTRODUCTION\nTaken up today\nBoth need a kiln." in _said(pane)


def test_each_of_the_two_can_be_chosen(on: Scene, pane: DetailPane, two: Pair) -> None:
    on.selection.select_two(*two)
    rows = pane.page.findChildren(PartyButton)
    assert {row.words.party for row in rows} == set(two)
    chosen = rows[1].words.party
    QTest.mouseClick(rows[1], Qt.MouseButton.LeftButton)
    assert on.selection.now.party == chosen


def test_a_tie_is_made_and_changed_where_the_two_are_shown(
    on: Scene, qtbot: QtBot, two: Pair
) -> None:
    page = OpenedPage(on, qtbot, *two)
    QTest.keyClicks(page.find(Scale), "4")
    tie = on.book.ties.between(*two)
    assert tie is not None
    assert tie.depth is Depth.HELP
    assert "They help each other." in page.said
    QTest.mouseClick(chip(page.pane, "Dates and note…"), Qt.MouseButton.LeftButton)
    type_into(line_of(page.find(TieEditor), "About the two"), "share a kiln")
    key(focused(), Qt.Key.Key_Return)
    assert "share a kiln" in page.said
    for _ in range(2):
        on.book.history.undo()
    assert on.book.ties.between(*two) is None
    assert any("have not met." in each for each in page.said)
