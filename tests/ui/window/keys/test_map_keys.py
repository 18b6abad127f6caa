"""Single keys while the map has the keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.ui.window.main_window import MainWindow


def _fill(window: MainWindow) -> None:
    book = window.book
    me = book.parties.begin(name="Robin")
    for name in ("Ama", "Bo", "Cy"):
        party = book.parties.add_person(name=name)
        book.encounters.log(parties=[me, party], on=PartialDate.of(book.today))


def _map_has_the_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    assert window.centre.sky is not None
    window.centre.sky.stage.setFocus()
    qtbot.waitUntil(lambda: window.centre.sky is not None and window.centre.sky.stage.hasFocus())


def _press(window: MainWindow, key: Qt.Key) -> None:
    assert window.centre.sky is not None
    QTest.keyClick(window.centre.sky.stage, key)


def test_y_leaves_you_out_and_brings_you_back(window: MainWindow, qtbot: QtBot) -> None:
    _fill(window)
    _map_has_the_keyboard(window, qtbot)
    _press(window, Qt.Key.Key_Y)
    assert window.lens.is_without_you
    _press(window, Qt.Key.Key_Y)
    assert window.lens.is_clear


def test_p_pins_the_selected_and_lets_them_go(window: MainWindow, qtbot: QtBot) -> None:
    _fill(window)
    ama = window.book.network().ids[1]
    window.selection.select_party(ama)
    _map_has_the_keyboard(window, qtbot)
    _press(window, Qt.Key.Key_P)
    assert list(window.book.pins.all()) == [ama]
    _press(window, Qt.Key.Key_P)
    assert window.book.pins.all() == {}
    window.book.history.undo()
    assert list(window.book.pins.all()) == [ama]


def test_digits_focus_and_z_brings_all_back(window: MainWindow, qtbot: QtBot) -> None:
    _fill(window)
    _map_has_the_keyboard(window, qtbot)
    _press(window, Qt.Key.Key_2)
    assert window.lens.focus == 2
    _press(window, Qt.Key.Key_0)
    assert window.lens.focus == 0
    _press(window, Qt.Key.Key_1)
    _press(window, Qt.Key.Key_Y)
    _press(window, Qt.Key.Key_Z)
    assert window.lens.is_clear


def test_escape_selects_nothing_and_slash_finds(window: MainWindow, qtbot: QtBot) -> None:
    _fill(window)
    window.selection.select_party(window.book.network().ids[0])
    _map_has_the_keyboard(window, qtbot)
    _press(window, Qt.Key.Key_Escape)
    assert window.selection.now.parties == ()
    _press(window, Qt.Key.Key_Slash)
    assert window.quick_bar.hasFocus()


def test_the_same_keys_are_letters_where_one_types(window: MainWindow) -> None:
    _fill(window)
    window.quick_bar.setFocus()
    QTest.keyClicks(window.quick_bar, "pyz1/")
    assert window.quick_bar.text() == "pyz1/"
    assert window.lens.is_clear
