"""A sky of its own over a real book, with the gestures that a hand makes on it."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import shiboken6
from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.fixtures.books import fresh_book
from tests.fixtures.clock import SettableClock
from tests.fixtures.ids import SeededIds
from tests.ui.opening import PATIENCE_MS, who
from weaver_desktop.book.book import Book
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.ui.sky.sky import Sky
from weaver_desktop.ui.state.changes import Changes
from weaver_desktop.ui.state.lens import Lens
from weaver_desktop.ui.state.selection import Selection
from weaver_desktop.ui.theme.theme import Theme

LEFT, RIGHT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.NoButton
PLAIN = Qt.KeyboardModifier.NoModifier
_AWAY = QPointF(37.0, 29.0)


class Night:
    """One sky, its book and what it shares with the rest of a window."""

    def __init__(self, book: Book, theme: Theme, bot: QtBot, size: tuple[int, int]) -> None:
        """Show the sky of a book."""
        self.book = book
        self.changes = Changes(book)
        self.selection = Selection()
        self.lens = Lens()
        self.sky = Sky(book, self.changes, self.selection, theme, lens=self.lens)
        self._bot = bot
        self.sky.resize(*size)
        with bot.waitExposed(self.sky):
            self.sky.show()

    def settle(self) -> None:
        """Bring the map to rest at once: the stars where they settle, no pulse left."""
        self.sky.settle_now()
        self.come_to_rest()

    def come_to_rest(self) -> None:
        """Wait until the map has come to rest by itself, pulses and all."""
        self._bot.waitUntil(lambda: self.sky.is_settled, timeout=PATIENCE_MS)

    @property
    def positions(self) -> np.ndarray:
        """Where the stars stand, in the order of the network's parties."""
        return np.array(list(self.sky.snapshot().values())).reshape(-1, 2)

    def number(self, name: str) -> int:
        """Return the number of somebody's star."""
        return self.book.network().position[who(self.book, name)]

    def place(self, name: str) -> QPointF:
        """Return where somebody's star stands on the widget."""
        return self.sky.stage.place_of(self.number(name))

    def send(
        self,
        kind: QEvent.Type,
        at: QPointF,
        button: Qt.MouseButton = LEFT,
        held: Qt.MouseButton = LEFT,
        modifiers: Qt.KeyboardModifier = PLAIN,
    ) -> None:
        """Let the mouse do one thing; ``held`` are the buttons that are down afterwards."""
        viewport = self.sky.stage.viewport()
        there = QPointF(viewport.mapToGlobal(at))
        event = QMouseEvent(kind, at, there, button, held, modifiers)
        QApplication.sendEvent(viewport, event)

    def hover(self, at: QPointF) -> None:
        """Move the pointer without a button."""
        self.send(QEvent.Type.MouseMove, at, NONE, NONE)

    def click(
        self, at: QPointF, button: Qt.MouseButton = LEFT, modifiers: Qt.KeyboardModifier = PLAIN
    ) -> None:
        """Press and release."""
        self.send(QEvent.Type.MouseButtonPress, at, button, button, modifiers)
        self.send(QEvent.Type.MouseButtonRelease, at, button, NONE, modifiers)

    def draw(self, corners: list[QPointF], modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        """Press at the first corner, go on to all others, and release at the last."""
        self.send(QEvent.Type.MouseButtonPress, corners[0], modifiers=modifiers)
        for corner in corners[1:]:
            self.send(QEvent.Type.MouseMove, corner, NONE, LEFT, modifiers)
        self.send(QEvent.Type.MouseButtonRelease, corners[-1], LEFT, NONE, modifiers)

    def double_click(self, at: QPointF) -> None:
        """Click twice, as Qt reports it."""
        self.click(at)
        self.send(QEvent.Type.MouseButtonDblClick, at)
        self.send(QEvent.Type.MouseButtonRelease, at, LEFT, NONE)

    def take(self, name: str) -> QPointF:
        """Press on a star and draw it away; return where the pointer is."""
        start = self.place(name)
        self.send(QEvent.Type.MouseButtonPress, start)
        self.send(QEvent.Type.MouseMove, start + _AWAY, NONE)
        return start + _AWAY

    def release(self, at: QPointF) -> None:
        """Let go of the left button."""
        self.send(QEvent.Type.MouseButtonRelease, at, LEFT, NONE)

    def end(self) -> None:
        """Close the sky and its book."""
        self.changes.stop()
        self.sky.stop()
        self.sky.close()
        self.sky.deleteLater()
        self.book.close()


class Nights:
    """Makes skies, and ends them."""

    def __init__(self, theme: Theme, folder: Path, bot: QtBot) -> None:
        """Begin with none."""
        self.theme = theme
        self._folder = folder
        self._bot = bot
        self._made: list[Night] = []

    def fall(
        self,
        fill: Callable[[Book], object] | None = None,
        *,
        name: str = "network.weave",
        size: tuple[int, int] = (700, 600),
        read_only: bool = False,
    ) -> Night:
        """Show the sky of a book that ``fill`` has written into."""
        path = self._folder / name
        if not path.exists():
            fresh_book(path)
        ids = SeededIds(len(self._made))
        book = Book.open(path, clock=SettableClock(), new_id=ids, read_only=read_only)
        if fill is not None:
            fill(book)
        night = Night(book, self.theme, self._bot, size)
        self._made.append(night)
        return night

    def end(self) -> None:
        """End every night that has not ended."""
        for night in self._made:
            if shiboken6.isValid(night.sky):
                night.end()


class Paints(QObject):
    """Counts how often a sky is painted."""

    def __init__(self, sky: Sky) -> None:
        """Begin to count."""
        super().__init__(sky)
        self.count = 0
        sky.stage.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count, and let everything pass."""
        self.count += event.type() is QEvent.Type.Paint
        return False


def people(book: Book, *names: str) -> list[PartyId]:
    """Add people, and return them."""
    return [book.parties.add_person(name=name) for name in names]
