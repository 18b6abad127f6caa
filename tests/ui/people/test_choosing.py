"""Choosing one or thousands in the list, and deleting them, by keyboard and mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from tests.ui.opening import CTRL, SHIFT
from tests.ui.people.panels import chosen, in_front, names, panel_on
from tests.ui.widgets.scene import HOSTILE_NAMES, Scene
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.ui.people.deleting import Deleting
from weaver_desktop.ui.people.panel import PeoplePanel

PLAIN = Qt.KeyboardModifier.NoModifier


def _people(on: Scene) -> dict[str, PartyId]:
    return {name: on.person(name) for name in ("Ama", "Bo", "Cleo", "Dee", "Eli")}


def _in_list(on: Scene, qtbot: QtBot) -> PeoplePanel:
    panel = panel_on(on, qtbot)
    in_front(panel, qtbot)
    panel.view.step_in()
    return panel


def _press(panel: PeoplePanel, key: Qt.Key, held: Qt.KeyboardModifier = PLAIN) -> None:
    QTest.keyClick(panel.view, key, held)


def _asking(panel: PeoplePanel) -> Deleting:
    (found,) = [each for each in panel.findChildren(Deleting) if each.isVisible()]
    return found


def test_ctrl_a_takes_all_that_are_listed(on: Scene, qtbot: QtBot) -> None:
    people = _people(on)
    panel = _in_list(on, qtbot)
    _press(panel, Qt.Key.Key_A, CTRL)
    assert on.selection.now.parties == tuple(people.values())
    assert len(on.selected) == 2
    panel.find_field.setText("e")
    panel.view.step_in()
    _press(panel, Qt.Key.Key_A, CTRL)
    assert set(on.selection.now.parties) == {people["Eli"]}


def test_a_choice_of_what_is_listed_leaves_nobody_else_chosen(on: Scene, qtbot: QtBot) -> None:
    people = _people(on)
    panel = _in_list(on, qtbot)
    _press(panel, Qt.Key.Key_A, CTRL)
    panel.find_field.setText("dee")
    assert len(on.selection.now.parties) == 5
    panel.view.setFocus()
    _press(panel, Qt.Key.Key_Return)
    assert on.selection.now.party == people["Dee"]


def test_who_looks_for_somebody_goes_on_with_whom_they_found(on: Scene, qtbot: QtBot) -> None:
    people = _people(on)
    panel = _in_list(on, qtbot)
    _press(panel, Qt.Key.Key_A, CTRL)
    panel.find_field.setFocus()
    QTest.keyClicks(panel.find_field, "dee")
    QTest.keyClick(panel.find_field, Qt.Key.Key_Down)
    assert on.selection.now.party == people["Dee"], "not all five, of whom four are out of sight"


def test_a_cross_takes_the_search_away(on: Scene, qtbot: QtBot) -> None:
    _people(on)
    panel = _in_list(on, qtbot)
    panel.find_field.setText("dee")
    (cross,) = panel.find_field.findChildren(QToolButton)
    QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert len(names(panel)) == 5
    assert cross.accessibleName() == "Forget what was typed"


def test_shift_takes_a_run_and_ctrl_space_one_more(on: Scene, qtbot: QtBot) -> None:
    people = _people(on)
    panel = _in_list(on, qtbot)
    _press(panel, Qt.Key.Key_Down, SHIFT)
    assert set(on.selection.now.parties) == {people["Ama"], people["Bo"]}
    _press(panel, Qt.Key.Key_Down, CTRL)
    _press(panel, Qt.Key.Key_Down, CTRL)
    assert set(on.selection.now.parties) == {people["Ama"], people["Bo"]}
    _press(panel, Qt.Key.Key_Space)
    assert set(on.selection.now.parties) == {people["Ama"], people["Bo"], people["Dee"]}
    _press(panel, Qt.Key.Key_Space)
    assert set(on.selection.now.parties) == {people["Ama"], people["Bo"]}
    _press(panel, Qt.Key.Key_End, SHIFT)
    assert len(on.selection.now.parties) >= 2


def test_the_mouse_takes_a_run_and_single_ones(on: Scene, qtbot: QtBot) -> None:
    people = _people(on)
    panel = _in_list(on, qtbot)

    def click(row: int, held: Qt.KeyboardModifier = PLAIN) -> None:
        place = panel.view.visualRect(panel.view.model().index(row, 0)).center()
        QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, held, place)

    click(1)
    click(3, SHIFT)
    assert set(on.selection.now.parties) == {people[name] for name in ("Bo", "Cleo", "Dee")}
    click(2, CTRL)
    assert set(on.selection.now.parties) == {people[name] for name in ("Bo", "Dee")}


def test_thousands_chosen_elsewhere_are_marked(on: Scene, qtbot: QtBot) -> None:
    with on.book.as_one(phrase("many")):
        people = [on.person(f"Person {number:04}") for number in range(1200)]
    panel = panel_on(on, qtbot)
    on.selection.select_many(people[::2])
    assert panel.view.parties() == tuple(people[::2])
    on.selection.select_many(people[1:])
    assert panel.view.parties() == tuple(people[1:])
    on.selection.clear()
    assert panel.view.parties() == ()
    assert len(on.selected) == 3


def test_letters_in_the_list_go_to_the_search_and_the_arrow_comes_back(
    on: Scene, qtbot: QtBot
) -> None:
    people = _people(on)
    panel = _in_list(on, qtbot)
    QTest.keyClicks(panel.view, "c")
    assert panel.find_field.hasFocus()
    assert panel.find_field.text() == "c"
    QTest.keyClicks(panel.find_field, "l")
    assert names(panel) == ["Cleo"]
    QTest.keyClick(panel.find_field, Qt.Key.Key_Down)
    assert panel.view.hasFocus()
    assert on.selection.now.party == people["Cleo"]
    _press(panel, Qt.Key.Key_Backspace)
    assert panel.find_field.text() == "c"
    panel.view.setFocus()
    _press(panel, Qt.Key.Key_Escape)
    assert panel.find_field.text() == ""
    assert len(names(panel)) == 5


def test_up_from_the_first_row_leads_to_the_search(on: Scene, qtbot: QtBot) -> None:
    _people(on)
    panel = _in_list(on, qtbot)
    _press(panel, Qt.Key.Key_Down)
    _press(panel, Qt.Key.Key_Up)
    assert panel.view.hasFocus()
    _press(panel, Qt.Key.Key_Up)
    assert panel.find_field.hasFocus()


def test_keys_of_the_window_are_no_letters(on: Scene, qtbot: QtBot) -> None:
    _people(on)
    panel = _in_list(on, qtbot)
    for key, held in ((Qt.Key.Key_C, CTRL), (Qt.Key.Key_F5, PLAIN), (Qt.Key.Key_Tab, PLAIN)):
        _press(panel, key, held)
    assert panel.find_field.text() == ""


def test_delete_asks_deletes_and_can_be_undone(on: Scene, qtbot: QtBot) -> None:
    people = _people(on)
    panel = _in_list(on, qtbot)
    _press(panel, Qt.Key.Key_Down, SHIFT)
    _press(panel, Qt.Key.Key_Delete)
    asking = _asking(panel)
    assert len(names(panel)) == 5
    assert asking.go.hasFocus()
    with qtbot.waitSignal(panel.said) as told:
        QTest.keyClick(asking.go, Qt.Key.Key_Return)
    assert told.args == ["Deleted Ama and Bo", True]
    assert names(panel) == ["Cleo", "Dee", "Eli"]
    assert on.selection.now.parties == ()
    on.book.history.undo()
    assert names(panel) == list(people)


def test_escape_keeps_everybody(on: Scene, qtbot: QtBot) -> None:
    _people(on)
    panel = _in_list(on, qtbot)
    _press(panel, Qt.Key.Key_Delete)
    QTest.keyClick(_asking(panel).go, Qt.Key.Key_Escape)
    assert panel.view.hasFocus()
    assert chosen(panel) == ["Ama"]
    assert len(names(panel)) == 5


def test_without_a_choice_delete_asks_nothing(on: Scene, qtbot: QtBot) -> None:
    _people(on)
    panel = panel_on(on, qtbot)
    _press(panel, Qt.Key.Key_Delete)
    assert panel.findChildren(Deleting) == []


def test_the_weaver_herself_is_not_deleted_and_it_says_why(on: Scene, qtbot: QtBot) -> None:
    on.book.parties.begin(name="Robin")
    panel = _in_list(on, qtbot)
    _press(panel, Qt.Key.Key_Delete)
    asking = _asking(panel)
    QTest.mouseClick(asking.go, Qt.MouseButton.LeftButton)
    assert names(panel) == ["Robin"]
    assert asking.keep.text() == "Close"
    assert asking.keep.hasFocus()
    QTest.keyClick(asking.keep, Qt.Key.Key_Return)
    assert not asking.isVisible()


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_any_name_fits_the_question(on: Scene, qtbot: QtBot, name: str) -> None:
    on.person(name)
    panel = _in_list(on, qtbot)
    _press(panel, Qt.Key.Key_Delete)
    asking = _asking(panel)
    assert panel.rect().contains(asking.geometry())
    assert asking.geometry().height() < 200
