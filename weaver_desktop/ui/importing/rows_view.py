"""The list of a preview: rows are chosen like files, and decided about with single keys."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyleOptionViewItem,
    QWidget,
)

from weaver_desktop.book.taking_in.plan import Fate
from weaver_desktop.ui.importing.model import PreviewModel, Role
from weaver_desktop.ui.widgets.parts import keep_room_for_bar
from weaver_desktop.ui.widgets.rows import RowDelegate, RowPainter, RowWords, state_of
from weaver_desktop.ui.widgets.tints import Tints

_HEIGHT = 44
_FATES = {
    Qt.Key.Key_N: Fate.NEW,
    Qt.Key.Key_S: Fate.SAME,
    Qt.Key.Key_L: Fate.LEAVE_OUT,
    Qt.Key.Key_Delete: Fate.LEAVE_OUT,
}


class RowsView(QListView):
    """``chosen`` when other rows are; ``decided`` carries what is to become of them."""

    chosen = Signal()
    decided = Signal(object)

    def __init__(self, model: PreviewModel, tints: Tints, parent: QWidget) -> None:
        """Show a model."""
        super().__init__(parent)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setMinimumHeight(_HEIGHT)
        keep_room_for_bar(self)
        self.setItemDelegate(_Delegate(tints, self))
        self.setModel(model)
        self.setAccessibleName(self.tr("What the file holds"))
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())
        model.modelReset.connect(self.chosen)
        tints.changed.connect(self.viewport().update)

    def sizeHint(self) -> QSize:
        """Return a size that leaves the rest of the dialog its room."""
        return QSize(400, 6 * _HEIGHT)

    def rows(self) -> list[int]:
        """Return the rows that are chosen, from the top, counted among those that are shown."""
        # Thousands may be, in one range: Qt would make an index for each.
        ranges = self.selectionModel().selection()
        found: list[int] = []
        for number in range(ranges.count()):
            run = ranges.at(number)
            found.extend(range(run.top(), run.bottom() + 1))
        return sorted(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Decide with N, S and L; everything else is Qt's own."""
        fate = _FATES.get(Qt.Key(event.key()))
        if fate is not None and not event.modifiers():
            self.decided.emit(fate)
        else:
            super().keyPressEvent(event)


class _Delegate(RowDelegate):
    """Paints one row."""

    def __init__(self, tints: Tints, parent: QWidget) -> None:
        super().__init__(_HEIGHT, parent)
        self._painter = RowPainter(tints, circle=28, inset=8)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        words = index.data(Role.WORDS)
        if isinstance(words, RowWords):
            self._painter.paint(painter, option.rect, words, state_of(option))
