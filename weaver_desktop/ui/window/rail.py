"""The rail at the left: which panel is shown."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QToolButton, QVBoxLayout, QWidget

from weaver_desktop.ui.icons import Icons

_WIDTH = 56


class Rail(QFrame):
    """One button for each place; ``chosen`` carries its key, also when it was chosen already."""

    chosen = Signal(str)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        """Begin without places."""
        super().__init__(parent)
        self.setObjectName("rail")
        self.setFixedWidth(_WIDTH)
        self._icons = icons
        self._buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 12, 8, 12)
        self._column.setSpacing(8)
        self._column.addStretch(1)

    def add_place(self, key: str, name: str, icon: str, shortcut: str) -> None:
        """Add a button for a place."""
        button = QToolButton(self)
        button.setCheckable(True)
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({shortcut})" if shortcut else name)
        button.setIconSize(QSize(22, 22))
        button.setFixedSize(40, 40)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
        self._icons.put_on(button, icon)
        self._group.addButton(button)
        self._buttons[key] = button
        self._column.insertWidget(self._column.count() - 1, button)

    def mark(self, key: str) -> None:
        """Show which place is on."""
        self._buttons[key].setChecked(True)
