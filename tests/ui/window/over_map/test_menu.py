"""The menu over the map: on a star, a tie, the selected and the empty sky."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.ui.opening import SHIFT, House, message, settle, who
from tests.ui.window.handling import chosen, on_map, over, select, stage_of, with_map
from weaver_desktop.domain.ties import Depth
from weaver_desktop.ui.window.main_window import MainWindow


@pytest.fixture
def window(house: House, qtbot: QtBot) -> MainWindow:
    return with_map(house, qtbot)


def _place(window: MainWindow, name: str) -> QPointF:
    stage = stage_of(window)
    return stage.place_of(window.book.network().position[who(window.book, name)])


def _right_click(window: MainWindow, at: QPointF) -> QMenu:
    viewport = stage_of(window).viewport()
    point = at.toPoint()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, viewport.mapToGlobal(point))
    QApplication.sendEvent(viewport, event)
    return _menu(window)


def _menu(window: MainWindow) -> QMenu:
    menu = over(window).menu.menu
    assert menu is not None
    assert menu.isVisible()
    return menu


def _words(menu: QMenu) -> list[str]:
    return [action.text().split("\t")[0] for action in menu.actions() if action.text()]


def _take(menu: QMenu, words: str) -> None:
    (action,) = [each for each in menu.actions() if each.text().split("\t")[0] == words]
    action.trigger()
    menu.close()


def test_on_a_star_it_selects_and_names_it(window: MainWindow) -> None:
    menu = _right_click(window, _place(window, "Cy"))
    assert chosen(window) == {"Cy"}
    assert menu.accessibleName() == "Cy"
    assert _words(menu)[:3] == ["Cy", "Log a meeting …", "Connect with …"]
    assert {"Focus here, with the details", "Pin here", "Copy the name"} <= set(_words(menu))


def test_on_one_of_the_selected_it_is_about_them_all(window: MainWindow) -> None:
    select(window, "Ama", "Bo", "Cy")
    menu = _right_click(window, _place(window, "Cy"))
    assert chosen(window) == {"Ama", "Bo", "Cy"}
    assert _words(menu)[0] == "3 selected"
    assert "Connect all with each other …" in _words(menu)


def test_on_a_line_it_is_about_the_two(window: MainWindow) -> None:
    middle = (_place(window, "Ama") + _place(window, "Bo")) / 2
    menu = _right_click(window, middle)
    assert chosen(window) == {"Ama", "Bo"}
    assert {"They met today", "Introduce these two", "They are no longer in touch"} <= set(
        _words(menu)
    )
    (depths,) = menu.findChildren(QMenu)
    assert [action.isChecked() for action in depths.actions()] == [False] * 4 + [True]


def test_on_the_empty_sky_it_is_about_the_map_and_keeps_the_selection(window: MainWindow) -> None:
    select(window, "Ama")
    menu = _right_click(window, QPointF(5, 300))
    assert chosen(window) == {"Ama"}
    table = {action.key: action.text for action in window._actions}
    assert {table[key] for key in ("fit", "lasso", "select-shown", "keys")} <= set(_words(menu))
    _take(menu, table["select-shown"])
    assert chosen(window) == {"Robin", "Ama", "Bo", "Cy"}


@pytest.mark.parametrize("key, modifiers", [(Qt.Key.Key_F10, SHIFT), (Qt.Key.Key_Menu, None)])
def test_the_keyboard_opens_it_beside_the_selected(
    window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier | None
) -> None:
    select(window, "Cy")
    on_map(window, key, modifiers or Qt.KeyboardModifier.NoModifier)
    menu = _menu(window)
    assert menu.accessibleName() == "Cy"
    star = stage_of(window).mapToGlobal(_place(window, "Cy").toPoint())
    assert (menu.pos() - star).manhattanLength() < menu.height() + menu.width()


def test_logging_begins_a_line_that_the_quick_bar_reads(window: MainWindow) -> None:
    _take(_right_click(window, _place(window, "Cy")), "Log a meeting …")
    assert window.quick_bar.text() == "met Cy "
    assert window.quick_bar.hasFocus()
    select(window, "Ama", "Cy")
    _take(_right_click(window, _place(window, "Cy")), "Log a meeting …")
    assert window.quick_bar.text() in {"Ama met Cy ", "Cy met Ama "}
    select(window, "Robin", "Cy")
    _take(_right_click(window, _place(window, "Cy")), "Log a meeting …")
    assert window.quick_bar.text() == "met Cy "


def test_they_met_today_is_one_click_and_one_undo(window: MainWindow) -> None:
    ama, cy = select(window, "Ama", "Cy")
    _take(_right_click(window, _place(window, "Cy")), "They met today")
    tie = window.book.ties.between(ama, cy)
    assert tie is not None
    assert tie.depth is Depth.MET
    assert "met" in message(window)
    window.deeds.undo()
    assert window.book.ties.between(ama, cy) is None


def test_these_two_are_introduced_once(window: MainWindow) -> None:
    ama, cy = select(window, "Ama", "Cy")
    _take(_right_click(window, _place(window, "Cy")), "Introduce these two")
    (made,) = window.book.introductions.all()
    assert {made.a, made.b} == {ama, cy}
    _take(_right_click(window, _place(window, "Cy")), "Introduce these two")
    assert "under way already" in message(window)
    assert len(window.book.introductions.all()) == 1


def test_a_tie_ends_and_comes_back(window: MainWindow) -> None:
    ama, bo = select(window, "Ama", "Bo")
    _take(_right_click(window, _place(window, "Bo")), "They are no longer in touch")
    tie = window.book.ties.between(ama, bo)
    assert tie is not None
    assert tie.ended is not None
    menu = _right_click(window, _place(window, "Bo"))
    assert "They are no longer in touch" not in _words(menu)
    menu.close()
    window.deeds.undo()
    tie = window.book.ties.between(ama, bo)
    assert tie is not None
    assert tie.ended is None


def test_depths_stand_in_the_menu_of_two(window: MainWindow) -> None:
    ama, cy = select(window, "Ama", "Cy")
    menu = _right_click(window, _place(window, "Cy"))
    (depths,) = menu.findChildren(QMenu)
    depths.actions()[3].trigger()
    tie = window.book.ties.between(ama, cy)
    assert tie is not None
    assert tie.depth is Depth.HELP


def test_pinning_says_what_it_would_do(window: MainWindow) -> None:
    (cy,) = select(window, "Cy")
    _take(_right_click(window, _place(window, "Cy")), "Pin here")
    assert list(window.book.pins.all()) == [cy]
    _take(_right_click(window, _place(window, "Cy")), "Let go of the pin")
    assert window.book.pins.all() == {}


def test_names_are_copied(window: MainWindow) -> None:
    select(window, "Ama", "Cy")
    _take(_right_click(window, _place(window, "Cy")), "Copy the names")
    assert set(QApplication.clipboard().text().splitlines()) == {"Ama", "Cy"}


def test_a_name_with_a_mark_for_keys_is_shown_as_it_is(window: MainWindow) -> None:
    window.book.parties.rename(party_id=who(window.book, "Cy"), name="Cy & Sons <b>\tLtd")
    (cy,) = (p for p in window.book.network().ids if window.book.parties.get(p).headline)
    menu = over(window).menu.made((cy,))
    assert menu.accessibleName().startswith("Cy & Sons <b>")
    menu.deleteLater()


def test_in_a_book_that_cannot_be_changed_nothing_is_offered_that_would(
    house: House, qtbot: QtBot
) -> None:
    window = with_map(house, qtbot, read_only=True)
    select(window, "Ama", "Bo")
    words = set(_words(_right_click(window, _place(window, "Bo"))))
    assert "Copy the names" in words
    assert not words & {"They met today", "Connect", "Pin here", "Introduce these two"}


def test_a_menu_goes_when_whom_it_is_about_goes(window: MainWindow, qtbot: QtBot) -> None:
    _right_click(window, _place(window, "Cy"))
    window.book.parties.delete(party_id=who(window.book, "Cy"))
    assert over(window).menu.menu is None
    settle(window, qtbot)
    QApplication.processEvents()


def test_no_menu_in_the_middle_of_a_drag(window: MainWindow) -> None:
    viewport = stage_of(window).viewport()
    at = _place(window, "Cy").toPoint()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=at)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, QPoint(9, 9))
    QApplication.sendEvent(viewport, event)
    assert over(window).menu.menu is None
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=at)
