"""A field whose text is kept as soon as one turns to something else."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

_PATIENCE_MS = 30


class KeptText(QPlainTextEdit):
    """``kept`` carries the text when it has changed and the field is left, or goes.

    While the mouse is pressed it waits: what is pressed may be a button that keeping would replace.
    """

    kept = Signal(str)

    def __init__(self, text: str, name: str, height: int, parent: QWidget) -> None:
        """Show a text in a field so many pixels high."""
        super().__init__(text, parent)
        self._kept = text
        self._window: QWidget | None = None
        self.setAccessibleName(name)
        self.setFixedHeight(height)
        self.setTabChangesFocus(True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PATIENCE_MS)
        self._timer.timeout.connect(self._keep_soon)

    @property
    def is_changed(self) -> bool:
        """Whether there is something to keep."""
        return self.toPlainText() != self._kept

    def show_text(self, text: str) -> None:
        """Show another text, which is kept already."""
        self._kept = text
        self.setPlainText(text)

    def let_go(self) -> None:
        """Forget what has changed."""
        self._timer.stop()
        self._kept = self.toPlainText()

    def keep(self) -> None:
        """Keep the text, if it has changed."""
        self._timer.stop()
        if self.is_changed:
            self._kept = self.toPlainText()
            self.kept.emit(self._kept)

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z to the window where there is no text to undo."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            document = self.document()
            idle_undo = event.matches(QKeySequence.StandardKey.Undo)
            idle_undo = idle_undo and not document.isUndoAvailable()
            idle_redo = event.matches(QKeySequence.StandardKey.Redo)
            idle_redo = idle_redo and not document.isRedoAvailable()
            if idle_undo or idle_redo:
                event.ignore()
                return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hear when the window closes, which comes before its book does."""
        super().focusInEvent(event)
        if self._window is not self.window():
            self._window = self.window()
            self._window.installEventFilter(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep the text, unless only a menu or another program came to the front."""
        super().focusOutEvent(event)
        passing = {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}
        if event.reason() not in passing:
            self._keep_soon()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep the text before it is out of sight."""
        self.keep()
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the text before the book is closed."""
        if watched is self._window and event.type() is QEvent.Type.Close:
            self.keep()
        return super().eventFilter(watched, event)

    def _keep_soon(self) -> None:
        if QApplication.mouseButtons() is Qt.MouseButton.NoButton:
            self.keep()
        else:
            self._timer.start()
