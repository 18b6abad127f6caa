"""The chooser of rules: says what is on, and sets what is chosen."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from weaver_desktop.ui.sky.look_menu import LookMenu
from weaver_desktop.ui.state.looks import BrightBy, ColourBy, GroupsAs, LookRules, Looks, SizeBy


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def menu(owner: QWidget) -> LookMenu:
    made = LookMenu(Looks(parent=owner), owner)
    made.fill()
    return made


def _submenu(menu: LookMenu, title: str) -> QMenu:
    menus = [action.menu() for action in menu.actions()]
    return next(each for each in menus if isinstance(each, QMenu) and title in each.title())


def _choose(menu: LookMenu, title: str, text: str) -> None:
    menu.fill()
    action = next(each for each in _submenu(menu, title).actions() if each.text() == text)
    action.trigger()
    menu.fill()


def _action(menu: LookMenu, text: str) -> QAction:
    return next(each for each in menu.actions() if each.text() == text)


@pytest.mark.parametrize(
    "title, text, rules",
    [
        ("Colour", "Tag", LookRules(colour=ColourBy.TAG)),
        ("Colour", "Who hangs together", LookRules(colour=ColourBy.COMMUNITY)),
        ("Colour", "Nothing", LookRules(colour=ColourBy.NOTHING)),
        ("Size", "How many are within two steps", LookRules(size=SizeBy.REACH)),
        ("Brightness", "Last contact", LookRules(brightness=BrightBy.RECENCY)),
        ("Groups", "Clouds", LookRules(groups=GroupsAs.CLOUDS)),
    ],
)
def test_what_is_chosen_is_on_and_ticked(
    menu: LookMenu, title: str, text: str, rules: LookRules
) -> None:
    _choose(menu, title, text)
    assert menu._looks.rules == rules
    ticked = [each.text() for each in _submenu(menu, title).actions() if each.isChecked()]
    assert ticked == [text]
    assert text.lower() in _submenu(menu, title).title().lower()


def test_every_rule_can_be_chosen(menu: LookMenu) -> None:
    offered = {title: len(_submenu(menu, title).actions()) for title in ("Colour", "Size")}
    assert offered == {"Colour": len(ColourBy), "Size": len(SizeBy)}


def test_suggestions_can_be_left_out_and_all_be_as_at_first(menu: LookMenu) -> None:
    _action(menu, "Suggested introductions").trigger()
    assert not menu._looks.rules.has_suggestions
    menu.fill()
    _action(menu, "As at first").trigger()
    assert menu._looks.rules == LookRules()
    menu.fill()
    assert "As at first" not in [each.text() for each in menu.actions()]
