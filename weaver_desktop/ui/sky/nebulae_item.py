"""Groups as soft clouds of light behind their people."""

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QRadialGradient
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from weaver_desktop.graph.network import Floats
from weaver_desktop.ui.sky.rules import StarLooks
from weaver_desktop.ui.sky.sky_item import SkyItem
from weaver_desktop.ui.theme.palette import Palette

_SPREAD = 2.1
_FEWEST = 3


class NebulaeItem(SkyItem):
    """Draws one cloud for each coloured group, where most of its people are."""

    def __init__(self, palette: Palette) -> None:
        """Begin without clouds."""
        super().__init__()
        self._palette = palette
        self._members: list[tuple[int, np.ndarray]] = []
        self._clouds: list[tuple[int, float, float, float]] = []

    def set_palette(self, palette: Palette) -> None:
        """Draw in another palette from now on."""
        self._palette = palette
        self.update()

    def set_groups(self, looks: StarLooks) -> None:
        """Take over who wears which group's colour; positions follow with ``move``."""
        self._members = [
            (number, people)
            for _, _, number in looks.groups
            if len(people := np.flatnonzero(looks.colour == number)) >= _FEWEST
        ]

    def move(self, positions: Floats) -> None:
        """Let the clouds follow (n, 2) positions in world units."""
        self._clouds = []
        for number, people in self._members:
            at = positions[people]
            centre = at.mean(axis=0)
            radius = float(np.hypot(*(at - centre).T).mean()) * _SPREAD + 1.2
            self._clouds.append((number, float(centre[0]), float(centre[1]), radius))
        self.update()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw each cloud as one soft disc."""
        painter.setPen(Qt.PenStyle.NoPen)
        strength = 0.15 if self._palette.is_dark else 0.17
        for number, x, y, radius in self._clouds:
            cloud = QRadialGradient(QPointF(x, y), radius)
            for at, share in ((0.0, 1.0), (0.4, 0.62), (0.75, 0.18), (1.0, 0.0)):
                shade = QColor(self._palette.stars[number])
                shade.setAlphaF(strength * share)
                cloud.setColorAt(at, shade)
            painter.setBrush(cloud)
            painter.drawEllipse(QPointF(x, y), radius, radius)
