"""The Introductions panel."""

from PySide6.QtGui import QFocusEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from weaver_desktop.book.asking import Asking
from weaver_desktop.book.book import Book
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.ids import Pair
from weaver_desktop.domain.long_work import Steps, in_one_go
from weaver_desktop.ui.cards.cards import Cards
from weaver_desktop.ui.introductions.ask_bar import AskBar
from weaver_desktop.ui.introductions.asker import Asker
from weaver_desktop.ui.introductions.card_actions import CardActions
from weaver_desktop.ui.introductions.entries import Entries
from weaver_desktop.ui.introductions.outlook import OutlookPanel
from weaver_desktop.ui.introductions.tabs import Tab, Tabs
from weaver_desktop.ui.introductions.wording import (
    help_for_suggestions,
    said_of_done,
    said_of_suggestions,
    said_of_under_way,
)
from weaver_desktop.ui.ledger.dialog import Leaf, LedgerDialog, open_ledger
from weaver_desktop.ui.state.advisor import Advisor
from weaver_desktop.ui.state.analyst import Analyst, worker_command
from weaver_desktop.ui.state.changes import Changes
from weaver_desktop.ui.state.imagining import Imagining
from weaver_desktop.ui.state.selection import Selection
from weaver_desktop.ui.theme.theme import Theme
from weaver_desktop.ui.widgets.panel_head import PanelHead
from weaver_desktop.ui.widgets.parts import button
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.tints import Tints

_CONCERNED = ("introduction", "introduction_step", "party")


