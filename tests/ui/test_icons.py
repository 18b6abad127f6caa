"""Icons: none before they are loaded, then on every button, through themes and closed windows."""

import gc

import pytest
import shiboken6
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from weaver_desktop.ui.icons import Icons
from weaver_desktop.ui.theme.theme import Theme
from weaver_desktop.ui.window.actions.table import ICONS_IN_BAR

NAMES = ("users", "handshake", "dots-three-vertical", *(icon for _, icon in ICONS_IN_BAR))


@pytest.fixture
def icons(theme: Theme) -> Icons:
    return Icons(theme)


@pytest.fixture
def button(qtbot: QtBot) -> QToolButton:
    made = QToolButton()
    qtbot.addWidget(made)
    return made


def _ink(icon: QIcon) -> QColor:
    """Return the colour of the most solid pixel."""
    image = icon.pixmap(QSize(32, 32)).toImage()
    points = [(x, y) for x in range(image.width()) for y in range(image.height())]
    return max((image.pixelColor(*point) for point in points), key=lambda colour: colour.alpha())


def test_before_loading_a_button_is_bare(icons: Icons, button: QToolButton) -> None:
    icons.put_on(button, "users")
    assert button.icon().isNull()
    assert icons.icon("users", "#FFFFFF").isNull()


def test_loading_dresses_the_buttons_that_wait(icons: Icons, button: QToolButton) -> None:
    icons.put_on(button, "users")
    icons.wake()
    assert not button.icon().isNull()


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_that_is_used_is_in_the_font(icons: Icons, name: str) -> None:
    icons.wake()
    assert _ink(icons.icon(name, "#FF0000")).alpha() > 200
    assert _ink(icons.icon(name, "#FF0000")).red() > 200


def test_icons_change_with_the_theme(icons: Icons, button: QToolButton, theme: Theme) -> None:
    icons.wake()
    icons.put_on(button, "users")
    dark = _ink(button.icon())
    theme.toggle()
    light = _ink(button.icon())
    assert dark.lightness() > light.lightness() + 30


def test_a_button_that_is_gone_is_forgotten(icons: Icons, theme: Theme, qtbot: QtBot) -> None:
    kept = [QToolButton() for _ in range(3)]
    for button in kept:
        icons.put_on(button, "users")
    icons.wake()
    shiboken6.delete(kept[0])
    del kept[1:], button
    gc.collect()
    theme.toggle()
    another = QToolButton()
    qtbot.addWidget(another)
    icons.put_on(another, "handshake")
    icons.wake()
    assert not another.icon().isNull()
    assert len(icons._worn) == 1


def test_an_icon_outlives_the_font_that_drew_it(icons: Icons, button: QToolButton) -> None:
    icons.wake()
    icons.put_on(button, "users")
    font, icons._font = icons._font, None
    font.ring = font
    del font
    gc.collect()
    assert _ink(button.icon()).isValid()
