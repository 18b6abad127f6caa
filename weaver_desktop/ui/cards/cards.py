"""Cards one under the other."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from weaver_desktop.domain.ids import PartyId
from weaver_desktop.ui.cards.card import Card, CardWords
from weaver_desktop.ui.widgets.parts import button, column, scroller
from weaver_desktop.ui.widgets.tints import Tints
from weaver_desktop.ui.widgets.wording import tip

_AT_FIRST = 30


@dataclass(frozen=True, slots=True)
class Action:
    """Something that can be done; ``run`` is given the button pressed."""

    text: str
    name: str
    run: Callable[[QPushButton], object]
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A card to show and its actions, the one to do next first.

    ``tick`` is what ticking the card does, where it can be ticked; ``shift`` what ← (-1) and → (1)
    do.
    """

    words: CardWords
    actions: tuple[Action, ...] = ()
    tick: Action | None = None
    shift: Callable[[int], object] | None = None


class Cards(QWidget):
    """Shows entries as cards; those that stay keep their card, and the focus finds its way.

    ``chosen`` carries the parties of a card that was pressed.
    """

    chosen = Signal(object)

    def __init__(self, tints: Tints, parent: QWidget) -> None:
        """Begin without cards."""
        super().__init__(parent)
        self._tints = tints
        self._ticked: frozenset[tuple[PartyId, ...]] = frozenset()
        self._entries: tuple[Entry, ...] = ()
        self._shown: list[Card] = []
        self._most = _AT_FIRST
        self._marked: tuple[PartyId, ...] | None = None
        self._area = scroller(self)
        self._inner = QWidget(self._area)
        self._stack: QVBoxLayout = column(self._inner, 8)
        self._stack.setContentsMargins(0, 0, 0, 16)
        self._stack.addStretch(1)
        self._area.setWidget(self._inner)
        column(self, 0).addWidget(self._area)
        self._more = button("", "more", "", self._inner)
        self._more.hide()
        self._more.clicked.connect(self._show_more)

    @property
    def cards(self) -> list[Card]:
        """The cards from the top."""
        return list(self._shown)

    @property
    def first(self) -> Card | None:
        """The card that is marked, or else the one on top."""
        return next((card for card in self._shown if card.is_marked), next(iter(self._shown), None))

    def show_entries(self, entries: Iterable[Entry], *, afresh: bool = False) -> None:
        """Show these instead of any others; ``afresh`` from the top, with no more than at first."""
        self._entries = tuple(entries)
        if afresh:
            self._most = _AT_FIRST
            self._area.verticalScrollBar().setValue(0)
        self._fill()

    def mark(self, parties: tuple[PartyId, ...] | None) -> None:
        """Mark the cards of the parties that are selected, if there are any."""
        self._marked = parties
        for card in self.cards:
            card.mark(is_marked=card.parties == parties)
            if card.parties == parties:
                self._area.ensureWidgetVisible(card, 0, 8)

    def show_ticked(self, ticked: Iterable[tuple[PartyId, ...]]) -> None:
        """Tick the cards of these parties and no others."""
        self._ticked = frozenset(ticked)
        for card in self._shown:
            card.tick(is_on=card.parties in self._ticked)

    def _fill(self) -> None:
        before = self._shown
        at = self._focused(before)
        kept = {card.words: card for card in before}
        entries = self._entries[: self._most]
        after = [
            kept.pop(entry.words) if entry.words in kept else self._made(entry) for entry in entries
        ]
        for widget in (*before, self._more):
            self._stack.removeWidget(widget)
        for card in kept.values():
            card.hide()
            card.deleteLater()
        for place, widget in enumerate((*after, self._more)):
            self._stack.insertWidget(place, widget)
        for card in after:
            card.show()
        self._shown = after
        self._offer_more(len(self._entries) - len(after))
        if at is not None and after and before[at] not in after:
            after[min(at, len(after) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _made(self, entry: Entry) -> Card:
        card = Card(entry.words, self._tints, self._inner)
        for action in entry.actions:
            made = button(action.text, "act", action.name, card)
            made.clicked.connect(lambda _=False, run=action.run, made=made: run(made))
            card.add_action(made)
        if entry.tick is not None:
            tick = button(entry.tick.text, "act", entry.tick.name, card)
            tick.setToolTip(tip(entry.tick.hint))
            tick.clicked.connect(lambda _=False, run=entry.tick.run: run(tick))
            card.add_tick(tick)
            card.tick(is_on=card.parties in self._ticked)
        if entry.shift is not None:
            card.shifted.connect(entry.shift)
        card.mark(is_marked=card.parties == self._marked)
        card.clicked.connect(lambda _=False, card=card: self.chosen.emit(card.parties))
        card.stepped.connect(lambda step, card=card: self._step(card, step))
        return card

    def _step(self, card: Card, step: int) -> None:
        cards = self.cards
        at = cards.index(card) + step
        if 0 <= at < len(cards):
            cards[at].setFocus(Qt.FocusReason.TabFocusReason)
            self._area.ensureWidgetVisible(cards[at], 0, 8)

    def _focused(self, cards: Sequence[Card]) -> int | None:
        focus = QApplication.focusWidget()
        for at, card in enumerate(cards):
            if focus is not None and (card is focus or card.isAncestorOf(focus)):
                return at
        return None

    def _offer_more(self, rest: int) -> None:
        self._more.setVisible(rest > 0)
        text = _tr("Show {count} more")
        self._more.setText(text.replace("{count}", str(min(rest, _AT_FIRST))))
        self._more.setAccessibleName(self._more.text())

    def _show_more(self) -> None:
        self._most += _AT_FIRST
        self._fill()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Cards", text)
