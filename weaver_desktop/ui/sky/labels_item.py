"""Names beside stars: the most important first, none over another."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from weaver_desktop.graph.network import Floats
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
        self._plain_font = font(12, QFont.Weight.Medium)
        self._strong_font = font(13, QFont.Weight.DemiBold)
        self._plain_metrics = QFontMetricsF(self._plain_font)
        self._strong_metrics = QFontMetricsF(self._strong_font)

    def set_palette(self, palette: Palette) -> None:
        """Write in another palette from now on."""
        self._palette = palette
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
        """Place names greedily by importance and write those that found room."""
        if len(self._positions) != len(self._names) or not self._names:
            return
        view = painter.worldTransform().mapRect(QRectF(self.viewRect())).adjusted(4, 4, -4, -4)
        screen = to_screen(painter, self._positions)
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        taken: list[QRectF] = []
        for star in self._strong:
            self._write(painter, star, screen[star], view, taken, crowd=None)
        inside = (
            (screen[:, 0] > view.left())
            & (screen[:, 0] < view.right())
            & (screen[:, 1] > view.top())
            & (screen[:, 1] < view.bottom())
        )
        candidates = self._order[inside[self._order]][:_TRIED]
        crowd = screen[inside]
        most = len(self._strong) + max(view.width() * view.height() / _ROOM_PX, 4)
        for star in candidates.tolist():
            if len(taken) >= most:
                break
            if star not in self._strong:
                self._write(painter, star, screen[star], view, taken, crowd=crowd)

    def _write(
        self,
        painter: QPainter,
        star: int,
        at: Floats,
        view: QRectF,
        taken: list[QRectF],
        *,
        crowd: Floats | None,
    ) -> None:
        """Write a name beside its star where there is room; without a crowd, whatever happens."""
        is_strong = crowd is None
        metrics = self._strong_metrics if is_strong else self._plain_metrics
        text = metrics.elidedText(self._names[star], Qt.TextElideMode.ElideRight, _LONGEST)
        boxes = self._boxes(star, at, metrics.horizontalAdvance(text), metrics.height())
        inside = [box for box in boxes if view.contains(box)] or boxes[:1]
        if crowd is not None:
            inside = [box for box in inside if _is_free(box, taken, crowd)]
        if not inside:
            return
        box = inside[0]
        taken.append(box)
        path = QPainterPath()
        baseline = box.center().y() + metrics.capHeight() / 2
        chosen = self._strong_font if is_strong else self._plain_font
        path.addText(QPointF(box.left(), baseline), chosen, text)
        ground = QColor(self._palette.sky_edge)
        ground.setAlphaF(0.85 if is_strong else 0.6)
        painter.strokePath(path, QPen(ground, 3.0))
        painter.fillPath(path, QColor(self._palette.text if is_strong else self._palette.dim))

    def _boxes(self, star: int, at: Floats, width: float, height: float) -> tuple[QRectF, ...]:
        """Return where a name may stand: right of its star, left, below, above."""
        x, y, away = float(at[0]), float(at[1]), float(self._radius[star]) + _GAP
        return (
            QRectF(x + away, y - height / 2, width, height),
            QRectF(x - away - width, y - height / 2, width, height),
            QRectF(x - width / 2, y + away, width, height),
            QRectF(x - width / 2, y - away - height, width, height),
        )


def _is_free(box: QRectF, taken: list[QRectF], crowd: Floats) -> bool:
    # A name over other stars reads badly and hides them.
    if any(box.adjusted(-4, -1, 4, 1).intersects(other) for other in taken):
        return False
    across = (crowd[:, 0] > box.left() - 2) & (crowd[:, 0] < box.right() + 2)
    along = (crowd[:, 1] > box.top()) & (crowd[:, 1] < box.bottom())
    return not bool((across & along).any())
