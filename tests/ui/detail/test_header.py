"""What can be done with a person."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.widgets.scene import Scene, named, scene
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.ui.detail.header import Header
from weaver_desktop.ui.detail.pane import DetailPane
from weaver_desktop.ui.widgets.prose import Prose


class Shown:
    """The head of a party's page."""

    def __init__(self, on: Scene, qtbot: QtBot, party: PartyId) -> None:
        self.pane = DetailPane(on.book, on.changes, on.selection, on.theme, on.tints)
        qtbot.addWidget(self.pane)
        self.pane.resize(312, 700)
        self.pane.show()
        on.selection.select_party(party)

    @property
    def header(self) -> Header:
        return self.pane.page.findChildren(Header)[0]

    @property
    def field(self) -> QLineEdit:
        return self.header.findChildren(QLineEdit)[0]

    @property
    def said(self) -> list[str]:
        header = self.header
        return [each.text() for each in header.findChildren(Prose) if each.isVisibleTo(header)]

    def offers(self) -> list[str]:
        menu = self.header.actions_offered()
        texts = [action.text() for action in menu.actions() if action.text()]
        menu.deleteLater()
        return texts

    def do(self, text: str) -> None:
        menu = self.header.actions_offered()
        next(action for action in menu.actions() if action.text() == text).trigger()
        menu.deleteLater()


def test_renaming_in_place(on: Scene, qtbot: QtBot) -> None:
    ama = on.person("Ama")
    shown = Shown(on, qtbot, ama)
    shown.do("Rename …")
    assert shown.field.isVisible()
    shown.field.selectAll()
    QTest.keyClicks(shown.field, "Ama Boateng")
    QTest.keyClick(shown.field, Qt.Key.Key_Return)
    assert on.book.parties.get(ama).name == "Ama Boateng"
    assert shown.said[0] == "Ama Boateng"
    on.book.history.undo()
    assert shown.said[0] == "Ama"


def test_escape_keeps_the_name(on: Scene, qtbot: QtBot) -> None:
    ama = on.person("Ama")
    shown = Shown(on, qtbot, ama)
    shown.do("Rename …")
    QTest.keyClicks(shown.field, "Zzz")
    QTest.keyClick(shown.field, Qt.Key.Key_Escape)
    assert on.book.parties.get(ama).name == "Ama"
    assert not shown.field.isVisible()
    assert shown.said[0] == "Ama"


def test_the_same_name_is_no_edit(on: Scene, qtbot: QtBot) -> None:
    shown = Shown(on, qtbot, on.person("Ama"))
    before = on.book.history.label_to_undo
    shown.do("Rename …")
    QTest.keyClick(shown.field, Qt.Key.Key_Return)
    assert on.book.history.label_to_undo == before
    assert not shown.field.isVisible()


def test_a_name_of_nothing_is_refused_in_words(on: Scene, qtbot: QtBot) -> None:
    shown = Shown(on, qtbot, on.person("Ama"))
    shown.do("Rename …")
    shown.field.setText("  ")
    QTest.keyClick(shown.field, Qt.Key.Key_Return)
    assert any("A name needs at least one letter" in said for said in shown.said)


def test_copying_the_name(on: Scene, qtbot: QtBot) -> None:
    Shown(on, qtbot, on.person("Ama 🌻")).do("Copy name")
    assert QApplication.clipboard().text() == "Ama 🌻"


def test_deleting_and_undo(on: Scene, qtbot: QtBot) -> None:
    ama = on.person("Ama")
    shown = Shown(on, qtbot, ama)
    shown.do("Delete")
    assert on.book.parties.line(ama) is None
    assert on.selection.now.party is None
    on.book.history.undo()
    assert on.book.parties.get(ama).name == "Ama"


def test_the_weaver_cannot_be_deleted(on: Scene, qtbot: QtBot) -> None:
    me = on.book.parties.begin(name="Robin")
    shown = Shown(on, qtbot, me)
    assert shown.offers() == ["Rename …", "Copy name"]
    assert "this is you" in shown.said


def test_a_book_for_reading_only_can_be_copied_from(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with scene(qapp, tmp_path) as on:
        ama = on.person("Ama")
    with scene(qapp, tmp_path, read_only=True) as on:
        assert Shown(on, qtbot, ama).offers() == ["Copy name"]


def test_the_menu_opens_by_its_button(on: Scene, qtbot: QtBot) -> None:
    shown = Shown(on, qtbot, on.person("Ama"))
    QTest.mouseClick(named(shown.pane, "More about Ama"), Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert menu.parent() is shown.header
    menu.close()


@pytest.mark.parametrize("values", [{"headline": "potter", "pronouns": "she/her"}])
def test_the_line_below_the_name(on: Scene, qtbot: QtBot, values: dict[str, str]) -> None:
    ama = on.book.parties.add_person(
        name="Ama", headline=values["headline"], pronouns=values["pronouns"]
    )
    yard = on.book.parties.add_group(name="Kiln Yard")
    on.book.parties.join(person_id=ama, group_id=yard)
    shown = Shown(on, qtbot, ama)
    assert shown.said == ["Ama", "potter · she/her · Kiln Yard"]
    on.book.parties.rename(party_id=yard, name="Clay Yard")
    assert shown.said == ["Ama", "potter · she/her · Clay Yard"]
