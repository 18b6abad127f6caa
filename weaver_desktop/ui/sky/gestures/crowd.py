"""Rings around many selected stars, drawn as copies of one picture."""

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from weaver_desktop.graph.network import Floats
from weaver_desktop.ui.sky.primitives import draw_fragments, fragments
from weaver_desktop.ui.sky.sky_item import SkyItem
from weaver_desktop.ui.sky.stars_item import to_screen
from weaver_desktop.ui.theme.palette import Palette

_RADIUS, _PEN = 9.0, 1.6
_SIZE = 2 * (int(_RADIUS) + 2)


class Crowd(SkyItem):
    """Some hundred rings cost what one costs; they are plainer than those of a few stars."""

    def __init__(self, palette: Palette) -> None:
        """Begin with nobody."""
        super().__init__()
        self._palette = palette
        self._picture: QPixmap | None = None
        self._positions: Floats = np.zeros((0, 2))
        self._stars = np.zeros(0, np.int64)
        self.show_if(False)

    @property
    def stars(self) -> tuple[int, ...]:
        """The stars that have a ring."""
        return tuple(self._stars.tolist())

    def set_palette(self, palette: Palette) -> None:
        """Draw in another palette from now on."""
        self._palette = palette
        self._picture = None
        self.update()

    def show_stars(self, stars: tuple[int, ...]) -> None:
        """Put rings around these stars, and no others."""
        if stars or len(self._stars):
            self._stars = np.array(stars, np.int64)
            self.show_if(bool(stars))
            self.update()

    def move(self, positions: Floats) -> None:
        """Follow the stars to (n, 2) positions in world units."""
        self._positions = positions
        if len(self._stars):
            self.update()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Copy the ring to each star."""
        if not len(self._stars) or self._stars.max() >= len(self._positions):
            return
        ratio = painter.device().devicePixelRatioF()
        if self._picture is None or self._picture.devicePixelRatio() != ratio:
            self._picture = self._drawn(ratio)
        rings = fragments(len(self._stars))
        rings[:, :2] = to_screen(painter, self._positions[self._stars])
        rings[:, 4:6] = self._picture.width()
        rings[:, 6:8] = 1.0 / ratio
        painter.resetTransform()
        draw_fragments(painter, rings, self._picture)

    def _drawn(self, ratio: float) -> QPixmap:
        side = round(_SIZE * ratio)
        picture = QPixmap(side, side)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._palette.selected), _PEN))
        middle = side / ratio / 2
        painter.drawEllipse(QPointF(middle, middle), _RADIUS, _RADIUS)
        painter.end()
        return picture
