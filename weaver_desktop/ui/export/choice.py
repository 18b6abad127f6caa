"""A row of buttons of which one is chosen."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from weaver_desktop.ui.widgets.parts import button


class Choice(QWidget):
    """``changed`` when another one was chosen. Arrow keys go from one to the next."""

    changed = Signal()

    def __init__(self, name: str, options: Iterable[tuple[object, str]], parent: QWidget) -> None:
        """Offer pairs of a value and its words; the first is chosen.

        Args:
            name: what is chosen, as it is read out before each of the words.
            options: values and words.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.setAccessibleName(name)
        self._values: list[object] = []
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for value, words in options:
            made = button(words, "tab", f"{name}: {words}", self)
            made.setCheckable(True)
            made.setAutoDefault(False)
            self._group.addButton(made, len(self._values))
            self._values.append(value)
            row.addWidget(made)
        row.addStretch(1)
        self._group.button(0).setChecked(True)
        self._group.idToggled.connect(self._tell)

    @property
    def value(self) -> object:
        """What is chosen."""
        return self._values[self._group.checkedId()]

    def choose(self, value: object) -> None:
        """Choose one of the values."""
        self._group.button(self._values.index(value)).setChecked(True)

    def _tell(self, _: int, is_checked: bool) -> None:  # noqa: FBT001
        if is_checked:
            self.changed.emit()
