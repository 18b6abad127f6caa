"""The text over the map, in the real window, with the keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.opening import House, who
from tests.ui.window.handling import chosen, on_map, over, select, stage_of, with_map
from weaver_desktop.book.sample import plant_sample
from weaver_desktop.domain.ties import Depth
from weaver_desktop.ui.in_words.panel import InWords
from weaver_desktop.ui.theme.theme import Look
from weaver_desktop.ui.window.main_window import MainWindow


@pytest.fixture
def window(house: House, qtbot: QtBot) -> MainWindow:
    return with_map(house, qtbot)


def _opened(window: MainWindow) -> InWords:
    on_map(window, Qt.Key.Key_T)
    words = over(window).in_words
    assert words.isVisible()
    assert words.list.hasFocus()
    return words


def _go_to(words: InWords, line: str) -> None:
    """Go down with the arrow until a line is reached, and press Enter."""
    QTest.keyClick(words.list, Qt.Key.Key_Home)
    for _ in words.lines:
        if words.list.currentIndex().data() == line:
            break
        QTest.keyClick(words.list, Qt.Key.Key_Down)
    assert words.list.currentIndex().data() == line
    QTest.keyClick(words.list, Qt.Key.Key_Return)


def test_one_walks_the_map_by_ear(window: MainWindow) -> None:
    select(window, "Ama")
    words = _opened(window)
    assert words.lines[:3] == ["Ama", "Make things together, 1", "Bo"]
    _go_to(words, "Bo")
    assert chosen(window) == {"Bo"}
    assert words.lines[:3] == ["Bo", "Make things together, 1", "Ama"]
    assert words.list.hasFocus()
    assert words.list.currentIndex().row() == 0
    _go_to(words, "Robin, today")
    assert chosen(window) == {"Robin"}


def test_enter_on_a_heading_goes_nowhere(window: MainWindow) -> None:
    select(window, "Ama")
    words = _opened(window)
    _go_to(words, "Make things together, 1")
    assert chosen(window) == {"Ama"}


def test_escape_gives_the_keyboard_back_to_the_map(window: MainWindow) -> None:
    words = _opened(window)
    QTest.keyClick(words.list, Qt.Key.Key_Escape)
    assert not words.isVisible()
    assert stage_of(window).hasFocus()


def test_it_follows_the_selection_and_the_book(window: MainWindow) -> None:
    select(window, "Cy")
    words = _opened(window)
    assert "Tied to nobody yet" in words.lines
    ama, cy = who(window.book, "Ama"), who(window.book, "Cy")
    window.book.ties.state(a=ama, b=cy, depth=Depth.HELP)
    assert "Help each other, 1" in words.lines
    select(window, "Ama", "Bo")
    assert words.lines[0] in {"Ama and Bo", "Bo and Ama"}
    window.selection.clear()
    assert words.lines[:2] == ["Nobody is selected", "Best connected"]
    while window.book.history.undo() is not None:
        pass
    assert words.lines == ["Nobody is selected", "Nobody is in your book yet."]


def test_where_the_map_shows_another_day_it_says_that_it_tells_of_today(
    window: MainWindow,
) -> None:
    select(window, "Ama")
    words = _opened(window)
    QTest.keyClick(words.list, Qt.Key.Key_Down)
    window.lens.set_day(window.book.today.toordinal() - 9)
    assert words.lines[:3] == ["Ama · as of today", "Make things together, 1", "Bo"]
    assert words.list.accessibleName() == "The selected and their neighbours, as of today"
    assert words.list.currentIndex().row() == 1
    window.lens.set_day(None)
    assert words.lines[0] == "Ama"
    assert words.list.currentIndex().row() == 1


def test_an_edit_leaves_the_reader_in_the_line(window: MainWindow) -> None:
    select(window, "Ama")
    words = _opened(window)
    for _ in range(3):
        QTest.keyClick(words.list, Qt.Key.Key_Down)
    row = words.list.currentIndex().row()
    window.book.parties.rename(party_id=who(window.book, "Bo"), name="Bo Lind")
    assert words.list.currentIndex().row() == row


def _texts(interface: QAccessibleInterface) -> list[str]:
    count = interface.childCount()
    return [interface.child(at).text(QAccessible.Text.Name) for at in range(count)]


def test_a_screen_reader_reads_each_line(window: MainWindow) -> None:
    select(window, "Ama")
    words = _opened(window)
    interface = QAccessible.queryAccessibleInterface(words.list)
    assert interface is not None
    assert interface.role() is QAccessible.Role.List
    assert interface.text(QAccessible.Text.Name) == "The selected and their neighbours"
    assert _texts(interface) == words.lines[1:]


def test_its_model_keeps_the_rules_of_models(window: MainWindow) -> None:
    words = over(window).in_words
    tester = QAbstractItemModelTester(
        words.list.model(), QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    _opened(window)
    select(window, "Ama")
    window.selection.clear()
    assert tester.model() is words.list.model()


@pytest.mark.parametrize("size", [(1366, 768), (640, 400), (700, 1200)])
def test_it_stays_inside_the_map(window: MainWindow, size: tuple[int, int]) -> None:
    select(window, "Ama")
    words = _opened(window)
    window.resize(*size)
    QApplication.processEvents()
    assert window.centre.rect().contains(words.geometry())
    assert words.list.viewport().height() > 60


def test_it_is_painted_in_both_looks(house: House) -> None:
    window = house.open(lambda book: plant_sample(book, people=40))
    select(window, "Maren Holt")
    stage_of(window).setFocus()
    on_map(window, Qt.Key.Key_T)
    words = over(window).in_words
    dark = words.grab().toImage()
    house.theme.set_look(Look.LIGHT)
    light = words.grab().toImage()
    assert dark.pixelColor(150, 8).lightness() < 80
    assert light.pixelColor(150, 8).lightness() > 180
    middle = words.list.visualRect(words.list.model().index(2, 0))
    assert middle.height() == 30


def test_hidden_it_reads_nothing(window: MainWindow) -> None:
    select(window, "Ama")
    words = over(window).in_words
    assert words.lines == [""]


def test_tab_reaches_its_close_button(window: MainWindow) -> None:
    words = _opened(window)
    seen = set()
    for _ in range(12):
        focus = QApplication.focusWidget()
        assert focus is not None
        seen.add(focus.accessibleName())
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert "Close the text" in seen
    words._close.click()
    assert not words.isVisible()
