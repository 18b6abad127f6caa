"""The first start: a name, or one of two other ways."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from weaver_desktop.ui.start.welcome import Welcome
from weaver_desktop.ui.theme.theme import Theme


@pytest.fixture
def welcome(theme: Theme, qtbot: QtBot) -> Welcome:
    made = Welcome()
    made.setWindowTitle(theme.palette.panel)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def _begin(welcome: Welcome) -> QPushButton:
    (found,) = [
        each for each in welcome.findChildren(QPushButton) if each.text() == "Begin my book"
    ]
    return found


def test_a_name_and_return_begin_the_book(welcome: Welcome, qtbot: QtBot) -> None:
    with qtbot.waitSignal(welcome.begun) as told:
        QTest.keyClicks(welcome.name, "Maren Holt")
        QTest.keyClick(welcome.name, Qt.Key.Key_Return)
    assert told.args == ["Maren Holt"]


def test_the_button_begins_too_once_there_is_a_name(welcome: Welcome, qtbot: QtBot) -> None:
    assert not _begin(welcome).isEnabled()
    QTest.keyClicks(welcome.name, "M")
    with qtbot.waitSignal(welcome.begun):
        _begin(welcome).click()


@pytest.mark.parametrize("name", ["", "   ", "\t"])
def test_without_a_name_nothing_begins(welcome: Welcome, qtbot: QtBot, name: str) -> None:
    welcome.name.setText(name)
    with qtbot.assertNotEmitted(welcome.begun):
        QTest.keyClick(welcome.name, Qt.Key.Key_Return)
        _begin(welcome).click()


def test_tab_leads_from_the_name_through_all_three_ways(welcome: Welcome) -> None:
    welcome.name.setText("Maren")
    welcome.name.setFocus()
    seen = []
    for _ in range(4):
        focus = welcome.focusWidget()
        seen.append(focus.text() if isinstance(focus, QPushButton) else focus.accessibleName())
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert seen == ["Your name", "Begin my book", "Explore the sample", "Import contacts…"]
