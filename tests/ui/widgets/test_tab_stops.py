"""The Tab key goes through areas in their order, and through each as one reads."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from weaver_desktop.ui.widgets.tab_stops import next_part, next_stop, reveal

Put = Callable[[str, int, int], QPushButton]


@pytest.fixture
def room(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(400, 300)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def put(room: QWidget) -> Put:
    def put(name: str, x: int, y: int) -> QPushButton:
        made = QPushButton(name, room)
        made.setGeometry(x, y, 80, 30)
        made.show()
        return made

    return put


def _way(areas: list[QWidget], start: QWidget | None, *, is_back: bool = False) -> list[str]:
    seen: list[str] = []
    now = next_stop(areas, start, is_back=is_back)
    while isinstance(now, QPushButton) and now.text() not in seen:
        seen.append(now.text())
        now = next_stop(areas, now, is_back=is_back)
    return seen


def test_lines_are_read_from_the_left_whatever_was_made_first(room: QWidget, put: Put) -> None:
    for name, x, y in (("d", 200, 60), ("a", 0, 3), ("c", 0, 62), ("b", 200, 0)):
        put(name, x, y)
    assert _way([room], None) == ["a", "b", "c", "d"]
    assert _way([room], None, is_back=True) == ["d", "c", "b", "a"]


def test_it_goes_round(room: QWidget, put: Put) -> None:
    first, last = put("a", 0, 0), put("b", 0, 50)
    assert next_stop([room], last, is_back=False) is first
    assert next_stop([room], first, is_back=True) is last


def test_what_is_hidden_or_cannot_be_used_is_left_out(room: QWidget, put: Put) -> None:
    put("a", 0, 0)
    put("hidden", 0, 50).hide()
    put("disabled", 0, 100).setEnabled(False)
    put("mouse alone", 0, 150).setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    assert _way([room], None) == ["a"]


def test_where_there_is_nothing_it_goes_nowhere(room: QWidget) -> None:
    assert next_stop([room], None, is_back=False) is None
    assert next_stop([], room, is_back=True) is None


def test_from_outside_it_begins_at_an_end(room: QWidget, put: Put) -> None:
    first, last = put("a", 0, 0), put("b", 0, 50)
    assert next_stop([room], room, is_back=False) is first
    assert next_stop([room], room, is_back=True) is last


def test_what_gets_the_focus_is_scrolled_to(room: QWidget, qtbot: QtBot) -> None:
    area = QScrollArea(room)
    area.setWidgetResizable(True)
    area.resize(200, 100)
    inner = QWidget()
    column = QVBoxLayout(inner)
    buttons = [QPushButton(str(number)) for number in range(30)]
    for button in buttons:
        column.addWidget(button)
    area.setWidget(inner)
    area.show()
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    reveal(buttons[-1])
    assert not buttons[-1].visibleRegion().isEmpty()
    reveal(buttons[0])
    assert not buttons[0].visibleRegion().isEmpty()


def test_the_next_part_is_begun_where_it_says_and_one_without_stops_is_passed_over(
    room: QWidget, put: Put
) -> None:
    parts = [QWidget(room) for _ in range(3)]
    for at, part in enumerate(parts):
        part.setGeometry(0, 100 * at, 400, 90)
        part.show()
    first, second, third = put("first", 0, 10), put("second", 100, 10), put("third", 0, 210)
    for stop, part in ((first, parts[0]), (second, parts[0]), (third, parts[2])):
        stop.setParent(part)
        stop.show()
    parts[0].setFocusProxy(second)
    room.activateWindow()
    next_part(parts, None, is_back=False)
    assert second.hasFocus()
    next_part(parts, second, is_back=False)
    assert third.hasFocus(), "the one in the middle has nothing to go to"
    next_part(parts, third, is_back=False)
    assert second.hasFocus()
    next_part(parts, second, is_back=True)
    assert third.hasFocus()
