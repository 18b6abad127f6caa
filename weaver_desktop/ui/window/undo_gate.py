"""Ctrl+Z undoes text first, and the book when there is no text to undo."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget


class UndoGate(QObject):
    """Watches the text fields of a window, each from when it is first entered.

    A field with nothing to undo leaves the shortcut to the window.
    """

    def __init__(self, window: QWidget) -> None:
        """Watch the fields of a window for as long as it lives."""
        super().__init__(window)
        self._window = window
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._watch)

    def _watch(self, _: QWidget | None, now: QWidget | None) -> None:
        if isinstance(now, QLineEdit) and now.window() is self._window:
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep an idle field from claiming the shortcut."""
        if (
            event.type() is not QEvent.Type.ShortcutOverride
            or not isinstance(event, QKeyEvent)
            or not isinstance(watched, QLineEdit)
        ):
            return False
        is_idle_undo = event.matches(QKeySequence.StandardKey.Undo) and (
            not watched.isUndoAvailable()
        )
        is_idle_redo = event.matches(QKeySequence.StandardKey.Redo) and (
            not watched.isRedoAvailable()
        )
        if is_idle_undo or is_idle_redo:
            event.ignore()
            return True
        return False
