"""Threads over the lines of the sky: a chain of introductions, and ties that are only imagined."""

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from weaver_desktop.graph.network import Floats, Ints
from weaver_desktop.ui.sky import ink
from weaver_desktop.ui.sky.primitives import draw_lines
from weaver_desktop.ui.sky.sky_item import SkyItem
from weaver_desktop.ui.sky.stars_item import to_screen
from weaver_desktop.ui.theme.palette import Palette

NO_LINES: Ints = np.zeros((0, 2), np.int32)


class ThreadsItem(SkyItem):
    """Draws few lines, each with a soft halo; nothing at all most of the time."""

    def __init__(self, palette: Palette) -> None:
        """Begin without threads."""
        super().__init__()
        self._palette = palette
        self._positions: Floats = np.zeros((0, 2))
        self._imagined = NO_LINES
        self._chain: tuple[int, ...] = ()
        self.show_if(False)

    @property
    def imagined(self) -> Ints:
        """(k, 2) stars that are joined as if they had met."""
        return self._imagined

    @property
    def chain(self) -> tuple[int, ...]:
        """The stars of the chain that is lit, from one end to the other; -1 for one not drawn."""
        return self._chain

    def set_palette(self, palette: Palette) -> None:
        """Draw in another palette from now on."""
        self._palette = palette
        self.update()

    def show_threads(self, imagined: Ints, chain: tuple[int, ...]) -> None:
        """Draw other threads; positions follow with ``move`` where stars got other numbers."""
        self._imagined, self._chain = imagined, chain
        self.show_if(len(imagined) > 0 or len(chain) > 0)
        self.update()

    def move(self, positions: Floats) -> None:
        """Follow the stars to (n, 2) positions in world units."""
        self._positions = positions
        if len(self._imagined) or self._chain:
            self.update()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw in screen pixels."""
        most = max([*self._imagined.ravel().tolist(), *self._chain], default=-1)
        if not 0 <= most < len(self._positions):
            return
        at = to_screen(painter, self._positions)
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw(painter, at, self._imagined, self._palette.accent, ink.IMAGINED_PX)
        steps = np.array(list(zip(self._chain, self._chain[1:], strict=False)), np.int32)
        steps = steps.reshape(-1, 2)
        steps = steps[(steps >= 0).all(axis=1)]
        self._draw(painter, at, steps, self._palette.selected, ink.CHAIN_PX)
        painter.setPen(QPen(QColor(self._palette.selected), ink.STEP_PX))
        for star in self._chain[1:-1]:
            if star >= 0:
                painter.drawEllipse(QPointF(*at[star]), ink.STEP_RADIUS, ink.STEP_RADIUS)

    @staticmethod
    def _draw(painter: QPainter, at: Floats, ends: Ints, name: str, width: float) -> None:
        lines = np.hstack([at[ends[:, 0]], at[ends[:, 1]]])
        colour = QColor(name)
        for light, wide in ((ink.HALO_LIGHT, ink.HALO_PX), (ink.THREAD_LIGHT, width)):
            colour.setAlphaF(light)
            pen = QPen(colour, wide)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            draw_lines(painter, lines)
