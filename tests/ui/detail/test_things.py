"""What was heard, what is sought and brought, ways to reach them: read, edited, added, deleted."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox
from pytestqt.qtbot import QtBot

from tests.ui.detail.opened_page import (
    OpenedPage,
    chip,
    focused,
    key,
    labels,
    line_of,
    type_into,
)
from tests.ui.widgets.scene import Scene
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import WayKind
from weaver_desktop.domain.propositions import Direction, PropositionType
from weaver_desktop.ui.detail.facts import FactCard
from weaver_desktop.ui.detail.reach import WayRow, guessed_kind


@pytest.fixture
def ama(on: Scene) -> PartyId:
    return on.person("Ama")


@pytest.mark.parametrize(
    "offer, title, name, kind",
    [
        ("+ need", "Needs", "Need", FactKind.NEED),
        ("+ offer", "Offers", "Offer", FactKind.GIFT),
        ("+ love", "Loves", "Love", FactKind.PASSION),
        ("+ note", "Notes", "Note", FactKind.NOTE),
    ],
)
def test_the_first_of_each_kind_is_added_from_the_page(
    on: Scene, qtbot: QtBot, ama: PartyId, offer: str, title: str, name: str, kind: FactKind
) -> None:
    page = OpenedPage(on, qtbot, ama)
    QTest.mouseClick(chip(page.pane.page, offer), Qt.MouseButton.LeftButton)
    assert focused() is line_of(page.editor(title), name)
    QTest.keyClicks(focused(), "a kiln")
    key(focused(), Qt.Key.Key_Return)
    (fact,) = on.book.facts.of(ama)
    assert (fact.kind, fact.text, fact.heard_on) == (kind, "a kiln", PartialDate(2025, 5, 20))
    assert page.things(title).editor is None
    assert "a kiln" in page.said
    on.book.history.undo()
    assert "a kiln" not in page.said


def test_a_press_on_a_card_edits_all_of_it_in_one_step(
    on: Scene, qtbot: QtBot, ama: PartyId
) -> None:
    on.book.facts.add(party_id=ama, kind=FactKind.NEED, text="a kiln")
    on.person("Zoë")
    page = OpenedPage(on, qtbot, ama)
    made = labels(on)
    QTest.mouseClick(page.find(FactCard), Qt.MouseButton.LeftButton)
    editor = page.editor("Needs")
    type_into(line_of(editor, "Need"), "a small kiln")
    type_into(line_of(editor, "Heard on"), "Feb 2019")
    QTest.keyClicks(line_of(editor, "Heard from"), "Zo")
    key(line_of(editor, "Heard from"), Qt.Key.Key_Return)
    editor.findChildren(QCheckBox)[0].click()
    page.field("Headline").words.setFocus()
    (fact,) = on.book.facts.of(ama)
    assert (fact.text, str(fact.heard_on), fact.is_private) == ("a small kiln", "2019-02", True)
    assert fact.said_by is not None
    assert len(made()) == 1
    assert "heard in Feb 2019 · from Zoë · open · private" in page.said


def test_escape_leaves_a_card_as_it_was_and_gives_the_keyboard_back(
    on: Scene, qtbot: QtBot, ama: PartyId
) -> None:
    on.book.facts.add(party_id=ama, kind=FactKind.GIFT, text="a van")
    page = OpenedPage(on, qtbot, ama)
    card = page.find(FactCard)
    card.setFocus()
    key(card, Qt.Key.Key_Return)
    type_into(line_of(page.editor("Offers"), "Offer"), "a boat")
    key(focused(), Qt.Key.Key_Escape)
    assert [fact.text for fact in on.book.facts.of(ama)] == ["a van"]
    assert focused() is card


def test_a_date_that_is_none_is_refused_and_stays(on: Scene, qtbot: QtBot, ama: PartyId) -> None:
    on.book.facts.add(party_id=ama, kind=FactKind.GIFT, text="a van")
    page = OpenedPage(on, qtbot, ama)
    page.find(FactCard).click()
    editor = page.editor("Offers")
    type_into(line_of(editor, "Heard on"), "when it rained")
    key(focused(), Qt.Key.Key_Return)
    assert "“when it rained” is no date" in editor.refusal
    assert line_of(editor, "Heard on").text() == "when it rained"


def test_deleting_a_fact(on: Scene, qtbot: QtBot, ama: PartyId) -> None:
    on.book.facts.add(party_id=ama, kind=FactKind.GIFT, text="a van")
    page = OpenedPage(on, qtbot, ama)
    page.find(FactCard).click()
    page.press("Delete “a van”")
    assert on.book.facts.of(ama) == ()
    assert "OFFERS" not in page.said
    on.book.history.undo()
    assert "a van" in page.said


def test_a_need_is_met_with_one_press(on: Scene, qtbot: QtBot, ama: PartyId) -> None:
    on.book.facts.add(party_id=ama, kind=FactKind.NEED, text="a kiln")
    page = OpenedPage(on, qtbot, ama)
    page.press("Met: a kiln")
    assert not on.book.facts.of(ama)[0].is_open
    on.book.history.undo()
    assert on.book.facts.of(ama)[0].is_open


def test_a_need_is_met_by_an_introduction(on: Scene, qtbot: QtBot, ama: PartyId) -> None:
    tilly = on.person("Tilly")
    need = on.book.facts.add(party_id=ama, kind=FactKind.NEED, text="a kiln")
    introduction = on.book.introductions.take_up(a=ama, b=tilly)
    page = OpenedPage(on, qtbot, ama)
    page.press("Met: a kiln")
    menu = QApplication.activePopupWidget()
    assert menu is not None
    texts = [action.text() for action in menu.actions()]
    assert texts == ["It is met", "Met through the introduction to Tilly"]
    menu.actions()[1].trigger()
    menu.close()
    fact = on.book.facts.get(need)
    assert (fact.is_open, fact.met_by) == (False, introduction)
    assert "heard today · met through the introduction to Tilly" in page.said
    page.find(FactCard).click()
    choice = page.editor("Needs").findChildren(QComboBox)[0]
    choice.setCurrentIndex(0)
    key(page.editor("Needs"), Qt.Key.Key_Return)
    assert on.book.facts.get(need).is_open


def test_a_need_met_by_a_deleted_introduction_stays_met(
    on: Scene, qtbot: QtBot, ama: PartyId
) -> None:
    tilly = on.person("Tilly")
    need = on.book.facts.add(party_id=ama, kind=FactKind.NEED, text="a kiln")
    on.book.facts.answer(fact_id=need, met_by=on.book.introductions.take_up(a=ama, b=tilly))
    on.book.parties.delete(party_id=tilly)
    page = OpenedPage(on, qtbot, ama)
    assert "heard today · met" in page.said
    page.find(FactCard).click()
    assert page.editor("Needs").findChildren(QComboBox)[0].currentText() == "Met"


def test_a_megabyte_is_kept_and_more_is_refused(on: Scene, qtbot: QtBot, ama: PartyId) -> None:
    page = OpenedPage(on, qtbot, ama)
    page.things("Notes").begin(None)
    field = line_of(page.editor("Notes"), "Note")
    field.setPlainText("x" * 1_000_001)  # type: ignore[union-attr]  # it has many lines
    assert not page.editor("Notes").commit()
    assert "at most 1000000" in page.editor("Notes").refusal.replace(",", "")
    field.setPlainText("x" * 1_000_000)  # type: ignore[union-attr]
    assert page.editor("Notes").commit()
    assert len(on.book.facts.of(ama)[0].text) == 1_000_000


def test_a_card_beside_the_one_that_is_kept_hears_the_press(
    on: Scene, qtbot: QtBot, ama: PartyId
) -> None:
    for text in ("a van", "a barn"):
        on.book.facts.add(party_id=ama, kind=FactKind.GIFT, text=text)
    page = OpenedPage(on, qtbot, ama)
    first, second = page.things("Offers").rows
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    type_into(line_of(page.editor("Offers"), "Offer"), "changed")
    QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    assert "changed" in [fact.text for fact in on.book.facts.of(ama)]
    assert line_of(page.editor("Offers"), "Offer").text() in {"a van", "a barn"}


def test_propositions(on: Scene, qtbot: QtBot, ama: PartyId) -> None:
    page = OpenedPage(on, qtbot, ama)
    QTest.mouseClick(chip(page.pane.page, "+ seeks or brings"), Qt.MouseButton.LeftButton)
    QTest.keyClicks(focused(), "glaze recipes")
    page.press("Which way: Brings")
    kinds = page.editor("Seeks and brings").findChildren(QComboBox)[0]
    kinds.setCurrentIndex(kinds.findText("Knowledge"))
    kinds.setFocus()
    key(kinds, Qt.Key.Key_Return)
    (one,) = on.book.propositions.of(ama)
    assert (one.direction, one.type) == (Direction.BRINGS, PropositionType.KNOWLEDGE)
    assert "Brings · knowledge · today" in page.said
    page.press("brings · knowledge: glaze recipes")
    type_into(line_of(page.editor("Seeks and brings"), "In their own words"), "")
    key(focused(), Qt.Key.Key_Backspace)
    key(focused(), Qt.Key.Key_Return)
    assert "needs some words" in page.editor("Seeks and brings").refusal
    page.press("Delete “glaze recipes”")
    assert on.book.propositions.of(ama) == ()


def test_ways_open_mail_and_dialler(on: Scene, qtbot: QtBot, ama: PartyId) -> None:
    on.book.ways.add(party_id=ama, kind="email", value="ama@example.org", label="work")
    on.book.ways.add(party_id=ama, kind="phone", value="+44 20 7946 0958")
    on.book.ways.add(party_id=ama, kind="address", value="1 Kiln Yard")
    page = OpenedPage(on, qtbot, ama)
    for row in page.pane.page.findChildren(WayRow):
        QTest.mouseClick(row.card, Qt.MouseButton.LeftButton)
    assert page.links == ["mailto:ama@example.org", "tel:+442079460958"]
    assert QApplication.clipboard().text() == "1 Kiln Yard"


def test_a_way_is_added_and_its_kind_is_guessed(on: Scene, qtbot: QtBot, ama: PartyId) -> None:
    page = OpenedPage(on, qtbot, ama)
    QTest.mouseClick(chip(page.pane.page, "+ mail or phone"), Qt.MouseButton.LeftButton)
    QTest.keyClicks(focused(), "+44 20 7946")
    key(focused(), Qt.Key.Key_Return)
    (way,) = on.book.ways.of(ama)
    assert (way.kind, way.value) == ("phone", "+44 20 7946")
    page.press("Change +44 20 7946")
    type_into(line_of(page.editor("To reach them"), "Which one"), "home")
    key(focused(), Qt.Key.Key_Return)
    assert on.book.ways.of(ama)[0].label == "home"
    page.press("Change +44 20 7946")
    page.press("Remove +44 20 7946")
    assert on.book.ways.of(ama) == ()


@pytest.mark.parametrize(
    "typed, kind",
    [
        ("a@b.org", WayKind.EMAIL),
        ("@ama@social.org", WayKind.MESSENGER),
        ("+44 (0)20 1", WayKind.PHONE),
        ("www.a.org", WayKind.WEB),
        ("https://a.org/1", WayKind.WEB),
        ("12 Kiln Yard, London", WayKind.OTHER),
    ],
)
def test_guesses(typed: str, kind: WayKind) -> None:
    assert guessed_kind(typed) is kind
