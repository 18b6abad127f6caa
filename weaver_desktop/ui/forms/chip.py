"""A word on a round ground that can be pressed, and taken away by its ×."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from weaver_desktop.ui.theme.fonts import SMALL, font
from weaver_desktop.ui.widgets.party_button import PressableButton
from weaver_desktop.ui.widgets.tints import Tints
from weaver_desktop.ui.widgets.wording import tip

_HEIGHT = 26
_SIDE = 10
_CROSS = 20
_WIDEST = 400
_AWAY = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class Chip(PressableButton):
    """``clicked`` when the word is pressed, ``taken_away`` on its ×, Delete or Backspace."""

    taken_away = Signal()

    def __init__(
        self,
        text: str,
        tints: Tints,
        parent: QWidget,
        *,
        name: str = "",
        away: str = "",
        is_quiet: bool = False,
        widest: int = _WIDEST,
    ) -> None:
        """Show a word.

        Args:
            text: the word.
            tints: the colours that are on.
            parent: Qt's owner.
            name: what pressing it does; the word itself if that says it.
            away: what the × does, “” for a chip that has none.
            is_quiet: whether it only offers something, and so has no ground of its own.
            widest: pixels that it takes at most; a longer word ends in “…”.
        """
        super().__init__(parent)
        self._tints = tints
        self._font = font(SMALL)
        self._metrics = QFontMetrics(self._font)
        self._is_quiet = is_quiet
        self._widest = widest
        self._away = away
        self._is_over_cross = False
        self.setText(text)
        self.setAccessibleName(name or text)
        if away:
            self.setAccessibleDescription(f"{away} (Del)")
            self.setMouseTracking(True)
        self.setToolTip(tip(" · ".join(part for part in (name or text, away) if part)))

    def sizeHint(self) -> QSize:
        """Return the size of the word and its ×."""
        wide = self._metrics.horizontalAdvance(self.text()[:_WIDEST]) + 2 * _SIDE
        return QSize(min(wide + (_CROSS - 6 if self._away else 0), self._widest), _HEIGHT)

    def cross(self) -> QRect:
        """Return where the × is, nowhere if there is none."""
        if not self._away:
            return QRect()
        return QRect(self.width() - _CROSS - 2, 0, _CROSS + 2, self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take away on Delete and Backspace."""
        if self._away and event.key() in _AWAY:
            self.taken_away.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take away when the × is pressed."""
        is_left = event.button() == Qt.MouseButton.LeftButton
        if self._away and is_left and self.cross().contains(event.position().toPoint()):
            self.setDown(False)
            self.taken_away.emit()
        else:
            super().mouseReleaseEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light the × under the pointer."""
        is_over = self.cross().contains(event.position().toPoint())
        if is_over != self._is_over_cross:
            self._is_over_cross = is_over
            self.update()
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Let the × go out."""
        self._is_over_cross = False
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the word, the × and the focus."""
        palette = self._tints.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        is_awake = self.underMouse() and not self._is_over_cross
        edge = palette.selected if self.hasFocus() else palette.rule
        painter.setPen(QPen(QColor(edge), 1))
        if self._is_quiet and not self.hasFocus():
            painter.setPen(Qt.PenStyle.NoPen)
        ground = palette.rule if is_awake else palette.raised
        painter.setBrush(Qt.BrushStyle.NoBrush if self._is_quiet else QColor(ground))
        painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
        painter.setFont(self._font)
        colour = palette.selected if self._is_quiet and not is_awake else palette.text
        painter.setPen(QColor(colour))
        room = self.width() - 2 * _SIDE - (_CROSS - 6 if self._away else 0)
        words = self._metrics.elidedText(
            self.text()[:_WIDEST], Qt.TextElideMode.ElideRight, room + 1
        )
        place = QRect(_SIDE, 0, room + 1, self.height())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), words)
        if self._away:
            self._paint_cross(painter)
        painter.end()

    def _paint_cross(self, painter: QPainter) -> None:
        palette = self._tints.palette
        painter.setPen(QPen(QColor(palette.text if self._is_over_cross else palette.dim), 1.3))
        middle = QPointF(self.width() - _CROSS / 2 - 3, self.height() / 2)
        for sign in (-1, 1):
            painter.drawLine(middle + QPointF(-3, -3 * sign), middle + QPointF(3, 3 * sign))
