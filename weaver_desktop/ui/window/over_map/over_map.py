"""What comes up over the map: its menu, the question how to connect, its text, its keys."""

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.ui.in_words.panel import InWords
from weaver_desktop.ui.sky.aloud import Aloud
from weaver_desktop.ui.sky.sky import Sky
from weaver_desktop.ui.state.states import States
from weaver_desktop.ui.theme.theme import Theme
from weaver_desktop.ui.window.action import Action
from weaver_desktop.ui.window.deeds import Deeds
from weaver_desktop.ui.window.keys.groups import key_groups
from weaver_desktop.ui.window.keys.sheet import KeySheet
from weaver_desktop.ui.window.over_map.connecting import Connecting
from weaver_desktop.ui.window.over_map.menu import MapMenu


class OverMap(QObject):
    """Holds them together.

    ``said`` carries what the user is asked to do, or why it cannot be; ``unsaid`` what does not
    hold any more of it.
    """

    said = Signal(str)
    unsaid = Signal(str)

    def __init__(
        self,
        book: Book,
        of: States,
        theme: Theme,
        deeds: Deeds,
        sky: Sky,
        actions: tuple[Action, ...],
        write: Callable[[str], None],
        over: QWidget,
    ) -> None:
        """Come up over a widget that holds the sky."""
        super().__init__(over)
        self._sky = sky
        self._actions = actions
        self._over = over
        self.menu = MapMenu(book, deeds, of.lens, sky.hands, actions, write, over)
        self.connecting = Connecting(book, of.changes, of.selection, deeds, sky, over)
        self.in_words = InWords(book, of.changes, of.selection, of.lens, theme, over)
        self._aloud = Aloud(sky.stage, sky.seen, of.selection, self)
        self._sheet: KeySheet | None = None
        self._theme = theme
        self._before: QWidget | None = None
        sky.hands.menu_wanted.connect(self.menu.open)
        sky.hands.partner.considered.connect(self._aloud.consider)
        self.connecting.said.connect(self.said)
        self.connecting.unsaid.connect(self.unsaid)
        sky.stage.pointer.loop_grown.connect(self._heed_loop)
        self.in_words.left.connect(self._give_back)
        of.changes.happened.connect(self._heed)

    @property
    def sheet(self) -> KeySheet | None:
        """The list of keys, while it is shown."""
        return self._sheet

    def leave(self) -> bool:
        """Leave what is half done on the map; tell whether there was anything of that kind."""
        if self._sky.stage.pointer.has_lasso:
            self.unsaid.emit(self._how_to_loop)
        return self.connecting.leave() or self._sky.hands.leave()

    def toggle_lasso(self) -> None:
        """Take the lasso, or put it down."""
        self._sky.hands.toggle_lasso()
        if self._sky.stage.pointer.has_lasso:
            self._give_back()
            self.said.emit(self._how_to_loop)
        else:
            self.unsaid.emit(self._how_to_loop)

    def show_keys(self) -> None:
        """Show every action with its keys, or show them no longer."""
        if self._sheet is not None:
            self._sheet.leave()
            return
        self._before = QApplication.focusWidget()
        self._sheet = KeySheet(key_groups(self._actions), self._theme, self._over)
        self._sheet.left.connect(self._forget_sheet)

    @property
    def _how_to_loop(self) -> str:
        return self.tr("Draw a loop around the stars to select. Esc leaves it.")

    def _heed_loop(self, corners: list[object]) -> None:
        if not corners:
            self.unsaid.emit(self._how_to_loop)

    def _forget_sheet(self) -> None:
        self._sheet = None
        before, self._before = self._before, None
        if before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._give_back()

    def _give_back(self) -> None:
        self._sky.stage.setFocus(Qt.FocusReason.OtherFocusReason)

    def _heed(self, change_set: ChangeSet) -> None:
        if change_set.touches("party", "tie"):
            self.menu.close()
