"""A panel over the map that says in words what the map shows of the selected."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.ui.in_words.delegate import LinesDelegate
from weaver_desktop.ui.in_words.lines import Line, lines_of, title_of
from weaver_desktop.ui.in_words.model import LINE, LinesModel
from weaver_desktop.ui.state.changes import Changes
from weaver_desktop.ui.state.lens import Lens
from weaver_desktop.ui.state.selection import Selection
from weaver_desktop.ui.theme.theme import Theme
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.row_list import RowList

_WIDTH, _MARGIN = 300, 12
_ABOVE, _BELOW = 48, 104
"""Room for the chips over the map and for legend and time below."""
_LEAST_HEIGHT = 140
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TABLES = ("party", "tie", "membership", "setting")


class LinesView(RowList):
    """``gone_to`` carries the party that Enter or a double-click goes to."""

    gone_to = Signal(object)

    def __init__(self, model: LinesModel, parent: QWidget) -> None:
        """Show lines."""
        super().__init__(parent)
        self.setModel(model)
        self.doubleClicked.connect(self._go)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to a party on Return."""
        if event.key() in _ENTER:
            self._go(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _go(self, index: QModelIndex) -> None:
        line = index.data(LINE)
        if isinstance(line, Line) and line.party is not None:
            self.gone_to.emit(line.party)


class InWords(QFrame):
    """The selected, their ties by depth, their groups; Enter walks on. ``left`` when closed.

    Tells of today, and says so where the map shows another day. Reads the book only while it is
    seen.
    """

    left = Signal()

    def __init__(
        self,
        book: Book,
        changes: Changes,
        selection: Selection,
        lens: Lens,
        theme: Theme,
        over: QWidget,
    ) -> None:
        """Lie hidden over a widget."""
        super().__init__(over)
        self.setObjectName("popup")
        self._book = book
        self._selection = selection
        self._lens = lens
        self._told = ""
        self._is_past = False
        self._over = over
        self._title = Prose("", "strong", self, most_lines=2)
        self._close = QToolButton(self)
        self._close.setText("×")
        self._close.setAccessibleName(self.tr("Close the text"))
        self._close.setToolTip(self.tr("Close the text (Esc)"))
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.clicked.connect(self.leave)
        self._model = LinesModel(self)
        self.list = LinesView(self._model, self)
        self.list.setItemDelegate(LinesDelegate(theme, self.list))
        self.list.setAccessibleDescription(self.tr("Enter goes to the one in the line."))
        self.list.gone_to.connect(selection.select_party)
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 0, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 4, 8)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        over.installEventFilter(self)
        selection.changed.connect(self._show)
        changes.happened.connect(self._heed)
        lens.changed.connect(self._heed_day)
        theme.changed.connect(self.list.viewport().update)
        self.hide()

    @property
    def lines(self) -> list[str]:
        """The title and the lines as they are read out."""
        rows = range(self._model.rowCount())
        return [self._title.text(), *(self._model.index(row).data() for row in rows)]

    def toggle(self) -> None:
        """Come up and take the keyboard, or go."""
        if self.isVisible():
            self.leave()
            return
        self.show()
        self._show()
        self._place()
        self.raise_()
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Go, and give the keyboard back."""
        self.hide()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep its place as the widget below changes its size."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _heed(self, change_set: ChangeSet) -> None:
        if change_set.touches(*_TABLES):
            self._show()

    def _heed_day(self) -> None:
        if (self._lens.day is not None) is not self._is_past:
            self._show()

    def _show(self, _: object = None) -> None:
        if self.isHidden():
            return
        selected = self._selection.now
        title = title_of(self._book.network(), selected)
        row = self.list.currentIndex().row() if title == self._told else 0
        self._told, self._is_past = title, self._lens.day is not None
        name = self.tr("The selected and their neighbours")
        if self._is_past:
            title = self.tr("{title} · as of today").replace("{title}", title)
            name = self.tr("The selected and their neighbours, as of today")
        self._title.setText(title)
        self.list.setAccessibleName(name)
        self._model.show_lines(lines_of(self._book, selected))
        last = self._model.rowCount() - 1
        self.list.setCurrentIndex(self._model.index(min(max(row, 0), last)))

    def _place(self) -> None:
        wide, high = self._over.width() - 2 * _MARGIN, self._over.height()
        top = _ABOVE if high - _ABOVE - _BELOW >= _LEAST_HEIGHT else 0
        height = high - _ABOVE - _BELOW if top else high
        width = max(min(_WIDTH, wide), 0)
        self.setGeometry(self._over.width() - _MARGIN - width, top, width, height)
