"""What the day has come to, as it stands in the book."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QListView, QWidget
from pytestqt.qtbot import QtBot

from tests.day.sight import called, front, shown
from tests.ui.opening import PATIENCE_MS, who
from weaver_desktop.book.book import Book
from weaver_desktop.domain.ids import PartyId, pair
from weaver_desktop.domain.introductions import Introduction
from weaver_desktop.ui.window.main_window import MainWindow
from weaver_desktop.ui.window.top_bar import TopBar


class Life:
    """A window and its book, to be read after each act and waited for."""

    def __init__(self, window: MainWindow, bot: QtBot) -> None:
        """Begin with an open window."""
        self.window = window
        self._bot = bot

    @property
    def book(self) -> Book:
        """The book of the window."""
        return self.window.book

    @property
    def top_bar(self) -> QWidget:
        """The bar along the top; a message over the map may offer an undo as well."""
        (found,) = self.window.findChildren(TopBar)
        return found

    @property
    def names(self) -> list[str]:
        """Everybody who is in the book."""
        return [each.name for each in self.book.parties.roll()]

    def who(self, name: str) -> PartyId:
        """Return whom a name means."""
        return who(self.book, name)

    def introduction(self, one: str, other: str) -> Introduction:
        """Return the introduction of two."""
        two = pair(self.who(one), self.who(other))
        return next(each for each in self.book.introductions.all() if (each.a, each.b) == two)

    def tagged(self, tag: str) -> set[str]:
        """Return the names of all who wear a tag."""
        parties = self.book.parties
        return {each.name for each in parties.roll() if tag in parties.tags(each.id)}

    def wait(self, is_so: Callable[[], bool]) -> None:
        """Wait for what is worked out in the background."""
        self._bot.waitUntil(is_so, timeout=PATIENCE_MS)

    def wait_for(self, name: str) -> None:
        """Wait until something of that name is in front."""
        self.wait(lambda: any(called(each) == name for each in shown()))

    def list_called(self, name: str) -> QListView:
        """Return the list of that name in front."""
        return next(each for each in front().findChildren(QListView) if called(each) == name)

    def completions(self) -> QListView:
        """Return the list that a field has opened below itself."""
        found = QApplication.activePopupWidget()
        assert isinstance(found, QListView)
        return found
