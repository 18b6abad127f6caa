"""The main window: puts the parts together and says which of them is shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from weaver_desktop.book.book import Book
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.ui.icons import Icons
from weaver_desktop.ui.quick_bar.bar import QuickBar
from weaver_desktop.ui.state.analyst import Analyst
from weaver_desktop.ui.state.states import States
from weaver_desktop.ui.theme.theme import Theme
from weaver_desktop.ui.widgets.tints import Tints
from weaver_desktop.ui.widgets.wording import spoken
from weaver_desktop.ui.window.actions import install, install_on_map, shown_shortcut
from weaver_desktop.ui.window.banner import banner_for
from weaver_desktop.ui.window.centre import Centre
from weaver_desktop.ui.window.deeds import Deeds
from weaver_desktop.ui.window.dropping import Dropping
from weaver_desktop.ui.window.giving_way import SMALLEST, GivingWay
from weaver_desktop.ui.window.outside import Outside
from weaver_desktop.ui.window.panels import PEOPLE, Panels
from weaver_desktop.ui.window.places import Places
from weaver_desktop.ui.window.rail import Rail
from weaver_desktop.ui.window.standing import Standing
from weaver_desktop.ui.window.tab_stops import next_part, next_stop, reveal
from weaver_desktop.ui.window.table import ICONS_IN_BAR, IN_MENU, PLACES, action_table
from weaver_desktop.ui.window.top_bar import TopBar
from weaver_desktop.ui.window.undo_gate import UndoGate
from weaver_desktop.ui.window.view_offers import ViewOffers
from weaver_desktop.ui.window.warm_up import WarmUp

if TYPE_CHECKING:
    from weaver_desktop.ui.sky.sky import Sky
    from weaver_desktop.ui.start.welcome import Welcome
    from weaver_desktop.ui.window.over_map import OverMap

_PANEL_WIDTH, _DETAIL_WIDTH = 300, 312
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
        self._welcome: Welcome | None = None
        self._standing: Standing | None = None
        self.centre = Centre(
            book,
            self.changes,
            self.selection,
            theme,
            self.lens,
            icons,
            views=self.views,
            paths=self.paths,
            motion=self.motion,
            looks=self.looks,
            advisor=self.advisor,
        )
        self._panels = Panels(book, of, theme, self._tints, self.say, settings)
        self.places = Places(self._panels.makers())
        self.detail = QFrame()
        self.detail.setObjectName("detail")
        QVBoxLayout(self.detail).setContentsMargins(0, 0, 0, 0)
        self._actions = action_table(self, theme)
        q_actions = install(self, self._actions)
        self._undo, self._redo = q_actions["undo"], q_actions["redo"]
        self._icons = icons
        self._top = TopBar(icons)
        self._rail = Rail(icons)
        self._lay_out(is_sample=is_sample)
        acts = tuple((a.key, a.text, shown_shortcut(a)) for a in self._actions)
        self.quick_bar = QuickBar(book, acts, self, settings)
        self._top.add_quick_bar(self.quick_bar)
        self._view_offers = ViewOffers(self.views, self.changes, self.quick_bar, self)
        self._view_offers.troubled.connect(self.say)
        for key, icon in ICONS_IN_BAR:
            action = next(a for a in self._actions if a.key == key)
            self._top.add_button(q_actions[key], icon, shown_shortcut(action))
        menu = tuple(q_actions[key] for key in IN_MENU)
        self._top.add_menu(self.tr("More"), "dots-three-vertical", menu)
        self._gate = UndoGate(self)
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
        """What stands over an empty sky; made for the first book that needs it."""
        if self._welcome is None:
            from weaver_desktop.ui.start.welcome import Welcome

            self._welcome = Welcome()
            self._welcome.hide()
            self._standing = Standing(self._welcome, self.centre)
            self._welcome.begun.connect(self._begin)
            self._welcome.sample_wanted.connect(self._outside.sample_wanted)
            self._welcome.import_wanted.connect(self._outside.import_wanted)
        return self._welcome

    @property
    def over_map(self) -> OverMap | None:
        """What comes up over the map, once there is a map."""
        return self._over_map

    def say(self, text: str, can_undo: bool = False) -> None:  # noqa: FBT001, FBT002
        """Show a short message over the sky."""
        self.centre.toast.say(text, can_undo=can_undo)

    def show_place(self, key: str) -> None:
        """Show a panel; choosing the one in front folds the panels away, and back."""
        if self.places.key == key and self.places.isVisible():
            self.places.hide()
        else:
            self.places.show_place(key)
            self.places.show()

    def go_to_place(self, key: str) -> None:
        """Show a panel and go to where one begins in it; from there, fold the panels away."""
        was = self.focusWidget()
        is_in_front = self.places.key == key and self.places.isVisible()
        if not is_in_front:
            self.show_place(key)
        self.places.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if is_in_front and self.focusWidget() is was:
            self.places.hide()
            self.centre.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_to_part(self, *, is_back: bool) -> None:
        """Put the keyboard into the next part of the window: panel, map, details, quick bar."""
        parts = (self._top, self.places, self.centre, self.detail)
        next_part(parts, self.focusWidget(), is_back=is_back)

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

    def toggle_detail(self) -> None:
        """Fold the detail pane away, or back."""
        self.detail.setVisible(not self.detail.isVisible())

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to load what is slow once the first paint is done."""
        super().showEvent(event)
        if not self._is_awake and not event.spontaneous():
            if self._book.is_empty:
                self.welcome.name.setFocus()
            QTimer.singleShot(_AFTER_PAINT_MS, self, self._warm_up.start)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001
        """Go on with the Tab key, in the order in which one reads the window."""
        areas = (self._top, *self._banners, self._rail, self.places, self.centre, self.detail)
        stop = next_stop(areas, self.focusWidget(), is_back=not next)
        if stop is not None:
            reasons = Qt.FocusReason
            stop.setFocus(reasons.TabFocusReason if next else reasons.BacktabFocusReason)
            reveal(stop)
        return stop is not None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the welcome in the middle of the sky, and the other parts where there is room."""
        super().resizeEvent(event)
        self._giving_way.fit(self.width(), self.height())
        self._place_welcome()

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

    def _lay_out(self, *, is_sample: bool) -> None:
        for key, icon in PLACES:
            action = next(each for each in self._actions if each.key == key)
            self._rail.add_place(key, action.text, icon, shown_shortcut(action))
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        for index, part in enumerate((self.places, self.centre, self.detail)):
            splitter.addWidget(part)
            splitter.setStretchFactor(index, int(part is self.centre))
            splitter.setCollapsible(index, False)
        splitter.setSizes([_PANEL_WIDTH, 700, _DETAIL_WIDTH])
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._rail)
        body.addWidget(splitter, 1)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top)
        banner = banner_for(self._book, self._outside, is_sample=is_sample)
        self._banners = () if banner is None else (banner,)
        for each in self._banners:
            column.addWidget(each)
        column.addLayout(body, 1)
        self.setCentralWidget(whole)
        self.setMinimumSize(*SMALLEST)
        self._giving_way = GivingWay(
            self._rail, self.places, self.centre, self.detail, self._banners, self
        )

    def _connect(self) -> None:
        self._rail.chosen.connect(self.show_place)
        self.places.shown.connect(self._rail.mark)
        self.quick_bar.captured.connect(self.deeds.capture)
        self.quick_bar.party_wanted.connect(
            lambda party: self.selection.select_party(PartyId(party))
        )
        self.quick_bar.action_wanted.connect(self._run)
        self.deeds.said.connect(self.say)
        self.deeds.refused.connect(self.quick_bar.type_line)
        self.centre.toast.undo_wanted.connect(self.deeds.undo)
        self.changes.happened.connect(self._heed)

    def _run(self, key: str) -> None:
        known = {action.key: action.do for action in self._actions}
        known.get(key, partial(self._view_offers.run, key))()

    def _begin(self, name: str) -> None:
        try:
            me = self._book.parties.begin(name=name)
        except WeaverError as error:
            self.say(spoken(error.phrase))
            return
        self.selection.select_party(me)
        self.quick_bar.setFocus()
        self.say(self.tr("Now type whom you met, for example “met Ama at the Hay Bales”."))

    def _heed(self, change_set: ChangeSet) -> None:
        self._tell_book()

    def _tell_book(self) -> None:
        history = self._book.history
        undo, redo = history.to_undo, history.to_redo
        self._undo.setEnabled(undo is not None)
        self._redo.setEnabled(redo is not None)
        self._undo.setToolTip("" if undo is None else spoken(undo))
        self._redo.setToolTip("" if redo is None else spoken(redo))
        self.setWindowTitle(f"{self._book.path.stem} – Weaver")
        is_new = self._book.is_empty
        if is_new or self._welcome is not None:
            is_first = is_new and self.welcome.isHidden()
            self.welcome.setVisible(is_new)
            self._place_welcome()
            if is_first:
                self.welcome.name.setFocus()

    def _place_welcome(self) -> None:
        if self._standing is not None:
            self._standing.place()

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
        layout = self.detail.layout()
        if layout is not None:
            layout.addWidget(self._panels.detail())
        self._place_welcome()
        if self.centre.sky is not None:
            install_on_map(self.centre.sky.stage, self._actions)
            self.centre.sky.looks_changed.connect(self._tint)
            self.centre.sky.troubled.connect(self.say)
            self._come_over(self.centre.sky)
        self._tint()
        self.quick_bar.wake()
        self._view_offers.wake()
        self.advisor.refresh()
        self.states.lookalikes.wake()
        self.awake.emit()

    def _come_over(self, sky: Sky) -> None:
        from weaver_desktop.ui.window.over_map import OverMap

        self._over_map = OverMap(
            self._book,
            self.changes,
            self.selection,
            self.lens,
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
