"""Undo and redo in the window: what they would undo, and who of text and book gets the keys."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.domain.phrases import Phrase
from weaver_desktop.ui.widgets.wording import spoken


class UndoActions:
    """Two actions that say what they would do, and can be chosen only if there is something."""

    def __init__(self, book: Book, undo: QAction, redo: QAction) -> None:
        """Say it as the book stands."""
        self._book = book
        self._undo, self._redo = undo, redo
        self.look()

    def look(self) -> None:
        """Say it anew, because something was done."""
        history = self._book.history
        _name(self._undo, history.to_undo)
        _name(self._redo, history.to_redo)


class UndoGate(QObject):
    """Lets Ctrl+Z undo text first, and the book when there is no text to undo.

    It watches the text fields of a window, each from when it is first entered. A field with nothing
    to undo leaves the shortcut to the window.
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


def _name(action: QAction, told: Phrase | None) -> None:
    action.setEnabled(told is not None)
    action.setToolTip("" if told is None else spoken(told))
