"""C connects the selected, in the real window, by keys and by mouse."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.opening import House, come_to_rest, message, settle, who
from tests.ui.window.handling import (
    chosen,
    here,
    on_map,
    over,
    select,
    stage_of,
    with_map,
)
from weaver_desktop.domain.errors import InvalidEditError
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.ties import Depth, Tie
from weaver_desktop.ui.long_work.waiting import Waiting
from weaver_desktop.ui.window.connections import MOST_TIES, Connections
from weaver_desktop.ui.window.main_window import MainWindow
from weaver_desktop.ui.window.over_map.depth_chooser import DepthChooser

KEY_C = Qt.Key.Key_C


@pytest.fixture
def window(house: House, qtbot: QtBot) -> MainWindow:
    return with_map(house, qtbot)


def _tie(window: MainWindow, one: str, other: str) -> Tie | None:
    return window.book.ties.between(who(window.book, one), who(window.book, other))


def _depth(window: MainWindow, one: str, other: str) -> int:
    tie = _tie(window, one, other)
    return 0 if tie is None else int(tie.depth)


def _asked(window: MainWindow) -> DepthChooser:
    chooser = over(window).connecting.chooser
    assert chooser is not None
    assert chooser.isVisible()
    return chooser


@pytest.mark.parametrize("number", range(1, 6))
def test_two_are_connected_by_one_key_and_a_number(window: MainWindow, number: int) -> None:
    select(window, "Ama", "Cy")
    on_map(window, KEY_C)
    chooser = _asked(window)
    assert chooser.accessibleName() in {"Ama and Cy", "Cy and Ama"}
    assert "not met" in chooser.accessibleDescription()
    here(Qt.Key(Qt.Key.Key_0 + number))
    assert _depth(window, "Ama", "Cy") == number
    assert over(window).connecting.chooser is None
    assert stage_of(window).hasFocus()
    assert message(window)
    window.deeds.undo()
    assert _tie(window, "Ama", "Cy") is None


def test_arrows_and_enter_choose_too_and_escape_leaves_all_as_it_is(window: MainWindow) -> None:
    select(window, "Ama", "Cy")
    on_map(window, KEY_C)
    here(Qt.Key.Key_Escape)
    assert over(window).connecting.chooser is None
    assert _tie(window, "Ama", "Cy") is None
    assert chosen(window) == {"Ama", "Cy"}
    on_map(window, KEY_C)
    here(Qt.Key.Key_Down)
    here(Qt.Key.Key_Tab)
    here(Qt.Key.Key_Up)
    here(Qt.Key.Key_Return)
    assert _depth(window, "Ama", "Cy") == Depth.IN_TOUCH


def test_a_click_on_a_row_chooses(window: MainWindow) -> None:
    select(window, "Ama", "Cy")
    on_map(window, KEY_C)
    QTest.mouseClick(_asked(window).rows[3], Qt.MouseButton.LeftButton)
    assert _depth(window, "Ama", "Cy") == Depth.HELP


def test_two_who_are_tied_begin_at_their_depth_and_may_be_tied_less(window: MainWindow) -> None:
    select(window, "Ama", "Bo")
    on_map(window, KEY_C)
    assert "Make things together" in _asked(window).accessibleDescription()
    assert "as it is now" in _asked(window).rows[4].accessibleName()
    assert _asked(window).rows[4].hasFocus()
    here(Qt.Key.Key_3)
    assert _depth(window, "Ama", "Bo") == Depth.IN_TOUCH


def test_many_are_told_how_many_ties_it_makes_and_none_gets_less_deep(window: MainWindow) -> None:
    select(window, "Robin", "Ama", "Bo", "Cy")
    on_map(window, KEY_C)
    said = _asked(window).accessibleDescription()
    assert "3 new ties" in said
    assert "Connect all 4" in _asked(window).accessibleName()
    assert [row.accessibleName().split(", ")[1:] for row in _asked(window).rows] == [
        [],
        [],
        ["2 deeper"],
        ["2 deeper"],
        ["2 deeper"],
    ]
    here(Qt.Key.Key_3)
    assert _depth(window, "Ama", "Bo") == Depth.MAKE
    assert _depth(window, "Ama", "Cy") == Depth.IN_TOUCH
    assert _depth(window, "Robin", "Bo") == Depth.IN_TOUCH
    window.deeds.undo()
    assert _tie(window, "Ama", "Cy") is None
    assert _depth(window, "Robin", "Bo") == Depth.MET


def test_many_are_connected_bit_by_bit_and_stopping_takes_all_of_it_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    with window.book.as_one(phrase("many")):
        many = [window.book.parties.add_person(name=f"Number {n}") for n in range(10)]
    window.deeds.connect_all(many, Depth.MET)
    (waiting,) = window.findChildren(Waiting)
    waiting.reject()
    assert not any(map(window.book.ties.of, many))
    window.deeds.connect_all(many, Depth.MET)
    assert window.book.is_busy or not any(map(window.book.ties.of, many))
    qtbot.waitUntil(lambda: "Connected 10 with each other" in message(window))
    assert [len(window.book.ties.of(one)) for one in many] == [9] * 10
    window.deeds.connect_all(many, Depth.MET)
    qtbot.waitUntil(lambda: "already" in message(window))
    window.deeds.undo()
    assert not any(map(window.book.ties.of, many))


def test_one_looks_for_a_partner_with_the_arrows(window: MainWindow) -> None:
    select(window, "Cy")
    on_map(window, KEY_C)
    asked = message(window)
    assert "With whom is Cy connected?" in asked
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Down):
        on_map(window, key)
    on_map(window, Qt.Key.Key_Return)
    _asked(window)
    assert message(window) != asked
    here(Qt.Key.Key_2)
    (other,) = chosen(window) - {"Cy"}
    assert _depth(window, "Cy", other) == Depth.MET


def test_one_looks_for_a_partner_with_the_mouse(window: MainWindow) -> None:
    select(window, "Cy")
    on_map(window, KEY_C)
    stage = stage_of(window)
    star = window.book.network().position[who(window.book, "Ama")]
    at = stage.place_of(star).toPoint()
    QTest.mouseMove(stage.viewport(), at)
    QTest.mouseClick(stage.viewport(), Qt.MouseButton.LeftButton, pos=at)
    _asked(window)
    here(Qt.Key.Key_5)
    assert _depth(window, "Cy", "Ama") == Depth.MAKE


def test_escape_ends_the_search_and_only_then_the_selection(window: MainWindow) -> None:
    select(window, "Cy")
    on_map(window, KEY_C)
    on_map(window, Qt.Key.Key_Escape)
    assert message(window) == ""
    assert chosen(window) == {"Cy"}
    on_map(window, Qt.Key.Key_Escape)
    assert chosen(window) == set()


def test_with_nobody_selected_it_says_how_to_begin(window: MainWindow) -> None:
    on_map(window, KEY_C)
    assert message(window).startswith("Select whom to connect first")


def test_too_many_are_refused_in_words(window: MainWindow) -> None:
    book = window.book
    with book.as_one(phrase("Added many")):
        many = [book.parties.add_person(name=f"Person {number}") for number in range(30)]
    window.selection.select_many(many)
    on_map(window, KEY_C)
    assert over(window).connecting.chooser is None
    assert "435 ties" in message(window)
    assert len(book.network().ends) == 3


def test_a_click_elsewhere_leaves_the_question(window: MainWindow) -> None:
    select(window, "Ama", "Cy")
    on_map(window, KEY_C)
    _asked(window)
    viewport = stage_of(window).viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=QPointF(5, 300).toPoint())
    QApplication.processEvents()
    assert over(window).connecting.chooser is None


@pytest.mark.parametrize("way", ["deleted", "undone", "tied elsewhere"])
def test_a_question_that_does_not_hold_any_more_goes(window: MainWindow, way: str) -> None:
    ama, cy = select(window, "Ama", "Cy")
    on_map(window, KEY_C)
    _asked(window)
    if way == "deleted":
        window.book.parties.delete(party_id=cy)
    elif way == "undone":
        window.deeds.undo()
    else:
        window.book.ties.state(a=ama, b=cy, depth=Depth.HELP)
    assert over(window).connecting.chooser is None
    QApplication.processEvents()
    assert not window.grab().isNull()


def test_the_question_stays_inside_a_map_that_shrinks(window: MainWindow, qtbot: QtBot) -> None:
    select(window, "Ama", "Cy")
    on_map(window, KEY_C)
    for size in ((700, 420), (1500, 900)):
        window.resize(*size)
        settle(window, qtbot)
        assert window.centre.rect().contains(_asked(window).geometry())


def test_in_a_tiny_window_the_question_scrolls_and_shows_what_is_chosen(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(200, 150)
    qtbot.waitUntil(lambda: window.centre.width() <= window.width())
    come_to_rest(window, qtbot)
    select(window, "Ama", "Cy")
    over(window).connecting.begin()
    asked = _asked(window)
    for _ in asked.rows:
        here(Qt.Key.Key_Down)
        (row,) = (row for row in asked.rows if row.hasFocus())
        shown = QRect(row.mapTo(window.centre, QPoint(0, 0)), row.size())
        assert window.centre.rect().contains(asked.geometry())
        assert asked.geometry().contains(shown)
        assert row.visibleRegion().boundingRect() == row.rect()
    window.resize(1366, 768)
    qtbot.waitUntil(
        lambda: all(row.visibleRegion().boundingRect() == row.rect() for row in asked.rows)
    )


def test_a_book_that_cannot_be_changed_says_so(house: House, qtbot: QtBot) -> None:
    window = with_map(house, qtbot, read_only=True)
    select(window, "Ama", "Cy")
    on_map(window, KEY_C)
    assert over(window).connecting.chooser is None
    assert "cannot be changed" in message(window) or "not changed" in message(window)


def test_closing_the_window_while_it_asks(house: House, window: MainWindow) -> None:
    select(window, "Ama", "Cy")
    on_map(window, KEY_C)
    _asked(window)
    house.close(window)


def test_fewer_than_two_are_no_connection(window: MainWindow) -> None:
    (ama,) = select(window, "Ama")
    for parties in ([], [ama], [ama, ama]):
        with pytest.raises(InvalidEditError):
            Connections(window.book, parties).make(Depth.MET, phrase("none"))
    assert MOST_TIES >= 10
