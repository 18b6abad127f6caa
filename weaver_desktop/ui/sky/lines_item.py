"""The ties of the sky: lines as light as breath, brighter with depth."""

from collections.abc import Iterator
from functools import partial

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from weaver_desktop.graph.network import Flags, Floats, Ints
from weaver_desktop.ui.sky import ink
from weaver_desktop.ui.sky.fine_picture import FinePicture
from weaver_desktop.ui.sky.nearness import breath, zoom_of
from weaver_desktop.ui.sky.primitives import draw_lines
from weaver_desktop.ui.sky.rules import LineLooks
from weaver_desktop.ui.sky.sky_item import SkyItem

_LIGHTS = np.array([0.05, 0.09, 0.14, 0.20, 0.28, 0.38, 0.50, 0.65])
_AT_ONCE = 2_500
"""Lines that are drawn smoothly within a frame; more are drawn plainly first."""
_STEP = 400

_Part = tuple[QPen, Floats]
"""(k, 4) lines in pixels and what they are drawn with."""


class LinesItem(SkyItem):
    """Draws every tie, sorted by light so that few pens are needed; suggestions are dashed."""

    def __init__(self) -> None:
        """Begin with no lines."""
        super().__init__()
        self._colour = QColor("white")
        self._accent = QColor("white")
        self._is_moving = False
        self._is_patient = True
        self._looks = LineLooks(np.zeros((0, 2), np.int32), np.zeros(0))
        self._ends = np.zeros((0, 2), np.int32)
        self._most = -1
        self._bounds = np.zeros(len(_LIGHTS) + 1, np.int64)
        self._positions: Floats = np.zeros((0, 2))
        self._suggested = np.zeros((0, 2), np.int32)
        self._bright: Flags | None = None
        self._state = 0
        self._kept = FinePicture(self)
        self._kept.finished.connect(self.update)

    @property
    def is_refining(self) -> bool:
        """Whether the smooth picture of lines at rest is on its way."""
        return self._kept.is_drawing

    def set_colour(self, colour: str) -> None:
        """Draw in another colour from now on."""
        self._colour = QColor(colour)
        self._renew()

    def set_accent(self, colour: str) -> None:
        """Draw suggested introductions in another colour from now on."""
        self._accent = QColor(colour)
        self._renew()

    def set_lines(self, looks: LineLooks) -> None:
        """Take over what there is to draw; positions follow with ``move``."""
        self._looks = looks
        self._suggested = np.zeros((0, 2), np.int32)
        self._bright = None
        self._sort(looks.light)

    def set_suggested(self, ends: Ints) -> None:
        """Take over (k, 2) stars that might be introduced, the best first; few are drawn."""
        self._suggested = ends[: ink.MOST_SUGGESTED]
        self._renew()

    def brighten(self, bright: Flags) -> None:
        """Keep the lines between n flagged stars as they are and dim all others."""
        looks, before = self._looks, self._bright
        self._bright = None if bright.all() else bright
        if self._bright is before is None:
            return
        if self._bright is None:
            self._sort(looks.light)
        else:
            self._sort(np.where(bright[looks.ends].all(axis=1), looks.light, _LIGHTS[0]))

    def move(self, positions: Floats) -> None:
        """Follow the stars to (n, 2) positions in world units."""
        self._positions = positions
        self._renew()

    def rest(self, is_at_rest: bool) -> None:  # noqa: FBT001
        """Draw plainly while the map moves, smoothly when it rests."""
        self._is_moving = not is_at_rest
        if self._is_moving:
            self._is_patient = True
            self._kept.forget()

    def finish(self) -> None:
        """Draw smoothly at once until something moves again; for pictures."""
        self._is_patient = False
        if self._kept.is_drawing:
            self._kept.forget()
            self.update()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw the lines of each light with one pen."""
        if not self._fits:
            return
        seen = painter.worldTransform()
        zoom = zoom_of(painter)
        if widget is None or self._is_moving:
            # A printer wants the lines themselves, smooth and as sharp as it can.
            self._draw_at_once(painter, seen, zoom, is_smooth=widget is None)
            return
        ratio, size = painter.device().devicePixelRatioF(), widget.size()
        key = (self._state, _values(seen), size.width(), size.height(), ratio)
        picture = self._kept.of(key)
        if picture is None:
            steps = [partial(_draw, part) for part in self._parts(seen, zoom, is_smooth=True)]
            if self._is_patient and len(self._ends) > _AT_ONCE:
                self._kept.draw_by_and_by(key, size, ratio, steps)
                self._draw_at_once(painter, seen, zoom, is_smooth=False)
                return
            picture = self._kept.draw(key, size, ratio, steps)
        painter.resetTransform()
        painter.drawPixmap(QPointF(0.0, 0.0), picture)
        painter.setWorldTransform(seen)

    @property
    def _fits(self) -> bool:
        """Whether positions have come for the stars that lines join."""
        return self._most < len(self._positions)

    def _renew(self) -> None:
        self._state += 1
        self.update()

    def _sort(self, light: Floats) -> None:
        level = np.searchsorted((_LIGHTS[1:] + _LIGHTS[:-1]) / 2, light)
        order = np.argsort(level, kind="stable")
        self._ends = self._looks.ends[order]
        self._most = int(self._ends.max(initial=-1))
        self._bounds = np.searchsorted(level[order], np.arange(len(_LIGHTS) + 1))
        self._renew()

    def _draw_at_once(
        self, painter: QPainter, seen: QTransform, zoom: float, *, is_smooth: bool
    ) -> None:
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, is_smooth)
        for pen, lines in self._parts(seen, zoom, is_smooth=is_smooth):
            painter.setPen(pen)
            draw_lines(painter, lines)
        painter.setWorldTransform(seen)

    def _parts(self, seen: QTransform, zoom: float, *, is_smooth: bool) -> Iterator[_Part]:
        """Yield all lines with their pens, faint ones first, in parts where it takes long."""
        screen = _mapped(self._positions, seen)
        lines = screen.take(self._ends.ravel(), axis=0).reshape(-1, 4)
        light = _LIGHTS * breath(zoom)
        for level in range(len(_LIGHTS)):
            start, stop = self._bounds[level], self._bounds[level + 1]
            pen = _pen(self._colour, float(light[level]), is_smooth=is_smooth)
            step = _STEP if is_smooth else max(int(stop - start), 1)
            for at in range(start, stop, step):
                yield pen, lines[at : min(at + step, stop)]
        dashed = self._shown_suggestions()
        if len(dashed):
            pen = _pen(self._accent, ink.SUGGESTED_LIGHT, is_smooth=is_smooth)
            pen.setDashPattern(list(ink.SUGGESTED_DASHES))
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            lines = screen.take(dashed.ravel(), axis=0).reshape(-1, 4)
            yield pen, lines

    def _shown_suggestions(self) -> Ints:
        if self._bright is None or not len(self._suggested):
            return self._suggested
        shown: Ints = self._suggested[self._bright[self._suggested].all(axis=1)]
        return shown


def _draw(part: _Part, painter: QPainter) -> None:
    """Draw some lines smoothly."""
    pen, lines = part
    painter.resetTransform()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    draw_lines(painter, lines)


def _pen(colour: QColor, light: float, *, is_smooth: bool) -> QPen:
    shade = QColor(colour)
    shade.setAlphaF(min(light, 1.0))
    # Qt draws lines of exactly one pixel several times as fast as any wider ones.
    pen = QPen(shade, ink.line_px(light) if is_smooth else 1.0)
    pen.setCosmetic(True)
    return pen


def _mapped(positions: Floats, seen: QTransform) -> Floats:
    matrix = np.array([[seen.m11(), seen.m12()], [seen.m21(), seen.m22()]])
    mapped: Floats = positions @ matrix + np.array([seen.dx(), seen.dy()])
    return mapped


def _values(seen: QTransform) -> tuple[float, ...]:
    return (seen.m11(), seen.m12(), seen.m21(), seen.m22(), seen.dx(), seen.dy())
