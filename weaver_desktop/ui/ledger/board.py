"""The board: an introduction goes from the left to the right."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.ids import IntroductionId
from weaver_desktop.domain.introductions import Stage
from weaver_desktop.ui.ledger.acts import Acts
from weaver_desktop.ui.ledger.declining import ask_whose_no
from weaver_desktop.ui.ledger.lane import Lane
from weaver_desktop.ui.ledger.lanes import Lanes
from weaver_desktop.ui.ledger.reading import SlipReader
from weaver_desktop.ui.ledger.slip import Slip, SlipWords
from weaver_desktop.ui.ledger.way import move_menu
from weaver_desktop.ui.state.changes import Changes
from weaver_desktop.ui.state.selection import Selection
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.tints import Tints
from weaver_desktop.ui.widgets.wording import filled

_CONCERNED = ("introduction", "introduction_step", "party", "check_in", "setting")


class Board(QWidget):
    """Every introduction as a slip in the lane of its stage; ``opened`` when one is to be read."""

    opened = Signal()

    def __init__(
        self,
        book: Book,
        changes: Changes,
        selection: Selection,
        tints: Tints,
        acts: Acts,
        parent: QWidget,
    ) -> None:
        """Show what is in the book."""
        super().__init__(parent)
        self._book = book
        self._selection = selection
        self._tints = tints
        self._acts = acts
        self._lanes = Lanes(tints, self)
        self._empty = Prose(
            self.tr(
                "Introductions will stand here, from the idea until they live without you. Take "
                "one up from the suggestions, or type in the bar: “introduce Ama and Tilly”."
            ),
            "dim",
            self,
        )
        self._ghost: QLabel | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._empty)
        column.addWidget(self._lanes, 1)
        self._refresh()
        changes.happened.connect(self._heed)
        selection.changed.connect(self._mark)

    @property
    def slips(self) -> list[Slip]:
        """Every slip that can be seen, lane by lane."""
        return [slip for lane in self._lanes.all for slip in lane.slips]

    def lane(self, stage: Stage) -> Lane:
        """Return the lane of a stage."""
        return self._lanes.of(stage)

    def slip(self, key: IntroductionId) -> Slip | None:
        """Return the slip of an introduction."""
        return next((each for each in self.slips if each.words.key == key), None)

    def begin(self) -> None:
        """Put the keyboard on the slip of who is selected, or on the first one."""
        slips = self.slips
        marked = next((each for each in slips if each.is_marked), slips[0] if slips else None)
        if marked is not None:
            self.focus(marked.words.key)

    def focus(self, key: IntroductionId) -> None:
        """Put the keyboard on a slip, and scroll to it."""
        for lane in self._lanes.all:
            slip = lane.bring(key)
            if slip is not None:
                slip.setFocus(Qt.FocusReason.OtherFocusReason)
                self._lanes.reveal(slip)

    def _refresh(self) -> None:
        focused = QApplication.focusWidget()
        was_on = focused.words.key if isinstance(focused, Slip) else None
        every = self._book.introductions.all()
        reader = SlipReader(self._book)
        self._empty.setVisible(not every)
        for lane in self._lanes.all:
            here = [each for each in every if each.stage is lane.stage]
            lane.show_all(here, reader.read, self._made)
        self._mark(None)
        self._lanes.settle()
        if was_on is not None:
            self.focus(was_on)

    def _made(self, words: SlipWords, lane: QWidget) -> Slip:
        slip = Slip(words, self._tints, lane, can_move=self._acts.are_possible)
        key = words.key
        slip.clicked.connect(lambda: self._selection.select_two(*words.parties))
        slip.opened.connect(lambda: self._open(words))
        slip.shifted.connect(lambda step: self._acts.step(key, step))
        slip.stepped.connect(lambda step: self._go(slip, step))
        slip.menu_wanted.connect(lambda at: self._offer(slip, at))
        slip.dragged.connect(lambda at: self._drag(slip, at))
        slip.dropped.connect(lambda at: self._drop(slip, at))
        return slip

    def _open(self, words: SlipWords) -> None:
        self._selection.select_two(*words.parties)
        self.opened.emit()

    def _go(self, slip: Slip, step: int) -> None:
        slips = self.lane(slip.words.stage).slips
        at = slips.index(slip) + step
        if 0 <= at < len(slips):
            slips[at].setFocus(Qt.FocusReason.TabFocusReason)
            self._lanes.reveal(slips[at])

    def _offer(self, slip: Slip, at: object) -> None:
        if isinstance(at, QPoint):
            words = slip.words
            one, other = words.names
            name = filled(self.tr("Move {one} and {other}"), one=one, other=other)
            move_menu(words.stage, lambda to: self._move(words, to), name, self).popup(at)

    def _move(self, words: SlipWords, to: Stage) -> None:
        if to is words.stage or not self._acts.move(words.key, to):
            return
        slip = self.slip(words.key)
        if to is Stage.DECLINED and slip is not None:
            self.focus(words.key)
            below = slip.mapToGlobal(QPoint(8, slip.height()))
            ask_whose_no(self._book, words.key, below, self)

    def _drag(self, slip: Slip, at: object) -> None:
        if not isinstance(at, QPoint):
            return
        if self._ghost is None:
            self._ghost = QLabel(self)
            self._ghost.setPixmap(slip.picture())
            self._ghost.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._ghost.adjustSize()
            self._ghost.show()
        self._ghost.move(self.mapFromGlobal(at) - self._ghost.rect().center())
        self._ghost.raise_()
        self._lanes.scroll_towards(at)
        for lane in self._lanes.all:
            lane.welcome(is_target=lane is self._lanes.under(at))

    def _drop(self, slip: Slip, at: object) -> None:
        if self._ghost is not None:
            self._ghost.hide()
            self._ghost.deleteLater()
            self._ghost = None
        for lane in self._lanes.all:
            lane.welcome(is_target=False)
        target = self._lanes.under(at) if isinstance(at, QPoint) else None
        if target is not None:
            self._move(slip.words, target.stage)

    def _mark(self, _: object) -> None:
        two = self._selection.now.two
        for slip in self.slips:
            slip.mark(is_marked=slip.words.parties == two)

    def _heed(self, change_set: ChangeSet) -> None:
        if change_set.touches(*_CONCERNED):
            self._refresh()
