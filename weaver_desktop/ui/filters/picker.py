"""A list that is searched by typing: for groups and tags that no menu has room for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from weaver_desktop.store.folding import fold
from weaver_desktop.ui.filters.sheet import Sheet

_WIDTH = 300
_TALLEST = 320
_MOST = 500
"""Rows at once; typing leads to the others."""
_MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


@dataclass(frozen=True, slots=True)
class Offer:
    """Something to choose: its words, whether it is on, and what choosing it does."""

    text: str
    is_on: bool
    choose: Callable[[], None]


class Picker(Sheet):
    """Typing narrows the list, Up and Down move in it, Return or a click chooses."""

    def __init__(self, name: str, offers: Sequence[Offer], asker: QWidget, over: QWidget) -> None:
        """Show all offers."""
        super().__init__(name, asker, over, width=_WIDTH)
        self._offers = [(fold(offer.text), offer) for offer in offers]
        self._shown: list[Offer] = []
        self.field = QLineEdit(self)
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(self.tr("Type to find"))
        self.field.textEdited.connect(self._narrow)
        self.field.returnPressed.connect(self._choose)
        self.field.installEventFilter(self)
        self.stack.addWidget(self.field)
        self.list = QListWidget(self)
        self.list.setAccessibleName(name)
        self.list.setUniformItemSizes(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMaximumHeight(_TALLEST)
        self.list.itemClicked.connect(lambda _: self._choose())
        self.stack.addWidget(self.list)
        self._narrow("")

    @property
    def shown(self) -> list[str]:
        """The words of what is listed."""
        return [offer.text for offer in self._shown]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move in the list while the field has the keyboard."""
        is_press = event.type() is QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent) and event.key() in _MOVES:
            self.list.event(event)
            return True
        return super().eventFilter(watched, event)

    def _narrow(self, typed: str) -> None:
        words = fold(typed).split()
        self._shown = [
            offer for folded, offer in self._offers if all(word in folded for word in words)
        ][:_MOST]
        self.list.clear()
        for offer in self._shown:
            item = QListWidgetItem(f"✓ {offer.text}" if offer.is_on else offer.text)
            item.setToolTip(offer.text)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _choose(self) -> None:
        at = self.list.currentRow()
        if 0 <= at < len(self._shown):
            self.leave()
            self._shown[at].choose()
