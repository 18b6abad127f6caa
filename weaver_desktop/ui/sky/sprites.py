"""Stars as little pictures, drawn once for each colour and size and then copied."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QRadialGradient

from weaver_desktop.graph.network import Floats
from weaver_desktop.ui.sky import ink
from weaver_desktop.ui.sky.nearness import LARGEST, SMALLEST
from weaver_desktop.ui.theme.palette import Palette

RADII = (SMALLEST, 1.0, 1.25, 1.6, 2.0, 2.5, 3.1, 3.8, 4.6, 5.6, 6.8, 8.2, 10.0, 12.5, LARGEST)
"""Radii of the stars that there are pictures of, in pixels."""
_RIM = 1.0


class Atlas:
    """Star pictures on one pixmap: a line for each radius, in it a picture for each kind.

    Kinds are the tints of the palette, then the plain one; then the same as rings, for groups.
    A picture is drawn when it is first asked for: few of them are ever seen.
    """

    def __init__(self, palette: Palette, ratio: float) -> None:
        """Make room for the stars of a palette, on screens of ``ratio`` device pixels per pixel."""
        self._palette = palette
        self._ratio = ratio
        self._colours = (*palette.tints, palette.plain_star)
        # Whole device pixels, so that no picture shows the edge of another.
        cells = [np.ceil((radius * _glow(radius) + _RIM) * 2 * ratio) for radius in RADII]
        self._cells = np.array(cells)
        self._tops = np.concatenate([[0.0], self._cells.cumsum()[:-1]])
        self._is_drawn = np.zeros((self.kinds, len(RADII)), bool)
        self.pixmap = QPixmap(int(self._cells.max()) * self.kinds, int(self._cells.sum()))
        self.pixmap.fill(Qt.GlobalColor.transparent)
        self.pixmap.setDevicePixelRatio(ratio)

    @property
    def kinds(self) -> int:
        """How many pictures there are of each radius."""
        return 2 * len(self._colours)

    def sources(
        self, kind: NDArray[np.int64], size: NDArray[np.int64]
    ) -> tuple[Floats, Floats, Floats]:
        """Return left, top and side, in device pixels, of pictures by kind and place in RADII."""
        self._draw(kind, size)
        side = self._cells[size]
        return kind * side, self._tops[size], side

    def centre(self, kind: int, size: int) -> tuple[float, float]:
        """Return the device pixel in the middle of a picture."""
        left, top, side = self.sources(np.array([kind]), np.array([size]))
        return float(left[0] + side[0] / 2), float(top[0] + side[0] / 2)

    def _draw(self, kind: NDArray[np.int64], size: NDArray[np.int64]) -> None:
        """Draw those of some pictures that nobody asked for yet."""
        is_wanted = np.zeros_like(self._is_drawn)
        is_wanted[kind, size] = True
        wanted = np.argwhere(is_wanted & ~self._is_drawn).tolist()
        if not wanted:
            return
        self._is_drawn |= is_wanted
        painter = QPainter(self.pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # The painter of a pixmap counts in pixels of the screen, the atlas in device pixels.
        painter.scale(1.0 / self._ratio, 1.0 / self._ratio)
        for one, at in wanted:
            self._draw_picture(painter, one, at)
        painter.end()

    def _draw_picture(self, painter: QPainter, kind: int, size: int) -> None:
        cell, top = float(self._cells[size]), float(self._tops[size])
        radius = RADII[size]
        middle = QPointF((kind + 0.5) * cell, top + cell / 2)
        colour = QColor(self._colours[kind % len(self._colours)])
        if kind < len(self._colours):
            reach = _glow(radius)
            _draw_star(painter, middle, radius * self._ratio, reach, colour, self._palette)
        else:
            _draw_ring(painter, middle, radius * self._ratio, self._ratio, colour, self._palette)


def nearest_size(radius: Floats) -> NDArray[np.int64]:
    """Return for n radii which of RADII comes nearest."""
    between = (np.array(RADII[1:]) + np.array(RADII[:-1])) / 2
    return np.searchsorted(between, radius).astype(np.int64)


def _glow(radius: float) -> float:
    """Return how far a star shines, in radii: small ones far, large ones are discs with a hem."""
    return float(np.interp(radius, *ink.STAR_GLOW_REACH))


def _draw_star(
    painter: QPainter,
    centre: QPointF,
    radius: float,
    reach: float,
    colour: QColor,
    palette: Palette,
) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    glow = QRadialGradient(centre, radius * reach)
    strength = ink.star_light(is_dark=palette.is_dark)
    for at, share in ink.STAR_GLOW:
        shade = QColor(colour)
        shade.setAlphaF(strength * share)
        glow.setColorAt(at, shade)
    painter.setBrush(glow)
    painter.drawEllipse(centre, radius * reach, radius * reach)
    core = QRadialGradient(centre, radius)
    core.setColorAt(0.0, core_colour(colour, is_dark=palette.is_dark))
    core.setColorAt(ink.CORE_REACH, colour)
    core.setColorAt(1.0, colour)
    painter.setBrush(core)
    painter.drawEllipse(centre, radius, radius)


def core_colour(colour: QColor, *, is_dark: bool) -> QColor:
    """Return the colour of the middle of a star."""
    return colour.lighter(ink.STAR_CORE) if is_dark else colour


def _draw_ring(
    painter: QPainter,
    centre: QPointF,
    radius: float,
    ratio: float,
    colour: QColor,
    palette: Palette,
) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    for tint, light in (
        (QColor(palette.sky_edge), ink.GROUP_GROUND),
        (QColor(colour), ink.GROUP_FILL),
    ):
        tint.setAlphaF(light)
        painter.setBrush(tint)
        painter.drawEllipse(centre, radius, radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    least, most = ink.GROUP_RIM_LEAST * ratio, ink.GROUP_RIM_MOST * ratio
    width = float(np.clip(radius * ink.GROUP_RIM, least, most))
    painter.setPen(QPen(colour, width))
    painter.drawEllipse(QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius))
