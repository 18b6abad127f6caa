"""The filters that the list shares with the map: as chips, and as a menu."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.ui.filters.chip_row import GAP, HEIGHT, ChipRow, ChipWords
from weaver_desktop.ui.state.lens import Lens
from weaver_desktop.ui.widgets.wording import spoken

if TYPE_CHECKING:
    from weaver_desktop.ui.filters.menu import FilterMenu


class FilterRow(QWidget):
    """Chips that come off with a press, and “Filter”."""

    def __init__(self, book: Book, lens: Lens, over: QWidget) -> None:
        """Show what a lens leaves out; lists and questions lie over a widget."""
        super().__init__(over)
        self._book = book
        self._lens = lens
        self._over = over
        self._filters: FilterMenu | None = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._row = ChipRow(self, self.tr("{count} more"))
        self._button = QPushButton(self.tr("Filter"), self)
        self._button.setProperty("role", "chip")
        self._button.setFixedHeight(HEIGHT)
        self._button.setAccessibleName(self.tr("Filter the list and the map"))
        self._menu = QMenu(self._button)
        self._menu.aboutToShow.connect(self._fill)
        self._button.setMenu(self._menu)

    @property
    def menu(self) -> QMenu:
        """What can be filtered by; filled when it is about to show."""
        return self._menu

    @property
    def chips(self) -> ChipRow:
        """The chips."""
        return self._row

    def sizeHint(self) -> QSize:
        """Return one line."""
        return QSize(160, HEIGHT)

    def show_chips(self) -> None:
        """Show what is on."""
        at = self._row.show_words(self._worn())
        self._place()
        if at is not None:
            left = [chip for chip in self._row.chips if not chip.isHidden()]
            stop = left[min(at, len(left) - 1)] if left else self._button
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the chips that find no room any more."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        self._button.ensurePolished()
        width = self._button.sizeHint().width()
        x = self._row.place(self.width() - width - GAP)
        self._button.setGeometry(x, 0, width, HEIGHT)

    def _worn(self) -> list[ChipWords]:
        lens = self._lens
        worn: list[ChipWords] = []
        if lens.filters:
            network = self._book.network()
            worn += [
                self._words(spoken(each.said(network)), partial(lens.remove, each))
                for each in lens.filters
            ]
        if lens.is_without_you:
            worn.append(self._words(self.tr("Without you"), lens.toggle_you))
        return worn

    def _words(self, text: str, take_off: Callable[[], None]) -> ChipWords:
        return ChipWords(text, self.tr("Take off: {text}").replace("{text}", text), take_off)

    def _fill(self) -> None:
        if self._filters is None:
            # Loads numpy, which the first paint does without.
            from weaver_desktop.ui.filters.menu import FilterMenu

            self._filters = FilterMenu(self._book, self._lens, self._button, self._over)
        # Submenus of before are objects of the menu, and would gather there.
        for below in self._menu.findChildren(QMenu):
            below.deleteLater()
        self._menu.clear()
        self._filters.fill(self._menu)
