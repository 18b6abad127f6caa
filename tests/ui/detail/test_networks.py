"""The networks of a party as chips."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.detail.opened_page import OpenedPage, focused, key, type_into
from tests.ui.widgets.scene import Scene
from weaver_desktop.ui.forms.writing import Line


def test_somebody_is_put_into_networks_and_taken_out(on: Scene, qtbot: QtBot) -> None:
    ama, yard = on.person("Ama"), on.book.parties.add_group(name="Kiln Yard")
    on.book.networks.put_in(party_id=yard, name="Quarter")
    page = OpenedPage(on, qtbot, ama)
    page.press("Put into a network")
    field = focused()
    assert isinstance(field, Line)
    completer = field.completer()
    assert completer is not None
    completer.setCompletionPrefix("qua")
    assert completer.currentCompletion() == "Quarter"
    for typed in ("quarter", "River"):
        type_into(field, typed)
        key(field, Qt.Key.Key_Return)
    assert focused() is field
    assert list(page.tags.texts) == ["network: Quarter", "network: River"]
    assert [count for _, _, count in on.book.networks.all()] == [2, 1]
    key(field, Qt.Key.Key_Escape)
    page.tags.chips[0].setFocus()
    key(page.tags.chips[0], Qt.Key.Key_Delete)
    assert list(page.tags.texts) == ["network: River"]
    for _ in range(3):
        on.book.history.undo()
    assert not page.tags.texts
    page.turn_to(yard)
    assert list(page.tags.texts) == ["network: Quarter"]


def test_a_name_that_is_none_is_refused_and_forgotten(on: Scene, qtbot: QtBot) -> None:
    ama = on.person("Ama")
    page = OpenedPage(on, qtbot, ama)
    page.tags.begin_network()
    type_into(focused(), "x" * 301)
    key(focused(), Qt.Key.Key_Return)
    assert any("at most 300 fit" in each for each in page.said)
    key(focused(), Qt.Key.Key_Escape)
    assert not any("at most 300 fit" in each for each in page.said)
    assert on.book.networks.all() == ()
