"""The main window: puts the parts together and says which of them is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QMainWindow

from weaver_desktop.book.book import Book
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.ui.icons import Icons
from weaver_desktop.ui.quick_bar.bar import QuickBar
from weaver_desktop.ui.state.analyst import Analyst
from weaver_desktop.ui.state.states import States
from weaver_desktop.ui.theme.theme import Theme
from weaver_desktop.ui.widgets.tints import Tints
from weaver_desktop.ui.window.action import install, install_on_map, shown_shortcut
from weaver_desktop.ui.window.actions.table import ICONS_IN_BAR, IN_MENU, PLACES, action_table
from weaver_desktop.ui.window.banner import banner_for
from weaver_desktop.ui.window.centre import Centre
from weaver_desktop.ui.window.deeds import Deeds
from weaver_desktop.ui.window.dropping import Dropping
from weaver_desktop.ui.window.frame import Frame
from weaver_desktop.ui.window.giving_way import SMALLEST
from weaver_desktop.ui.window.outside import Outside
from weaver_desktop.ui.window.panels import PEOPLE, Panels
from weaver_desktop.ui.window.places import Places
from weaver_desktop.ui.window.rail import Rail
from weaver_desktop.ui.window.top_bar import TopBar
from weaver_desktop.ui.window.undoing import UndoActions, UndoGate
from weaver_desktop.ui.window.warm_up import WarmUp
from weaver_desktop.ui.window.welcoming import Welcoming

if TYPE_CHECKING:
    from weaver_desktop.ui.sky.sky import Sky
    from weaver_desktop.ui.start.welcome import Welcome
    from weaver_desktop.ui.window.over_map.over_map import OverMap

_AFTER_PAINT_MS = 20
"""When loading may begin: a thread that starts earlier would hold up the first paint."""


class MainWindow(QMainWindow):
    """One open book. ``awake`` once the sky lives and everything slow has been loaded."""

    awake = Signal()

    def __init__(
        self,
        book: Book,
        theme: Theme,
        icons: Icons,
        settings: QSettings,
        outside: Outside,
        *,
        is_sample: bool = False,
    ) -> None:
        """Build the window around a book; what is slow to load follows the first paint."""
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._book = book
        self._settings = settings
        self._theme = theme
        self._outside = outside
        self.states = of = States(book, settings, self)
        self.changes, self.selection, self.advisor = of.changes, of.selection, of.advisor
        self.lens, self.looks, self.motion = of.lens, of.looks, of.motion
        self.paths, self.views, self.imagining = of.paths, of.views, of.imagining
        self.deeds = Deeds(book, self.selection, self)
        self._tints = Tints(theme)
        self._over_map: OverMap | None = None
        self.centre = Centre(book, of, theme, icons)
        self._panels = Panels(book, of, theme, self._tints, self.say, settings)
        self.places = Places(self._panels.makers())
        self._icons = icons
        self._top = TopBar(icons)
        self._rail = Rail(icons)
        banner = banner_for(book, outside, is_sample=is_sample)
        banners = () if banner is None else (banner,)
        self.frame = Frame(self._top, banners, self._rail, self.places, self.centre)
        self.detail = self.frame.detail
        self.setCentralWidget(self.frame)
        self.setMinimumSize(*SMALLEST)
        self._actions = action_table(self, theme)
        self._install()
        self._welcoming = Welcoming(book, self.selection, outside, self.centre)
        Dropping(self).dropped.connect(outside.files_dropped)
        self._connect()
        self._tell_book()
        self._restore()
        if not book.is_empty:
            self.quick_bar.setFocus()
        self._warm_up = WarmUp(self)
        self._warm_up.done.connect(self._wake)
        self._is_awake = False

    @property
    def book(self) -> Book:
        """The book that the window shows."""
        return self._book

    @property
    def outside(self) -> Outside:
        """Where requests that lead out of this book go."""
        return self._outside

    @property
    def is_awake(self) -> bool:
        """Whether everything slow has been loaded."""
        return self._is_awake

    @property
    def welcome(self) -> Welcome:
        """What stands over an empty sky."""
        return self._welcoming.welcome

    @property
    def over_map(self) -> OverMap | None:
        """What comes up over the map, once there is a map."""
        return self._over_map

    def say(self, text: str, can_undo: bool = False) -> None:  # noqa: FBT001, FBT002
        """Show a short message over the sky."""
        self.centre.toast.say(text, can_undo=can_undo)

    def focus_quick_bar(self) -> None:
        """Put the cursor into the quick bar."""
        self.quick_bar.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.quick_bar.selectAll()

    def show_actions(self) -> None:
        """Offer every action by name in the quick bar."""
        self.quick_bar.show_actions()

    def show_lookalikes(self) -> None:
        """Ask who may be in the book twice."""
        self._panels.same_person(self)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or leave it."""
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to load what is slow once the first paint is done."""
        super().showEvent(event)
        if not self._is_awake and not event.spontaneous():
            self._welcoming.take_focus()
            QTimer.singleShot(_AFTER_PAINT_MS, self, self._warm_up.start)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001
        """Go on with the Tab key, in the order in which one reads the window."""
        return self.frame.go_to_stop(is_back=not next)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the welcome in the middle of the sky, and the other parts where there is room."""
        super().resizeEvent(event)
        self.frame.fit(self.size())
        self._welcoming.place()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the shape of the window and let go of the book."""
        self._settings.setValue("geometry", self.saveGeometry())
        self._settings.setValue("place", self.places.key)
        # An import that is under way is taken back before its book closes.
        for dialog in self.findChildren(QDialog):
            dialog.close()
        self._warm_up.stop()
        self.centre.stop()
        self.states.stop()
        for each in self.findChildren(Analyst):
            each.stop()
        self._book.close()
        super().closeEvent(event)

    def _install(self) -> None:
        """Offer the actions: by their keys, on the rail, in the quick bar and beside it."""
        made = install(self, self._actions)
        shown = {each.key: shown_shortcut(each) for each in self._actions}
        for key, icon in PLACES:
            self._rail.add_place(key, made[key].text(), icon, shown[key])
        acts = tuple((each.key, each.text, shown[each.key]) for each in self._actions)
        self.quick_bar = QuickBar(self._book, acts, self, self._settings)
        self._top.add_quick_bar(self.quick_bar)
        for key, icon in ICONS_IN_BAR:
            self._top.add_button(made[key], icon, shown[key])
        menu = tuple(made[key] for key in IN_MENU)
        self._top.add_menu(self.tr("More"), "dots-three-vertical", menu)
        self._undo_actions = UndoActions(self._book, made["undo"], made["redo"])
        self._gate = UndoGate(self)

    def _connect(self) -> None:
        self._rail.chosen.connect(self.frame.show_place)
        self.places.shown.connect(self._rail.mark)
        self.quick_bar.captured.connect(self.deeds.capture)
        self.quick_bar.party_wanted.connect(
            lambda party: self.selection.select_party(PartyId(party))
        )
        self.quick_bar.action_wanted.connect(self._run)
        self.deeds.said.connect(self.say)
        self._welcoming.said.connect(self.say)
        self._welcoming.begun.connect(self.quick_bar.setFocus)
        self.deeds.refused.connect(self.quick_bar.type_line)
        self.centre.toast.undo_wanted.connect(self.deeds.undo)
        self.changes.happened.connect(self._heed)

    def _run(self, key: str) -> None:
        for action in self._actions:
            if action.key == key:
                action.do()

    def _heed(self, change_set: ChangeSet) -> None:
        self._tell_book()

    def _tell_book(self) -> None:
        self._undo_actions.look()
        self.setWindowTitle(f"{self._book.path.stem} – Weaver")
        self._welcoming.look()

    def _restore(self) -> None:
        self.resize(1366, 768)
        geometry = self._settings.value("geometry")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        place = self._settings.value("place", PEOPLE)
        self.places.show_place(place if place in dict(PLACES) else PEOPLE)

    def _wake(self) -> None:
        if self._book.is_busy:
            # There is no whole picture of the book to wake up to before that is done.
            QTimer.singleShot(_AFTER_PAINT_MS, self, self._wake)
            return
        self._is_awake = True
        self._icons.wake()
        self.centre.wake()
        self.frame.fill_detail(self._panels.detail())
        self._welcoming.place()
        if self.centre.sky is not None:
            install_on_map(self.centre.sky.stage, self._actions)
            self.centre.sky.looks_changed.connect(self._tint)
            self.centre.sky.troubled.connect(self.say)
            self._come_over(self.centre.sky)
        self._tint()
        self.quick_bar.wake()
        self._offer_views()
        self.advisor.refresh()
        self.states.lookalikes.wake()
        self.awake.emit()

    def _offer_views(self) -> None:
        from weaver_desktop.ui.window.view_offers import ViewOffers

        offers = ViewOffers(self.views, self.changes, self.quick_bar, self)
        offers.troubled.connect(self.say)

    def _come_over(self, sky: Sky) -> None:
        from weaver_desktop.ui.window.over_map.over_map import OverMap

        self._over_map = OverMap(
            self._book,
            self.states,
            self._theme,
            self.deeds,
            sky,
            self._actions,
            self._begin_line,
            self.centre,
        )
        self._over_map.said.connect(self.say)
        self._over_map.unsaid.connect(self.centre.toast.unsay)
        sky.hands.opened.connect(self.detail.show)

    def _begin_line(self, line: str) -> None:
        self.quick_bar.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.quick_bar.type_line(line)

    def _tint(self) -> None:
        if self.centre.sky is not None:
            self._tints.follow(self.centre.sky.colour_of)
