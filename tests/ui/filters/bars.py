"""The bar of chips over a real book, and how hands find their way in it."""

from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.fixtures.books import fresh_book
from tests.fixtures.clock import SettableClock
from tests.fixtures.ids import SeededIds
from weaver_desktop.book.book import Book
from weaver_desktop.domain.ties import Depth
from weaver_desktop.ui.filters.asking import Asking
from weaver_desktop.ui.filters.chip_row import Chip
from weaver_desktop.ui.filters.picker import Picker
from weaver_desktop.ui.filters.sheet import Sheet
from weaver_desktop.ui.sky.lens_bar import LensBar
from weaver_desktop.ui.state.changes import Changes
from weaver_desktop.ui.state.lens import Lens
from weaver_desktop.ui.state.selection import Selection
from weaver_desktop.ui.state.views import Views

MARGIN = 12


class Bar:
    """A weaver, Ama and Bo in Kiln & Yard, tagged clay; the bar over 700 pixels of sky."""

    def __init__(self, path: Path, bot: QtBot) -> None:
        """Fill a book and show the bar."""
        self.book = Book.open(fresh_book(path), clock=SettableClock(), new_id=SeededIds())
        me = self.book.parties.begin(name="Robin")
        self.kiln = self.book.parties.add_group(name="Kiln & Yard")
        for name in ("Ama", "Bo"):
            party = self.book.parties.add_person(name=name)
            self.book.parties.join(person_id=party, group_id=self.kiln)
            self.book.parties.tag(party_id=party, tag="clay")
            self.book.ties.state(a=me, b=party, depth=Depth.HELP)
        self.changes = Changes(self.book)
        self.lens = Lens()
        self.selection = Selection()
        self.views = Views(self.book, self.lens, self.selection)
        self.over = QWidget()
        self.over.resize(700, 600)
        bot.addWidget(self.over)
        self.bar = LensBar(self.book, self.lens, self.over, self.changes, self.views)
        self.troubles: list[str] = []
        self.bar.troubled.connect(self.troubles.append)
        self.place(676)
        with bot.waitActive(self.over):
            self.over.show()
            self.over.activateWindow()

    def place(self, width: int) -> None:
        """Give the bar so much room."""
        self.over.resize(width + 2 * MARGIN, 600)
        self.bar.place(MARGIN, MARGIN, width)

    def shown(self) -> list[str]:
        """Return what stands on the buttons, from the left."""
        buttons = [each for each in self.bar.findChildren(QPushButton) if each.isVisible()]
        in_order = sorted(buttons, key=lambda each: each.x())
        return [each.text().removesuffix("  ×") for each in in_order]

    def chip(self, text: str) -> Chip:
        """Return the chip that says something."""
        return next(each for each in self.bar.row.chips if each.toolTip() == text)

    def button(self, text: str) -> QPushButton:
        """Return a button by its words."""
        found = [each for each in self.bar.findChildren(QPushButton) if each.isVisible()]
        return next(each for each in found if each.text() == text)

    def offered(self) -> dict[str, QAction]:
        """Fill the menu; return its actions by the words on the way to each."""
        self.bar.menu.aboutToShow.emit()
        return _actions(self.bar.menu)

    def choose(self, *words: str) -> None:
        """Choose from the menu."""
        self.offered()[" > ".join(words)].trigger()

    def asking(self) -> Asking:
        """Return the question that is asked."""
        (found,) = self._sheets(Asking)
        assert isinstance(found, Asking)
        return found

    def picker(self) -> Picker:
        """Return the list that is open."""
        (found,) = self._sheets(Picker)
        assert isinstance(found, Picker)
        return found

    def has_sheet(self) -> bool:
        """Tell whether anything is asked."""
        return bool(self._sheets(Sheet))

    def close(self) -> None:
        """Close the book."""
        self.changes.stop()
        self.book.close()

    def _sheets(self, kind: type[Sheet]) -> list[Sheet]:
        return [each for each in self.over.findChildren(kind) if each.isVisible()]


def _actions(menu: QMenu, before: str = "") -> dict[str, QAction]:
    found: dict[str, QAction] = {}
    for action in menu.actions():
        words = before + action.text()
        below = action.menu()
        if isinstance(below, QMenu):
            found |= _actions(below, f"{words} > ")
        elif action.text():
            found[words] = action
    return found
