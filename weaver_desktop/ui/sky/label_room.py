"""Where names can still stand: the screen as a coarse grid of what is taken."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF

from weaver_desktop.graph.network import Flags, Floats

_CELL = 2.5
"""Pixels; fine enough that names stand close, coarse enough that asking costs next to nothing."""
_RIM = 8
"""Points on the rim of a star, besides its middle, that a name must keep away from."""

_Cells = tuple[NDArray[np.int64], NDArray[np.int64]]


class Room:
    """Knows which parts of a view are taken by stars and by names already placed."""

    def __init__(self, view: QRectF, stars: Floats, radius: Floats) -> None:
        """Begin with (k, 2) middles of stars and their k radii in pixels.

        Stars outside of the view count at its edge.
        """
        self._view = np.array([view.left(), view.top(), view.right(), view.bottom()])
        self._size = int(view.width() / _CELL) + 2, int(view.height() / _CELL) + 2
        wide, high = self._size
        across, along = self._cells(discs(stars, radius))
        counts = np.zeros((high + 1, wide + 1), np.int64)
        np.add.at(counts, (along.ravel() + 1, across.ravel() + 1), 1)
        # Sums over all that lies above and left: any box is asked with four look-ups.
        self._sums = counts.cumsum(axis=0).cumsum(axis=1)
        self._names: list[tuple[float, float, float, float]] = []

    def in_view(self, boxes: Floats) -> Flags:
        """Tell of (…, 4) boxes, as left, top, right, bottom, which are wholly in view."""
        left, top, right, bottom = np.moveaxis(boxes, -1, 0)
        seen: Flags = (
            (left >= self._view[0])
            & (top >= self._view[1])
            & (right <= self._view[2])
            & (bottom <= self._view[3])
        )
        return seen

    def free_of_strangers(
        self, boxes: Floats, own: Floats, radius: Floats, is_star: Flags, apart: Floats
    ) -> Flags:
        """Tell of (k, s, 4) boxes which keep ``apart`` pixels from every star but their own.

        Args:
            boxes: s places for each of k names, as left, top, right, bottom.
            own: (k, 2) middles of the stars that they are the names of.
            radius: k radii of these.
            is_star: k flags: is this one among the stars that take up room?
            apart: k numbers of pixels.
        """
        ranges = self._ranges(boxes, apart[:, None, None])
        across, along = self._cells(discs(own, radius))
        inside = _within(ranges, across[:, None, :], along[:, None, :]) & is_star[:, None, None]
        free: Flags = self._count(ranges) == inside.sum(axis=-1)
        return free

    def free_beside(
        self,
        boxes: Floats,
        members: Floats,
        radius: Floats,
        starts: NDArray[np.int64],
        apart: float,
    ) -> Flags:
        """Tell of (k, s, 4) boxes which keep apart from every star but those of their own speck.

        Args:
            boxes: s places for each of k names, as left, top, right, bottom.
            members: (m, 2) middles of the stars of k specks, one speck after the other.
            radius: m radii of these.
            starts: where each speck begins.
            apart: pixels.
        """
        ranges = self._ranges(boxes, apart)
        speck = np.zeros(len(members), np.int64)
        speck[starts[1:]] = 1
        speck = speck.cumsum()
        across, along = self._cells(discs(members, radius))
        inside = _within(ranges[speck], across[:, None, :], along[:, None, :]).sum(axis=-1)
        free: Flags = self._count(ranges) == np.add.reduceat(inside, starts, axis=0)
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

    def _ranges(self, boxes: Floats, apart: float | Floats) -> NDArray[np.int64]:
        """Return (…, 4) first and last cells of boxes with a hem: x from, y from, x to, y to."""
        wide, high = self._size
        hem = apart * np.array([-1.0, -1.0, 1.0, 1.0])
        cells = np.floor((boxes + hem - np.tile(self._view[:2], 2)) / _CELL).astype(np.int64)
        cells[..., 2:] += 1
        ranges: NDArray[np.int64] = cells.clip(0, [wide, high, wide, high])
        return ranges

    def _count(self, ranges: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return how many points of stars lie in each range of cells."""
        x0, y0, x1, y1 = np.moveaxis(ranges, -1, 0)
        sums = self._sums
        counted: NDArray[np.int64] = sums[y1, x1] - sums[y0, x1] - sums[y1, x0] + sums[y0, x0]
        return counted

    def _cells(self, points: Floats) -> _Cells:
        wide, high = self._size
        across = ((points[..., 0] - self._view[0]) // _CELL).astype(np.int64).clip(0, wide - 1)
        along = ((points[..., 1] - self._view[1]) // _CELL).astype(np.int64).clip(0, high - 1)
        return across, along


def _within(
    ranges: NDArray[np.int64], across: NDArray[np.int64], along: NDArray[np.int64]
) -> Flags:
    """Tell of points, given by cells, which lie in which range; the points are the last axis."""
    x0, y0, x1, y1 = (edge[..., None] for edge in np.moveaxis(ranges, -1, 0))
    inside: Flags = (across >= x0) & (across < x1) & (along >= y0) & (along < y1)
    return inside


def discs(middles: Floats, radius: Floats) -> Floats:
    """Return the middles of k stars and points on the rim of each, (k, 9, 2)."""
    turn = np.linspace(0, 2 * np.pi, _RIM, endpoint=False)
    around = np.concatenate([[[0.0, 0.0]], np.stack([np.cos(turn), np.sin(turn)], axis=1)])
    points: Floats = middles[:, None, :] + radius[:, None, None] * around[None, :, :]
    return points
