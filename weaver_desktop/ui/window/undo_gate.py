"""Ctrl+Z undoes text first, and the book when there is no text to undo."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit


class UndoGate(QObject):
    """Watches text fields; a field with nothing to undo leaves the shortcut to the window."""

    def watch(self, field: QLineEdit) -> None:
        """Watch a field for as long as it lives."""
        field.installEventFilter(self)

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
