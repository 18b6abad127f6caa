"""The real window on a real book, opened as the application does, closed without a trace."""

from collections.abc import Callable
from pathlib import Path

import shiboken6
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.fixtures.books import fresh_book
from tests.fixtures.clock import SettableClock
from tests.fixtures.ids import SeededIds
from weaver_desktop.book.book import Book
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.ui.icons import Icons
from weaver_desktop.ui.sky.sky import Sky
from weaver_desktop.ui.theme.theme import Look, Theme
from weaver_desktop.ui.window.main_window import MainWindow
from weaver_desktop.ui.window.outside import Outside

Fill = Callable[[Book], object]

PATIENCE_MS = 20_000
LAPTOP = (1366, 768)
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class House:
    """Opens windows on books in one folder; whatever it opened, it closes."""

    def __init__(self, theme: Theme, settings: QSettings, folder: Path, bot: QtBot) -> None:
        """Move in; nothing is open yet."""
        self.theme = theme
        self.settings = settings
        self.folder = folder
        self.outside = Outside()
        self._icons = Icons(theme)
        self._bot = bot
        self._windows: list[MainWindow] = []
        self._books = 0

    def book(self, name: str = "network.weave", *, read_only: bool = False) -> Book:
        """Open a book, an empty one if there is none of that name."""
        path = self.folder / name
        if not path.exists():
            fresh_book(path)
        self._books += 1
        ids = SeededIds(self._books)
        return Book.open(path, read_only=read_only, clock=SettableClock(), new_id=ids)

    def build(self, book: Book, *, is_sample: bool = False) -> MainWindow:
        """Build a window around a book; it is not shown."""
        window = MainWindow(
            book, self.theme, self._icons, self.settings, self.outside, is_sample=is_sample
        )
        self._windows.append(window)
        return window

    def open(
        self,
        fill: Fill | None = None,
        *,
        name: str = "network.weave",
        read_only: bool = False,
        is_sample: bool = False,
        size: tuple[int, int] = LAPTOP,
    ) -> MainWindow:
        """Open a window on a book that ``fill`` has written into; shown, awake and in front."""
        book = self.book(name, read_only=read_only)
        if fill is not None:
            fill(book)
        window = self.build(book, is_sample=is_sample)
        window.resize(*size)
        with self._bot.waitExposed(window):
            window.show()
        window.activateWindow()
        self._bot.waitUntil(lambda: window.is_awake, timeout=PATIENCE_MS)
        return window

    def close(self, window: MainWindow) -> None:
        """Close a window and wait until it is gone."""
        self._windows.remove(window)
        window.close()
        self._bot.waitUntil(lambda: not shiboken6.isValid(window))

    def leave(self) -> None:
        """Close everything."""
        for window in list(self._windows):
            self.close(window)


def dressed(app: QApplication, settings: QSettings) -> Theme:
    """Return the night theme on an application."""
    return Theme(app, settings, Look.DARK)


def sky_of(window: MainWindow) -> Sky:
    """Return the sky of a window that is awake."""
    assert window.centre.sky is not None
    return window.centre.sky


def settle(window: MainWindow, bot: QtBot) -> Sky:
    """Bring the map to rest at once: the stars where they settle, no pulse left."""
    sky_of(window).settle_now()
    return come_to_rest(window, bot)


def come_to_rest(window: MainWindow, bot: QtBot) -> Sky:
    """Wait until the map has come to rest by itself, pulses and all."""
    sky = sky_of(window)
    bot.waitUntil(lambda: sky.is_settled, timeout=PATIENCE_MS)
    return sky


def type_line(window: MainWindow, line: str) -> None:
    """Type into the quick bar, key by key."""
    window.quick_bar.setFocus()
    for letter in line:
        if letter.isascii():
            QTest.keyClicks(window.quick_bar, letter)
        else:
            # QTest has no such keys; an input method sends their letters like this.
            event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(window.quick_bar, event)


def enter(window: MainWindow, line: str = "") -> None:
    """Type into the quick bar, and press Enter."""
    type_line(window, line)
    QTest.keyClick(window.quick_bar, Qt.Key.Key_Return)


def press(
    widget: QWidget,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Press a key on a widget."""
    QTest.keyClick(widget, key, modifiers)


def offered(window: MainWindow) -> list[str]:
    """Return the rows of the quick bar as they are read out."""
    popup = window.quick_bar.popup
    assert popup.isVisible() == bool(popup.rows)
    return [f"{row.text} {row.note}".strip() for row in popup.rows]


def message(window: MainWindow) -> str:
    """Return the short message over the sky, "" if there is none."""
    toast = window.centre.toast
    return toast.accessibleName() if toast.isVisible() else ""


def who(book: Book, name: str) -> PartyId:
    """Return whom a whole name means."""
    (party,) = book.names.whole(name)
    return party
