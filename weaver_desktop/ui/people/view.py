"""The list of the People panel."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import groupby

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from weaver_desktop.domain.ids import PartyId
from weaver_desktop.ui.people.model import PeopleModel, Role
from weaver_desktop.ui.widgets.row_list import RowList, WordsDelegate
from weaver_desktop.ui.widgets.tints import Tints

_HEIGHT, _CIRCLE = 48, 32
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NO_LETTERS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_FLAG = QItemSelectionModel.SelectionFlag


class PeopleView(RowList):
    """Rows of which one is chosen with the arrows, and any number with Shift, Ctrl and Space.

    ``chosen`` carries the tuple of chosen parties when the user chooses, and never when ``mark``
    does so. ``typed`` carries a letter that was meant for the search, or a backspace;
    ``left_up`` and ``left`` come when the arrow goes above the first row, and with Escape;
    ``unwanted`` with Delete.
    """

    chosen = Signal(object)
    typed = Signal(str)
    left_up = Signal()
    left = Signal()
    unwanted = Signal()

    def __init__(self, model: PeopleModel, tints: Tints, parent: QWidget) -> None:
        """Show a model."""
        super().__init__(parent)
        self._people = model
        self._is_marking = False
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._delegate = WordsDelegate(tints, self, role=Role.WORDS, height=_HEIGHT, circle=_CIRCLE)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self.selectionModel().selectionChanged.connect(self._tell)
        tints.changed.connect(self.viewport().update)

    def parties(self) -> tuple[PartyId, ...]:
        """Return who is chosen, from the top."""
        listed = self._people.parties
        return tuple(listed[row] for row in self.chosen_rows())

    def mark(self, parties: Iterable[PartyId]) -> None:
        """Choose these parties, as far as they are shown, and bring the first into sight."""
        wanted = set(parties)
        if set(self.parties()) == wanted:
            return
        rows = self._rows_of(wanted)
        marked = QItemSelection()
        for top, bottom in _runs(rows):
            marked.select(self._people.index(top), self._people.index(bottom))
        selection = self.selectionModel()
        with self.holding():
            # Going over from one choice to another, Qt holds each run against each.
            selection.clearSelection()
            if rows:
                selection.setCurrentIndex(self._people.index(rows[0]), _FLAG.NoUpdate)
                selection.select(marked, _FLAG.Select)

    @contextmanager
    def holding(self) -> Iterator[None]:
        """Take what becomes chosen or not within the block to be nobody's choice.

        Of two parties perhaps one is shown; that does not make it the only one chosen.
        """
        was_marking, self._is_marking = self._is_marking, True
        try:
            yield
        finally:
            self._is_marking = was_marking

    def step_in(self, whole: Iterable[PartyId] = ()) -> None:
        """Take the focus, and choose the first row if none is chosen.

        The same if ``whole``, all that is chosen, has more than is listed: who looks for somebody
        goes on with whom they found, not with others out of sight.
        """
        self.setFocus(Qt.FocusReason.TabFocusReason)
        is_partly_listed = bool(set(whole) - set(self.parties()))
        if self._people.rowCount() and (
            is_partly_listed or not self.selectionModel().hasSelection()
        ):
            self.setCurrentIndex(self._people.index(0))
            self._insist()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose on Return, tick on Space, ask on Delete, and pass letters on to the search."""
        index, key = self.currentIndex(), event.key()
        is_plain = not event.modifiers() & _NO_LETTERS
        if key in _ENTER and index.isValid():
            self.selectionModel().select(index, _FLAG.ClearAndSelect)
            self._insist()
        elif key == Qt.Key.Key_Space and index.isValid():
            self.selectionModel().select(index, _FLAG.Toggle)
        elif key == Qt.Key.Key_Delete:
            self.unwanted.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key == Qt.Key.Key_Up and is_plain and index.row() <= 0 and not _is_extending(event):
            self.left_up.emit()
        elif is_plain and _is_letter(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let a press beside the rows change nothing."""
        if self.indexAt(event.position().toPoint()).isValid():
            super().mousePressEvent(event)
            self._insist()

    def selectAll(self) -> None:
        """Choose all that are listed, and nobody who is not."""
        super().selectAll()
        self._insist()

    def _insist(self) -> None:
        """Tell who is chosen even where no row changed: others may be who are not listed."""
        self.chosen.emit(self.parties())

    def _rows_of(self, wanted: set[PartyId]) -> list[int]:
        row_of = self._people.row_of
        return sorted(row for party in wanted if (row := row_of(party)) is not None)

    def _tell(self, now: QItemSelection, before: QItemSelection) -> None:
        parties = self.parties()
        is_ticking = len(parties) > 1
        if is_ticking != self._delegate.is_ticking:
            self._delegate.is_ticking = is_ticking
            self.viewport().update()
        if not self._is_marking:
            self.chosen.emit(parties)


def _is_letter(event: QKeyEvent) -> bool:
    """Tell whether a key belongs to what is looked for."""
    text = event.text()
    return event.key() == Qt.Key.Key_Backspace or (bool(text.strip()) and text.isprintable())


def _is_extending(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)


def _runs(rows: list[int]) -> Iterable[tuple[int, int]]:
    """Yield first and last of each run of rows without a gap; ``rows`` are in order."""
    for _, run in groupby(enumerate(rows), key=lambda each: each[1] - each[0]):
        together = [row for _, row in run]
        yield together[0], together[-1]
