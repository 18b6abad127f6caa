"""Circles with initials."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import initials
from weaver_desktop.ui.theme.fonts import font
from weaver_desktop.ui.theme.palette import Palette
from weaver_desktop.ui.widgets.tints import Tints, mixed

_FILL = 0.24
_LETTERS_ON_DARK = 1.0
_LETTERS_ON_LIGHT = 0.72
_OVERLAP = 0.3


def paint_avatar(
    painter: QPainter, circle: QRectF, letters: str, tint: str, palette: Palette, ground: str
) -> None:
    """Paint a circle tinted with a colour on a ground, with letters in it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(mixed(tint, ground, _FILL))
    painter.drawEllipse(circle)
    strength = _LETTERS_ON_DARK if palette.is_dark else _LETTERS_ON_LIGHT
    painter.setPen(mixed(tint, palette.text, strength))
    painter.setFont(font(max(9, round(circle.width() * 0.36)), QFont.Weight.DemiBold))
    painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, letters)
    painter.restore()


class Avatars(QWidget):
    """One circle, or several that overlap."""

    def __init__(
        self, parties: Sequence[tuple[PartyId, str]], size: int, tints: Tints, parent: QWidget
    ) -> None:
        """Show parties, given as ids with names, in circles of ``size`` pixels."""
        super().__init__(parent)
        self._parties = tuple(parties)
        self._size = size
        self._tints = tints
        step = round(size * (1 - _OVERLAP))
        self._step = step
        self.setFixedSize(QSize(size + step * (len(self._parties) - 1), size))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        tints.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the circles from the left, each over the one before."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self._tints.palette
        for at, (party, name) in enumerate(self._parties):
            circle = QRectF(at * self._step, 0, self._size, self._size)
            if at:
                painter.setPen(QPen(QColor(palette.panel), 2))
                painter.drawEllipse(QPointF(circle.center()), self._size / 2, self._size / 2)
            # Of two letters the next circle would hide one.
            letters = initials(name)[: 2 if len(self._parties) == 1 else 1]
            paint_avatar(painter, circle, letters, self._tints.of(party), palette, palette.panel)
        painter.end()
