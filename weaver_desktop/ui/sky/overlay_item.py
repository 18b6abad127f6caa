"""What lies over the sky: the selection, its ties, a possible introduction, fresh light."""

from dataclasses import dataclass, field

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QRadialGradient
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from weaver_desktop.graph.network import Floats, Ints
from weaver_desktop.ui.sky import ink
from weaver_desktop.ui.sky.nearness import drawn_radii, zoom_of
from weaver_desktop.ui.sky.primitives import draw_lines, rim_to_rim
from weaver_desktop.ui.sky.sky_item import SkyItem
from weaver_desktop.ui.sky.stars_item import to_screen
from weaver_desktop.ui.theme.palette import Palette

_MOST_SMOOTH = 800
"""Ties of the selected that are drawn smoothly within a frame."""


@dataclass(frozen=True, slots=True)
class Glow:
    """A pulse at one moment: from star to star (or at one star), how far and how bright."""

    start: int
    end: int | None
    reach: float
    light: float


@dataclass(slots=True)
class Highlights:
    """Star numbers: the selected, the pair that might meet, the hovered, and the glows."""

    selected: tuple[int, ...] = ()
    hovered: int | None = None
    dashed: tuple[int, int] | None = None
    ties: Ints = field(default_factory=lambda: np.zeros((0, 2), np.int32))
    glows: tuple[Glow, ...] = ()

    @property
    def has_something(self) -> bool:
        """Whether anything is to be drawn."""
        is_lit = bool(self.selected or self.glows or len(self.ties))
        return is_lit or self.hovered is not None or self.dashed is not None


class OverlayItem(SkyItem):
    """Draws the highlights; cheap, so that hovering and pulses need no other item redrawn."""

    def __init__(self, palette: Palette) -> None:
        """Begin with nothing highlighted."""
        super().__init__()
        self._palette = palette
        self._positions: Floats = np.zeros((0, 2))
        self._radius: Floats = np.zeros(0)
        self._highlights = Highlights()
        self.show_if(False)

    def set_palette(self, palette: Palette) -> None:
        """Draw in another palette from now on."""
        self._palette = palette
        self.update()

    def set_radii(self, radius: Floats) -> None:
        """Take over the radii of the stars in pixels."""
        self._radius = radius
        self.show_highlights(Highlights())

    def show_highlights(self, highlights: Highlights) -> None:
        """Show other highlights."""
        self._highlights = highlights
        self.show_if(highlights.has_something)
        self.update()

    def move(self, positions: Floats) -> None:
        """Follow the stars to (n, 2) positions in world units."""
        self._positions = positions
        self.update()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw in screen pixels."""
        shown = self._highlights
        if len(self._positions) != len(self._radius):
            return
        at = to_screen(painter, self._positions)
        radius = drawn_radii(self._radius, zoom_of(painter))
        room = radius.copy()
        room[list(shown.selected)] += ink.RING_GAP
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if len(shown.ties):
            colour = QColor(self._palette.selected)
            colour.setAlphaF(ink.ties_light(len(shown.ties)))
            # Smooth lines take tens of times as long, and of so many nobody sees the steps.
            is_smooth = len(shown.ties) <= _MOST_SMOOTH or widget is None
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, is_smooth)
            painter.setPen(QPen(colour, ink.TIES_PX if is_smooth else 1.0))
            draw_lines(painter, rim_to_rim(at, shown.ties, room))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if shown.dashed is not None:
            self._draw_dashed(painter, rim_to_rim(at, np.array([shown.dashed]), room))
        for glow in shown.glows:
            self._draw_glow(painter, at, glow)
        for star in shown.selected:
            self._draw_ring(painter, at[star], radius[star], self._palette.selected, ink.RING_PX)
        if shown.hovered is not None and shown.hovered not in shown.selected:
            star = shown.hovered
            self._draw_ring(painter, at[star], radius[star], self._palette.text, 1.2)

    def _draw_dashed(self, painter: QPainter, line: Floats) -> None:
        pen = QPen(QColor(self._palette.accent), ink.DASHED_PX)
        pen.setDashPattern(list(ink.DASHES))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        draw_lines(painter, line)

    def _draw_glow(self, painter: QPainter, at: Floats, glow: Glow) -> None:
        colour = QColor(self._palette.text if self._palette.is_dark else self._palette.selected)
        start = at[glow.start]
        ends = [start]
        if glow.end is not None:
            end = start + (at[glow.end] - start) * glow.reach
            colour.setAlphaF(0.25 + 0.65 * glow.light)
            painter.setPen(QPen(colour, 1.2 + 1.6 * glow.light))
            painter.drawLine(QPointF(*start), QPointF(*end))
            ends.append(end)
        painter.setPen(Qt.PenStyle.NoPen)
        for place in ends:
            radius = 12.0 + 22.0 * glow.light
            halo = QRadialGradient(QPointF(*place), radius)
            colour.setAlphaF(0.55 * glow.light)
            halo.setColorAt(0.0, colour)
            colour.setAlphaF(0.0)
            halo.setColorAt(1.0, colour)
            painter.setBrush(halo)
            painter.drawEllipse(QPointF(*place), radius, radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    @staticmethod
    def _draw_ring(painter: QPainter, at: Floats, radius: float, name: str, width: float) -> None:
        colour = QColor(name)
        halo = QRadialGradient(QPointF(*at), radius + ink.RING_GLOW)
        for place, light in ink.ring_glow(radius):
            colour.setAlphaF(ink.RING_LIGHT * light)
            halo.setColorAt(place, colour)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(halo)
        painter.drawEllipse(QPointF(*at), radius + ink.RING_GLOW, radius + ink.RING_GLOW)
        colour.setAlphaF(1.0)
        painter.setPen(QPen(colour, width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(*at), radius + ink.RING_GAP, radius + ink.RING_GAP)
