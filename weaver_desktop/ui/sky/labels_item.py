"""Names beside stars: the most important first, none over another."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from weaver_desktop.graph.network import Flags, Floats
from weaver_desktop.ui.sky.label_room import Room
from weaver_desktop.ui.sky.rules import StarLooks
from weaver_desktop.ui.sky.sky_item import SkyItem
from weaver_desktop.ui.sky.stars_item import to_screen
from weaver_desktop.ui.theme.fonts import font
from weaver_desktop.ui.theme.palette import Palette

_ROOM_PX = 15_000.0
"""One name for so many square pixels: enough to find one's way, and the sky stays a sky."""
_TRIED = 260
_GAP = 6.0
_LONGEST = 190.0
_HALO = 3.0
_APART = 4.0
_NEAR_RIM = 0.75
_MOST_REMEMBERED = 600


Size = tuple[str, float]
"""A name as it reads, elided if need be, and its width in pixels."""


@dataclass(frozen=True, slots=True)
class Label:
    """A name that is written: of which star, as how it reads, and in which pixels."""

    star: int
    text: str
    box: QRectF
    is_strong: bool


class LabelsItem(SkyItem):
    """Writes as many names as fit, the selected ones whatever happens."""

    def __init__(self, palette: Palette) -> None:
        """Begin without names."""
        super().__init__()
        self._palette = palette
        self._names: tuple[str, ...] = ()
        self._order = np.zeros(0, np.int64)
        self._radius: Floats = np.zeros(0)
        self._positions: Floats = np.zeros((0, 2))
        self._strong: tuple[int, ...] = ()
        self._allowed: Flags = np.zeros(0, bool)
        self._is_quiet = False
        self._fonts = (font(12, QFont.Weight.Medium), font(13, QFont.Weight.DemiBold))
        self._metrics = tuple(QFontMetricsF(each) for each in self._fonts)
        self._sizes: dict[tuple[str, bool], Size] = {}
        self._written: dict[tuple[str, bool, float], QPixmap] = {}

    def set_palette(self, palette: Palette) -> None:
        """Write in another palette from now on."""
        self._palette = palette
        self._written.clear()
        self.update()

    def set_names(self, names: tuple[str, ...], looks: StarLooks) -> None:
        """Take over the names; positions follow with ``move``."""
        self._names = names
        self._radius = looks.radius
        self._order = np.argsort(-looks.importance, kind="stable")
        self._strong = ()
        self._allowed = np.ones(len(names), bool)

    def toggle(self) -> None:
        """Write names, or none but the emphasised ones."""
        self._is_quiet = not self._is_quiet
        self.update()

    def limit(self, flags: Flags) -> None:
        """Write only the names of n flagged stars, besides the emphasised ones."""
        self._allowed = flags
        self.update()

    def emphasise(self, stars: tuple[int, ...]) -> None:
        """Write these names first and stronger."""
        if stars != self._strong:
            self._strong = stars
            self.update()

    def move(self, positions: Floats) -> None:
        """Follow the stars to (n, 2) positions in world units."""
        self._positions = positions
        self.update()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Write the names that find room."""
        if len(self._positions) != len(self._names) or not self._names:
            return
        view = painter.worldTransform().mapRect(QRectF(self.viewRect())).adjusted(4, 4, -4, -4)
        screen = to_screen(painter, self._positions)
        painter.resetTransform()
        for label in self.arrange(view, screen):
            picture = self._picture(label, painter.device().devicePixelRatioF())
            painter.drawPixmap(label.box.topLeft() - QPointF(_HALO, _HALO), picture)

    def arrange(self, view: QRectF, screen: Floats) -> list[Label]:
        """Place names greedily by importance, the emphasised first and whatever happens.

        Args:
            view: the pixels that can be seen.
            screen: (n, 2) places of the stars in pixels.
        """
        inside = (
            (screen[:, 0] > view.left())
            & (screen[:, 0] < view.right())
            & (screen[:, 1] > view.top())
            & (screen[:, 1] < view.bottom())
        )
        if self._is_quiet:
            inside = np.zeros(len(inside), bool)
        ordered = self._order[(inside & self._allowed)[self._order]][:_TRIED]
        plain = ordered[~np.isin(ordered, self._strong)]
        stars = np.concatenate([np.array(self._strong, np.int64), plain])
        room = Room(view, _discs(screen[inside], self._radius[inside]))
        sizes = [self._size(self._names[star], is_strong=False) for star in plain.tolist()]
        strong = [self._size(self._names[star], is_strong=True) for star in self._strong]
        boxes = self._boxes(screen[stars], stars, strong, sizes)
        free = room.free_of_stars(boxes + np.array([-_APART, 0.0, _APART, 0.0]))
        most = len(strong) + max(view.width() * view.height() / _ROOM_PX, 4)
        labels: list[Label] = []
        texts = [*strong, *sizes]
        for at in np.flatnonzero(free.any(axis=1) | (np.arange(len(texts)) < len(strong))).tolist():
            text, is_strong = texts[at][0], at < len(strong)
            sides = np.flatnonzero(free[at]).tolist()
            side = next((side for side in sides if room.take(boxes[at, side])), None)
            if side is None and is_strong:
                side = sides[0] if sides else 0
                room.take(boxes[at, side], anyway=True)
            if side is not None:
                left, top, right, bottom = boxes[at, side].tolist()
                box = QRectF(left, top, right - left, bottom - top)
                labels.append(Label(int(stars[at]), text, box, is_strong))
            if len(labels) >= most:
                break
        return labels

    def _boxes(
        self, at: Floats, stars: NDArray[np.int64], strong: list[Size], plain: list[Size]
    ) -> Floats:
        """Return (k, 4, 4) boxes as left, top, right, bottom.

        A name may stand right of its star, left, below, above, in this order.
        """
        low, high = (metrics.height() for metrics in self._metrics)
        width = np.array([wide for _, wide in [*strong, *plain]])
        height = np.array([high] * len(strong) + [low] * len(plain))
        x, y, away = at[:, 0], at[:, 1], self._radius[stars] + _GAP
        left = np.stack([x + away, x - away - width, x - width / 2, x - width / 2], axis=1)
        top = np.stack([y - height / 2, y - height / 2, y + away, y - away - height], axis=1)
        return np.stack([left, top, left + width[:, None], top + height[:, None]], axis=2)

    def _size(self, name: str, *, is_strong: bool) -> Size:
        known = self._sizes.get((name, is_strong))
        if known is None:
            metrics = self._metrics[is_strong]
            text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, _LONGEST)
            known = (text, metrics.horizontalAdvance(text))
            if len(self._sizes) >= _MOST_REMEMBERED:
                self._sizes.clear()
            self._sizes[name, is_strong] = known
        return known

    def _picture(self, label: Label, ratio: float) -> QPixmap:
        """Return a name as it is written, with a halo of the sky's colour around it."""
        key = (label.text, label.is_strong, ratio)
        known = self._written.get(key)
        if known is None:
            if len(self._written) >= _MOST_REMEMBERED:
                self._written.clear()
            known = self._written[key] = self._write(label, ratio)
        return known

    def _write(self, label: Label, ratio: float) -> QPixmap:
        around = 2 * _HALO
        wide, high = label.box.width() + around, label.box.height() + around
        picture = QPixmap(int(wide * ratio) + 1, int(high * ratio) + 1)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        path = QPainterPath()
        baseline = _HALO + (label.box.height() + self._metrics[label.is_strong].capHeight()) / 2
        path.addText(QPointF(_HALO, baseline), self._fonts[label.is_strong], label.text)
        ground = QColor(self._palette.sky_edge)
        ground.setAlphaF(0.85 if label.is_strong else 0.6)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.strokePath(path, QPen(ground, _HALO))
        # Written as text, not filled as a path: a path has no colours for emoji.
        painter.setFont(self._fonts[label.is_strong])
        painter.setPen(QColor(self._palette.text if label.is_strong else self._palette.dim))
        painter.drawText(QPointF(_HALO, baseline), label.text)
        painter.end()
        return picture


def _discs(centres: Floats, radius: Floats) -> Floats:
    """Return the centres of k stars and four points near the rim of each, (5k, 2)."""
    aside = np.stack([_NEAR_RIM * radius, np.zeros_like(radius)], axis=1)
    above = aside[:, ::-1]
    rims = (centres + aside, centres - aside, centres + above, centres - above)
    return np.concatenate([centres, *rims])
