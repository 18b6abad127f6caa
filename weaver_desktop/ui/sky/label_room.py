"""Where names can still stand: the screen as a coarse grid of what is taken."""

import numpy as np
from PySide6.QtCore import QRectF

from weaver_desktop.graph.network import Floats

_CELL = 4.0
"""Pixels; fine enough that names stand close, coarse enough that asking costs next to nothing."""


class Room:
    """Knows which parts of a view are taken by stars and by names already placed."""

    def __init__(self, view: QRectF, stars: Floats) -> None:
        """Begin with (k, 2) stars in pixels, all inside the view."""
        self._left, self._top = view.left(), view.top()
        wide, high = int(view.width() / _CELL) + 2, int(view.height() / _CELL) + 2
        self._taken = np.zeros((high, wide), bool)
        if len(stars):
            across = ((stars[:, 0] - self._left) / _CELL).astype(np.int64)
            along = ((stars[:, 1] - self._top) / _CELL).astype(np.int64)
            self._taken[along.clip(0, high - 1), across.clip(0, wide - 1)] = True

    def is_free(self, box: QRectF) -> bool:
        """Tell whether nothing stands in a box."""
        return not self._taken[self._cells(box)].any()

    def take(self, box: QRectF) -> None:
        """Let a name stand in a box."""
        self._taken[self._cells(box)] = True

    def _cells(self, box: QRectF) -> tuple[slice, slice]:
        top = max(int((box.top() - self._top) / _CELL), 0)
        bottom = max(int((box.bottom() - self._top) / _CELL) + 1, 0)
        left = max(int((box.left() - self._left) / _CELL), 0)
        right = max(int((box.right() - self._left) / _CELL) + 1, 0)
        return slice(top, bottom), slice(left, right)
