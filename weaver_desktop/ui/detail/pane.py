"""The detail pane."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.domain.ids import EncounterId, Pair, PartyId, pair
from weaver_desktop.domain.introductions import Suggestion
from weaver_desktop.ui.detail.context import Context
from weaver_desktop.ui.detail.made_anew import focus_again
from weaver_desktop.ui.detail.many_page import many_page
from weaver_desktop.ui.detail.page import INSET, LivePage, Page
from weaver_desktop.ui.detail.pair_page import pair_page
from weaver_desktop.ui.detail.party_page import party_page
from weaver_desktop.ui.detail.photo_intake import PhotoIntake
from weaver_desktop.ui.detail.reader import Reader
from weaver_desktop.ui.detail.section import Opened
from weaver_desktop.ui.detail.things import Things
from weaver_desktop.ui.detail.tools import OpenLink, Tools, open_outside
from weaver_desktop.ui.detail.topics import ADVICE, topics_of
from weaver_desktop.ui.detail.unsaved import is_being_edited, keep_all, take_up
from weaver_desktop.ui.encounters.form import EncounterForm, open_form
from weaver_desktop.ui.forms.dates import day_field
from weaver_desktop.ui.state.advisor import Advisor
from weaver_desktop.ui.state.changes import Changes
from weaver_desktop.ui.state.paths import Paths
from weaver_desktop.ui.state.selection import Selection
from weaver_desktop.ui.theme.theme import Theme
from weaver_desktop.ui.widgets.parts import column, scroller
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.rows import RowPainter
from weaver_desktop.ui.widgets.tab_stops import stops_in
from weaver_desktop.ui.widgets.tints import Tints

_CIRCLE = 24
_AROUND_FOCUS = 24
"""Pixels that are seen above and below what has the keyboard."""


class DetailPane(QWidget):
    """Everything about who is selected: a person, a group, two and what is between them, many.

    What is typed is kept when its field is left, when somebody else is selected, and when the
    window closes.
    """

    def __init__(
        self,
        book: Book,
        changes: Changes,
        selection: Selection,
        theme: Theme,
        tints: Tints | None = None,
        advisor: Advisor | None = None,
        paths: Paths | None = None,
        *,
        open_link: OpenLink = open_outside,
    ) -> None:
        """Show the selection.

        With an advisor also why two who have not met might, with paths who could introduce them;
        ``open_link`` is given addresses that are pressed.
        """
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._book = book
        self._selection = selection
        self._advisor = advisor
        self._paths = paths
        self._tints = tints or Tints(theme)
        self._rows = RowPainter(self._tints, circle=_CIRCLE, inset=INSET)
        self._reader = Reader(book)
        self._opened = Opened()
        self._photos = PhotoIntake(book, self)
        self._tools = Tools(day_field(book), open_link, self._log, self._photos, self.show_thing)
        self._party: PartyId | None = None
        self._is_turning = False
        self._is_stale = False
        self._window: QWidget | None = None
        self._area = scroller(self)
        column(self, 0).addWidget(self._area)
        # Pages change places within it: one that leaves a scroll area is dressed anew as it goes.
        self._holder = QWidget(self._area)
        # However narrow the pane, the page is as wide as it and nothing is out of sight.
        self._holder.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._pages = column(self._holder, 0)
        self._area.setWidget(self._holder)
        self._page: Page | None = None
        self._show()
        selection.changed.connect(self._turn_to)
        changes.happened.connect(self._heed)
        self._tints.changed.connect(self.repaint_rows)
        if advisor is not None:
            advisor.updated.connect(self._heed_advice)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._heed_focus)

    @property
    def page(self) -> QWidget:
        """What is shown now."""
        return self._page or self

    @property
    def photos(self) -> PhotoIntake:
        """Takes photos in."""
        return self._photos

    @property
    def is_making(self) -> bool:
        """Whether something of the page is still to be made."""
        return isinstance(self._page, LivePage) and self._page.is_making

    def finish(self) -> None:
        """Make at once what is still to be made of the page."""
        if isinstance(self.page, LivePage):
            self.page.finish()

    def keep(self) -> None:
        """Keep what is being typed; what cannot be kept waits for the page to be shown again."""
        was, self._is_turning = self._is_turning, True
        try:
            left = keep_all(self.page)
            if self._party is not None:
                for name, text in left.items():
                    self._tools.drafts.keep(self._party, name, text)
        finally:
            self._is_turning = was

    def show_thing(self, party: PartyId, key: str) -> None:
        """Select a party, and give the keyboard to what its page shows of that id."""
        self._selection.select_party(party)
        self.finish()
        found = (things.bring(key) for things in self.page.findChildren(Things))
        row = next((each for each in found if each is not None), None)
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)

    def repaint_rows(self) -> None:
        """Paint everything again in the colours that are on."""
        for child in self.findChildren(QWidget):
            child.update()

    def showEvent(self, event: QShowEvent) -> None:
        """Hear when the window closes."""
        super().showEvent(event)
        self._watch_window()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep what is being typed before the window, and with it the book, closes."""
        if event.type() is QEvent.Type.Close and watched is self._window:
            self.keep()
            self._stop_page()
            self._photos.stop()
        return super().eventFilter(watched, event)

    def _turn_to(self, _: object) -> None:
        self.keep()
        self._opened.forget()
        self._show()
        self._area.verticalScrollBar().setValue(0)

    def _heed(self, change_set: ChangeSet) -> None:
        if self._is_turning:
            return
        # Who could introduce two may hang on a tie between two others.
        is_about_ways = self._paths is not None and change_set.touches("tie")
        is_two = self._selection.now.two is not None
        if not self._reader.is_concerned(change_set) and not (is_two and is_about_ways):
            return
        gone = {change.id for change in change_set.of("party") if change.after is None}
        if gone & set(self._selection.now.parties):
            self._selection.clear()
        elif isinstance(self.page, LivePage) and not self._has_another_kind(change_set):
            self._reader.renew()
            self.page.refresh(topics_of(change_set))
        else:
            self._show_again()

    def _has_another_kind(self, change_set: ChangeSet) -> bool:
        """Tell whether who the weaver is has changed, on which whole pages hang."""
        return change_set.touches("setting") and self._book.parties.me != self._reader.me

    def _heed_advice(self) -> None:
        if self._selection.now.two is not None and isinstance(self.page, LivePage):
            self.page.refresh(frozenset({ADVICE}))

    def _heed_focus(self, _: QObject | None, now: QWidget | None) -> None:
        self._watch_window()
        is_free = now is not None and not is_being_edited(self.page)
        if self._is_stale and is_free:
            self._show_again()
        if now is not None and self.isAncestorOf(now):
            # Once the layout has made room for what was opened.
            QTimer.singleShot(0, self, self._reveal_focused)

    def _reveal_focused(self) -> None:
        focused = QApplication.focusWidget()
        # What is being pressed must not slip away under the pointer.
        is_pressing = QApplication.mouseButtons() is not Qt.MouseButton.NoButton
        if focused is not None and not is_pressing and self._holder.isAncestorOf(focused):
            self._area.ensureWidgetVisible(focused, 0, _AROUND_FOCUS)

    def _watch_window(self) -> None:
        if self._window is not self.window():
            self._window = self.window()
            self._window.installEventFilter(self)

    def _stop_page(self) -> None:
        if isinstance(self._page, LivePage):
            self._page.stop()

    def _show_again(self) -> None:
        if is_being_edited(self.page):
            self._is_stale = True
            return
        scrolled = self._area.verticalScrollBar().value()
        focused = QApplication.focusWidget()
        stops = stops_in(self.page)
        at = stops.index(focused) if focused in stops else None
        self._show()
        self.finish()
        QApplication.sendPostedEvents(self.page)
        self._area.verticalScrollBar().setValue(scrolled)
        if at is not None:
            focus_again(self.page, stops[at].accessibleName(), at)

    def _show(self) -> None:
        self._is_stale = False
        self._reader = Reader(self._book)
        if self._page is not None:
            # Perhaps one of its buttons is what led here, so it must outlive this call.
            self._stop_page()
            self._page.hide()
            self._pages.removeWidget(self._page)
            self._page.deleteLater()
        page = self._page = self._made()
        self._pages.addWidget(page)
        page.show()
        self._party = self._selection.now.party
        drafts = {} if self._party is None else self._tools.drafts.take(self._party)
        if drafts:
            self.finish()
            take_up(page, drafts)

    def _made(self) -> Page:
        context = Context(
            self._reader, self._selection, self._tints, self._rows, self._opened, self._tools
        )
        selected = self._selection.now
        if len(selected.parties) > 2:  # noqa: PLR2004 - two have a page about the two
            return many_page(selected.parties, context, self._holder)
        match [self._reader.party(party) for party in selected.parties]:
            case [party] if party is not None:
                return party_page(party, context, self._holder)
            case [one, other] if one is not None and other is not None:
                two = pair(one.id, other.id)
                return pair_page(two, self._suggestion, context, self._holder, self._paths)
        return self._hint()

    def _suggestion(self, two: Pair) -> Suggestion | None:
        suggestions = None if self._advisor is None else self._advisor.suggestions
        return next((each for each in suggestions or () if (each.a, each.b) == two), None)

    def _log(
        self, parties: tuple[PartyId, ...], encounter: EncounterId | None
    ) -> EncounterForm | None:
        try:
            return open_form(
                self._book, self._tints, self.window(), parties=parties, encounter_id=encounter
            )
        except WeaverError:
            self._show_again()  # it went meanwhile, so it should not be listed any more
            return None

    def _hint(self) -> Page:
        page = Page(self._holder)
        page.add(
            Prose(
                self.tr(
                    "Choose a star, or somebody from a list: here is what you know about them, "
                    "what they need and offer, and their story."
                ),
                "dim",
                page,
            )
        )
        return page
