"""Anything in any order: whatever hands do, all parts of the window tell the same story."""

from random import Random

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.fixtures.dumps import dump, faults
from tests.ui.opening import CTRL, SHIFT, House, enter, press, sky_of
from tests.ui.window.handling import can
from weaver_desktop.book.book import Book
from weaver_desktop.book.sample import plant_sample
from weaver_desktop.ui.people.model import Role
from weaver_desktop.ui.people.panel import PeoplePanel
from weaver_desktop.ui.people.view import PeopleView
from weaver_desktop.ui.window.main_window import MainWindow
from weaver_desktop.ui.window.panels import HISTORY, INTRODUCTIONS, PEOPLE, TODAY

STEPS = 80
_ON_MAP_SHARE = 0.4
LINES = (
    "Zita Newcomer met Yves Newcomer at the Hay Bales",
    "Xan Vale, potter #clay @Kiln Yard needs: a van",
    "met Zita",
    "Xan knows Yves",
    "intro Zita > Xan: clay",
    "Xan met Zita and Yves and Maren Holt",
    "undo",
    "kiln",
    "dark or light",
    "'; DROP TABLE party; --",
)
SIZES = ((1366, 768), (800, 500), (640, 400), (1000, 900))
ALT = Qt.KeyboardModifier.AltModifier
ON_MAP = (
    Qt.Key.Key_A,
    Qt.Key.Key_C,
    Qt.Key.Key_N,
    Qt.Key.Key_P,
    Qt.Key.Key_T,
    Qt.Key.Key_Y,
    Qt.Key.Key_Question,
)
KEYS = (
    (Qt.Key.Key_Z, CTRL),
    (Qt.Key.Key_Z, CTRL | SHIFT),
    (Qt.Key.Key_K, CTRL),
    (Qt.Key.Key_L, CTRL),
    (Qt.Key.Key_D, CTRL),
    (Qt.Key.Key_0, CTRL),
    (Qt.Key.Key_Plus, CTRL),
    (Qt.Key.Key_Minus, CTRL),
    (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Backtab, SHIFT),
    (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Up, SHIFT),
    (Qt.Key.Key_Right, ALT),
    (Qt.Key.Key_Right, CTRL),
    (Qt.Key.Key_F10, SHIFT),
    (Qt.Key.Key_A, CTRL),
    (Qt.Key.Key_2, Qt.KeyboardModifier.NoModifier),
    *((key, Qt.KeyboardModifier.NoModifier) for key in ON_MAP),
)


class _Hands:
    """Do one thing after the other, the same ones each time for a seed."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        self._window = window
        self._chance = Random(seed)  # noqa: S311 - no secret is made of it
        self._ways = (
            self._type,
            self._press,
            self._mouse,
            self._choose,
            self._place,
            self._resize,
            self._delete,
            self._wait,
        )

    def act(self) -> None:
        self._chance.choices(self._ways, weights=(4, 6, 8, 2, 1, 1, 1, 3))[0]()

    def _type(self) -> None:
        enter(self._window, self._chance.choice(LINES))

    def _press(self) -> None:
        if self._chance.random() < _ON_MAP_SHARE:
            sky_of(self._window).stage.setFocus()
        press(QApplication.focusWidget() or self._window, *self._chance.choice(KEYS))

    def _mouse(self) -> None:
        stage = sky_of(self._window).stage
        area = stage.viewport().rect()
        count = len(self._window.book.network().ids)
        if count and self._chance.random() < 0.8:
            star = stage.place_of(self._chance.randrange(len(stage._positions)))
            # No hand reaches beyond the edge of the map.
            x = min(max(star.x(), 0.0), area.width() - 1.0)
            at = QPointF(x, min(max(star.y(), 0.0), area.height() - 1.0))
        else:
            at = QPointF(self._chance.randrange(area.width()), self._chance.randrange(20, 60))
        kinds = (
            QEvent.Type.MouseButtonPress,
            QEvent.Type.MouseMove,
            QEvent.Type.MouseButtonRelease,
            QEvent.Type.MouseButtonDblClick,
        )
        button = self._chance.choice((Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton))
        for kind in self._chance.choices(kinds, k=self._chance.randint(1, 4)):
            down = Qt.MouseButton.NoButton if kind is kinds[2] else button
            there = QPointF(stage.viewport().mapToGlobal(at))
            event = QMouseEvent(kind, at, there, button, down, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(stage.viewport(), event)
            at += QPointF(self._chance.randint(-40, 40), self._chance.randint(-40, 40))

    def _choose(self) -> None:
        ids = self._window.book.network().ids
        if len(ids) > 1:
            one, other = self._chance.sample(ids, 2)
            if self._chance.random() < 0.5:
                self._window.selection.select_party(one)
            else:
                self._window.selection.select_two(one, other)

    def _place(self) -> None:
        self._window.frame.show_place(self._chance.choice((TODAY, PEOPLE, INTRODUCTIONS, HISTORY)))

    def _resize(self) -> None:
        self._window.resize(*self._chance.choice(SIZES))

    def _delete(self) -> None:
        book = self._window.book
        others = [party for party in book.network().ids if party != book.parties.me]
        if others:
            book.parties.delete(party_id=self._chance.choice(others))

    def _wait(self) -> None:
        for _ in range(self._chance.randint(1, 5)):
            QApplication.processEvents()


def _check(window: MainWindow) -> None:
    """All that is shown is what is in the book, and nothing else."""
    book = window.book
    network = book.network()
    assert set(network.ids) == {line.id for line in book.parties.lines()}
    sky = sky_of(window)
    assert list(sky.snapshot()) == list(network.ids)
    assert len(sky.stage._positions) == len(sky.stage.labels._names)
    assert set(window.selection.now.parties) <= set(network.ids)
    for panel in window.places.findChildren(PeoplePanel):
        model = panel.findChildren(PeopleView)[0].model()
        listed = [model.index(row, 0).data(Role.PARTY) for row in range(model.rowCount())]
        assert set(listed) <= set(network.ids)
        if not panel._find.text().strip() and window.lens.is_clear:
            assert len(listed) == len(network.ids)
    assert can(window, "Undo") == (book.history.label_to_undo is not None)
    assert can(window, "Redo") == (book.history.label_to_redo is not None)


def _some(book: Book) -> None:
    plant_sample(book, people=20)


@pytest.mark.parametrize("seed", range(3))
def test_whatever_hands_do_the_window_tells_what_is_in_the_book(house: House, seed: int) -> None:
    window = house.open(_some)
    hands = _Hands(window, seed)
    for _ in range(STEPS):
        hands.act()
        _check(window)
    assert not window.grab().isNull()
    path = window.book.path
    while window.book.history.undo() is not None:
        pass
    _check(window)
    assert window.book.is_empty
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    while window.book.history.redo() is not None:
        pass
    _check(window)
    before = dump(path)
    house.close(window)
    assert dump(path) == before
    assert faults(path) == []
