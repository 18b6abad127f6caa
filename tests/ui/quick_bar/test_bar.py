"""The quick bar in its window, by keyboard: preview, completion, questions, rows, actions."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.opening import CTRL, SHIFT, enter, message, offered, press, type_line, who
from weaver_desktop.ui.quick_bar.row import RowKind
from weaver_desktop.ui.window.main_window import MainWindow
from weaver_desktop.ui.window.panels import INTRODUCTIONS


def _current(window: MainWindow) -> str:
    popup = window.quick_bar.popup
    return str(popup.rows[popup.current].text) if popup.current >= 0 else ""


def _row_widgets(window: MainWindow) -> list[QWidget]:
    return list(window.quick_bar.popup._widgets)


# --- the preview


def test_the_line_is_read_back_as_it_is_typed(filled: MainWindow) -> None:
    type_line(filled, "Ama Boateng met Zoe Ferrer yesterday at the Hay Bales: residencies")
    assert offered(filled) == [
        "Ama Boateng and Zoe Ferrer met yesterday, 13 March, at the Hay Bales.",
        "Note: residencies.",
        "Zoe Ferrer is new.",
    ]
    first = filled.quick_bar.popup.rows[0]
    assert first.kind is RowKind.APPLY
    assert filled.quick_bar.popup.current == 0


def test_nothing_is_kept_before_enter(filled: MainWindow) -> None:
    label = filled.book.history.label_to_undo
    type_line(filled, "Ama Boateng met Zoe Ferrer")
    assert filled.book.history.label_to_undo == label
    enter(filled)
    assert filled.book.history.label_to_undo == "Ama Boateng met Zoe Ferrer"


def test_enter_empties_the_bar_and_folds_the_list(filled: MainWindow) -> None:
    enter(filled, "Ama Boateng met Zoe Ferrer")
    assert filled.quick_bar.text() == ""
    assert not filled.quick_bar.popup.isVisible()
    assert filled.quick_bar.hasFocus()


def test_escape_empties_the_bar(filled: MainWindow) -> None:
    type_line(filled, "Ama Boateng met Zoe Ferrer")
    press(filled.quick_bar, Qt.Key.Key_Escape)
    assert filled.quick_bar.text() == ""
    assert offered(filled) == []
    press(filled.quick_bar, Qt.Key.Key_Return)
    assert not list(filled.book.names.whole("Zoe Ferrer"))


def test_clearing_by_hand_folds_the_list(filled: MainWindow) -> None:
    type_line(filled, "Til")
    assert offered(filled) != []
    for _ in range(3):
        press(filled.quick_bar, Qt.Key.Key_Backspace)
    assert offered(filled) == []


# --- completion


def test_tab_completes_a_name_and_tab_again_offers_the_next(filled: MainWindow) -> None:
    type_line(filled, "met Am")
    press(filled.quick_bar, Qt.Key.Key_Tab)
    first = filled.quick_bar.text()
    press(filled.quick_bar, Qt.Key.Key_Tab)
    second = filled.quick_bar.text()
    press(filled.quick_bar, Qt.Key.Key_Tab)
    assert {first, second} == {"met Ama Boateng", "met Ama Stone"}
    assert filled.quick_bar.text() == first
    assert filled.quick_bar.cursorPosition() == len(first)
    assert filled.quick_bar.hasFocus()


def test_what_tab_completed_is_meant_and_not_asked_again(filled: MainWindow) -> None:
    type_line(filled, "met Ama S")
    press(filled.quick_bar, Qt.Key.Key_Tab)
    assert offered(filled)[0] == "You and Ama Stone met today."
    enter(filled)
    assert set(filled.selection.now.parties) == {
        who(filled.book, "Maren Holt"),
        who(filled.book, "Ama Stone"),
    }


def test_what_is_typed_after_a_completion_begins_a_new_one(filled: MainWindow) -> None:
    type_line(filled, "met Ama B")
    press(filled.quick_bar, Qt.Key.Key_Tab)
    QTest.keyClicks(filled.quick_bar, " and Ti")
    press(filled.quick_bar, Qt.Key.Key_Tab)
    assert filled.quick_bar.text() == "met Ama Boateng and Tilly Stone"


def test_a_completion_keeps_what_stands_behind_the_cursor(filled: MainWindow) -> None:
    type_line(filled, "Til met Ama Stone")
    press(filled.quick_bar, Qt.Key.Key_Home)
    for _ in range(3):
        press(filled.quick_bar, Qt.Key.Key_Right)
    press(filled.quick_bar, Qt.Key.Key_Tab)
    assert filled.quick_bar.text() == "Tilly Stone met Ama Stone"
    assert filled.quick_bar.cursorPosition() == len("Tilly Stone")


def test_in_an_empty_bar_tab_goes_on_to_the_next_widget(filled: MainWindow) -> None:
    filled.quick_bar.setFocus()
    press(filled.quick_bar, Qt.Key.Key_Tab)
    assert not filled.quick_bar.hasFocus()


def test_shift_tab_goes_back_whatever_was_typed(filled: MainWindow) -> None:
    type_line(filled, "met Am")
    press(filled.quick_bar, Qt.Key.Key_Backtab, SHIFT)
    assert not filled.quick_bar.hasFocus()
    assert filled.quick_bar.text() == "met Am"


# --- questions


def test_who_is_meant_is_asked_and_answered_with_arrows_and_enter(filled: MainWindow) -> None:
    label = filled.book.history.label_to_undo
    type_line(filled, "met Ama")
    question, *answers = offered(filled)
    assert question.startswith("Which Ama?")
    assert answers == [
        "Ama Boateng ceramicist",
        "Ama Stone baker",
        "“Ama” is somebody new",
    ]
    press(filled.quick_bar, Qt.Key.Key_Down)
    assert _current(filled) == "Ama Stone"
    press(filled.quick_bar, Qt.Key.Key_Return)
    assert filled.book.history.label_to_undo == label, "an answer is not yet an act"
    assert offered(filled) == ["You and Ama Stone met today."]
    press(filled.quick_bar, Qt.Key.Key_Return)
    assert filled.book.history.label_to_undo == "Maren Holt met Ama Stone"


def test_arrows_go_round_and_skip_what_cannot_be_chosen(filled: MainWindow) -> None:
    type_line(filled, "met Ama")
    seen = [_current(filled)]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up):
        press(filled.quick_bar, key)
        seen.append(_current(filled))
    new = "“Ama” is somebody new"
    assert seen == ["Ama Boateng", "Ama Stone", new, "Ama Stone", "Ama Boateng"]


def test_an_answer_is_forgotten_with_its_line(filled: MainWindow) -> None:
    type_line(filled, "met Ama")
    press(filled.quick_bar, Qt.Key.Key_Return)
    assert len(offered(filled)) == 1
    press(filled.quick_bar, Qt.Key.Key_Escape)
    type_line(filled, "met Ama")
    assert offered(filled)[0].startswith("Which Ama?")


def test_two_questions_are_asked_one_after_the_other(filled: MainWindow) -> None:
    type_line(filled, "Ama met Stone")
    asked = []
    while offered(filled)[0].startswith("Which"):
        asked.append(offered(filled)[0].split("?")[0])
        press(filled.quick_bar, Qt.Key.Key_Return)
    assert asked == ["Which Ama", "Which Stone"]
    assert "met today" in offered(filled)[0]


# --- problems


@pytest.mark.parametrize(
    "line, why",
    [
        ("Ama Stone met Tilly Stone tomorrow", "still to come"),
        ("Ama Stone met Ama Stone", "named twice"),
        ("Ama Stone met", "Who else?"),
        ("intro Ama Stone", "Name two"),
    ],
)
def test_what_is_in_the_way_is_said_in_words(filled: MainWindow, line: str, why: str) -> None:
    label = filled.book.history.label_to_undo
    type_line(filled, line)
    assert why in offered(filled)[0]
    assert filled.quick_bar.popup.current == -1
    enter(filled)
    assert filled.book.history.label_to_undo == label
    assert filled.quick_bar.text() == line, "what was typed stays to be mended"


def test_a_line_that_is_nothing_is_answered_too(filled: MainWindow) -> None:
    type_line(filled, "'; DROP TABLE party; --")
    assert len(offered(filled)) == 1
    assert "nothing to keep" in offered(filled)[0]


# --- search and actions


def test_search_finds_by_what_is_known(filled: MainWindow) -> None:
    type_line(filled, "walth")
    assert offered(filled)[0].startswith("Tilly Stone")
    enter(filled)
    assert filled.selection.now.party == who(filled.book, "Tilly Stone")


def test_an_action_is_found_by_its_words_and_run(filled: MainWindow) -> None:
    type_line(filled, "introd")
    assert "Introductions Ctrl+3" in offered(filled)
    while _current(filled) != "Introductions":
        press(filled.quick_bar, Qt.Key.Key_Down)
    enter(filled)
    assert filled.places.key == INTRODUCTIONS


def test_undo_can_be_run_by_name(filled: MainWindow) -> None:
    enter(filled, "Ama Stone met Tilly Stone")
    enter(filled, "undo")
    assert message(filled) == "Undone: Ama Stone met Tilly Stone"


def test_a_row_can_be_pressed_with_the_mouse(filled: MainWindow, qtbot: QtBot) -> None:
    type_line(filled, "met Ama")
    row = _row_widgets(filled)[2]
    qtbot.waitUntil(row.isVisible)
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.rect().center())
    assert offered(filled) == ["You and Ama Stone met today."]
    assert filled.quick_bar.hasFocus()


def test_a_row_that_only_says_something_cannot_be_pressed(filled: MainWindow) -> None:
    type_line(filled, "met Ama")
    before = offered(filled)
    row = _row_widgets(filled)[0]
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.rect().center())
    QTest.mouseClick(row, Qt.MouseButton.RightButton, pos=row.rect().center())
    assert offered(filled) == before


# --- coming and going


def test_ctrl_k_leads_to_the_bar_and_selects_what_is_there(filled: MainWindow) -> None:
    type_line(filled, "Til")
    filled.places.setFocus()
    assert filled.centre.sky is not None
    filled.centre.sky.stage.setFocus()
    press(filled.centre.sky.stage, Qt.Key.Key_K, CTRL)
    assert filled.quick_bar.hasFocus()
    assert filled.quick_bar.selectedText() == "Til"


def test_the_list_folds_when_the_bar_is_left_and_comes_back_with_it(filled: MainWindow) -> None:
    type_line(filled, "Til")
    assert filled.centre.sky is not None
    filled.centre.sky.stage.setFocus()
    assert not filled.quick_bar.popup.isVisible()
    filled.quick_bar.setFocus()
    assert offered(filled)[0].startswith("Tilly Stone")


def test_what_is_offered_is_true_again_after_a_change_elsewhere(filled: MainWindow) -> None:
    type_line(filled, "met Tilly")
    assert filled.centre.sky is not None
    filled.centre.sky.stage.setFocus()
    filled.book.parties.delete(party_id=who(filled.book, "Tilly Stone"))
    filled.quick_bar.setFocus()
    assert "Tilly is new." in offered(filled)


def test_what_goes_while_the_bar_has_the_focus_is_refused_in_words(filled: MainWindow) -> None:
    type_line(filled, "met Tilly")
    filled.book.parties.delete(party_id=who(filled.book, "Tilly Stone"))
    enter(filled)
    assert "not in the book any more" in message(filled)
    assert filled.quick_bar.text() == "met Tilly"
    assert "Tilly is new." in offered(filled)


def test_the_list_stays_under_the_bar_when_the_window_changes(filled: MainWindow) -> None:
    type_line(filled, "met Ama")
    for width in (1000, 1500, 820):
        filled.resize(width, 600)
        bar, popup = filled.quick_bar, filled.quick_bar.popup
        corner = bar.mapTo(filled, QPoint(0, bar.height()))
        assert popup.x() <= corner.x()
        assert popup.geometry().right() >= corner.x() + bar.width() - 1
        assert filled.rect().contains(popup.geometry())
        assert 0 < popup.y() - corner.y() < 12


# --- half a line


@pytest.mark.parametrize(
    "line", ["Ama Boateng kiln", "Ama Boateng m", "Ama Boateng kno", "Ama clay", "Tilly is a baker"]
)
def test_enter_on_half_a_line_keeps_nothing(filled: MainWindow, line: str) -> None:
    label = filled.book.history.label_to_undo
    enter(filled, line)
    assert filled.book.history.label_to_undo == label


def test_a_search_for_a_name_and_a_word_comes_before_what_is_in_the_way(
    filled: MainWindow,
) -> None:
    tilly = who(filled.book, "Tilly Stone")
    type_line(filled, "Tilly waltham")
    first, *others = filled.quick_bar.popup.rows
    assert (first.kind, first.party) == (RowKind.SHOW, tilly)
    assert [row.kind for row in others] == [RowKind.SAY]
    assert "Tilly Stone, waltham" in str(others[0].text)


def test_the_beginning_of_a_name_is_asked_and_may_be_somebody_new(filled: MainWindow) -> None:
    type_line(filled, "met Ti yesterday")
    kinds = [row.kind for row in filled.quick_bar.popup.rows]
    assert kinds == [RowKind.SAY, RowKind.ANSWER, RowKind.QUOTE]
    press(filled.quick_bar, Qt.Key.Key_Up)
    press(filled.quick_bar, Qt.Key.Key_Return)
    assert filled.quick_bar.text() == 'met "Ti" yesterday'
    press(filled.quick_bar, Qt.Key.Key_Return)
    assert filled.book.names.whole("Ti")


def test_a_bare_beginning_shows_whom_it_finds_first(filled: MainWindow) -> None:
    type_line(filled, "Til")
    kinds = [row.kind for row in filled.quick_bar.popup.rows]
    assert kinds == [RowKind.SHOW, RowKind.QUOTE]


def test_a_name_spelt_alike_can_be_chosen(filled: MainWindow) -> None:
    type_line(filled, "met Tily")
    rows = filled.quick_bar.popup.rows
    assert rows[0].kind is RowKind.APPLY
    assert (rows[-1].kind, rows[-1].text) == (RowKind.ANSWER, "Tilly Stone")
    press(filled.quick_bar, Qt.Key.Key_Up)
    press(filled.quick_bar, Qt.Key.Key_Return)
    assert _current(filled).startswith("You and Tilly Stone met today")
    press(filled.quick_bar, Qt.Key.Key_Return)
    assert not filled.book.names.whole("Tily")
