"""A slip on the board: one introduction."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QVBoxLayout, QWidget

from weaver_desktop.domain.ids import IntroductionId, Pair
from weaver_desktop.domain.introductions import Stage
from weaver_desktop.ui.widgets.party_button import LaidOutButton
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.tints import Tints
from weaver_desktop.ui.widgets.wording import joined, short_name, tip

_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_UP_AND_DOWN = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True, slots=True)
class SlipWords:
    """What a slip says; ``call`` asks for something, ``reason`` shows while it is pointed at."""

    key: IntroductionId
    parties: Pair
    names: tuple[str, str]
    stage: Stage
    since: str
    call: str = ""
    reason: str = ""


class Slip(LaidOutButton):
    """Pressing it selects the two. ← and → move it, Up and Down go between slips.

    ``shifted`` carries where an arrow points, ``stepped`` up or down, ``menu_wanted`` where the
    menu is asked for, ``dragged`` where the pointer drags it, ``dropped`` where it lets go; the
    last three in the pixels of the screen.
    """

    shifted = Signal(int)
    stepped = Signal(int)
    opened = Signal()
    menu_wanted = Signal(object)
    dragged = Signal(object)
    dropped = Signal(object)

    def __init__(self, words: SlipWords, tints: Tints, parent: QWidget, *, can_move: bool) -> None:
        """Show an introduction; without ``can_move`` it stays where it is."""
        super().__init__(parent, QSizePolicy.Policy.Fixed)
        self._words = words
        self._tints = tints
        self._can_move = can_move
        self._is_marked = False
        self._pressed_at: QPoint | None = None
        self._is_dragged = False
        self.setAccessibleName(joined(*words.names))
        self.setAccessibleDescription(" ".join(filter(None, (words.since, words.call))))
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 8, 8)
        column.setSpacing(2)
        for name in words.names:
            column.addWidget(Prose(short_name(name), "strong", self, most_lines=1))
        column.addWidget(Prose(words.since, "small", self, most_lines=1))
        if words.call:
            column.addWidget(Prose(words.call, "accent", self, most_lines=2))
        for label in self.findChildren(Prose):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        said = filter(None, (joined(*words.names), words.since, words.call, words.reason))
        self.setToolTip(tip("\n".join(said)))

    @property
    def words(self) -> SlipWords:
        """What the slip says."""
        return self._words

    @property
    def is_marked(self) -> bool:
        """Whether its two are what is selected."""
        return self._is_marked

    def mark(self, *, is_marked: bool) -> None:
        """Show whether its two are selected."""
        self._is_marked = is_marked
        self.update()

    def picture(self) -> QPixmap:
        """Return what the pointer carries along."""
        return self.grab()

    def sizeHint(self) -> QSize:
        """Return the size in a narrow column."""
        layout = self.layout()
        wide = max(self.width(), 96)
        return QSize(96, 0 if layout is None else layout.heightForWidth(wide))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with ← and →, go with Up and Down, open with Return."""
        key = Qt.Key(event.key())
        if key in _SIDEWAYS and self._can_move:
            self.shifted.emit(_SIDEWAYS[key])
        elif key in _UP_AND_DOWN:
            self.stepped.emit(_UP_AND_DOWN[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
        elif key in {Qt.Key.Key_M, Qt.Key.Key_Menu} and self._can_move:
            self.menu_wanted.emit(self.mapToGlobal(QPoint(8, self.height())))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu under the pointer."""
        if self._can_move:
            self.menu_wanted.emit(event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin what may become a drag."""
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag once the pointer has gone far enough."""
        at, pressed = event.position().toPoint(), self._pressed_at
        if pressed is None or not self._can_move:
            super().mouseMoveEvent(event)
            return
        far = (at - pressed).manhattanLength() >= QApplication.startDragDistance()
        if self._is_dragged or far:
            self._is_dragged = True
            self.setDown(False)
            self.dragged.emit(self.mapToGlobal(at))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of it, or press it."""
        was_dragged, self._is_dragged, self._pressed_at = self._is_dragged, False, None
        if was_dragged:
            self.dropped.emit(self.mapToGlobal(event.position().toPoint()))
        else:
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open it."""
        self.opened.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the mark of the selected one, and the focus."""
        palette = self._tints.palette
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_lit = self.underMouse() or self._is_marked
        painter.setPen(QPen(QColor(palette.rule), 1))
        painter.setBrush(QColor(palette.rule if is_lit else palette.raised))
        painter.drawRoundedRect(area, 7, 7)
        if self._is_marked:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.selected))
            painter.drawRoundedRect(QRectF(0, 8, 3, area.height() - 16), 1, 1)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(palette.selected), 1.5))
            painter.drawRoundedRect(area, 7, 7)
        painter.end()
