"""The list of the People panel."""

from collections.abc import Iterable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from weaver_desktop.domain.ids import PartyId
from weaver_desktop.ui.people.delegate import PeopleDelegate
from weaver_desktop.ui.people.model import PeopleModel, Role
from weaver_desktop.ui.widgets.parts import keep_room_for_bar
from weaver_desktop.ui.widgets.tints import Tints

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PeopleView(QListView):
    """Rows of which one can be chosen, or with Ctrl two.

    ``chosen`` carries the tuple of chosen parties when the user chooses, and never when ``mark``
    does so. Moving with the arrow keys chooses.
    """

    chosen = Signal(object)

    def __init__(self, model: PeopleModel, tints: Tints, parent: QWidget) -> None:
        """Show a model."""
        super().__init__(parent)
        self._people = model
        self._is_marking = False
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        keep_room_for_bar(self)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setItemDelegate(PeopleDelegate(tints, self))
        self.setModel(model)
        self.selectionModel().selectionChanged.connect(self._tell)
        tints.changed.connect(self.viewport().update)

    def parties(self) -> tuple[PartyId, ...]:
        """Return who is chosen, from the top."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return tuple(self._people.index(row).data(Role.PARTY) for row in rows)

    def mark(self, parties: Iterable[PartyId]) -> None:
        """Choose these parties, as far as they are shown, and bring the first into sight."""
        wanted = tuple(parties)
        if set(self.parties()) == set(wanted):
            return
        rows = sorted(row for party in wanted if (row := self._people.row_of(party)) is not None)
        marked = QItemSelection()
        for row in rows:
            marked.select(self._people.index(row), self._people.index(row))
        flag = QItemSelectionModel.SelectionFlag
        selection = self.selectionModel()
        # Of two parties perhaps one is shown; that does not make it the only one chosen.
        self._is_marking = True
        try:
            if rows:
                selection.setCurrentIndex(self._people.index(rows[0]), flag.NoUpdate)
            selection.select(marked, flag.ClearAndSelect)
        finally:
            self._is_marking = False

    def step_in(self) -> None:
        """Take the focus, and choose the first row if none is chosen."""
        self.setFocus(Qt.FocusReason.TabFocusReason)
        if not self.parties() and self._people.rowCount():
            self.setCurrentIndex(self._people.index(0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the current row on Return."""
        index = self.currentIndex()
        if event.key() in _ENTER and index.isValid():
            flag = QItemSelectionModel.SelectionFlag
            self.selectionModel().select(index, flag.ClearAndSelect)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let a press beside the rows change nothing."""
        if self.indexAt(event.position().toPoint()).isValid():
            super().mousePressEvent(event)

    def _tell(self, now: QItemSelection, before: QItemSelection) -> None:
        if not self._is_marking:
            self.chosen.emit(self.parties())
