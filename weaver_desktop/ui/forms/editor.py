"""A few fields that are kept together: one step of the history for one thing that is said."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from weaver_desktop.ui.forms.attempt import attempt
from weaver_desktop.ui.forms.flow import Flow
from weaver_desktop.ui.widgets.parts import button
from weaver_desktop.ui.widgets.prose import Prose

_LABEL = 84
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Editor(QFrame):
    """Fields of one thing. Leaving them all, or Return, keeps it; Escape leaves it as it was.

    ``closed`` when it is done with; carries whether the keyboard should go back to where it began.
    """

    closed = Signal(bool)

    def __init__(self, name: str, parent: QWidget) -> None:
        """Begin without fields."""
        super().__init__(parent)
        self.setObjectName("editor")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(name)
        self._keep: Callable[[], object] = lambda: None
        self._raw: Callable[[], object] = tuple
        self._before: object = ()
        self._is_over = False
        self._labels: dict[QWidget, QLabel] = {}
        self.stack = QVBoxLayout(self)
        self.stack.setContentsMargins(8, 8, 8, 8)
        self.stack.setSpacing(6)
        self._refusal = Prose("", "danger", self)
        self._refusal.hide()
        self.stack.addWidget(self._refusal)
        self._acts = Flow(self, gap=4)
        self._acts.hide()
        self.stack.addWidget(self._acts)
        self._watched: QApplication | None = None

    @property
    def refusal(self) -> str:
        """Why it could not be kept, “” if nothing was refused."""
        return "" if self._refusal.isHidden() else self._refusal.text()

    @property
    def is_dirty(self) -> bool:
        """Whether something is typed or chosen that is not kept."""
        return not self._is_over and self._raw() != self._before

    def begin(self, raw: Callable[[], object], keep: Callable[[], object]) -> None:
        """Go by these from now on.

        Args:
            raw: returns what stands in the fields, to be compared with what stood there.
            keep: keeps it; raises ``WeaverError`` if it will not do.
        """
        self._raw, self._keep = raw, keep
        self._before = raw()
        app = QApplication.instance()
        if isinstance(app, QApplication) and self._watched is None:
            self._watched = app
            app.focusChanged.connect(self._heed_focus)

    def add(self, field: QWidget, label: str = "") -> None:
        """Put a field at the end, with words before it or without."""
        place = self.stack.count() - 2
        if not label:
            self.stack.insertWidget(place, field)
            return
        row = QHBoxLayout()
        row.setSpacing(6)
        words = QLabel(label, self)
        words.setProperty("role", "small")
        words.setFixedWidth(_LABEL)
        row.addWidget(words)
        row.addWidget(field, 1)
        self._labels[field] = words
        self.stack.insertLayout(place, row)

    def show_field(self, field: QWidget, is_shown: bool) -> None:  # noqa: FBT001 - as Qt's own
        """Show or hide a field with the words before it."""
        for part in (field, self._labels.get(field)):
            if part is not None:
                part.setVisible(is_shown)

    def add_act(self, words: str, name: str, act: Callable[[], object]) -> QPushButton:
        """Offer an act below the fields; it is done at once and closes the editor."""
        made = button(words, "act", name, self._acts)
        made.setAutoDefault(False)
        made.clicked.connect(lambda: self.do(act))
        self._acts.flow.addWidget(made)
        self._acts.show()
        return made

    def do(self, act: Callable[[], object]) -> None:
        """Do an act instead of keeping what was typed."""
        trouble = attempt(act)
        if trouble:
            self.say(trouble)
        else:
            self._close(is_returning=True)

    def say(self, trouble: str) -> None:
        """Say what is wrong."""
        self._refusal.setText(trouble)
        self._refusal.show()

    def commit(self, *, is_returning: bool = False) -> bool:
        """Keep what was typed, if anything was; tell whether nothing is left unsaved."""
        if self._is_over:
            return True
        trouble = attempt(self._keep) if self.is_dirty else ""
        if trouble:
            self.say(trouble)
            return False
        self._close(is_returning=is_returning)
        return True

    def cancel(self) -> None:
        """Leave everything as it was."""
        self._close(is_returning=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep on Return, leave on Escape; on a button Return presses it."""
        focused = self.focusWidget()
        if event.key() in _ENTER:
            if isinstance(focused, QAbstractButton) and focused.hasFocus():
                focused.click()
            else:
                self.commit(is_returning=True)
        elif event.key() == Qt.Key.Key_Escape:
            self.cancel()
        else:
            super().keyPressEvent(event)

    def _heed_focus(self, _: QObject | None, now: QWidget | None) -> None:
        if now is None or now.window() is not self.window():
            return  # another window, or a list of choices that dropped down
        if not (now is self or self.isAncestorOf(now)):
            self.commit()

    def event(self, event: QEvent) -> bool:
        """Watch the keyboard no more once it goes."""
        if event.type() is QEvent.Type.DeferredDelete:
            self._unwatch()
        return super().event(event)

    def _close(self, *, is_returning: bool) -> None:
        if not self._is_over:
            self._is_over = True
            self._unwatch()
            self.closed.emit(is_returning)

    def _unwatch(self) -> None:
        if self._watched is not None:
            self._watched.focusChanged.disconnect(self._heed_focus)
            self._watched = None
