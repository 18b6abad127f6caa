"""Names beside stars: the most important first, none over another."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from weaver_desktop.graph.network import Floats
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
_MOST_REMEMBERED = 600


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
        self._fonts = (font(12, QFont.Weight.Medium), font(13, QFont.Weight.DemiBold))
        self._metrics = tuple(QFontMetricsF(each) for each in self._fonts)
        self._sizes: dict[tuple[str, bool], tuple[str, float]] = {}
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
        """Place names greedily by importance, the emphasised first.

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
        room = Room(view, screen[inside])
        placed = [self._place(star, screen[star], view, room) for star in self._strong]
        labels = [label for label in placed if label is not None]
        candidates = self._order[inside[self._order]][:_TRIED]
        most = len(self._strong) + max(view.width() * view.height() / _ROOM_PX, 4)
        for star in candidates.tolist():
            if len(labels) >= most:
                break
            if star not in self._strong:
                label = self._place(star, screen[star], view, room)
                if label is not None:
                    labels.append(label)
        return labels

    def _place(self, star: int, at: Floats, view: QRectF, room: Room) -> Label | None:
        """Find room for a name beside its star; an emphasised one stands whatever happens."""
        is_strong = star in self._strong
        text, width = self._size(self._names[star], is_strong=is_strong)
        boxes = self._boxes(star, at, width, self._metrics[is_strong].height())
        inside = [box for box in boxes if view.contains(box)] or boxes[:1]
        free = next((box for box in inside if room.is_free(box.adjusted(-4, 0, 4, 0))), None)
        if free is None and not is_strong:
            return None
        box = free or inside[0]
        room.take(box)
        return Label(star, text, box, is_strong)

    def _size(self, name: str, *, is_strong: bool) -> tuple[str, float]:
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
        painter.fillPath(path, QColor(self._palette.text if label.is_strong else self._palette.dim))
        painter.end()
        return picture

    def _boxes(self, star: int, at: Floats, width: float, height: float) -> tuple[QRectF, ...]:
        """Return where a name may stand: right of its star, left, below, above."""
        x, y, away = float(at[0]), float(at[1]), float(self._radius[star]) + _GAP
        return (
            QRectF(x + away, y - height / 2, width, height),
            QRectF(x - away - width, y - height / 2, width, height),
            QRectF(x - width / 2, y + away, width, height),
            QRectF(x - width / 2, y - away - height, width, height),
        )
