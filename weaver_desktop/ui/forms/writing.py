"""Fields for one line and for many that tell when they are left, and how."""

import re

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QTextOption
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

_STAYS = frozenset({Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason})
"""Reasons for losing the keyboard that mean no leaving: a menu opened, another window came up."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_FEWEST, _MOST = 3, 14
_AROUND = 24
"""Pixels of border and padding, above and below together."""


_ENDLESS = re.compile(r"\S{2000}")
"""A word so long that looking for places to break it takes Qt minutes."""


def wrap_for(field: QPlainTextEdit, text: str) -> None:
    """Let a field break a text where words end, or anywhere if one of them hardly ever does."""
    modes = QTextOption.WrapMode
    is_endless = _ENDLESS.search(text) is not None
    mode = modes.WrapAnywhere if is_endless else modes.WrapAtWordBoundaryOrAnywhere
    if field.wordWrapMode() is not mode:
        field.setWordWrapMode(mode)


class Line(QLineEdit):
    """One line. ``entered`` on Return, ``escaped`` on Escape, ``left`` when the keyboard goes."""

    entered = Signal()
    escaped = Signal()
    left = Signal()

    def __init__(self, name: str, text: str, parent: QWidget, *, hint: str = "") -> None:
        """Show a text; ``name`` is what the field is called when it is read out."""
        super().__init__(text, parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setCursorPosition(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of Return and Escape; whoever holds the field hears of them as well."""
        if event.key() in _ENTER:
            event.ignore()
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field is left."""
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.left.emit()


class Writing(QPlainTextEdit):
    """Many lines, as high as they need. Tab goes on, Ctrl+Return is ``entered``.

    With ``is_short`` Return alone is entered too, and Shift+Return begins another line.
    """

    entered = Signal()
    escaped = Signal()
    left = Signal()

    def __init__(
        self, name: str, text: str, parent: QWidget, *, hint: str = "", is_short: bool = False
    ) -> None:
        """Show a text; ``name`` is what the field is called when it is read out."""
        super().__init__(parent)
        self._is_short = is_short
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setPlainText(text)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    def text(self) -> str:
        """Return what is written."""
        return self.toPlainText()

    def setPlainText(self, text: str) -> None:
        """Show another text."""
        wrap_for(self, text)
        super().setPlainText(text)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words, never pictures or formats."""
        wrap_for(self, f"{self.toPlainText()} {source.text()}")
        super().insertFromMimeData(source)

    def sizeHint(self) -> QSize:
        """Return the size of the lines, within bounds."""
        return QSize(200, self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Grow with the lines that the text takes in another width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._grow()

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z to the window while there is nothing to undo here."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            history = self.document()
            keys = QKeySequence.StandardKey
            is_idle_undo = event.matches(keys.Undo) and not history.isUndoAvailable()
            if is_idle_undo or (event.matches(keys.Redo) and not history.isRedoAvailable()):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of Escape and of the Return that ends the writing."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            self.escaped.emit()
        elif event.key() in _ENTER and self._is_end(event):
            event.ignore()
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field is left."""
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.left.emit()

    def _is_end(self, event: QKeyEvent) -> bool:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return True
        return self._is_short and event.modifiers() in _PLAIN

    def _height(self) -> int:
        lines = int(self.document().size().height())
        fewest = 1 if self._is_short else _FEWEST
        return max(fewest, min(_MOST, lines)) * self.fontMetrics().lineSpacing() + _AROUND

    def _grow(self) -> None:
        self.setFixedHeight(self._height())
        policies = Qt.ScrollBarPolicy
        fits = self.document().size().height() <= _MOST
        self.setVerticalScrollBarPolicy(
            policies.ScrollBarAlwaysOff if fits else policies.ScrollBarAsNeeded
        )
