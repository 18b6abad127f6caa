"""The bar along the top: the name, the quick bar, and the few things always at hand."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from weaver_desktop.ui.icons import Icons

_HEIGHT = 52
_BAR_WIDTH = 720


class TopBar(QFrame):
    """Holds the quick bar in the middle and icon buttons for actions at the right."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        """Begin with the name alone."""
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setFixedHeight(_HEIGHT)
        self._icons = icons
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(4)
        name = QLabel(self.tr("Weaver"), self)
        name.setProperty("role", "wordmark")
        name.setMinimumWidth(120)
        row.addWidget(name)
        row.addStretch(1)
        self._middle = row.count()
        row.addStretch(1)
        self._row = row

    def add_quick_bar(self, bar: QWidget) -> None:
        """Put the quick bar in the middle."""
        bar.setMaximumWidth(_BAR_WIDTH)
        bar.setMinimumWidth(260)
        bar.setFixedHeight(36)
        self._row.insertWidget(self._middle, bar, 6)

    def add_button(self, action: QAction, icon: str, shortcut: str) -> QToolButton:
        """Add a button for an action."""
        button = self._button(action.text(), icon)
        button.setToolTip(f"{action.text()} ({shortcut})" if shortcut else action.text())
        button.clicked.connect(action.trigger)
        button.setEnabled(action.isEnabled())
        action.enabledChanged.connect(button.setEnabled)
        return button

    def add_menu(self, name: str, icon: str, actions: tuple[QAction, ...]) -> None:
        """Add a button that opens a menu of actions."""
        button = self._button(name, icon)
        button.setToolTip(name)
        menu = QMenu(button)
        for action in actions:
            menu.addAction(action)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def _button(self, name: str, icon: str) -> QToolButton:
        button = QToolButton(self)
        button.setAccessibleName(name)
        button.setIconSize(QSize(18, 18))
        button.setFixedSize(34, 34)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._icons.put_on(button, icon)
        self._row.addWidget(button)
        return button
