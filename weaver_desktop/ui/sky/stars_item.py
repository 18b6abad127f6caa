"""The stars themselves, and finding the one under the pointer."""

import numpy as np
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from weaver_desktop.graph.network import Flags, Floats
from weaver_desktop.ui.sky.primitives import draw_fragments, fragments
from weaver_desktop.ui.sky.rules import PLAIN, StarLooks
from weaver_desktop.ui.sky.sky_item import SkyItem
from weaver_desktop.ui.sky.sprites import RADII, Atlas, make_atlas
from weaver_desktop.ui.theme.palette import Palette

_SOURCE = slice(2, 6)
_OPACITY = 9


class StarsItem(SkyItem):
    """Copies each star from the atlas to its place on the screen."""

    def __init__(self, palette: Palette) -> None:
        """Begin with an empty sky in a palette."""
        super().__init__()
        self._palette = palette
        self._atlas: Atlas | None = None
        self._positions: Floats = np.zeros((0, 2))
        self._row = np.zeros(0, np.int64)
        self._column = np.zeros(0, np.int64)
        self._fragments = fragments(0)

    def set_palette(self, palette: Palette) -> None:
        """Draw in another palette from now on."""
        self._palette = palette
        self._atlas = None
        self.update()

    def set_stars(self, looks: StarLooks, is_group: Flags) -> None:
        """Take over what there is to draw; positions follow with ``move``."""
        kinds = len(self._palette.stars) + 1
        colour = np.where(looks.colour == PLAIN, kinds - 1, looks.colour)
        self._row = colour + np.where(is_group, kinds, 0)
        self._column = np.abs(looks.radius[:, None] - np.array(RADII)[None, :]).argmin(axis=1)
        self._fragments = fragments(len(self._row))
        if self._atlas is not None:
            self._place_sources(self._atlas)

    def dim(self, opacity: Floats) -> None:
        """Give each star an opacity in [0, 1]."""
        self._fragments[:, _OPACITY] = opacity
        self.update()

    def move(self, positions: Floats) -> None:
        """Put the stars at (n, 2) positions in world units."""
        self._positions = positions
        self.update()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Map the stars to the screen and copy their pictures there."""
        ratio = painter.device().devicePixelRatioF()
        atlas = self._atlas
        if atlas is None or atlas.pixmap.devicePixelRatio() != ratio:
            atlas = self._atlas = make_atlas(self._palette, ratio)
            self._place_sources(atlas)
        if len(self._positions) != len(self._fragments):
            return
        self._fragments[:, :2] = to_screen(painter, self._positions)
        painter.resetTransform()
        draw_fragments(painter, self._fragments, atlas.pixmap)

    def _place_sources(self, atlas: Atlas) -> None:
        ratio = atlas.pixmap.devicePixelRatio()
        size = atlas.cell * ratio
        self._fragments[:, 2] = self._column * size
        self._fragments[:, 3] = self._row * size
        self._fragments[:, 4] = self._fragments[:, 5] = size
        self._fragments[:, 6] = self._fragments[:, 7] = 1.0 / ratio


def to_screen(painter: QPainter, positions: Floats) -> Floats:
    """Map (n, 2) world positions to the painter's pixels, as its transform stands."""
    t = painter.worldTransform()
    matrix = np.array([[t.m11(), t.m12()], [t.m21(), t.m22()]])
    mapped: Floats = positions @ matrix + np.array([t.dx(), t.dy()])
    return mapped
