"""The stars themselves, and what is written in them when they are near."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from weaver_desktop.graph.network import Flags, Floats
from weaver_desktop.ui.sky import ink
from weaver_desktop.ui.sky.letters import Letters
from weaver_desktop.ui.sky.nearness import drawn_radii, is_close, zoom_of
from weaver_desktop.ui.sky.primitives import draw_fragments, fragments
from weaver_desktop.ui.sky.rules import PLAIN, StarLooks
from weaver_desktop.ui.sky.sky_item import SkyItem
from weaver_desktop.ui.sky.sprites import RADII, Atlas, nearest_size
from weaver_desktop.ui.theme.palette import Palette

_OPACITY = 9


class StarsItem(SkyItem):
    """Copies each star from the atlas to its place on the screen."""

    def __init__(self, palette: Palette) -> None:
        """Begin with an empty sky in a palette."""
        super().__init__()
        self._palette = palette
        self._atlas: Atlas | None = None
        self._letters = Letters(palette)
        self._names: tuple[str, ...] = ()
        self._face: Callable[[int], QImage | None] | None = None
        self._positions: Floats = np.zeros((0, 2))
        self._radius: Floats = np.zeros(0)
        self._light: Floats = np.zeros(0)
        self._kind = np.zeros(0, np.int64)
        self._is_group: Flags = np.zeros(0, bool)
        self._fragments = fragments(0)
        self._zoom = 0.0

    def set_palette(self, palette: Palette) -> None:
        """Draw in another palette from now on."""
        self._palette = palette
        self._letters = Letters(palette)
        self._atlas = None
        self.update()

    def set_stars(
        self, looks: StarLooks, is_group: Flags, names: tuple[str, ...] | None = None
    ) -> None:
        """Take over what there is to draw; positions follow with ``move``.

        Args:
            looks: n looks.
            is_group: n flags; groups are rings.
            names: n names, whose initials stand in the stars that are near.
        """
        plain = len(self._palette.tints)
        self._kind = np.where(looks.colour == PLAIN, plain, looks.colour).astype(np.int64)
        self._kind += np.where(is_group, plain + 1, 0)
        self._is_group = is_group
        self._names = names or ()
        self._radius, self._light = looks.radius, looks.light
        self._fragments = fragments(len(self._kind))
        self._fragments[:, _OPACITY] = self._light
        self._zoom = 0.0

    def set_faces(self, face: Callable[[int], QImage | None]) -> None:
        """Ask from now on for the photo of a star that is close, by its number."""
        self._face = face

    def dim(self, opacity: Floats) -> None:
        """Give each star an opacity in [0, 1], besides the light that its rule gives it."""
        self._fragments[:, _OPACITY] = opacity * self._light
        self.update()

    def move(self, positions: Floats) -> None:
        """Put the stars at (n, 2) positions in world units."""
        self._positions = positions
        self.update()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Map the stars to the screen and copy their pictures there."""
        if len(self._positions) != len(self._fragments) or not len(self._positions):
            return
        zoom = zoom_of(painter)
        atlas = self._ready(painter.device().devicePixelRatioF(), zoom)
        self._fragments[:, :2] = to_screen(painter, self._positions)
        view = painter.worldTransform().mapRect(self.boundingRect())
        shown = self._shown(view)
        painter.resetTransform()
        pieces = self._fragments if shown.all() else self._fragments[shown]
        draw_fragments(painter, pieces, atlas.pixmap)
        if self._names and is_close(zoom):
            self._fill(painter, np.flatnonzero(shown), drawn_radii(self._radius, zoom))

    def _ready(self, ratio: float, zoom: float) -> Atlas:
        """Return the atlas for a screen, with every star's picture chosen for a zoom."""
        atlas = self._atlas
        if atlas is None or atlas.pixmap.devicePixelRatio() != ratio:
            atlas = self._atlas = Atlas(self._palette, ratio)
            self._zoom = 0.0
        if zoom != self._zoom:
            self._zoom = zoom
            size = nearest_size(drawn_radii(self._radius, zoom))
            left, top, side = atlas.sources(self._kind, size)
            self._fragments[:, 2], self._fragments[:, 3] = left, top
            self._fragments[:, 4] = self._fragments[:, 5] = side
            self._fragments[:, 6] = self._fragments[:, 7] = 1.0 / ratio
        return atlas

    def _shown(self, view: QRectF) -> Flags:
        """Return which stars are in view and not hidden."""
        x, y = self._fragments[:, 0], self._fragments[:, 1]
        hem = RADII[-1] * 2
        shown: Flags = (
            (x > view.left() - hem)
            & (x < view.right() + hem)
            & (y > view.top() - hem)
            & (y < view.bottom() + hem)
            & (self._fragments[:, _OPACITY] > 0)
        )
        return shown

    def _fill(self, painter: QPainter, stars: NDArray[np.int64], radii: Floats) -> None:
        """Show the photos of some stars, and write the initials of the others."""
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        plain = len(self._palette.tints)
        for star in stars.tolist():
            x, y = self._fragments[star, :2].tolist()
            opacity = float(self._fragments[star, _OPACITY])
            face = None if self._face is None else self._face(star)
            if face is not None:
                draw_face(painter, face, (x, y), float(radii[star]), opacity)
            elif opacity >= ink.FAINTEST_READ:
                number = int(self._kind[star]) % (plain + 1)
                tint = self._palette.tint(PLAIN if number == plain else number)
                is_ring = bool(self._is_group[star])
                name, radius = self._names[star], float(radii[star])
                self._letters.write(painter, (x, y), radius, name, tint, is_ring=is_ring)


def draw_face(
    painter: QPainter, face: QImage, at: tuple[float, float], radius: float, opacity: float
) -> None:
    """Draw a round photo in a star; a rim of the star stays, which has its colour."""
    reach = max(radius - ink.FACE_RIM, 1.0)
    before = painter.opacity()
    painter.setOpacity(before * opacity)
    painter.drawImage(QRectF(at[0] - reach, at[1] - reach, 2 * reach, 2 * reach), face)
    painter.setOpacity(before)


def to_screen(painter: QPainter, positions: Floats) -> Floats:
    """Map (n, 2) world positions to the painter's pixels, as its transform stands."""
    t = painter.worldTransform()
    matrix = np.array([[t.m11(), t.m12()], [t.m21(), t.m22()]])
    mapped: Floats = positions @ matrix + np.array([t.dx(), t.dy()])
    return mapped
