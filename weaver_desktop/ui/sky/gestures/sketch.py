"""What a hand is drawing: a loop around stars, or a line that looks for its other end."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from weaver_desktop.graph.network import Floats
from weaver_desktop.ui.sky.gestures.pointer import Spot
from weaver_desktop.ui.sky.sky_item import SkyItem
from weaver_desktop.ui.sky.stars_item import to_screen
from weaver_desktop.ui.theme.palette import Palette

_VEIL = 0.10
_DASHES = [4.0, 4.0]
_END_PX = 5.0


@dataclass(frozen=True, slots=True)
class Rubber:
    """A line from a star to another, or to a place while there is none."""

    star: int
    other: int | None
    place: Spot | None


class Sketch(SkyItem):
    """Draws over everything else, and keeps nothing."""

    def __init__(self, palette: Palette) -> None:
        """Begin with an empty sheet."""
        super().__init__()
        self._palette = palette
        self._positions: Floats = np.zeros((0, 2))
        self._loop: Floats = np.zeros((0, 2))
        self._rubber: Rubber | None = None
        self.show_if(False)

    @property
    def rubber(self) -> Rubber | None:
        """The line that looks for its other end."""
        return self._rubber

    @property
    def loop(self) -> Floats:
        """(k, 2) corners of the loop in world units."""
        return self._loop

    def set_palette(self, palette: Palette) -> None:
        """Draw in another palette from now on."""
        self._palette = palette
        self.update()

    def show_loop(self, corners: list[Spot]) -> None:
        """Draw a loop through places in world units; none for no loop."""
        self._loop = np.array(corners, float).reshape(-1, 2)
        self._renew()

    def show_rubber(self, rubber: Rubber | None) -> None:
        """Draw a line that looks for its other end, or none."""
        if rubber != self._rubber:
            self._rubber = rubber
            self._renew()

    def move(self, positions: Floats) -> None:
        """Follow the stars to (n, 2) positions in world units."""
        self._positions = positions
        self.update()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw in screen pixels."""
        loop, rubber = to_screen(painter, self._loop), self._ends(painter)
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if len(loop):
            colour = QColor(self._palette.selected)
            pen = QPen(colour, 1.5)
            pen.setDashPattern(_DASHES)
            painter.setPen(pen)
            colour.setAlphaF(_VEIL)
            painter.setBrush(colour)
            painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in loop.tolist()]))
        if rubber is not None:
            start, end = rubber
            pen = QPen(QColor(self._palette.selected), 1.8)
            pen.setDashPattern(_DASHES)
            painter.setPen(pen)
            painter.drawLine(start, end)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._palette.selected))
            painter.drawEllipse(end, _END_PX, _END_PX)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _renew(self) -> None:
        self.show_if(len(self._loop) > 0 or self._rubber is not None)
        self.update()

    def _ends(self, painter: QPainter) -> tuple[QPointF, QPointF] | None:
        rubber, count = self._rubber, len(self._positions)
        if rubber is None or rubber.star >= count:
            return None
        if rubber.other is not None and rubber.other < count:
            end = self._positions[rubber.other]
        elif rubber.place is not None:
            end = np.array(rubber.place)
        else:
            return None
        a, b = to_screen(painter, np.stack([self._positions[rubber.star], end])).tolist()
        return QPointF(*a), QPointF(*b)
