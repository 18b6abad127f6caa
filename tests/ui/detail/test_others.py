"""Ties, tags, groups and members, changed where they are read."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.detail.opened_page import (
    OpenedPage,
    chip,
    focused,
    key,
    line_of,
    type_into,
)
from tests.ui.widgets.scene import Scene
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import PartyId, pair
from weaver_desktop.domain.parties import GroupKind
from weaver_desktop.domain.ties import Depth, Tie
from weaver_desktop.ui.detail.context import Context
from weaver_desktop.ui.detail.others import TieRow
from weaver_desktop.ui.detail.page import INSET
from weaver_desktop.ui.detail.reader import Reader
from weaver_desktop.ui.detail.section import Opened
from weaver_desktop.ui.detail.tie_section import TieSection
from weaver_desktop.ui.forms.scale import Scale
from weaver_desktop.ui.widgets.rows import RowPainter

TODAY = PartialDate(2025, 5, 20)


@pytest.fixture
def ama(on: Scene) -> PartyId:
    return on.person("Ama")


@pytest.fixture
def bo(on: Scene, ama: PartyId) -> PartyId:
    made = on.person("Bo")
    on.book.encounters.log(parties=[ama, made], on=PartialDate(2025, 4, 1))
    return made


def tie(on: Scene, a: PartyId, b: PartyId) -> Tie:
    found = on.book.ties.between(a, b)
    assert found is not None
    return found


def test_one_press_on_a_dot_changes_the_depth(
    on: Scene, qtbot: QtBot, ama: PartyId, bo: PartyId
) -> None:
    page = OpenedPage(on, qtbot, ama)
    row = page.find(TieRow)
    place = row.scale.dot(4).center()
    QTest.mouseClick(row.scale, Qt.MouseButton.LeftButton, pos=place)
    assert tie(on, ama, bo).depth is Depth.HELP
    assert focused() is page.find(TieRow).scale
    QTest.keyClicks(focused(), "5")
    assert tie(on, ama, bo).depth is Depth.MAKE
    on.book.history.undo()
    assert page.things("With others").rows[0].scale.value == 4  # type: ignore[attr-defined]


def test_the_dates_of_a_tie(on: Scene, qtbot: QtBot, ama: PartyId, bo: PartyId) -> None:
    page = OpenedPage(on, qtbot, ama)
    page.press("Dates of Ama and Bo, or end it")
    editor = page.editor("With others")
    type_into(line_of(editor, "Since"), "2019")
    type_into(line_of(editor, "Last contact"), "12 May 2025")
    type_into(line_of(editor, "About the two"), "share a kiln")
    key(focused(), Qt.Key.Key_Return)
    known = tie(on, ama, bo)
    assert (str(known.since), str(known.last_contact)) == ("2019", "2025-05-12")
    assert known.note == "share a kiln"
    assert str(on.book.history.label_to_undo).startswith("Changed the tie of ")
    on.book.history.undo()
    assert str(tie(on, ama, bo).since) == "2025-04-01"


def test_dates_that_cannot_be_are_refused(
    on: Scene, qtbot: QtBot, ama: PartyId, bo: PartyId
) -> None:
    page = OpenedPage(on, qtbot, ama)
    page.press("Dates of Ama and Bo, or end it")
    editor = page.editor("With others")
    type_into(line_of(editor, "Last contact"), "2031")
    key(focused(), Qt.Key.Key_Return)
    assert "still to come" in editor.refusal
    assert line_of(editor, "Last contact").text() == "2031"
    assert tie(on, ama, bo).last_contact == PartialDate(2025, 4, 1)


@pytest.mark.parametrize("words", ["In contact today", "No longer in touch", "Remove this tie"])
def test_what_can_be_done_with_a_tie(
    on: Scene, qtbot: QtBot, ama: PartyId, bo: PartyId, words: str
) -> None:
    page = OpenedPage(on, qtbot, ama)
    page.press("Dates of Ama and Bo, or end it")
    page.press(words)
    known = on.book.ties.between(ama, bo)
    if words == "In contact today":
        assert known is not None
        assert known.last_contact == TODAY
    elif words == "No longer in touch":
        assert known is not None
        assert known.ended == TODAY
        page.press("Dates of Ama and Bo, or end it")
        page.press("In touch again")
        assert tie(on, ama, bo).ended is None
    else:
        assert known is None
    assert page.things("With others").editor is None


@pytest.mark.usefixtures("bo")
def test_tying_somebody_anew(on: Scene, qtbot: QtBot, ama: PartyId) -> None:
    cy = on.person("Cy")
    page = OpenedPage(on, qtbot, ama)
    page.press("Tie them to somebody")
    QTest.keyClicks(focused(), "b")
    assert not focused().parentWidget().offers  # type: ignore[union-attr]  # Bo is tied already
    type_into(focused(), "cy")
    key(focused(), Qt.Key.Key_Return)
    page.editor("With others").commit()
    assert tie(on, ama, cy).depth is Depth.MET


def test_the_tie_section_makes_and_follows_a_tie(on: Scene, qtbot: QtBot, ama: PartyId) -> None:
    cy = on.person("Cy")
    page = OpenedPage(on, qtbot)
    tools = page.pane._tools
    rows = RowPainter(on.tints, circle=24, inset=INSET)
    context = Context(Reader(on.book), on.selection, on.tints, rows, Opened(), tools)
    window = QWidget()
    qtbot.addWidget(window)
    section = TieSection(pair(ama, cy), context, window)
    on.changes.happened.connect(lambda _: section.refresh())
    window.show()
    (scale,) = section.findChildren(Scale)
    assert scale.value is None
    QTest.keyClicks(scale, "3")
    assert tie(on, ama, cy).depth is Depth.IN_TOUCH
    assert section.scale is not None
    assert section.scale.value == 3
    section.begin()
    since = line_of(section, "Since")
    type_into(since, "2020")
    key(since, Qt.Key.Key_Return)
    assert str(tie(on, ama, cy).since) == "2020"


def test_tags_are_added_and_taken_away(on: Scene, qtbot: QtBot, ama: PartyId) -> None:
    page = OpenedPage(on, qtbot, ama)
    QTest.mouseClick(chip(page.tags, "+ tag"), Qt.MouseButton.LeftButton)
    QTest.keyClicks(focused(), "#clay")
    key(focused(), Qt.Key.Key_Return)
    QTest.keyClicks(focused(), "market")
    key(focused(), Qt.Key.Key_Return)
    key(focused(), Qt.Key.Key_Escape)
    assert list(page.tags.texts) == ["#clay", "#market"]
    first = page.tags.chips[0]
    QTest.mouseClick(first, Qt.MouseButton.LeftButton, pos=first.cross().center())
    assert on.book.parties.tags(ama) == ("market",)
    page.tags.chips[0].setFocus()
    key(focused(), Qt.Key.Key_Delete)
    assert on.book.parties.tags(ama) == ()
    on.book.history.undo()
    assert list(page.tags.texts) == ["#market"]


def test_a_tag_of_nothing_is_refused(on: Scene, qtbot: QtBot, ama: PartyId) -> None:
    page = OpenedPage(on, qtbot, ama)
    page.tags.begin_tag()
    QTest.keyClicks(focused(), "#")
    key(focused(), Qt.Key.Key_Return)
    assert "A tag needs at least one letter, for example #clay." in page.said


def test_many_tags_are_folded(on: Scene, qtbot: QtBot, ama: PartyId) -> None:
    for number in range(20):
        on.book.parties.tag(party_id=ama, tag=f"t{number:02}")
    page = OpenedPage(on, qtbot, ama)
    assert len(page.tags.texts) == 13
    QTest.mouseClick(chip(page.tags, "+8"), Qt.MouseButton.LeftButton)
    assert len(page.tags.texts) == 20


def test_a_group_is_joined_and_left_as_a_chip(on: Scene, qtbot: QtBot, ama: PartyId) -> None:
    yard = on.book.parties.add_group(name="Kiln Yard")
    on.person("Kiley")
    page = OpenedPage(on, qtbot, ama)
    QTest.mouseClick(chip(page.tags, "+ group"), Qt.MouseButton.LeftButton)
    QTest.keyClicks(focused(), "ki")
    offers = focused().parentWidget().offers  # type: ignore[union-attr]
    assert [each.name for each in offers] == ["Kiln Yard"]
    key(focused(), Qt.Key.Key_Return)
    editor = page.tags.editor
    assert editor is not None
    type_into(line_of(editor, "Role"), "treasurer")
    key(focused(), Qt.Key.Key_Return)
    assert page.tags.texts == ("Kiln Yard · treasurer",)
    page.tags.chips[0].click()
    assert page.tags.editor is not None
    type_into(line_of(page.tags.editor, "Since"), "2030")
    type_into(line_of(page.tags.editor, "Until"), "2020")
    key(focused(), Qt.Key.Key_Return)
    assert "cannot have left" in page.tags.editor.refusal
    key(focused(), Qt.Key.Key_Escape)
    page.tags.chips[0].taken_away.emit()
    (membership,) = on.book.memberships.of(ama)
    assert (membership.group_id, membership.until) == (yard, TODAY)


def test_a_group_has_purpose_kind_members_and_their_gifts(on: Scene, qtbot: QtBot) -> None:
    parties = on.book.parties
    yard = parties.add_group(name="Kiln Yard", purpose="To share *two* kilns")
    bales = parties.add_group(name="Hay Bales")
    ama, bo = on.person("Ama"), on.person("Bo")
    parties.join(person_id=ama, group_id=yard, role="treasurer", since=PartialDate(2023, 3))
    on.book.facts.add(party_id=ama, kind=FactKind.NEED, text="a kiln")
    on.book.facts.add(party_id=ama, kind=FactKind.GIFT, text="a van")
    page = OpenedPage(on, qtbot, yard)
    said = page.said
    for words in ("MEMBERS", "WHAT ITS PEOPLE NEED", "a kiln", "WHAT ITS PEOPLE OFFER", "a van"):
        assert words in said
    assert "NOT YET TIED TO" in said
    page.press("Kind: Venue")
    assert parties.get(yard).group_kind is GroupKind.VENUE
    page.press("Role and dates of Ama")
    type_into(line_of(page.editor("Members"), "Role"), "chair")
    key(focused(), Qt.Key.Key_Return)
    assert on.book.memberships.of(yard)[0].role == "chair"
    page.press("Add a member")
    QTest.keyClicks(focused(), "bo")
    key(focused(), Qt.Key.Key_Return)
    page.editor("Members").commit()
    assert {each.person_id for each in on.book.memberships.of(yard)} == {ama, bo}
    page.press("Show Kiln Yard and Hay Bales together")
    assert set(on.selection.now.parties) == {yard, bales}


def test_what_a_new_member_offers_is_seen_at_once(on: Scene, qtbot: QtBot) -> None:
    yard = on.book.parties.add_group(name="Kiln Yard")
    ama = on.person("Ama")
    on.book.parties.join(person_id=ama, group_id=yard)
    page = OpenedPage(on, qtbot, yard)
    on.book.facts.add(party_id=ama, kind=FactKind.GIFT, text="a van")
    page.finish()
    assert "a van" in page.said
    page.press("Ama: a van")
    assert on.selection.now.party == ama
