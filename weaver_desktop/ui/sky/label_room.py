"""Where names can still stand: the screen as a coarse grid of what is taken."""

import numpy as np
from PySide6.QtCore import QRectF

from weaver_desktop.graph.network import Flags, Floats

_CELL = 2.5
"""Pixels; fine enough that names stand close, coarse enough that asking costs next to nothing."""


class Room:
    """Knows which parts of a view are taken by stars and by names already placed."""

    def __init__(self, view: QRectF, stars: Floats) -> None:
        """Begin with (k, 2) points of stars in pixels; those outside count at the edge."""
        self._view = np.array([view.left(), view.top(), view.right(), view.bottom()])
        wide, high = int(view.width() / _CELL) + 2, int(view.height() / _CELL) + 2
        across = ((stars[:, 0] - view.left()) / _CELL).astype(np.int64).clip(0, wide - 1)
        along = ((stars[:, 1] - view.top()) / _CELL).astype(np.int64).clip(0, high - 1)
        counts = np.zeros((high + 1, wide + 1), np.int64)
        np.add.at(counts, (along + 1, across + 1), 1)
        # Sums over all that lies above and left: any box is asked with four look-ups.
        self._sums = counts.cumsum(axis=0).cumsum(axis=1)
        self._names: list[tuple[float, float, float, float]] = []

    def free_of_stars(self, boxes: Floats) -> Flags:
        """Tell of (…, 4) boxes, as left, top, right, bottom, which are in view and hide no star."""
        left, top, right, bottom = np.moveaxis(boxes, -1, 0)
        seen = (
            (left >= self._view[0])
            & (top >= self._view[1])
            & (right <= self._view[2])
            & (bottom <= self._view[3])
        )
        high, wide = self._sums.shape
        cells = (boxes - np.tile(self._view[:2], 2)) / _CELL
        low = np.floor(cells[..., :2]).astype(np.int64).clip(0)
        end = np.floor(cells[..., 2:]).astype(np.int64) + 1
        x0, y0 = low[..., 0].clip(0, wide - 1), low[..., 1].clip(0, high - 1)
        x1, y1 = end[..., 0].clip(0, wide - 1), end[..., 1].clip(0, high - 1)
        sums = self._sums
        stars = sums[y1, x1] - sums[y0, x1] - sums[y1, x0] + sums[y0, x0]
        free: Flags = seen & (stars == 0)
        return free

    def take(self, box: Floats, *, anyway: bool = False) -> bool:
        """Let a name stand in a box unless another name does; tell whether it may."""
        left, top, right, bottom = box.tolist()
        is_free = anyway or not any(
            left < taken[2] and right > taken[0] and top < taken[3] and bottom > taken[1]
            for taken in self._names
        )
        if is_free:
            self._names.append((left, top, right, bottom))
        return is_free
