"""Parts that paint themselves: circles, chips, rows."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.scene import HOSTILE_NAMES, Scene
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.ui.widgets.avatars import Avatars
from weaver_desktop.ui.widgets.party_button import PairButton, PartyButton
from weaver_desktop.ui.widgets.rows import RowPainter, RowWords
from weaver_desktop.ui.widgets.tints import mixed

AMA, BO = PartyId("ama"), PartyId("bo")


def _colours(image: QImage) -> set[str]:
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {QColor(image.pixel(x, y)).name() for x, y in places}


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made)
    made.resize(300, 200)
    return made


def _show(window: QWidget, widget: QWidget) -> None:
    layout = window.layout()
    assert layout is not None
    layout.addWidget(widget)
    window.show()


def test_a_circle_has_the_colour_of_its_party(on: Scene, window: QWidget) -> None:
    on.tints.follow({AMA: "#9AD1FF"}.get)
    avatar = Avatars(((AMA, "Ama Boateng"),), 48, on.tints, window)
    _show(window, avatar)
    assert mixed("#9AD1FF", on.theme.palette.panel, 0.24).name() in _colours(
        avatar.grab().toImage()
    )


def test_circles_of_two_overlap(on: Scene, window: QWidget) -> None:
    avatars = Avatars(((AMA, "Ama"), (BO, "Bo")), 28, on.tints, window)
    assert 28 < avatars.width() < 56
    _show(window, avatars)
    assert not avatars.grab().isNull()


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_a_row_shows_any_name(on: Scene, window: QWidget, name: str) -> None:
    painter = RowPainter(on.tints, circle=24, inset=0)
    row = PartyButton(RowWords(AMA, name, name, "cooling, 7 months", True), painter, window)
    _show(window, row)
    assert row.width() <= window.width()
    assert on.theme.palette.accent.lower() in _colours(row.grab().toImage())
    assert row.accessibleName().startswith(name)


def test_a_row_is_amber_only_where_it_asks_for_action(on: Scene, window: QWidget) -> None:
    painter = RowPainter(on.tints, circle=24, inset=0)
    row = PartyButton(RowWords(AMA, "Ama", "in touch", "3 days ago"), painter, window)
    _show(window, row)
    assert on.theme.palette.accent.lower() not in _colours(row.grab().toImage())


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_buttons_are_pressed_with_the_keyboard(
    on: Scene, window: QWidget, qtbot: QtBot, key: Qt.Key
) -> None:
    button = PairButton("Show Ama and Bo together", on.tints, window)
    _show(window, button)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, key)
    assert button.accessibleName() == "Show Ama and Bo together"
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
