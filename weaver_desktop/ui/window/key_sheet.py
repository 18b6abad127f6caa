"""A sheet over the map with the keys of the map."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from weaver_desktop.ui.widgets.parts import button, scroller
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.window.map_keys import KeyLine

_WIDTH, _HEIGHT, _MARGIN = 440, 700, 12


class KeySheet(QFrame):
    """Two columns: keys, and what they do. ``left`` when it is closed, as by Escape."""

    left = Signal()

    def __init__(self, lines: tuple[KeyLine, ...], over: QWidget) -> None:
        """Show lines of ``cheat_list`` over a widget."""
        super().__init__(over)
        self.setObjectName("popup")
        self.setAccessibleName(self.tr("Keys of the map"))
        self._over = over
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 8, 12)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(Prose(self.tr("Keys of the map"), "title", self, most_lines=1), 1)
        self.close_button = button(self.tr("Close"), "link", self.tr("Close the keys"), self)
        self.close_button.clicked.connect(self.leave)
        head.addWidget(self.close_button)
        column.addLayout(head)
        hint = self.tr("While the map has the keyboard: click it, or come to it with Tab.")
        column.addWidget(Prose(hint, "dim", self))
        sheet = QWidget(self)
        grid = QGridLayout(sheet)
        grid.setContentsMargins(0, 4, 8, 0)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        for row, line in enumerate(lines):
            keys = QLabel(line.keys, sheet)
            keys.setProperty("role", "strong")
            grid.addWidget(keys, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Prose(line.words, "", sheet), row, 1)
        grid.setRowStretch(len(lines), 1)
        area = scroller(self)
        area.setWidget(sheet)
        column.addWidget(area, 1)
        self._area = area
        over.installEventFilter(self)
        self._place()
        self.show()
        self.raise_()
        self.close_button.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Go for good."""
        self.hide()
        self.left.emit()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Escape, scroll with the arrows."""
        bar = self._area.verticalScrollBar()
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Question}:
            self.leave()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            step = bar.singleStep() * (1 if event.key() == Qt.Key.Key_Down else -1)
            bar.setValue(bar.value() + step)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle as the widget below changes its size."""
        if event.type() is QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        wide = min(_WIDTH, self._over.width() - 2 * _MARGIN)
        high = min(_HEIGHT, self._over.height() - 2 * _MARGIN)
        left, top = (self._over.width() - wide) // 2, (self._over.height() - high) // 2
        self.setGeometry(left, top, max(wide, 0), max(high, 0))
