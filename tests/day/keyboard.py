"""Somebody with a keyboard and no pointer."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.day.sight import called, fits, front, menu_in_front

_MOST_STOPS = 160


class Keyboard:
    """Keys go to the window in front, as from the system; which widget gets them is Qt's affair."""

    def press(self, keys: str, times: int = 1) -> None:
        """Press keys together, in Qt's portable form: “Ctrl+Shift+Z”."""
        for _ in range(times):
            QTest.keySequence(_window_in_front(), QKeySequence(keys))
            QApplication.processEvents()

    def write(self, text: str) -> None:
        """Type text; what no key has comes as an input method sends it."""
        for letter in text:
            if letter.isascii():
                # Qt finds the key and the text that belong to a letter; its types do not say so.
                QTest.keyClick(_window_in_front(), letter)  # type: ignore[call-overload]
            else:
                event = QInputMethodEvent()
                event.setCommitString(letter)
                QApplication.sendEvent(QGuiApplication.focusObject(), event)
        QApplication.processEvents()

    def enter(self, text: str) -> None:
        """Type a line and press Return."""
        self.write(text)
        self.press("Return")

    def tab_to(self, name: str, *, back: bool = False) -> QWidget:
        """Press Tab until something of that name has the keyboard."""
        met: list[str] = []
        for _ in range(_MOST_STOPS):
            self.press("Shift+Tab" if back else "Tab")
            now = focused()
            met.append(called(now))
            if fits(met[-1], name):
                return now
        raise AssertionError(f"Tab never comes to “{name}”, but to {list(dict.fromkeys(met))}")

    def choose(self, *path: str) -> None:
        """Go down an open menu, and on into the menus below it, and choose."""
        for at, name in enumerate(path):
            menu = menu_in_front()
            meant = [each for each in menu.actions() if each.text().replace("&&", "&") == name]
            for _ in range(len(menu.actions()) + 1):
                if menu.activeAction() in meant:
                    break
                self.press("Down")
            else:
                listed = [each.text() for each in menu.actions()]
                raise AssertionError(f"The arrows never come to “{name}” in {listed}")
            self.press("Return" if at == len(path) - 1 else "Right")


def focused() -> QWidget:
    """Return what has the keyboard."""
    _window_in_front()
    now = QApplication.focusWidget()
    assert now is not None, "nothing has the keyboard"
    return now


def _window_in_front() -> QWindow:
    if _window_with_keyboard() is None:
        # Where a dialog closes, a window manager brings up the window that it lay over.
        front().activateWindow()
        QApplication.processEvents()
    window = _window_with_keyboard()
    assert window is not None, "no window has the keyboard"
    return window


def _window_with_keyboard() -> QWindow | None:
    return QGuiApplication.focusWindow()
