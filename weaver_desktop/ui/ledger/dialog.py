"""The ledger in a window of its own: the board, and what came of it."""

from enum import IntEnum

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from weaver_desktop.book.book import Book
from weaver_desktop.ui.ledger.acts import Acts
from weaver_desktop.ui.ledger.board import Board
from weaver_desktop.ui.ledger.results import Results
from weaver_desktop.ui.long_work.stepping import step, steps_by_keys
from weaver_desktop.ui.state.changes import Changes
from weaver_desktop.ui.state.selection import Selection
from weaver_desktop.ui.widgets.parts import button
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.tints import Tints

_WIDEST, _TALLEST = 1320, 860
_MARGIN = 24


class Leaf(IntEnum):
    """What the ledger is opened at."""

    BOARD = 0
    RESULTS = 1


class LedgerDialog(QDialog):
    """Beside the window, not in its way: what is pressed here is selected there."""

    def __init__(
        self, book: Book, changes: Changes, selection: Selection, tints: Tints, parent: QWidget
    ) -> None:
        """Show the board."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Introductions"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._book = book
        self._acts = Acts(book, self)
        self.board = Board(book, changes, selection, tints, self._acts, self)
        self.results = Results(book, changes, selection, tints, self)
        self._said = Prose("", "dim", self, most_lines=2)
        self._leaves = QStackedLayout()
        self._leaves.addWidget(self.board)
        self._leaves.addWidget(self.results)
        self._tabs: dict[Leaf, QPushButton] = {}
        self._lay_out()
        self._acts.refused.connect(self._refuse)
        self.board.opened.connect(self.close)
        steps_by_keys(self, self._step)
        changes.happened.connect(self._tell)
        self.show_leaf(Leaf.BOARD)

    def show_leaf(self, leaf: Leaf) -> None:
        """Turn to the board, or to what came of it."""
        self._leaves.setCurrentIndex(leaf)
        self._tabs[leaf].setChecked(True)
        self._tabs[leaf].setFocus(Qt.FocusReason.OtherFocusReason)
        self._say("")

    def sizeHint(self) -> QSize:
        """Return a size that leaves a little of the window to be seen around it."""
        parent = self.parentWidget()
        if parent is None:
            return QSize(_WIDEST, _TALLEST)
        room = parent.window().size()
        return QSize(
            min(_WIDEST, room.width() - _MARGIN), min(_TALLEST, room.height() - 2 * _MARGIN)
        )

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        title = Prose(self.tr("Introductions"), "title", self, most_lines=1)
        head.addWidget(title)
        head.addSpacing(16)
        group = QButtonGroup(self)
        for leaf, words in (
            (Leaf.BOARD, self.tr("Board")),
            (Leaf.RESULTS, self.tr("What came of it")),
        ):
            made = button(words, "tab", words, self)
            made.setCheckable(True)
            made.setAutoDefault(False)
            made.clicked.connect(lambda _=False, leaf=leaf: self.show_leaf(leaf))
            group.addButton(made)
            head.addWidget(made)
            self._tabs[leaf] = made
        head.addStretch(1)
        leave = button(self.tr("Close"), "act", self.tr("Close the ledger"), self)
        leave.setAutoDefault(False)
        leave.clicked.connect(self.close)
        head.addWidget(leave)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 12)
        whole.setSpacing(10)
        whole.addLayout(head)
        whole.addLayout(self._leaves, 1)
        whole.addWidget(self._said)

    def _tell(self, change_set: object) -> None:
        self._say("")

    def _refuse(self, sentence: str) -> None:
        self._say(sentence, "danger")

    def _say(self, sentence: str, role: str = "dim") -> None:
        is_board = self._leaves.currentIndex() == Leaf.BOARD
        if not sentence and is_board and self._acts.are_possible:
            sentence = self.tr(
                "Drag a slip, or move it with ← and →; M moves it anywhere, Return opens it, "
                "Ctrl+Z takes it back."
            )
        self._said.setProperty("role", role)
        self._said.style().unpolish(self._said)
        self._said.style().polish(self._said)
        self._said.setText(sentence)

    def _step(self, is_undo: bool) -> None:  # noqa: FBT001
        step(
            self._book,
            is_undo=is_undo,
            over=self,
            said=lambda sentence, _: self._say(sentence),
            failed=self._refuse,
        )


def open_ledger(
    book: Book,
    changes: Changes,
    selection: Selection,
    tints: Tints,
    over: QWidget,
    leaf: Leaf = Leaf.BOARD,
) -> LedgerDialog:
    """Show the ledger over a window, or bring the one that is open to the front."""
    window = over.window()
    dialogs = window.findChildren(LedgerDialog)
    dialog = next((each for each in dialogs if each.isVisible()), None)
    if dialog is None:
        dialog = LedgerDialog(book, changes, selection, tints, window)
        dialog.resize(dialog.sizeHint())
        dialog.show()
    dialog.show_leaf(leaf)
    if leaf is Leaf.BOARD:
        dialog.board.begin()
    dialog.raise_()
    dialog.activateWindow()
    return dialog
