"""The Today panel: a handful of things that are due, each with why and what to do about it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.book.today.items import DueItem
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.ui.cards.card import CardWords
from weaver_desktop.ui.cards.cards import Action, Cards, Entry
from weaver_desktop.ui.state.changes import Changes
from weaver_desktop.ui.state.selection import Selection
from weaver_desktop.ui.widgets.panel_head import PanelHead
from weaver_desktop.ui.widgets.parts import button
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.tints import Tints
from weaver_desktop.ui.widgets.wording import spoken

MOST_OF_A_KIND = 3
"""Five minutes are what a day has (field, section 3); more of a kind comes when these are done."""


class TodayPanel(QWidget):
    """What is due. Worked out when the panel is seen, and again after edits while it is.

    ``said`` carries what was done or why it could not be, and whether undo fits.
    """

    said = Signal(str, bool)

    def __init__(self, book: Book, changes: Changes, selection: Selection, tints: Tints) -> None:
        """Prepare; what is due is read when the panel is first shown."""
        super().__init__()
        self._book = book
        self._selection = selection
        self._is_stale = True
        self._shows_put_off = False
        self._head = PanelHead(self.tr("Today"), self)
        self._note = Prose("", "dim", self)
        self._cards = Cards(tints, self)
        self._switch = button("", "link", "", self)
        self._lay_out()
        self._cards.chosen.connect(self._choose)
        self._switch.clicked.connect(self._turn)
        selection.changed.connect(self._follow)
        changes.happened.connect(self._heed)

    @property
    def cards(self) -> Cards:
        """The cards."""
        return self._cards

    def showEvent(self, event: QShowEvent) -> None:
        """Read what is due, if anything changed since it was last seen."""
        super().showEvent(event)
        if self._is_stale:
            self._refresh()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on to where the work is."""
        super().focusInEvent(event)
        stop = self._cards.first or self._switch
        stop.setFocus(event.reason())

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 16, 0, 8)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addSpacing(12)
        self._note.setContentsMargins(8, 4, 16, 12)
        layout.addWidget(self._note)
        layout.addWidget(self._cards, 1)
        layout.addSpacing(4)
        layout.addWidget(self._switch, 0, Qt.AlignmentFlag.AlignLeft)

    def _refresh(self, *, afresh: bool = False) -> None:
        self._is_stale = False
        agenda = self._book.agenda
        put_off = agenda.silenced()
        if not put_off:
            self._shows_put_off = False
        due = agenda.items(most_of_a_kind=MOST_OF_A_KIND)
        shown = put_off if self._shows_put_off else due
        entries = [entry for item in shown if (entry := self._entry(item)) is not None]
        self._head.say(self._said(len(due), len(put_off)))
        self._note.setText(self._help(has_due=bool(due)))
        self._note.setVisible(bool(self._note.text()))
        self._cards.show_entries(entries, afresh=afresh)
        self._cards.mark(self._selection.now.parties)
        self._switch.setVisible(bool(put_off))
        self._switch.setText(
            self.tr("Back to today")
            if self._shows_put_off
            else self.tr("Put off or not wanted: {count}").replace("{count}", str(len(put_off)))
        )
        self._switch.setAccessibleName(self._switch.text())

    def _entry(self, item: DueItem) -> Entry | None:
        try:
            names = tuple(self._book.names.name(party) for party in item.parties)
        except KeyError:
            return None
        what = spoken(item.what)
        words = CardWords(item.parties, names, (spoken(item.why),), title=what, key=item.key)
        return Entry(words, self._actions(item, what))

    def _actions(self, item: DueItem, what: str) -> tuple[Action, ...]:
        if self._book.is_read_only:
            return ()
        agenda = self._book.agenda
        if self._shows_put_off:
            return (
                self._action(self.tr("Bring back"), what, lambda: agenda.bring_back(item=item)),
            )
        return (
            self._action(self.tr("Done"), what, lambda: agenda.done(item=item)),
            self._action(self.tr("Tomorrow"), what, lambda: agenda.tomorrow(item=item)),
            self._action(self.tr("Not again"), what, lambda: agenda.not_again(item=item)),
        )

    def _action(self, text: str, what: str, act: Callable[[], None]) -> Action:
        return Action(text, f"{text}: {what}", lambda _: self._do(act))

    def _do(self, act: Callable[[], None]) -> None:
        try:
            act()
        except WeaverError as error:
            self.said.emit(spoken(error.phrase), False)
            self._refresh()
            return
        done = self._book.history.to_undo
        self.said.emit("" if done is None else spoken(done), True)

    def _said(self, due: int, put_off: int) -> str:
        if self._shows_put_off:
            return self.tr("What you put off, or do not want to hear of again")
        if not due:
            return self.tr("Nothing more today") if put_off else self.tr("Nothing is due")
        if due == 1:
            return self.tr("One thing is due")
        return self.tr("{count} things, best done in five minutes").replace("{count}", str(due))

    def _help(self, *, has_due: bool) -> str:
        if has_due or self._shows_put_off:
            return ""
        return self.tr(
            "Here you will find whom to ask about an introduction, which ties cool, whose need is "
            "still open, who came for the first time, and birthdays."
        )

    def _turn(self) -> None:
        self._shows_put_off = not self._shows_put_off
        self._refresh(afresh=True)

    def _choose(self, parties: tuple[PartyId, ...]) -> None:
        self._selection.select_many(parties)

    def _follow(self, _: object) -> None:
        self._cards.mark(self._selection.now.parties)

    def _heed(self, _: ChangeSet) -> None:
        self._is_stale = True
        if self.isVisible():
            self._refresh()
