"""The Introductions panel."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtGui import QFocusEvent, QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from weaver_desktop.book.asking import Asking
from weaver_desktop.book.book import Book
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.errors import NotFoundError
from weaver_desktop.domain.ids import Pair, PartyId, pair
from weaver_desktop.domain.introductions import Introduction, Stage, Suggestion
from weaver_desktop.ui.cards.card import CardWords
from weaver_desktop.ui.cards.cards import Action, Cards, Entry
from weaver_desktop.ui.introductions.ask_bar import AskBar
from weaver_desktop.ui.introductions.asker import Asker
from weaver_desktop.ui.introductions.outlook import OutlookPanel
from weaver_desktop.ui.introductions.steps import Steps
from weaver_desktop.ui.introductions.tabs import Tab, Tabs
from weaver_desktop.ui.introductions.wording import how_far, number
from weaver_desktop.ui.ledger.dialog import Leaf, LedgerDialog, open_ledger
from weaver_desktop.ui.state.advisor import Advisor
from weaver_desktop.ui.state.analyst import Analyst, worker_command
from weaver_desktop.ui.state.changes import Changes
from weaver_desktop.ui.state.imagining import Imagining
from weaver_desktop.ui.state.selection import Selection
from weaver_desktop.ui.theme.theme import Theme
from weaver_desktop.ui.widgets.parts import button
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.tints import Tints
from weaver_desktop.ui.widgets.wording import sentence_case, spoken

_CONCERNED = ("introduction", "introduction_step", "party")
_NOT_MET = (Stage.IDEA, Stage.ASKED, Stage.BOTH_YES, Stage.MADE)


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
        self._introductions: Sequence[Introduction] = book.introductions.all()
        self._steps = Steps(book, self)
        self._title = Prose(self.tr("Introductions"), "title", self, most_lines=1)
        self._board = self._door(self.tr("Board"), self.tr("Open the board"), Leaf.BOARD)
        self._results = self._door(
            self.tr("Results"), self.tr("See what came of introductions"), Leaf.RESULTS
        )
        self._sentence = Prose("", "dim", self)
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
        self._steps.refused.connect(self._refuse)
        self._steps.said.connect(self._tell)
        self._bar.refused.connect(self._refuse)
        self._bar.wanted.connect(self.ask_for)
        selection.changed.connect(self._follow)
        self._asker.updated.connect(self._refresh)
        self._asker.refused.connect(self._refuse)
        changes.happened.connect(self._heed)

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

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the worker rest."""
        super().hideEvent(event)
        self._asker.stop()

    def _door(self, text: str, name: str, leaf: Leaf) -> QPushButton:
        made = button(text, "act", name, self)
        made.clicked.connect(lambda: self.open_ledger(leaf))
        return made

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 16, 0, 0)
        layout.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(8, 0, 16, 0)
        head.setSpacing(0)
        top = QHBoxLayout()
        top.setSpacing(0)
        top.addWidget(self._title, 1)
        top.addWidget(self._board)
        top.addWidget(self._results)
        head.addLayout(top)
        head.addSpacing(4)
        head.addWidget(self._sentence)
        layout.addLayout(head)
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
        self._introductions = self._book.introductions.all()
        under_way = [each for each in self._introductions if each.stage.is_open]
        done = [each for each in self._introductions if not each.stage.is_open]
        counts = {Tab.UNDER_WAY: len(under_way), Tab.DONE: len(done)}
        if counts.get(self._tab) == 0:
            self._tab = Tab.SUGGESTED
        self._tabs.show_counts(counts, self._tab)
        names = _Names(self._book)
        suggestions = self._asker.suggestions
        self._bar.show_asking(self._asker.asking)
        self._bar.setVisible(self._tab is Tab.SUGGESTED)
        if self._tab is Tab.SUGGESTED:
            entries = [self._suggested(each, names) for each in suggestions or ()]
            self._sentence.setText(self._said_of_suggestions(suggestions))
            self._note.setText(self._said or self._help_for_suggestions(suggestions))
        else:
            shown = under_way if self._tab is Tab.UNDER_WAY else done
            entries = [self._taken_up(each, names) for each in shown]
            self._sentence.setText(self._said_of(shown))
            self._note.setText("")
        self._note.setVisible(bool(self._note.text()))
        self._refusal.hide()
        self._cards.show_entries((each for each in entries if each is not None), afresh=afresh)
        self._tick()
        self._follow(None)

    def _suggested(self, suggestion: Suggestion, names: "_Names") -> Entry | None:
        two = (suggestion.a, suggestion.b)
        called = names.of(two)
        if called is None:
            return None
        told = [reason.text for reason in suggestion.reasons]
        told += [*suggestion.asides, *suggestion.gains]
        told += () if suggestion.change is None else suggestion.change.said
        told += suggestion.unknown
        told += () if suggestion.how_sure is None else (suggestion.how_sure,)
        words = CardWords(two, called, tuple(spoken(each) for each in told))
        return Entry(words, self._steps.for_suggestion(suggestion, called), self._what_if(words))

    def _taken_up(self, introduction: Introduction, names: "_Names") -> Entry | None:
        two = (introduction.a, introduction.b)
        called = names.of(two)
        if called is None:
            return None
        status = how_far(introduction, self._book.today)
        words = CardWords(two, called, introduction.reasons, status, key=introduction.id)
        tick = self._what_if(words) if introduction.stage in _NOT_MET else None
        actions = self._steps.for_introduction(introduction, called)
        return Entry(words, actions, tick, partial(self._steps.shift, introduction))

    def _what_if(self, words: CardWords) -> Action | None:
        imagining = self._imagining
        if imagining is None:
            return None
        one, other = words.names
        name = self.tr("What if {one} and {other} met?")
        return Action(
            self.tr("What if?"),
            name.replace("{one}", one).replace("{other}", other),
            lambda _: imagining.toggle(pair(*words.parties)),
            self.tr("See the map and the measures as if they had met."),
        )

    def _tick(self) -> None:
        if self._imagining is not None:
            self._cards.show_ticked(self._imagining.pairs)

    def _said_of_suggestions(self, suggestions: Sequence[Suggestion] | None) -> str:
        if suggestions is None:
            return (
                self.tr("No answer this time") if self._asker.has_failed else self.tr("Looking …")
            )
        if not suggestions:
            return self.tr("Nothing to suggest yet")
        said = self.tr("{number} worth making")
        return sentence_case(said.replace("{number}", number(len(suggestions))))

    def _help_for_suggestions(self, suggestions: Sequence[Suggestion] | None) -> str:
        if suggestions is None and self._asker.has_failed:
            return self.tr(
                "The suggestions could not be worked out. They are tried again after your next "
                "change."
            )
        if suggestions is None or suggestions:
            return ""
        if not self._asker.is_whole_book:
            return self.tr(
                "Nobody comes to mind here. Note what people need, offer and love, or ask for the "
                "whole book."
            )
        return self.tr(
            "Suggestions come from what you note: who knows whom, and what people need and offer. "
            "Try in the bar above: “met Ama at the Hay Bales”, or “Ama needs: a kiln”."
        )

    def _said_of(self, shown: Sequence[Introduction]) -> str:
        if self._tab is Tab.UNDER_WAY:
            said = self.tr("{number} on the way")
            return sentence_case(said.replace("{number}", number(len(shown))))
        held = sum(each.stage is Stage.TOOK_HOLD for each in shown)
        parts = []
        if held:
            parts.append(self.tr("{number} took hold").replace("{number}", number(held)))
        if held < len(shown):
            parts.append(
                self.tr("{number} did not").replace("{number}", number(len(shown) - held))
                if held
                else self.tr("{number} let go").replace("{number}", number(len(shown)))
            )
        return sentence_case(", ".join(parts))

    def _choose(self, two: Pair) -> None:
        self._selection.select_two(*two)

    def _follow(self, _: object) -> None:
        self._cards.mark(self._selection.now.two)

    def _heed(self, change_set: ChangeSet) -> None:
        if change_set.touches(*_CONCERNED):
            self._said = ""
            self._refresh()
        self._asker.heed(change_set)

    def _tell(self, sentence: str) -> None:
        self._said = sentence
        if self._tab is Tab.SUGGESTED:
            self._note.setText(sentence)
            self._note.setVisible(bool(sentence))

    def _refuse(self, sentence: str) -> None:
        self._refusal.setText(sentence)
        self._refusal.show()


class _Names:
    """The names of parties, each read once."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._read: dict[PartyId, str] = {}

    def of(self, two: Pair) -> tuple[str, str] | None:
        """Return the names of two parties; None if one is not in the book any more."""
        try:
            return self._name(two[0]), self._name(two[1])
        except NotFoundError:
            return None

    def _name(self, party: PartyId) -> str:
        if party not in self._read:
            self._read[party] = self._book.parties.get(party).name
        return self._read[party]
