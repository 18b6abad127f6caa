"""The table of actions: all that has keys stands in it, and every key in it does its work."""

from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from tests.ui.opening import House
from tests.ui.window.handling import stage_of, with_map
from weaver_desktop.ui.window.action import Action
from weaver_desktop.ui.window.main_window import MainWindow


def test_the_window_has_no_action_and_no_shortcut_besides(house: House, qtbot: QtBot) -> None:
    window = with_map(house, qtbot)
    told = {keys for action in window._actions for keys in _keys(action)}
    found = {each.shortcut().toString() for each in window.findChildren(QAction)}
    found |= {each.key().toString() for each in window.findChildren(QShortcut)}
    assert found - {""} == told
    assert [each.text() for each in window.actions()] == [each.text for each in window._actions]


def test_every_key_runs_its_action_and_no_other(house: House, qtbot: QtBot) -> None:
    window = with_map(house, qtbot)
    ran: list[str] = []
    for each in (*window.actions(), *stage_of(window).actions()):
        keys = each.shortcut().toString()
        each.triggered.connect(lambda _=False, keys=keys: ran.append(keys))
    for action in window._actions:
        for keys in _keys(action):
            ran.clear()
            _press(window, keys)
            assert ran == [keys], action.key


def _keys(action: Action) -> list[str]:
    return [QKeySequence(keys).toString() for keys in (action.shortcut, action.map_key) if keys]


def _press(window: MainWindow, keys: str) -> None:
    """Press keys on the map, and close what that opened."""
    stage = stage_of(window)
    stage.setFocus()
    QTest.keySequence(stage, QKeySequence(keys))
    while (menu := QApplication.activePopupWidget()) is not None:
        menu.close()
    for dialog in window.findChildren(QDialog):
        dialog.close()
    window.activateWindow()
