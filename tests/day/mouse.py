"""Somebody with a pointer, who uses keys for nothing but letters."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from tests.day.sight import called, fits, in_sight, menu_in_front, named, scrolled_in

_MOST_TURNS = 300
_NOTCH = 120
_ENOUGH = 8
"""Pixels of a widget that must be in sight to be hit."""
NONE = Qt.KeyboardModifier.NoModifier


class Mouse:
    """Presses what lies under the pointer, and fails where something else lies there."""

    def press(
        self,
        name: str,
        within: QWidget | None = None,
        *,
        button: Qt.MouseButton = Qt.MouseButton.LeftButton,
        modifiers: Qt.KeyboardModifier = NONE,
    ) -> None:
        """Press the one thing with a name, in the middle of what is seen of it.

        The wheel brings it into sight.
        """
        QApplication.processEvents()
        for _ in range(_MOST_TURNS):
            # Found anew each time: a page may be made anew while one turns the wheel.
            widget = named(name, within)
            part = in_sight(widget)
            if part.height() >= min(_ENOUGH, widget.height()) and part.width() > 0:
                self._press_at(widget, part.center(), button, modifiers)
                return
            area = scrolled_in(widget)
            assert area is not None, f"“{name}” is out of sight for good"
            is_above = widget.mapTo(area.viewport(), QPoint(0, 0)).y() < 0
            self.turn(area.viewport(), 1 if is_above else -1)
        raise AssertionError(f"the wheel does not bring “{name}” into sight")

    def press_row(
        self,
        view: QAbstractItemView,
        text: str,
        *,
        button: Qt.MouseButton = Qt.MouseButton.LeftButton,
        modifiers: Qt.KeyboardModifier = NONE,
    ) -> None:
        """Press the row of a list that is read out like this."""
        place = self._row_in_sight(view, text)
        self._press_at(view.viewport(), place.center(), button, modifiers)

    def choose_from(self, name: str, *path: str) -> None:
        """Press what opens a menu, a line of the menu, and of the menus below it."""
        waiting = QTimer()
        waiting.setInterval(0)
        waiting.timeout.connect(lambda: self._choose_once_open(waiting, path))
        # Some buttons come back from a press only when their menu is closed.
        waiting.start()
        try:
            self.press(name)
            QApplication.processEvents()
            assert not waiting.isActive(), f"“{name}” opens no menu"
        finally:
            waiting.stop()

    def _choose_once_open(self, waiting: QTimer, path: tuple[str, ...]) -> None:
        if QApplication.activePopupWidget() is None:
            return
        waiting.stop()
        try:
            self.choose(*path)
        finally:
            while (left := QApplication.activePopupWidget()) is not None:
                left.close()

    def choose(self, *path: str) -> None:
        """Press a line of an open menu, and of the menus below it."""
        for name in path:
            menu = menu_in_front()
            lines = {each.text().replace("&&", "&"): each for each in menu.actions()}
            assert name in lines, f"“{name}” is not in {list(lines)}"
            self._press_at(menu, menu.actionGeometry(lines[name]).center())

    def turn(self, widget: QWidget, notches: int) -> None:
        """Turn the wheel over the middle of a widget; down is below zero."""
        at = QPointF(widget.mapTo(widget.window(), widget.rect().center()))
        QTest.wheelEvent(_window_of(widget), at, QPoint(0, _NOTCH * notches))
        QApplication.processEvents()

    def _row_in_sight(self, view: QAbstractItemView, text: str) -> QRect:
        model = view.model()
        role = Qt.ItemDataRole.AccessibleTextRole
        for _ in range(_MOST_TURNS):
            for row in range(model.rowCount()):
                index = model.index(row, 0)
                said = str(index.data(role) or index.data() or "")
                if fits(said, text):
                    place = view.visualRect(index)
                    if view.viewport().rect().contains(place.center()):
                        return place
                    self.turn(view.viewport(), 1 if place.top() < 0 else -1)
                    break
            else:
                raise AssertionError(f"no row is read out as “{text}”")
        raise AssertionError(f"the wheel does not bring “{text}” into sight")

    def _press_at(
        self,
        widget: QWidget,
        at: QPoint,
        button: Qt.MouseButton = Qt.MouseButton.LeftButton,
        modifiers: Qt.KeyboardModifier = NONE,
    ) -> None:
        window = widget.window()
        handle = _window_of(widget)
        QTest.mouseMove(handle, widget.mapTo(window, at))
        # A page that is still being filled may have moved on under the pointer; a hand follows.
        place = widget.mapTo(window, at)
        hit = window.childAt(place) or window
        is_hit = hit is widget or widget.isAncestorOf(hit)
        assert is_hit, f"{hit} “{called(hit)}” lies over “{called(widget)}”"
        QTest.mouseClick(handle, button, modifiers, place)
        QApplication.processEvents()


def _window_of(widget: QWidget) -> QWindow:
    handle = widget.window().windowHandle()
    assert handle is not None
    return handle
