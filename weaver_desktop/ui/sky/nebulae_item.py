"""Groups as soft clouds of light behind their people."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QRadialGradient
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from weaver_desktop.graph.network import Floats
from weaver_desktop.ui.sky import ink
from weaver_desktop.ui.sky.rules import PLAIN, Cloud
from weaver_desktop.ui.sky.sky_item import SkyItem
from weaver_desktop.ui.theme.palette import Palette

_SPREAD, _LEAST = 2.7, 1.4
_FAR = 1.8
"""How many times as far as usual somebody may be without being left out of the cloud's shape."""
_FLATTEST = 0.45
_NOBODY = np.zeros(0, np.int64)


@dataclass(frozen=True, slots=True)
class Shape:
    """Where a cloud is, in world units: its middle, its half-axes, the angle of the longer one.

    ``number`` is its colour; ``angle`` is in degrees from east to where y grows.
    """

    number: int
    x: float
    y: float
    long: float
    short: float
    angle: float


class NebulaeItem(SkyItem):
    """Draws one cloud for each group that has one, where most of its people are."""

    def __init__(self, palette: Palette) -> None:
        """Begin without clouds."""
        super().__init__()
        self._palette = palette
        self._numbers: tuple[int, ...] = ()
        self._stars = _NOBODY
        self._starts = np.zeros(0, np.int64)
        self._shapes: list[Shape] = []
        self._brushes: dict[int, QBrush] = {}
        self.show_if(False)

    @property
    def shapes(self) -> tuple[Shape, ...]:
        """The clouds as they lie now."""
        return tuple(self._shapes)

    def set_palette(self, palette: Palette) -> None:
        """Draw in another palette from now on."""
        self._palette = palette
        self._brushes.clear()
        self.update()

    def set_clouds(self, clouds: tuple[Cloud, ...]) -> None:
        """Take over who is in which cloud; positions follow with ``move``."""
        self._numbers = tuple(each.number for each in clouds)
        counts = [len(each.stars) for each in clouds]
        self._starts = np.array([0, *counts[:-1]], np.int64).cumsum()
        self._stars = np.concatenate([each.stars for each in clouds]) if clouds else _NOBODY
        self._shapes = []
        self.show_if(bool(clouds))

    def move(self, positions: Floats) -> None:
        """Let the clouds follow (n, 2) positions in world units."""
        if self._numbers:
            self._shapes = shapes_around(self._numbers, positions[self._stars], self._starts)
            self.update()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw each cloud as one soft disc, turned and stretched as its people stand."""
        painter.setPen(Qt.PenStyle.NoPen)
        seen = painter.worldTransform()
        for shape in self._shapes:
            painter.setWorldTransform(seen)
            painter.translate(QPointF(shape.x, shape.y))
            painter.rotate(shape.angle)
            painter.scale(shape.long, shape.short)
            painter.setBrush(self._brush(shape.number))
            # Beyond its rim the brush is clear, and Qt fills a square faster than a disc.
            painter.drawRect(QRectF(-1.0, -1.0, 2.0, 2.0))
        painter.setWorldTransform(seen)

    def _brush(self, number: int) -> QBrush:
        """Return what fills a cloud of radius 1."""
        known = self._brushes.get(number)
        if known is None:
            cloud = QRadialGradient(QPointF(0.0, 0.0), 1.0)
            strength = ink.cloud_light(is_dark=self._palette.is_dark)
            if number == PLAIN:
                strength *= ink.PLAIN_CLOUD
            for at, share in ink.CLOUD_GLOW:
                shade = QColor(self._palette.tint(number))
                shade.setAlphaF(strength * share)
                cloud.setColorAt(at, shade)
            known = self._brushes[number] = QBrush(cloud)
        return known


def shapes_around(numbers: tuple[int, ...], at: Floats, starts: NDArray[np.int64]) -> list[Shape]:
    """Return clouds around places: as wide as they spread, along as they lie.

    Args:
        numbers: k colour numbers.
        at: (m, 2) places, those of one cloud after those of another.
        starts: k places in them where each cloud's begin; each has at least one.
    """
    if not numbers:
        return []
    count = np.diff(starts, append=len(at))

    def mean(values: Floats, weight: Floats) -> Floats:
        weighed = np.add.reduceat(values * weight[:, None], starts, axis=0)
        each: Floats = weighed / np.add.reduceat(weight, starts)[:, None]
        return each

    everyone = np.ones(len(at))
    away = at - np.repeat(mean(at, everyone), count, axis=0)
    far = np.hypot(away[:, 0], away[:, 1])
    usual = np.repeat(mean(far[:, None], everyone)[:, 0], count)
    # One who is far off draws the cloud nowhere.
    weight = np.where(far <= _FAR * usual, 1.0, 0.0)
    centre = mean(at, weight)
    x, y = (at - np.repeat(centre, count, axis=0)).T
    xx, xy, yy = mean(np.stack([x * x, x * y, y * y], axis=1), weight).T
    # The axes of a spread in the plane, in closed form.
    middle, half = (xx + yy) / 2, np.hypot((xx - yy) / 2, xy)
    long = np.sqrt(middle + half) * _SPREAD + _LEAST
    short = np.sqrt((middle - half).clip(0)) * _SPREAD + _LEAST
    short = np.maximum(short, long * _FLATTEST)
    angle = np.degrees(np.arctan2(2 * xy, xx - yy) / 2)
    rows = np.stack([centre[:, 0], centre[:, 1], long, short, angle], axis=1).tolist()
    return [Shape(number, *row) for number, row in zip(numbers, rows, strict=True)]
