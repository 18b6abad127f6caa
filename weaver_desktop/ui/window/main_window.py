"""The main window: puts the parts together and says which of them is shown."""

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
from weaver_desktop.ui.people.panel import PeoplePanel
from weaver_desktop.ui.quick_bar.bar import QuickBar
from weaver_desktop.ui.start.welcome import Welcome
from weaver_desktop.ui.state.advisor import Advisor
from weaver_desktop.ui.state.analyst import Analyst, worker_command
from weaver_desktop.ui.state.changes import Changes
from weaver_desktop.ui.state.lens import Lens
from weaver_desktop.ui.state.selection import Selection
from weaver_desktop.ui.theme.theme import Theme
from weaver_desktop.ui.widgets.tints import Tints
from weaver_desktop.ui.widgets.wording import spoken
from weaver_desktop.ui.window.actions import install, install_on_map, shown_shortcut
from weaver_desktop.ui.window.banner import Banner
from weaver_desktop.ui.window.centre import Centre
from weaver_desktop.ui.window.deeds import Deeds
from weaver_desktop.ui.window.outside import Outside
from weaver_desktop.ui.window.places import Places
from weaver_desktop.ui.window.rail import Rail
from weaver_desktop.ui.window.tab_stops import next_stop, reveal
from weaver_desktop.ui.window.table import ICONS_IN_BAR, IN_MENU, action_table
from weaver_desktop.ui.window.top_bar import TopBar
from weaver_desktop.ui.window.undo_gate import UndoGate
from weaver_desktop.ui.window.warm_up import WarmUp

_PANEL_WIDTH, _DETAIL_WIDTH = 300, 312
_NARROW = 940
"""Pixels of the window below which list, map and details do not all fit."""
_AFTER_PAINT_MS = 20
"""When loading may begin: a thread that starts earlier would hold up the first paint."""
PEOPLE, INTRODUCTIONS = "people", "introductions"


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
        self.changes = Changes(book, self)
        self.selection = Selection(self)
        self._analyst = Analyst(worker_command(), self)
        self.advisor = Advisor(book, self.changes, self._analyst)
        self.deeds = Deeds(book, self.selection, self)
        tints = Tints(theme)
        self.lens = Lens(self)
        self.centre = Centre(book, self.changes, self.selection, theme, self.lens, icons)
        self.places = Places(
            {
                PEOPLE: lambda: PeoplePanel(book, self.changes, self.selection, theme, tints),
                INTRODUCTIONS: self._make_introductions,
            }
        )
        self._tints = tints
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
        self.quick_bar = QuickBar(
            book,
            tuple((a.key, a.text, shown_shortcut(a)) for a in self._actions),
            self,
        )
        self._top.add_quick_bar(self.quick_bar)
        for key, icon in ICONS_IN_BAR:
            action = next(a for a in self._actions if a.key == key)
            self._top.add_button(q_actions[key], icon, shown_shortcut(action))
        menu = tuple(q_actions[key] for key in IN_MENU)
        self._top.add_menu(self.tr("More"), "dots-three-vertical", menu)
        self._gate = UndoGate(self)
        self._connect()
        self._tell_book()
        self._restore()
        if self.welcome.isHidden():
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

    def focus_quick_bar(self) -> None:
        """Put the cursor into the quick bar."""
        self.quick_bar.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.quick_bar.selectAll()

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
        """Keep the welcome in the middle of the sky, and the details only where there is room."""
        super().resizeEvent(event)
        was, now = event.oldSize().width(), self.width()
        if (was < _NARROW) != (now < _NARROW) or was <= 0:
            self.detail.setVisible(now >= _NARROW)
        self._place_welcome()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the shape of the window and let go of the book."""
        self._settings.setValue("geometry", self.saveGeometry())
        self._settings.setValue("place", self.places.key)
        # An import that is under way is taken back before its book closes.
        for dialog in self.findChildren(QDialog):
            dialog.close()
        self._warm_up.stop()
        self.advisor.stop()
        self.centre.stop()
        self._analyst.stop()
        self.changes.stop()
        self._book.close()
        super().closeEvent(event)

    def _lay_out(self, *, is_sample: bool) -> None:
        self._rail.add_place(PEOPLE, self.tr("People"), "users", "Ctrl+1")
        self._rail.add_place(INTRODUCTIONS, self.tr("Introductions"), "handshake", "Ctrl+2")
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
        banner = self._banner(is_sample=is_sample)
        self._banners = () if banner is None else (banner,)
        for each in self._banners:
            column.addWidget(each)
        column.addLayout(body, 1)
        self.setCentralWidget(whole)
        self.welcome = Welcome(self.centre)
        self.welcome.hide()

    def _banner(self, *, is_sample: bool) -> Banner | None:
        if is_sample:
            banner = Banner(
                self.tr("You are exploring the sample. Nothing here touches your own book.")
            )
            banner.offer(self.tr("Go to my own book")).clicked.connect(
                self._outside.own_book_wanted
            )
            return banner
        if self._book.is_read_only:
            return Banner(
                self.tr(
                    "This book can be read but not changed: its file or folder may not be written."
                )
            )
        return None

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
        self.welcome.begun.connect(self._begin)
        self.welcome.sample_wanted.connect(self._outside.sample_wanted)
        self.welcome.import_wanted.connect(self._outside.import_wanted)

    def _run(self, key: str) -> None:
        next(action for action in self._actions if action.key == key).do()

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
        undo, redo = history.label_to_undo, history.label_to_redo
        self._undo.setEnabled(undo is not None)
        self._redo.setEnabled(redo is not None)
        self._undo.setToolTip(undo or "")
        self._redo.setToolTip(redo or "")
        self.setWindowTitle(f"{self._book.path.stem} – Weaver")
        is_new = self._book.is_empty
        if is_new and self.welcome.isHidden():
            self.welcome.name.setFocus()
        self.welcome.setVisible(is_new)
        self._place_welcome()

    def _place_welcome(self) -> None:
        if not self.welcome.isHidden():
            self.welcome.adjustSize()
            free = self.centre.rect().center() - self.welcome.rect().center()
            self.welcome.move(free)
            self.welcome.raise_()

    def _restore(self) -> None:
        self.resize(1366, 768)
        geometry = self._settings.value("geometry")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        place = self._settings.value("place", PEOPLE)
        self.places.show_place(place if place in {PEOPLE, INTRODUCTIONS} else PEOPLE)

    def _wake(self) -> None:
        self._is_awake = True
        self._icons.wake()
        self.centre.wake()
        self._make_detail()
        self._place_welcome()
        if self.centre.sky is not None:
            install_on_map(self.centre.sky.stage, self._actions)
            self.centre.sky.looks_changed.connect(self._tint)
            self.centre.sky.troubled.connect(self.say)
        self._tint()
        self.quick_bar.wake()
        self.advisor.refresh()
        self.awake.emit()

    def _make_introductions(self) -> QWidget:
        from weaver_desktop.ui.introductions.panel import IntroductionsPanel

        return IntroductionsPanel(
            self._book, self.changes, self.selection, self.advisor, self._theme, self._tints
        )

    def _make_detail(self) -> None:
        from weaver_desktop.ui.detail.pane import DetailPane

        pane = DetailPane(
            self._book, self.changes, self.selection, self._theme, self._tints, self.advisor
        )
        layout = self.detail.layout()
        if layout is not None:
            layout.addWidget(pane)

    def _tint(self) -> None:
        if self.centre.sky is not None:
            self._tints.follow(self.centre.sky.colour_of)
