"""Cards that can be moved, and cards that cannot."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.scene import Scene
from weaver_desktop.ui.cards.card import CardWords
from weaver_desktop.ui.cards.cards import Cards, Entry


def test_the_arrows_ask_to_be_moved_where_that_is_possible(on: Scene, qtbot: QtBot) -> None:
    ama, bo = on.person("Ama"), on.person("Bo")
    owner = QWidget()
    qtbot.addWidget(owner)
    cards = Cards(on.tints, owner)
    asked: list[int] = []
    cards.show_entries(
        [
            Entry(CardWords((ama,), ("Ama",)), shift=asked.append),
            Entry(CardWords((bo,), ("Bo",))),
        ]
    )
    for card in cards.cards:
        for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_A):
            QTest.keyClick(card, key)
    assert asked == [1, -1]
