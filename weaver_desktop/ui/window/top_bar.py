"""The bar along the top: the name, the quick bar, and the few things always at hand."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from weaver_desktop.ui.icons import Icons

_HEIGHT = 52
_BAR_WIDTH, _BAR_LEAST, _BAR_LEAST_OF_ALL = 720, 260, 64
_WITH_NAME, _WITH_BUTTONS = 620, 420
"""Pixels from which on there is room for the name, and for the buttons."""


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
        self._name = name
        self._buttons: list[QToolButton] = []
        self._bar: QWidget | None = None
        row.addStretch(1)
        self._middle = row.count()
        row.addStretch(1)
        self._row = row

    def add_quick_bar(self, bar: QWidget) -> None:
        """Put the quick bar in the middle."""
        bar.setMaximumWidth(_BAR_WIDTH)
        bar.setFixedHeight(36)
        self._bar = bar
        self._row.insertWidget(self._middle, bar, 6)
        self.setFocusProxy(bar)

    def add_button(self, action: QAction, icon: str, shortcut: str) -> QToolButton:
        """Add a button for an action."""
        button = self._button(action.text(), icon)
        button.setToolTip(f"{action.text()} ({shortcut})" if shortcut else action.text())
        button.clicked.connect(action.trigger)
        button.setEnabled(action.isEnabled())
        action.enabledChanged.connect(button.setEnabled)
        self._buttons.append(button)
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the quick bar where there is little: all else has its keys."""
        super().resizeEvent(event)
        wide = self.width()
        self._name.setVisible(wide >= _WITH_NAME)
        for at in range(self._row.count()):
            item = self._row.itemAt(at)
            if item is not None and item.spacerItem() is not None:
                self._row.setStretch(at, int(wide >= _WITH_NAME))
        for button in self._buttons:
            button.setVisible(wide >= _WITH_BUTTONS)
        if self._bar is not None:
            self._bar.setMinimumWidth(_BAR_LEAST if wide >= _WITH_NAME else _BAR_LEAST_OF_ALL)

    def _button(self, name: str, icon: str) -> QToolButton:
        button = QToolButton(self)
        button.setAccessibleName(name)
        button.setIconSize(QSize(18, 18))
        button.setFixedSize(34, 34)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._icons.put_on(button, icon)
        self._row.addWidget(button)
        return button
