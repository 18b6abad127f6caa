"""A line at the foot of the map that says what was done, and offers to take it back."""

from PySide6.QtCore import QPropertyAnimation, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsOpacityEffect,
    QHBoxLayout,
    QPushButton,
    QWidget,
)

from weaver_desktop.ui.state.motion import Motion
from weaver_desktop.ui.widgets.prose import Prose

_STAYS_MS = 6000
_FADE_MS = 200
_LIFT_PX = 104
_WIDEST_PX = 560
_LEAST_HEIGHT = 44
_MOST_LINES = 4


class Toast(QFrame):
    """Comes up over its parent, stays a while, goes by itself. ``undo_wanted`` when pressed."""

    undo_wanted = Signal()

    def __init__(self, parent: QWidget, motion: Motion | None = None) -> None:
        """Begin hidden; with less motion it is there at once."""
        super().__init__(parent)
        self._motion = motion or Motion(parent=self)
        self.setObjectName("toast")
        self._over = parent
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        self._text = Prose("", "", self, most_lines=_MOST_LINES)
        row.addWidget(self._text, 1, Qt.AlignmentFlag.AlignVCenter)
        self._undo = QPushButton(self.tr("Undo"), self)
        self._undo.setProperty("role", "link")
        self._undo.clicked.connect(self._press)
        row.addWidget(self._undo)
        effect = QGraphicsOpacityEffect(self)
        self.setGraphicsEffect(effect)
        self._fade = QPropertyAnimation(effect, b"opacity", self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_STAYS_MS)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def say(self, text: str, *, can_undo: bool = False) -> None:
        """Show a sentence; a longer one stays longer."""
        self._text.setText(text)
        self._undo.setVisible(can_undo)
        self.setAccessibleName(text)
        self.place()
        self.show()
        self.raise_()
        self._fade.stop()
        self._fade.setStartValue(1.0 if self._motion.is_less else 0.0)
        self._fade.setEndValue(1.0)
        self._fade.setDuration(0 if self._motion.is_less else _FADE_MS)
        self._fade.start()
        self._timer.start(_STAYS_MS + 40 * len(text))

    def place(self) -> None:
        """Stand at the foot of the parent, in the middle."""
        over = self._over
        wanted = self._text.fontMetrics().horizontalAdvance(self._text.text()) + 140
        width = min(wanted, _WIDEST_PX, over.width() - 32)
        height = min(max(self._row.heightForWidth(width), _LEAST_HEIGHT), over.height())
        top = max(over.height() - height - _LIFT_PX, 0)
        self.setGeometry((over.width() - width) // 2, top, width, height)

    def unsay(self, text: str) -> None:
        """Go, if this is what is said: it does not hold any more."""
        if self.accessibleName() == text:
            self.stop()

    def stop(self) -> None:
        """Go at once."""
        self._timer.stop()
        self._fade.stop()
        self.hide()

    def _press(self) -> None:
        self.stop()
        self.undo_wanted.emit()
