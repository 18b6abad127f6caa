"""The queue of questions “the same person?”."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.book.likeness import Likeness
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.ui.duplicates.merge import MergeDialog
from weaver_desktop.ui.duplicates.pair_card import PairCard
from weaver_desktop.ui.duplicates.words import entry_words
from weaver_desktop.ui.long_work.stepping import step, steps_by_keys
from weaver_desktop.ui.state.lookalikes import Lookalikes
from weaver_desktop.ui.widgets.parts import button, empty, scroller
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.rows import RowPainter
from weaver_desktop.ui.widgets.tints import Tints
from weaver_desktop.ui.widgets.wording import spoken

_SIZE = (520, 560)
_LEAST = (320, 200)
_AT_ONCE = 12
"""So many questions at once; the others move up as these are answered."""


class QueueDialog(QDialog):
    """Asks about pairs, most alike first. Nothing is merged by itself; all can be undone."""

    def __init__(
        self,
        book: Book,
        lookalikes: Lookalikes,
        tints: Tints,
        parent: QWidget | None,
    ) -> None:
        """Ask what is known; if nothing is yet, look now."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("The same person?"))
        self.setMinimumSize(*_LEAST)
        room = None if parent is None else parent.size()
        self.resize(
            *(
                _SIZE
                if room is None
                else (min(_SIZE[0], room.width()), min(_SIZE[1], room.height()))
            )
        )
        self._book = book
        self._lookalikes = lookalikes
        self._painter = RowPainter(tints, circle=32, inset=8)
        self._tints = tints
        self._cards: list[PairCard] = []
        self._state = Prose("", "dim", self)
        self._said = Prose("", "dim", self, most_lines=2)
        self._undo = button(self.tr("Undo"), "link", self.tr("Undo the last answer"), self)
        self._undo.clicked.connect(lambda: self._step(True))
        self._undo.hide()
        self._close = button(self.tr("Close"), "plain", self.tr("Close"), self)
        self._close.clicked.connect(self.reject)
        self._area = scroller(self)
        self._inner = QWidget(self._area)
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(8, 0, 8, 0)
        self._column.setSpacing(8)
        self._area.setWidget(self._inner)
        self._lay_out()
        steps_by_keys(self, self._step)
        lookalikes.changed.connect(self._show)
        tints.changed.connect(self._inner.update)
        if not lookalikes.is_known:
            lookalikes.refresh()
        self._show()

    @property
    def cards(self) -> tuple[PairCard, ...]:
        """The questions that are shown."""
        return tuple(self._cards)

    @property
    def state(self) -> str:
        """What is said about the queue as a whole."""
        return self._state.text()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 20, 8, 12)
        column.setSpacing(8)
        head = QVBoxLayout()
        head.setContentsMargins(16, 0, 16, 0)
        head.setSpacing(4)
        head.addWidget(Prose(self.tr("The same person?"), "title", self, most_lines=1))
        head.addWidget(self._state)
        column.addLayout(head)
        column.addWidget(self._area, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 4, 16, 8)
        foot.addWidget(self._said, 1)
        foot.addWidget(self._undo)
        foot.addWidget(self._close)
        column.addLayout(foot)

    def _show(self) -> None:
        focused: QWidget | None = self.focusWidget()
        at, is_parting = None, False
        for number, card in enumerate(self._cards):
            if focused in {card.merge, card.part}:
                at, is_parting = number, focused is card.part
        empty(self._column)
        pairs = self._lookalikes.pairs
        self._cards = [self._card(each) for each in pairs[:_AT_ONCE]]
        for card in self._cards:
            self._column.addWidget(card)
        self._column.addStretch(1)
        self._state.setText(self._said_of(len(pairs)))
        if self._lookalikes.is_known and not pairs and not self._said.text():
            self.resize(self.width(), _LEAST[1])  # nothing to ask needs little room
        if at is not None:
            self._focus(at, is_parting=is_parting)

    def _focus(self, at: int, *, is_parting: bool) -> None:
        stop: QPushButton = self._close
        if self._cards:
            card = self._cards[min(at, len(self._cards) - 1)]
            card.show()
            stop = card.part if is_parting else card.merge
            self._area.ensureWidgetVisible(card)
        stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _said_of(self, count: int) -> str:
        if not self._lookalikes.is_known:
            return self.tr("Looking through all names, mails and phones …")
        if not count:
            return self.tr("Nobody seems to be there twice.")
        if count > _AT_ONCE:
            more = self.tr("These look most alike; {count} more follow as you answer.")
            return more.replace("{count}", f"{count - _AT_ONCE:,}")
        return self.tr("Nothing is merged by itself, and every answer can be undone.")

    def _card(self, likeness: Likeness) -> PairCard:
        book = self._book
        entries = [entry_words(book, party) for party in (likeness.a, likeness.b)]
        card = PairCard(
            likeness, entries, self._painter, self._inner, is_read_only=book.is_read_only
        )
        card.merge_wanted.connect(lambda: self._ask_how(likeness.a, likeness.b))
        card.parted.connect(lambda: self._part(likeness.a, likeness.b))
        return card

    def _ask_how(self, one: PartyId, other: PartyId) -> None:
        try:
            dialog = MergeDialog(self._book, one, other, self._tints, self)
        except WeaverError as error:
            self._say(spoken(error.phrase))
            return
        dialog.merged.connect(self._tell_done)
        dialog.finished.connect(dialog.deleteLater)
        dialog.setModal(True)
        dialog.open()

    def _part(self, one: PartyId, other: PartyId) -> None:
        try:
            self._book.duplicates.not_the_same(a=one, b=other)
        except WeaverError as error:
            self._say(spoken(error.phrase))
            return
        self._tell_done()

    def _tell_done(self) -> None:
        done = self._book.history.to_undo
        self._say("" if done is None else spoken(done), can_undo=True)

    def _step(self, is_undo: bool) -> None:  # noqa: FBT001
        step(self._book, is_undo=is_undo, over=self, said=self._say, failed=self._say)

    def _say(self, text: str, can_undo: bool = False) -> None:  # noqa: FBT001, FBT002
        self._said.setText(text)
        self._undo.setVisible(can_undo)
