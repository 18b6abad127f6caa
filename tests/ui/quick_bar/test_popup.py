"""The list by itself: which row is current, how high it is, what it says aloud."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.quick_bar.rows import SAYING, SHOWING
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.ui.quick_bar.popup import Popup
from weaver_desktop.ui.quick_bar.row import Row, RowKind
from weaver_desktop.ui.theme.theme import Theme


@pytest.fixture
def over(theme: Theme, qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.setObjectName(theme.palette.panel)
    qtbot.addWidget(made)
    made.resize(500, 400)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def popup(over: QWidget) -> Popup:
    made = Popup(over)
    made.setGeometry(0, 0, 400, 300)
    return made


def test_without_rows_it_hides(popup: Popup) -> None:
    popup.show_rows((SHOWING,))
    assert popup.isVisible()
    popup.show_rows(())
    assert not popup.isVisible()
    assert popup.current == -1
    popup.step(1)
    assert popup.current == -1


def test_the_first_row_that_can_be_chosen_is_current(popup: Popup) -> None:
    popup.show_rows((SAYING, SHOWING, SHOWING))
    assert popup.current == 1


def test_where_nothing_can_be_chosen_nothing_is_current(popup: Popup) -> None:
    popup.show_rows((SAYING, SAYING))
    popup.step(1)
    popup.step(-1)
    assert popup.current == -1


def test_a_row_under_the_pointer_becomes_current(popup: Popup) -> None:
    popup.show_rows((SAYING, SHOWING, SHOWING))
    for row, current in ((2, 2), (0, 2), (1, 1)):
        there = QPointF(5, 5)
        QApplication.sendEvent(popup._widgets[row], QEnterEvent(there, there, there))
        assert popup.current == current


def test_a_row_that_goes_as_the_pointer_comes_does_not_become_current(popup: Popup) -> None:
    popup.show_rows((SHOWING, SHOWING, SHOWING))
    gone, there = popup._widgets[2], QPointF(5, 5)
    popup.show_rows((SHOWING,))
    QApplication.sendEvent(gone, QEnterEvent(there, there, there))
    assert popup.current == 0


def test_a_row_is_read_out_whole_however_it_is_cut(popup: Popup) -> None:
    text = phrase("{name} is new.", name="N" * 300)
    popup.show_rows((Row(RowKind.SAY, text, "a note"),))
    assert popup._widgets[0].accessibleName() == f"{'N' * 300} is new. a note"


def test_words_are_never_read_as_html(popup: Popup) -> None:
    popup.show_rows((Row(RowKind.SHOW, "<b>Bo</b>", "<img src=x>"),))
    labels = popup._widgets[0].findChildren(QLabel)
    assert [label.text() for label in labels[1:]] == ["<b>Bo</b>", "<img src=x>"]
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels[1:])


@pytest.mark.parametrize("width", [200, 400, 720])
def test_it_asks_for_the_height_that_its_rows_need(popup: Popup, width: int) -> None:
    popup.show_rows((SHOWING, Row(RowKind.APPLY, "word " * 13), SAYING))
    height = popup.height_for(width)
    popup.setGeometry(0, 0, width, height)
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    QApplication.processEvents()
    assert not popup._area.verticalScrollBar().isVisible()
    assert popup._inner.height() == popup._area.viewport().height()


def test_many_rows_in_little_room_are_scrolled_to(popup: Popup) -> None:
    popup.show_rows((SHOWING,) * 40)
    popup.setGeometry(0, 0, 400, 200)
    QApplication.processEvents()
    for _ in range(39):
        popup.step(1)
        row = popup._widgets[popup.current].geometry().translated(popup._inner.pos())
        assert popup._area.viewport().rect().contains(row)
    assert popup.current == 39


def test_pressing_a_row_tells_its_number(popup: Popup, qtbot: QtBot) -> None:
    popup.show_rows((SAYING, SHOWING))
    with qtbot.waitSignal(popup.chosen) as told:
        QTest.mouseClick(popup._widgets[1], Qt.MouseButton.LeftButton)
    assert told.args == [1]
    with qtbot.assertNotEmitted(popup.chosen):
        QTest.mouseClick(popup._widgets[0], Qt.MouseButton.LeftButton)