class IntroductionsPanel(QWidget):
    """Who might meet, who is about to, and who has."""

    def __init__(
        self,
        book: Book,
        changes: Changes,
        selection: Selection,
        advisor: Advisor,
        theme: Theme,
        tints: Tints | None = None,
        imagining: Imagining | None = None,
        analyst: Analyst | None = None,
    ) -> None:
        """Show what the advisor suggests and what is under way in the book.

        With imagining, cards can be ticked to see what would be if the two met. The analyst
        answers what is asked for somebody; without, the panel has one of its own.
        """
        super().__init__()
        self._book = book
        self._changes = changes
        self._selection = selection
        self._tints = tints or Tints(theme)
        worker = analyst or Analyst(worker_command(), self)
        self._asker = Asker(book, advisor, worker, self)
        self._bar = AskBar(book, selection, self)
        self._said = ""
        self._tab = Tab.SUGGESTED
        self._actions = CardActions(book, self)
        self._entries = Entries(book, self._actions, imagining)
        self._head = PanelHead(self.tr("Introductions"), self)
        self._add_door(self.tr("Board"), self.tr("Open the board"), Leaf.BOARD)
        self._add_door(self.tr("Results"), self.tr("See what came of introductions"), Leaf.RESULTS)
        self._tabs = Tabs(self)
        self._note = Prose("", "dim", self)
        self._refusal = Prose("", "danger", self)
        self._imagining = imagining
        self._cards = Cards(self._tints, self)
        self._outlook = None if imagining is None else OutlookPanel(imagining, self)
        self._lay_out()
        self._refresh()
        self._tabs.chosen.connect(self.show_tab)
        self._cards.chosen.connect(self._choose)
        if imagining is not None:
            imagining.changed.connect(self._tick)
        self._actions.refused.connect(self._refuse)
        self._actions.said.connect(self._tell)
        self._bar.refused.connect(self._refuse)
        self._bar.wanted.connect(self.ask_for)
        selection.changed.connect(self._follow)
        self._asker.updated.connect(self._refresh)
        self._asker.refused.connect(self._refuse)
        changes.happened.connect(self._heed, self._take_in)

    @property
    def cards(self) -> Cards:
        """The cards."""
        return self._cards

    @property
    def asking(self) -> Asking:
        """What suggestions are asked for."""
        return self._asker.asking

    def show_tab(self, tab: Tab) -> None:
        """Show suggestions, or what is under way, or what is done."""
        self._tab = tab
        self._said = ""
        self._refresh(afresh=True)

    def ask_for(self, asking: Asking) -> None:
        """Show suggestions for somebody, for something, or for the whole book."""
        self._tab = Tab.SUGGESTED
        self._said = ""
        self._asker.ask_for(asking)

    def open_ledger(self, leaf: Leaf = Leaf.BOARD) -> LedgerDialog:
        """Show the board, or what came of it."""
        return open_ledger(self._book, self._changes, self._selection, self._tints, self, leaf)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on to the cards, or to the tabs above them."""
        super().focusInEvent(event)
        (self._cards.first or self._tabs).setFocus(event.reason())

    def showEvent(self, event: QShowEvent) -> None:
        """Look again for whom was asked for."""
        super().showEvent(event)
        self._asker.wake()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the worker rest."""
        super().hideEvent(event)
        self._asker.rest()

    def _add_door(self, text: str, name: str, leaf: Leaf) -> None:
        made = button(text, "act", name, self)
        made.clicked.connect(lambda: self.open_ledger(leaf))
        self._head.put_beside(made)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 16, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        row = QVBoxLayout()
        row.setContentsMargins(8, 12, 8, 8)
        row.addWidget(self._tabs)
        row.addSpacing(8)
        row.addWidget(self._bar)
        layout.addLayout(row)
        for words in (self._refusal, self._note):
            words.setContentsMargins(8, 4, 16, 12)
            layout.addWidget(words)
        self._refusal.hide()
        layout.addWidget(self._cards, 1)
        if self._outlook is not None:
            layout.addWidget(self._outlook)

    def _refresh(self, *, afresh: bool = False) -> None:
        introductions = self._book.introductions.all()
        under_way = [each for each in introductions if each.stage.is_open]
        done = [each for each in introductions if not each.stage.is_open]
        counts = {Tab.UNDER_WAY: len(under_way), Tab.DONE: len(done)}
        if counts.get(self._tab) == 0:
            self._tab = Tab.SUGGESTED
        self._tabs.show_counts(counts, self._tab)
        self._bar.show_asking(self._asker.asking)
        self._bar.setVisible(self._tab is Tab.SUGGESTED)
        note = ""
        if self._tab is Tab.SUGGESTED:
            suggestions, has_failed = self._asker.suggestions, self._asker.has_failed
            entries = self._entries.of_suggestions(suggestions or ())
            said = said_of_suggestions(suggestions, has_failed=has_failed)
            note = self._said or help_for_suggestions(
                suggestions, has_failed=has_failed, is_whole_book=self._asker.is_whole_book
            )
        elif self._tab is Tab.UNDER_WAY:
            entries, said = self._entries.of_taken_up(under_way), said_of_under_way(under_way)
        else:
            entries, said = self._entries.of_taken_up(done), said_of_done(done)
        self._head.say(said)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._refusal.hide()
        self._cards.show_entries(entries, afresh=afresh)
        self._tick()
        self._follow(None)

    def _tick(self) -> None:
        if self._imagining is not None:
            self._cards.show_ticked(self._imagining.pairs)

    def _choose(self, two: Pair) -> None:
        self._selection.select_two(*two)

    def _follow(self, _: object) -> None:
        self._cards.mark(self._selection.now.two)

    def _heed(self, change_set: ChangeSet) -> None:
        in_one_go(self._take_in(change_set))

    def _take_in(self, change_set: ChangeSet) -> Steps[None]:
        if change_set.touches(*_CONCERNED):
            self._said = ""
            self._refresh()
        yield from self._asker.take_in(change_set)

    def _tell(self, sentence: str) -> None:
        self._said = sentence
        if self._tab is Tab.SUGGESTED:
            self._note.setText(sentence)
            self._note.setVisible(bool(sentence))

    def _refuse(self, sentence: str) -> None:
        self._refusal.setText(sentence)
        self._refusal.show()
