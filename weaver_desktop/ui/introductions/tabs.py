"""The tabs of the Introductions panel."""

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from weaver_desktop.ui.widgets.parts import button, wear

_NARROW = 272


class Tab(StrEnum):
    """What the cards are about."""

    SUGGESTED = "suggested"
    UNDER_WAY = "under way"
    DONE = "done"


class Tabs(QWidget):
    """One tab for suggestions, and one each for what is under way and done, if there is any.

    ``chosen`` carries the ``Tab`` that was pressed.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        """Begin with the one tab for suggestions."""
        super().__init__(parent)
        self._counts: Mapping[Tab, int] = {Tab.UNDER_WAY: 0, Tab.DONE: 0}
        self._buttons = {tab: self._made(tab) for tab in Tab}
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for each in self._buttons.values():
            group.addButton(each)
            row.addWidget(each)
        row.addStretch(1)

    def show_counts(self, counts: Mapping[Tab, int], current: Tab) -> None:
        """Show how many there are under way and done, and which tab is in front."""
        self._counts = counts
        for tab, each in self._buttons.items():
            each.setVisible(counts.get(tab) != 0)
            each.setChecked(tab is current)
        self.setFocusProxy(self._buttons[current])
        self._label()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the numbers out where there is no room for them."""
        super().resizeEvent(event)
        role = "tight tab" if self.width() < _NARROW else "tab"
        for each in self._buttons.values():
            wear(each, role)
        self._label()

    def _made(self, tab: Tab) -> QPushButton:
        made = button("", "tab", "", self)
        made.setCheckable(True)
        made.clicked.connect(lambda: self.chosen.emit(tab))
        return made

    def _label(self) -> None:
        words = {
            Tab.SUGGESTED: self.tr("Suggested"),
            Tab.UNDER_WAY: self.tr("Under way"),
            Tab.DONE: self.tr("Done"),
        }
        is_narrow = self.width() < _NARROW
        for tab, each in self._buttons.items():
            count = self._counts.get(tab)
            counted = words[tab] if count is None else f"{words[tab]} {count:,}"
            each.setText(words[tab] if is_narrow else counted)
            each.setAccessibleName(counted)
