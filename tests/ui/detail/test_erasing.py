"""Erasing somebody for good asks for the whole name, and says what it does not reach."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.detail.opened_page import OpenedPage
from tests.ui.widgets.scene import Scene
from weaver_desktop.domain.facts import FactKind


def test_only_the_whole_name_makes_the_button_work(on: Scene, qtbot: QtBot) -> None:
    ama = on.person("Ama Boateng")
    page = OpenedPage(on, qtbot, ama)
    dialog = page.header.erase()
    assert dialog is not None
    assert not dialog.go.isEnabled()
    QTest.keyClicks(dialog.field, "Ama")
    assert not dialog.go.isEnabled()
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert on.book.parties.line(ama) is not None
    QTest.keyClicks(dialog.field, " Boateng")
    assert dialog.go.isEnabled()
    dialog.leave.click()
    assert on.book.parties.line(ama) is not None


def test_erasing_leaves_nothing_and_no_way_back(on: Scene, qtbot: QtBot) -> None:
    ama, bo = on.person("Ama Boateng"), on.person("Bo")
    on.person("Ama Boateng's brother")
    on.book.facts.add(party_id=bo, kind=FactKind.NOTE, text="talks of Ama Boateng")
    page = OpenedPage(on, qtbot, ama)
    dialog = page.header.erase()
    assert dialog is not None
    assert "becomes “…” in 1 notes" in dialog.words
    assert "Ama Boateng's brother" in dialog.words
    QTest.keyClicks(dialog.field, "Ama Boateng")
    QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    assert on.book.parties.line(ama) is None
    assert on.book.facts.of(bo)[0].text == "talks of …"
    assert on.book.history.label_to_undo is None
    assert on.selection.now.parties == ()
    assert "Nothing about them is left in this book." in dialog.words
    assert "Ama Boateng's brother" in dialog.words
    dialog.leave.click()
