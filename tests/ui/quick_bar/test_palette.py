"""Every action by name: found by typed words, those used lately first."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt

from tests.ui.opening import CTRL, SHIFT, House, enter, offered, press, type_line
from weaver_desktop.ui.quick_bar.palette import Offer, Recent, fitting, is_for_palette
from weaver_desktop.ui.quick_bar.row import RowKind
from weaver_desktop.ui.window.main_window import MainWindow
from weaver_desktop.ui.window.panels import HISTORY

OFFERS = tuple(
    Offer(key, text, "")
    for key, text in (
        ("undo", "Undo"),
        ("redo", "Redo"),
        ("filter", "Filter the map"),
        ("fit", "Show all stars"),
        ("names", "Names on the map"),
        ("view", "View: Töpfer ohne mich"),
    )
)


def _found(typed: str, *recent: str) -> list[str]:
    return [offer.key for offer in fitting(OFFERS, typed, recent)]


@pytest.mark.parametrize(
    "typed, keys",
    [
        ("undo", ["undo"]),
        ("do", ["undo", "redo"]),
        ("map the", ["filter", "names"]),
        ("tar", ["fit"]),
        ("s", ["fit", "names"]),
        ("topfer", ["view"]),
        (">", [offer.key for offer in OFFERS]),
        (">  map", ["filter", "names"]),
        ("", [offer.key for offer in OFFERS]),
        ("qqq", []),
        ("(*", [offer.key for offer in OFFERS]),
    ],
)
def test_actions_are_found_by_words(typed: str, keys: list[str]) -> None:
    assert _found(typed) == keys


def test_what_was_run_lately_comes_first_among_its_like() -> None:
    assert _found("map", "names") == ["names", "filter"]
    assert _found(">", "fit", "redo", "gone")[:3] == ["fit", "redo", "undo"]
    assert _found("s", "names") == ["fit", "names"], "beginnings of words still come first"


def test_only_a_line_that_begins_with_the_sign_is_about_actions() -> None:
    assert is_for_palette(">")
    assert is_for_palette("  > undo")
    assert not is_for_palette("intro Ama > Bo")


def test_the_last_eight_are_remembered(tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    recent = Recent(settings)
    for number in range(12):
        recent.add(f"action-{number}")
    recent.add("action-9")
    assert Recent(settings).keys[:3] == ("action-9", "action-11", "action-10")
    assert len(Recent(settings).keys) == 8
    assert Recent().keys == ()


def test_the_sign_shows_every_action_with_its_keys(filled: MainWindow) -> None:
    type_line(filled, ">")
    told = offered(filled)
    assert len(told) == len(filled._actions)
    assert "Undo Ctrl+Z" in told
    assert {row.kind for row in filled.quick_bar.popup.rows} == {RowKind.RUN}
    assert filled.rect().contains(filled.quick_bar.popup.geometry())


def test_an_action_of_the_palette_is_run_and_then_leads(filled: MainWindow) -> None:
    enter(filled, "> history")
    assert filled.places.key == HISTORY
    assert filled.quick_bar.text() == ""
    type_line(filled, ">")
    assert offered(filled)[0] == "History Ctrl+4"


def test_the_next_window_remembers(house: House) -> None:
    window = house.open()
    enter(window, "> redo")
    house.close(window)
    window = house.open()
    type_line(window, ">")
    assert offered(window)[0].startswith("Redo")


def test_ctrl_shift_p_shows_them_all(filled: MainWindow) -> None:
    press(filled, Qt.Key.Key_P, CTRL | SHIFT)
    assert filled.quick_bar.hasFocus()
    assert filled.quick_bar.text() == ">"
    assert len(offered(filled)) == len(filled._actions)
    press(filled.quick_bar, Qt.Key.Key_Up)
    assert filled.quick_bar.popup.current == len(filled._actions) - 1
    press(filled.quick_bar, Qt.Key.Key_Escape)
    assert offered(filled) == []


def test_words_that_no_action_has_are_answered(filled: MainWindow) -> None:
    type_line(filled, "> ama boateng")
    (said,) = offered(filled)
    assert "No action has these words" in said
    press(filled.quick_bar, Qt.Key.Key_Return)
    assert filled.quick_bar.text() == "> ama boateng"


def test_tab_completes_no_name_there(filled: MainWindow) -> None:
    type_line(filled, "> am")
    press(filled.quick_bar, Qt.Key.Key_Tab)
    assert filled.quick_bar.text() == "> am"


def test_nothing_is_captured_from_there(filled: MainWindow) -> None:
    label = filled.book.history.label_to_undo
    enter(filled, "> Ama Boateng met Zoe Ferrer")
    assert filled.book.history.label_to_undo == label
