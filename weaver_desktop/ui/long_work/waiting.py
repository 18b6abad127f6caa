"""The line that stands over a window while long work goes on in its book."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from weaver_desktop.ui.long_work.carrier import Carrier
from weaver_desktop.ui.widgets.parts import button
from weaver_desktop.ui.widgets.prose import Prose

_WIDTH, _ABOVE_FOOT = 360, 96
_QUIET_MS = 250
_FINE = 1_000


class Waiting(QDialog):
    """Says what is done and how far it is, and stops it. While it is open nothing else is edited.

    It is modal to its window from the first moment, and shows itself only if it takes long.
    """

    def __init__(self, words: str, carrier: Carrier, over: QWidget) -> None:
        """Stand over a window."""
        super().__init__(over, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)  # around the round corners
        self.setWindowTitle(words)
        self.setAccessibleName(words)
        self._carrier = carrier
        self._over = over
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setRange(0, _FINE)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.leave = button(self.tr("Cancel"), "plain", self.tr("Cancel"), self)
        self.leave.clicked.connect(self.reject)
        # Return that was pressed once too often must not cancel what it began.
        self.leave.setAutoDefault(False)
        policy = self.leave.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.leave.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out(words)
        carrier.setParent(self)
        carrier.went_on.connect(self._tell)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(lambda: self.setWindowOpacity(1.0))
        self.setWindowOpacity(0.0)

    def begin(self) -> None:
        """Hold off the window."""
        self.resize(min(_WIDTH, self._over.width() - 16), self.sizeHint().height())
        foot = self._over.mapToGlobal(self._over.rect().bottomLeft())
        left = foot.x() + (self._over.width() - self.width()) // 2
        self.move(left, foot.y() - _ABOVE_FOOT - self.height())
        self.open()
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        self._quiet.start()

    def reject(self) -> None:
        """Stop the work, as long as that takes all of it back."""
        if self._carrier.is_under_way and not self._carrier.may_stop:
            return
        self._carrier.stop()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop the work or, if it is written already, bring it to its end."""
        self._carrier.stop()
        super().closeEvent(event)

    def _lay_out(self, words: str) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        frame = QFrame(self)
        frame.setObjectName("toast")
        whole.addWidget(frame)
        row = QHBoxLayout(frame)
        row.setContentsMargins(16, 12, 12, 12)
        row.setSpacing(16)
        stack = QVBoxLayout()
        stack.setSpacing(8)
        stack.addWidget(Prose(words, "", self, most_lines=2))
        stack.addWidget(self.bar)
        row.addLayout(stack, 1)
        row.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignVCenter)

    def _tell(self, share: float, may_stop: bool) -> None:  # noqa: FBT001 - Qt hands it over
        self.bar.setValue(round(share * _FINE))
        self.leave.setVisible(may_stop)
