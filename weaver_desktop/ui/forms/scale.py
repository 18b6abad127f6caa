"""Five dots: how deep a tie is, or how much of a role somebody has."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from weaver_desktop.ui.theme.fonts import SMALL, font
from weaver_desktop.ui.widgets.tints import Tints

STEPS = 5
_STEP = 13
_RADIUS = 4.0
_HEIGHT = 24
_GAP = 6
_LEAST_WORDS = 48
_NUMBERS = {getattr(Qt.Key, f"Key_{number}"): number for number in range(1, STEPS + 1)}
_NONE = (Qt.Key.Key_0, Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_MORE, _LESS = (Qt.Key.Key_Right, Qt.Key.Key_Plus), (Qt.Key.Key_Left, Qt.Key.Key_Minus)
_FLAGS = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class Scale(QWidget):
    """One click on a dot, or a key from 1 to 5, and it is so; words stand beside the dots."""

    def __init__(
        self,
        name: str,
        value: int | None,
        words: Mapping[int, str],
        choose: Callable[[int | None], object],
        tints: Tints,
        parent: QWidget,
        *,
        can_be_none: bool = False,
        can_edit: bool = True,
        label: str = "",
    ) -> None:
        """Show a value from 1 to 5.

        Args:
            name: what is told by it, as it is read out before the value.
            value: from 1 to 5, None for nothing said.
            words: what each value means.
            choose: is given the value that is chosen.
            tints: the colours that are on.
            parent: Qt's owner.
            can_be_none: whether 0, Delete, or the dot that is chosen already takes it back.
            can_edit: whether it can be changed.
            label: stands beside the dots whatever the value; without, its words do.
        """
        super().__init__(parent)
        self._name = name
        self._value = value
        self._words = dict(words)
        self._choose = choose
        self._tints = tints
        self._can_be_none = can_be_none
        self._can_edit = can_edit
        self._label = label
        self._pointed = 0
        self._font = font(SMALL)
        if can_edit:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._tell()

    @property
    def value(self) -> int | None:
        """What is shown."""
        return self._value

    def show_value(self, value: int | None) -> None:
        """Show another value."""
        if value != self._value:
            self._value = value
            self._tell()

    def sizeHint(self) -> QSize:
        """Return room for the dots and the widest of the words."""
        metrics = QFontMetrics(self._font)
        texts = [self._label] if self._label else list(self._words.values())
        widest = max((metrics.horizontalAdvance(text) for text in texts), default=0)
        return QSize(STEPS * _STEP + (_GAP + widest if widest else 0), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return room for the dots."""
        return QSize(STEPS * _STEP, _HEIGHT)

    def dot(self, value: int) -> QRect:
        """Return where the dot of a value stands."""
        return QRect((value - 1) * _STEP, 0, _STEP, self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by number, or one more or less."""
        key = Qt.Key(event.key())
        now = self._value or 0
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier or not self._can_edit:
            super().keyPressEvent(event)
        elif key in _NUMBERS:
            self._take(_NUMBERS[key])
        elif key in _MORE and now < STEPS:
            self._take(now + 1)
        elif key in _LESS and now > 1:
            self._take(now - 1)
        elif key in _NONE and self._can_be_none:
            self._take(None)
        elif key not in (*_MORE, *_LESS):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the dot that is pressed."""
        at = self._value_at(event)
        if not (self._can_edit and at and event.button() == Qt.MouseButton.LeftButton):
            super().mousePressEvent(event)
        elif at == self._value and self._can_be_none:
            self._take(None)
        else:
            self._take(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what the dot under the pointer means."""
        at = self._value_at(event)
        if at != self._pointed:
            self._pointed = at
            self.update()
            place = event.globalPosition().toPoint()
            QToolTip.showText(place, self._words.get(at, "") if at else "", self)

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        self._pointed = 0
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dots up to the value, and the words."""
        palette = self._tints.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        reached = self._pointed if self._pointed and self._can_edit else self._value or 0
        full = QColor(palette.selected if self._pointed else palette.text)
        for step in range(1, STEPS + 1):
            place = QPointF((step - 1) * _STEP + _RADIUS, middle)
            painter.setPen(QPen(full if step <= reached else QColor(palette.faint), 1.2))
            painter.setBrush(full if step <= reached else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(place, _RADIUS - 0.6, _RADIUS - 0.6)
        left = STEPS * _STEP + _GAP
        room = self.width() - left
        metrics = QFontMetrics(self._font)
        said = self._label or self._words.get(reached, "")
        # Of two letters nobody gets anything; the tooltip has all of it.
        if room >= min(metrics.horizontalAdvance(said), _LEAST_WORDS):
            painter.setFont(self._font)
            painter.setPen(QColor(palette.dim))
            shown = metrics.elidedText(said, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRect(left, 0, room, self.height()), int(_FLAGS), shown)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(palette.selected), 1))
            ring = QRectF(-0.5, 2.5, STEPS * _STEP, self.height() - 5)
            painter.drawRoundedRect(ring.adjusted(1, 0, 0, 0), 6, 6)
        painter.end()

    def _take(self, value: int | None) -> None:
        self._choose(value)

    def _value_at(self, event: QMouseEvent) -> int:
        at = int(event.position().x() // _STEP) + 1
        return at if 1 <= at <= STEPS else 0

    def _tell(self) -> None:
        words = self._words.get(self._value or 0, "")
        said = self.tr("{number} of 5, {words}") if words else self.tr("{number} of 5")
        said = said.replace("{number}", str(self._value or 0)).replace("{words}", words)
        self.setAccessibleName(f"{self._name}: {said}" if self._value else self._name)
        self.update()
