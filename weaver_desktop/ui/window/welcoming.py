"""Whoever opens a book with nobody in it is welcomed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.ui.state.selection import Selection
from weaver_desktop.ui.widgets.wording import spoken
from weaver_desktop.ui.window.outside import Outside

if TYPE_CHECKING:
    from weaver_desktop.ui.start.welcome import Welcome
    from weaver_desktop.ui.window.standing import Standing


class Welcoming(QObject):
    """Shows the welcome over the sky for as long as the book is empty.

    ``begun`` when the weaver is in the book, ``said`` what is said to that.
    """

    begun = Signal()
    said = Signal(str)

    def __init__(self, book: Book, selection: Selection, outside: Outside, over: QWidget) -> None:
        """Make nothing before it is needed."""
        super().__init__(over)
        self._book = book
        self._selection = selection
        self._outside = outside
        self._over = over
        self._welcome: Welcome | None = None
        self._standing: Standing | None = None

    @property
    def welcome(self) -> Welcome:
        """The welcome; made for the first book that needs it."""
        if self._welcome is None:
            from weaver_desktop.ui.start.welcome import Welcome
            from weaver_desktop.ui.window.standing import Standing

            self._welcome = Welcome()
            self._welcome.hide()
            self._welcome.begun.connect(self._begin)
            self._welcome.sample_wanted.connect(self._outside.sample_wanted)
            self._welcome.import_wanted.connect(self._outside.import_wanted)
            self._standing = Standing(self._welcome, self._over)
        return self._welcome

    def look(self) -> None:
        """Show the welcome if the book is empty, or show it no longer."""
        is_empty = self._book.is_empty
        if is_empty or self._standing is not None:
            is_first = is_empty and self.welcome.isHidden()
            self.welcome.setVisible(is_empty)
            self.place()
            if is_first:
                self.take_focus()

    def place(self) -> None:
        """Keep it in the middle."""
        if self._standing is not None:
            self._standing.place()

    def take_focus(self) -> bool:
        """Put the cursor where one begins if the book is empty; tell whether it is."""
        is_empty = self._book.is_empty
        if is_empty:
            self.welcome.name.setFocus()
        return is_empty

    def _begin(self, name: str) -> None:
        try:
            me = self._book.parties.begin(name=name)
        except WeaverError as error:
            self.said.emit(spoken(error.phrase))
            return
        self._selection.select_party(me)
        self.begun.emit()
        self.said.emit(self.tr("Now type whom you met, for example “met Ama at the Hay Bales”."))
