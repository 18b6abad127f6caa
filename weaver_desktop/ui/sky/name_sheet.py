"""All names that are on the map at once, as one picture whose pieces are copied in one call."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from weaver_desktop.graph.network import Floats
from weaver_desktop.ui.sky.handwriting import HALO
from weaver_desktop.ui.sky.primitives import draw_fragments, fragments


class NameSheet:
    """Names as they stand, which can be drawn a little aside for as long as their stars move."""

    def __init__(self, boxes: Sequence[QRectF], pictures: Sequence[QPixmap], ratio: float) -> None:
        """Put k written names on one sheet.

        Args:
            boxes: where the names stand, in pixels, without their halos.
            pictures: the names as they are written, with halos.
            ratio: device pixels per pixel.
        """
        self._ratio = ratio
        self._fragments = fragments(len(pictures))
        sizes = [(each.width(), each.height()) for each in pictures]
        wide = max((width for width, _ in sizes), default=1)
        self._sheet = QPixmap(wide, max(sum(height for _, height in sizes), 1))
        self._sheet.fill(Qt.GlobalColor.transparent)
        painter = QPainter(self._sheet)
        top = 0
        for piece, picture, (width, height) in zip(self._fragments, pictures, sizes, strict=True):
            whole = QRectF(0, 0, width, height)
            painter.drawPixmap(QRectF(0, top, width, height), picture, whole)
            piece[2:6] = 0, top, width, height
            top += height
        painter.end()
        self._sheet.setDevicePixelRatio(ratio)
        self._fragments[:, 6:8] = 1.0 / ratio
        self._corners = np.array([(box.left() - HALO, box.top() - HALO) for box in boxes])
        self._corners = self._corners.reshape(-1, 2)

    def draw(self, painter: QPainter, shift: Floats | None = None) -> None:
        """Draw the names, each (k, 2) pixels aside."""
        corners = self._corners if shift is None else self._corners + shift
        # Between two pixels letters would be blurred.
        sharp = np.round(corners * self._ratio) / self._ratio
        self._fragments[:, :2] = sharp + self._fragments[:, 4:6] / (2 * self._ratio)
        draw_fragments(painter, self._fragments, self._sheet)
