"""The cheat sheet: every action with its keys, in groups, to be searched."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget

from weaver_desktop.ui.theme.theme import Theme
from weaver_desktop.ui.widgets.parts import button, keep_room_for_bar
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.tab_stops import next_stop
from weaver_desktop.ui.window.keys.groups import KeyGroup
from weaver_desktop.ui.window.keys.lines import KeyDelegate, KeyModel

_WIDTH, _HEIGHT, _MARGIN = 560, 760, 12
_LOW = 240
"""Where there is less height than this, only the field and the list stay, over all there is."""
_MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class KeySheet(QFrame):
    """A field that narrows the list; the arrows move in it. ``left`` when it is closed."""

    left = Signal()

    def __init__(self, groups: tuple[KeyGroup, ...], theme: Theme, over: QWidget) -> None:
        """Show groups over a widget, and beyond it where that is narrow."""
        super().__init__(over.window())
        self.setObjectName("popup")
        self.setAccessibleName(self.tr("Keys and actions"))
        self._over = over
        self._groups = groups
        self.model = KeyModel(groups, self)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Find an action or a key"))
        self.field.setAccessibleName(self.tr("Find an action or a key"))
        self.field.textChanged.connect(self._narrow)
        self.field.installEventFilter(self)
        self.close_button = button(self.tr("Close"), "link", self.tr("Close the keys"), self)
        self.close_button.clicked.connect(self.leave)
        self.page_button = button(
            self.tr("Save to print…"), "link", self.tr("Save all keys as a page to print"), self
        )
        self.page_button.clicked.connect(self._ask_where)
        self._said = Prose("", "dim", self, most_lines=3)
        self._said.hide()
        self._nothing = Prose(self.tr("No action has these words."), "dim", self)
        self.list = QListView(self)
        self.list.setAccessibleName(self.tr("Actions and their keys"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(KeyDelegate(theme, self.list))
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        keep_room_for_bar(self.list)
        theme.changed.connect(self.list.viewport().update)
        self._lay_out()
        self._narrow("")
        over.installEventFilter(self)
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Go for good."""
        self.hide()
        self.left.emit()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001
        """Stay within with the Tab key."""
        stop = next_stop((self,), self.focusWidget(), is_back=not next)
        if stop is not None:
            reasons = Qt.FocusReason
            stop.setFocus(reasons.TabFocusReason if next else reasons.BacktabFocusReason)
        return stop is not None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle as the widget below changes; move in the list from the field."""
        if watched is self._over and event.type() is QEvent.Type.Resize:
            self._place()
        is_press = watched is self.field and event.type() is QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent) and event.key() in _MOVES:
            self.list.event(event)
            return True
        return False

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 4, 8)
        column.setSpacing(8)
        self._head = QWidget(self)
        head = self._beside_title = QHBoxLayout(self._head)
        head.setContentsMargins(8, 0, 8, 0)
        head.addWidget(Prose(self.tr("Keys and actions"), "title", self, most_lines=1), 1)
        head.addWidget(self.page_button)
        head.addWidget(self.close_button)
        column.addWidget(self._head)
        find = self._beside_field = QHBoxLayout()
        find.setContentsMargins(8, 0, 16, 0)
        find.addWidget(self.field)
        column.addLayout(find)
        self._said.setContentsMargins(8, 0, 8, 0)
        column.addWidget(self._said)
        self._nothing.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self._nothing)
        column.addWidget(self.list, 1)
        column.addStretch(0)

    def _ask_where(self) -> None:
        from PySide6.QtWidgets import QFileDialog  # slow to load

        places = QStandardPaths.StandardLocation.DocumentsLocation
        folder = Path(QStandardPaths.writableLocation(places) or Path.home())
        name = str(folder / "Weaver.pdf")
        dialog = QFileDialog(self.window(), self.tr("Save all keys"), name, "PDF (*.pdf)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(lambda chosen: self.save_page(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_page(self, path: Path) -> None:
        """Save everything as a page to print, and say how it went."""
        from weaver_desktop.ui.window.keys.page import save_page

        try:
            save_page(self._groups, self.tr("Weaver: keys and actions"), path)
        except OSError as error:
            said = self.tr("{name} could not be saved: {reason}. Choose another place.")
            said = said.replace("{reason}", error.strerror or str(error))
        else:
            said = self.tr("Saved as {name}.")
        self._said.setText(said.replace("{name}", path.name))
        self._said.show()

    def _narrow(self, typed: str) -> None:
        self.model.narrow(typed)
        is_empty = not self.model.lines
        self._nothing.setVisible(is_empty)
        self.list.setVisible(not is_empty)
        self.list.setCurrentIndex(self.model.index(1))
        self.list.scrollToTop()

    def _place(self) -> None:
        window = self._over.window()
        below = QRect(self._over.mapTo(window, QPoint(0, 0)), self._over.size())
        is_low = below.height() < _LOW
        (self._beside_field if is_low else self._beside_title).addWidget(self.close_button)
        self._head.setVisible(not is_low)
        if is_low:
            self.setGeometry(window.rect())
            return
        wide = min(_WIDTH, window.width() - 2 * _MARGIN)
        high = min(_HEIGHT, below.height() - 2 * _MARGIN)
        left = min(below.center().x() - wide // 2, window.width() - _MARGIN - wide)
        top = below.top() + (below.height() - high) // 2
        self.setGeometry(max(left, _MARGIN), top, max(wide, 0), max(high, 0))
