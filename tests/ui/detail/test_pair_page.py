"""Two selected: what is between them, or what could be."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.detail.opened_page import OpenedPage, focused, key, line_of, type_into
from tests.ui.widgets.scene import Scene
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import Pair, pair
from weaver_desktop.domain.introductions import Answer, Consent
from weaver_desktop.domain.ties import Depth
from weaver_desktop.ui.detail.introduction.kept_text import KeptText
from weaver_desktop.ui.detail.introduction.letters import LetterSection
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
    pane.finish()
    QApplication.processEvents()
    page = pane.page
    return "\n".join(each.text() for each in page.findChildren(Prose) if each.isVisibleTo(page))


def rows_of(page: OpenedPage) -> list[PartyButton]:
    return [each for each in page.pane.page.findChildren(PartyButton) if each.isVisible()]


def test_two_who_have_not_met(on: Scene, pane: DetailPane, two: Pair) -> None:
    on.selection.select_two(*two)
    assert "have not met." in _said(pane)
    assert "WHY THEY MIGHT MEET" not in _said(pane)
    on.advise()
    assert "WHY THEY MIGHT MEET" in _said(pane)
    assert "You know both well; they have not met." in _said(pane)
    on.book.introductions.answer(a=two[0], b=two[1], answer=Answer.NEVER)
    assert "WHY THEY MIGHT MEET" not in _said(pane)


def test_one_of_the_two_is_the_weaver(on: Scene, pane: DetailPane) -> None:
    me, zoe = on.book.parties.begin(name="Robin"), on.person("Zoë")
    on.selection.select_two(me, zoe)
    assert "You and Zoë have not met." in _said(pane)
    for depth, said in (
        (Depth.KNOW_OF, "You know of each other but have not met."),
        (Depth.MAKE, "You make things together."),
    ):
        on.book.ties.state(a=me, b=zoe, depth=depth)
        assert said in _said(pane)


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
    assert "SHARED STORY\n17 May\nFrom then on they have met\n\nThey met at Hay Bales" in said
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
    pane.finish()
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
    page.press("Dates and note…")
    type_into(line_of(page.find(TieEditor), "About the two"), "share a kiln")
    key(focused(), Qt.Key.Key_Return)
    assert "share a kiln" in page.said
    for _ in range(2):
        on.book.history.undo()
    assert on.book.ties.between(*two) is None
    assert any("have not met." in each for each in page.said)


def test_an_edit_makes_only_those_parts_anew_that_tell_of_it(
    on: Scene, qtbot: QtBot, two: Pair
) -> None:
    on.book.introductions.take_up(a=two[0], b=two[1], reasons=["Both need a kiln."])
    page = OpenedPage(on, qtbot, *two)
    before = page.pane.page
    scale, letters = page.find(Scale), page.find(LetterSection)
    on.book.parties.describe(party_id=two[0], how_met="on a bus")
    page.finish()
    assert page.pane.page is before
    assert (page.find(Scale), page.find(LetterSection)) == (scale, letters)
    on.book.parties.describe(party_id=two[0], headline="bakes")  # which the drafts quote
    assert page.find(LetterSection) is not letters
    assert page.find(Scale) is scale
    assert "bakes" in {row.words.line for row in rows_of(page)}


def test_a_new_name_is_told_everywhere(on: Scene, qtbot: QtBot, two: Pair) -> None:
    page = OpenedPage(on, qtbot, *two)
    on.book.parties.rename(party_id=two[0], name="Zora")
    page.finish()
    assert any(each.startswith("Zora · ") for each in page.said)
    assert any(each.startswith("Zora and ") for each in page.said)
    assert "Zora" in page.find(Scale).accessibleName()
    assert "Zora" in {row.words.name for row in rows_of(page)}


def test_the_keyboard_stays_where_it_was_when_a_part_is_made_anew(
    on: Scene, qtbot: QtBot, two: Pair
) -> None:
    on.book.introductions.take_up(a=two[0], b=two[1], reasons=["Both need a kiln."])
    page = OpenedPage(on, qtbot, *two)
    name = f"{on.book.parties.get(two[0]).name} said yes"
    page.named(name).setFocus()
    key(focused(), Qt.Key.Key_Space)
    page.finish()
    assert focused().accessibleName() == name
    assert focused().isVisible()
    assert on.book.introductions.all()[0].consent_of(two[0]) is Consent.YES


def test_what_is_being_typed_stays_and_the_part_follows_once_it_is_left(
    on: Scene, qtbot: QtBot, two: Pair
) -> None:
    on.book.introductions.take_up(a=two[0], b=two[1], reasons=["Both need a kiln."])
    page = OpenedPage(on, qtbot, *two)
    field = next(
        each for each in page.pane.page.findChildren(KeptText) if "note" in each.accessibleName()
    )
    field.setFocus()
    QTest.keyClicks(field, "after Easter")
    on.book.ways.add(party_id=two[0], kind="email", value="x@example.org")
    page.finish()
    assert field.isVisible()
    assert field.toPlainText() == "after Easter"
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field, Qt.Key.Key_Delete)
    page.find(Scale).setFocus()
    page.finish()
    assert not field.isVisible()
    assert on.book.introductions.all()[0].note == ""
