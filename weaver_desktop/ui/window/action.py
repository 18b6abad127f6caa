"""An action of the window: its name, its shortcut, its icon, what it does; how it gets its keys."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Action:
    """One thing the user can do.

    ``shortcut`` works anywhere in the window, ``map_key`` while the map has the keyboard; both in
    Qt's portable form, empty for none.
    """

    key: str
    text: str
    shortcut: str
    icon: str
    do: Callable[[], None]
    map_key: str = ""


def install(window: QWidget, actions: tuple[Action, ...]) -> dict[str, QAction]:
    """Make the actions work in a window, by shortcut, menu and quick bar."""
    made = {}
    for action in actions:
        q_action = QAction(action.text, window)
        if action.shortcut:
            q_action.setShortcut(QKeySequence(action.shortcut))
            q_action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        q_action.triggered.connect(lambda _=False, do=action.do: do())
        window.addAction(q_action)
        made[action.key] = q_action
    return made


def install_on_map(stage: QWidget, actions: tuple[Action, ...]) -> None:
    """Make single keys work while the map has the keyboard, and nowhere where one types."""
    for action in actions:
        if action.map_key:
            q_action = QAction(action.text, stage)
            q_action.setShortcut(QKeySequence(action.map_key))
            q_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            q_action.triggered.connect(lambda _=False, do=action.do: do())
            stage.addAction(q_action)


def shown_shortcut(action: Action) -> str:
    """Return the keys of an action as this computer writes them."""
    form = QKeySequence.SequenceFormat.NativeText
    keys = [QKeySequence(key).toString(form) for key in (action.shortcut, action.map_key) if key]
    return ", ".join(keys)
