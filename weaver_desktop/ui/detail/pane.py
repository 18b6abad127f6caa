"""The detail pane."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.ids import Pair, pair
from weaver_desktop.domain.introductions import Suggestion
from weaver_desktop.ui.detail.context import Context
from weaver_desktop.ui.detail.many_page import many_page
from weaver_desktop.ui.detail.page import INSET, Page
from weaver_desktop.ui.detail.pair_page import pair_page
from weaver_desktop.ui.detail.party_page import party_page
from weaver_desktop.ui.detail.reader import Reader
from weaver_desktop.ui.detail.section import Opened
from weaver_desktop.ui.state.advisor import Advisor
from weaver_desktop.ui.state.changes import Changes
from weaver_desktop.ui.state.paths import Paths
from weaver_desktop.ui.state.selection import Selection
from weaver_desktop.ui.theme.theme import Theme
from weaver_desktop.ui.widgets.parts import column, scroller
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.rows import RowPainter
from weaver_desktop.ui.widgets.tints import Tints

_CIRCLE = 24


class DetailPane(QWidget):
    """Everything about who is selected: a person, a group, or two and what is between them."""

    def __init__(
        self,
        book: Book,
        changes: Changes,
        selection: Selection,
        theme: Theme,
        tints: Tints | None = None,
        advisor: Advisor | None = None,
        paths: Paths | None = None,
    ) -> None:
        """Show the selection.

        With an advisor also why two who have not met might, with paths who could introduce them.
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
        self._area = scroller(self)
        column(self, 0).addWidget(self._area)
        self._show()
        selection.changed.connect(self._turn_to)
        changes.happened.connect(self._heed)
        self._tints.changed.connect(self.repaint_rows)
        if advisor is not None:
            advisor.updated.connect(self._heed_advice)

    @property
    def page(self) -> QWidget:
        """What is shown now."""
        return self._area.widget() or self

    def repaint_rows(self) -> None:
        """Paint everything again in the colours that are on."""
        for child in self.findChildren(QWidget):
            child.update()

    def _turn_to(self, _: object) -> None:
        self._opened.forget()
        self._show()
        self._area.verticalScrollBar().setValue(0)

    def _heed(self, change_set: ChangeSet) -> None:
        # Who could introduce two may hang on a tie between two others.
        is_about_ways = self._paths is not None and change_set.touches("tie")
        is_two = self._selection.now.two is not None
        if not self._reader.is_concerned(change_set) and not (is_two and is_about_ways):
            return
        gone = {change.id for change in change_set.of("party") if change.after is None}
        if gone & set(self._selection.now.parties):
            self._selection.clear()
        else:
            self._show_again()

    def _heed_advice(self) -> None:
        if self._selection.now.two is not None:
            self._show_again()

    def _show_again(self) -> None:
        scrolled = self._area.verticalScrollBar().value()
        focused = QApplication.focusWidget()
        name = focused.accessibleName() if focused and self.isAncestorOf(focused) else ""
        self._show()
        QApplication.sendPostedEvents(self.page)
        self._area.verticalScrollBar().setValue(scrolled)
        if name:
            self._focus_again(name)

    def _focus_again(self, name: str) -> None:
        for child in self.page.findChildren(QWidget):
            takes_tab = bool(child.focusPolicy() & Qt.FocusPolicy.TabFocus)
            if takes_tab and child.accessibleName() == name:
                child.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _show(self) -> None:
        self._reader = Reader(self._book)
        old = self._area.takeWidget()
        if old is not None:
            # Perhaps one of its buttons is what led here, so it must outlive this call.
            old.setParent(None)
            old.deleteLater()
        page = self._made()
        self._area.setWidget(page)
        page.show()

    def _made(self) -> Page:
        context = Context(self._reader, self._selection, self._tints, self._rows, self._opened)
        selected = self._selection.now
        parties = [self._reader.party(party) for party in selected.parties]
        match parties:
            case [party] if party is not None:
                return party_page(party, context, self._area)
            case [one, other] if one is not None and other is not None:
                two = pair(one.id, other.id)
                suggestion = self._suggestion(two)
                return pair_page(one, other, suggestion, context, self._area, self._paths)
            case [_, _, *_]:
                known = [party for party in parties if party is not None]
                return many_page(known, context, self._area)
        return self._hint()

    def _suggestion(self, two: Pair) -> Suggestion | None:
        suggestions = None if self._advisor is None else self._advisor.suggestions
        return next((each for each in suggestions or () if (each.a, each.b) == two), None)

    def _hint(self) -> Page:
        page = Page(self._area)
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
