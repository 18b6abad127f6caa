"""The list of a preview: rows are chosen like files, and decided about with single keys."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from weaver_desktop.book.taking_in.plan import Fate
from weaver_desktop.ui.importing.model import PreviewModel, Role
from weaver_desktop.ui.widgets.row_list import RowList, WordsDelegate
from weaver_desktop.ui.widgets.tints import Tints

_HEIGHT, _CIRCLE = 44, 28
_FATES = {
    Qt.Key.Key_N: Fate.NEW,
    Qt.Key.Key_S: Fate.SAME,
    Qt.Key.Key_L: Fate.LEAVE_OUT,
    Qt.Key.Key_Delete: Fate.LEAVE_OUT,
}


class RowsView(RowList):
    """``chosen`` when other rows are; ``decided`` carries what is to become of them."""

    chosen = Signal()
    decided = Signal(object)

    def __init__(self, model: PreviewModel, tints: Tints, parent: QWidget) -> None:
        """Show a model."""
        super().__init__(parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setMinimumHeight(_HEIGHT)
        self.setItemDelegate(
            WordsDelegate(tints, self, role=Role.WORDS, height=_HEIGHT, circle=_CIRCLE)
        )
        self.setModel(model)
        self.setAccessibleName(self.tr("What the file holds"))
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())
        model.modelReset.connect(self.chosen)
        tints.changed.connect(self.viewport().update)

    def sizeHint(self) -> QSize:
        """Return a size that leaves the rest of the dialog its room."""
        return QSize(400, 6 * _HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Decide with N, S and L; everything else is Qt's own."""
        fate = _FATES.get(Qt.Key(event.key()))
        if fate is not None and not event.modifiers():
            self.decided.emit(fate)
        else:
            super().keyPressEvent(event)
