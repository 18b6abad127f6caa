"""The ties of the sky: lines as light as breath, brighter with depth."""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from weaver_desktop.graph.network import Flags, Floats
from weaver_desktop.ui.sky.primitives import draw_lines
from weaver_desktop.ui.sky.rules import LineLooks
from weaver_desktop.ui.sky.sky_item import SkyItem

_LIGHTS = np.array([0.05, 0.09, 0.14, 0.20, 0.28, 0.38, 0.50, 0.65])


class LinesItem(SkyItem):
    """Draws every tie, sorted by light so that few pens are needed."""

    def __init__(self) -> None:
        """Begin with no lines."""
        super().__init__()
        self._colour = QColor("white")
        self._is_moving = False
        self._looks = LineLooks(np.zeros((0, 2), np.int32), np.zeros(0))
        self._ends = np.zeros((0, 2), np.int32)
        self._bounds = np.zeros(len(_LIGHTS) + 1, np.int64)
        self._lines: Floats = np.zeros((0, 4))

    def set_colour(self, colour: str) -> None:
        """Draw in another colour from now on."""
        self._colour = QColor(colour)
        self.update()

    def set_lines(self, looks: LineLooks) -> None:
        """Take over what there is to draw; positions follow with ``move``."""
        self._looks = looks
        self._sort(looks.light)

    def brighten(self, bright: Flags) -> None:
        """Keep the lines between n flagged stars as they are and dim all others.

        Positions follow with ``move``.
        """
        looks = self._looks
        if bright.all():
            self._sort(looks.light)
        else:
            self._sort(np.where(bright[looks.ends].all(axis=1), looks.light, _LIGHTS[0]))

    def _sort(self, light: Floats) -> None:
        ends = self._looks.ends
        level = np.abs(light[:, None] - _LIGHTS[None, :]).argmin(axis=1)
        order = np.argsort(level, kind="stable")
        self._ends = ends[order]
        self._bounds = np.searchsorted(level[order], np.arange(len(_LIGHTS) + 1))
        self._lines = np.zeros((len(order), 4))

    def move(self, positions: Floats) -> None:
        """Follow the stars to (n, 2) positions in world units."""
        self._lines[:, :2] = positions[self._ends[:, 0]]
        self._lines[:, 2:] = positions[self._ends[:, 1]]
        self.update()

    def rest(self, is_at_rest: bool) -> None:  # noqa: FBT001
        """Draw plainly while the map moves, smoothly when it rests."""
        super().rest(is_at_rest)
        if is_at_rest is self._is_moving:
            self._is_moving = not is_at_rest
            self.update()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw the lines of each light with one pen."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, not self._is_moving)
        for level, light in enumerate(_LIGHTS):
            start, stop = self._bounds[level], self._bounds[level + 1]
            if start < stop:
                colour = QColor(self._colour)
                colour.setAlphaF(float(light))
                # Qt draws lines of exactly one pixel several times as fast as any wider ones.
                width = 1.0 if self._is_moving else 1.0 + 0.6 * float(light)
                pen = QPen(colour, width, Qt.PenStyle.SolidLine)
                pen.setCosmetic(True)
                painter.setPen(pen)
                draw_lines(painter, self._lines[start:stop])
