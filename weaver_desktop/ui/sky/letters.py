"""Initials in stars that are near."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from weaver_desktop.domain.parties import initials
from weaver_desktop.ui.theme.fonts import font
from weaver_desktop.ui.theme.palette import Palette

_SHARE = 0.92
_MOST_REMEMBERED = 600


class Letters:
    """Writes one or two letters in the middle of a star, dark on its light or light on its dark."""

    def __init__(self, palette: Palette) -> None:
        """Write for the stars of a palette."""
        self._palette = palette
        self._fonts: dict[int, QFont] = {}
        self._known: dict[str, str] = {}

    def write(
        self,
        painter: QPainter,
        at: tuple[float, float],
        radius: float,
        name: str,
        tint: str,
        *,
        is_ring: bool,
    ) -> None:
        """Write the initials of a name in a star of a tint, at a place in the painter's pixels."""
        letters = self._initials(name)
        if letters:
            # In a ring one sees the sky, on which its own colour is read.
            ink = tint if is_ring else self._palette.sky_edge
            painter.setPen(QColor(ink))
            painter.setFont(self._font(round(radius * _SHARE)))
            side = 2.4 * radius
            box = QRectF(at[0] - side / 2, at[1] - side / 2, side, side)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letters)

    def _initials(self, name: str) -> str:
        known = self._known.get(name)
        if known is None:
            if len(self._known) >= _MOST_REMEMBERED:
                self._known.clear()
            known = self._known[name] = initials(name)
        return known

    def _font(self, pixels: int) -> QFont:
        known = self._fonts.get(pixels)
        if known is None:
            known = self._fonts[pixels] = font(pixels, QFont.Weight.DemiBold)
        return known
