"""The History panel: all that was done, in words, and the way back to any point of it."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.ui.history.delegate import HistoryDelegate
from weaver_desktop.ui.history.model import HistoryModel
from weaver_desktop.ui.long_work.stepping import go_to
from weaver_desktop.ui.state.changes import Changes
from weaver_desktop.ui.theme.theme import Theme
from weaver_desktop.ui.widgets.panel_head import PanelHead
from weaver_desktop.ui.widgets.parts import button
from weaver_desktop.ui.widgets.row_list import RowList

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class StepsView(RowList):
    """A list whose row is gone to with Enter or a double-click; ``wanted`` carries it."""

    wanted = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.doubleClicked.connect(lambda index: self.wanted.emit(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the row that is current."""
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.wanted.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)


class HistoryPanel(QWidget):
    """Follows the book while it is seen. ``troubled`` carries why a step could not be taken."""

    troubled = Signal(str)

    def __init__(self, book: Book, changes: Changes, theme: Theme) -> None:
        """Prepare; the history is read when the panel is first shown."""
        super().__init__()
        self._book = book
        self._is_stale = True
        self._head = PanelHead(self.tr("History"), self)
        self._model = HistoryModel(self)
        self.view = StepsView(self)
        self.view.setModel(self._model)
        self.view.setItemDelegate(HistoryDelegate(theme, self.view))
        self.view.setAccessibleName(self.tr("What was done, newest first"))
        self._go = button(
            self.tr("Go back to here"), "plain", self.tr("Go to the selected step"), self
        )
        self.setFocusProxy(self.view)
        self._lay_out()
        self.view.wanted.connect(self._go_to)
        self.view.selectionModel().currentChanged.connect(self._offer)
        self._go.clicked.connect(lambda: self._go_to(self.view.currentIndex().row()))
        changes.happened.connect(self._heed)
        theme.changed.connect(self.view.viewport().update)

    def showEvent(self, event: QShowEvent) -> None:
        """Read the history, if it went on since it was last seen."""
        super().showEvent(event)
        if self._is_stale:
            self._refresh()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 16, 0, 12)
        layout.setSpacing(8)
        layout.addWidget(self._head)
        layout.addWidget(self.view, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 0, 16, 0)
        foot.addWidget(self._go)
        foot.addStretch(1)
        layout.addLayout(foot)

    def _refresh(self) -> None:
        self._is_stale = False
        entries = self._book.history.entries()
        self._model.show_entries(entries, self._book.today)
        self._head.say(self._said(len(entries)))
        here = self._model.index(self._model.standing)
        if here.isValid():
            self.view.setCurrentIndex(here)
        self._offer(here)

    def _said(self, steps: int) -> str:
        if not steps:
            return self.tr("Nothing has been done yet. Whatever you do can be taken back here.")
        return self.tr(
            "Choose a step to make it the last one. What is taken back stays in the list until "
            "you do something else."
        )

    def _offer(self, index: QModelIndex) -> None:
        row, here = index.row(), self._model.standing
        self._go.setVisible(self._model.rowCount() > 0)
        self._go.setEnabled(index.isValid() and row != here and not self._book.is_read_only)
        is_forth = index.isValid() and row < here
        self._go.setText(self.tr("Go forward to here") if is_forth else self.tr("Go back to here"))

    def _go_to(self, row: int) -> None:
        if row < 0 or row == self._model.standing or self._book.is_read_only:
            return
        go_to(
            self._book,
            self._model.number_at(row),
            over=self,
            done=self._refresh,
            failed=self._refuse,
        )

    def _refuse(self, sentence: str) -> None:
        self._refresh()
        self.troubled.emit(sentence)

    def _heed(self, _: ChangeSet) -> None:
        self._is_stale = True
        if self.isVisible():
            self._refresh()
