"""Where names can still stand: the screen as a coarse grid of what is taken."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF

from weaver_desktop.graph.network import Flags, Floats

_CELL = 2.5
"""Pixels; fine enough that names stand close, coarse enough that asking costs next to nothing."""
_RIM = 8
"""Points on the rim of a star, besides its middle, that a name must keep away from."""
_DUST = 2.4
"""Pixels of the radius below which a star, where it is crowded, may lie under a name."""
_LEAST_DUST = 1.0

_POINT = 1.25
"""Pixels of the radius below which a star's rim lies where its middle does."""


@dataclass(frozen=True, eq=False, slots=True)
class Points:
    """(p, 2) pixels that stars take up, p numbers of whose they are, and p weights."""

    at: Floats
    whose: NDArray[np.int64]
    weight: Floats


class Room:
    """Knows which parts of a view are taken by stars and by names already placed."""

    def __init__(self, view: QRectF, stars: Floats, radius: Floats, anchor: Floats) -> None:
        """Begin with stars, those outside of the view count at its edge.

        Args:
            view: pixels.
            stars: (k, 2) middles.
            radius: k radii.
            anchor: a place that goes along with the stars, in pixels.
        """
        self._view = np.array([view.left(), view.top(), view.right(), view.bottom()])
        # The grid goes along with the stars: panning changes nothing of what a name is near to.
        self._corner = self._view[:2] - (self._view[:2] - anchor) % _CELL
        self._size = int(view.width() / _CELL) + 3, int(view.height() / _CELL) + 3
        self._stars, self._radius = stars, radius
        self._sums = self._summed(points_of(stars, radius))
        self._dust: tuple[Floats, Floats] | None = None
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
            apart: (k, s) numbers of pixels.
        """
        ranges = self._ranges(boxes, apart[..., None])
        mine = self._within(ranges, own, radius, np.arange(len(own)))
        free: Flags = _counted(self._sums, ranges) == mine * is_star[:, None]
        return free

    def free_beside(
        self,
        boxes: Floats,
        members: Floats,
        radius: Floats,
        starts: NDArray[np.int64],
        apart: Floats,
    ) -> Flags:
        """Tell of (k, s, 4) boxes which keep apart from every star but those of their own speck.

        Args:
            boxes: s places for each of k names, as left, top, right, bottom.
            members: (m, 2) middles of the stars of k specks, one speck after the other.
            radius: m radii of these.
            starts: where each speck begins.
            apart: (k, s) numbers of pixels.
        """
        ranges = self._ranges(boxes, apart[..., None])
        speck = np.zeros(len(members), np.int64)
        speck[starts[1:]] = 1
        mine = self._within(ranges, members, radius, speck.cumsum())
        free: Flags = _counted(self._sums, ranges) == mine
        return free

    def covered(self, boxes: Floats, apart: float) -> Floats:
        """Return how much of the sky (…, 4) boxes hide.

        A star as small as dust counts as 1, a larger one as much as its disc is larger; boxes that
        come nearer than ``apart`` pixels to a star that is no dust, or leave the view, are inf.
        """
        if self._dust is None:
            is_dust = self._radius < _DUST
            weight = np.maximum(self._radius[is_dust], _LEAST_DUST) ** 2
            middles = Points(self._stars[is_dust], np.flatnonzero(is_dust), weight)
            large = points_of(self._stars[~is_dust], self._radius[~is_dust])
            self._dust = self._summed(middles), self._summed(large)
        dust, rims = self._dust
        hidden: Floats = _counted(dust, self._ranges(boxes, 0.0)).astype(float)
        hidden[_counted(rims, self._ranges(boxes, apart)) > 0] = np.inf
        hidden[~self.in_view(boxes)] = np.inf
        return hidden

    def take(
        self, box: Floats, *, anyway: bool = False, apart: tuple[float, float] = (0.0, 0.0)
    ) -> bool:
        """Let a name stand in a box unless another does; tell whether it may.

        ``apart`` are the pixels aside, and above and below, that it keeps from other names.
        """
        left, top, right, bottom = box.tolist()
        aside, above = apart
        is_free = anyway or not any(
            left - aside < taken[2]
            and right + aside > taken[0]
            and top - above < taken[3]
            and bottom + above > taken[1]
            for taken in self._names
        )
        if is_free:
            self._names.append((left, top, right, bottom))
        return is_free

    def _summed(self, points: Points) -> Floats:
        """Return sums over all points that lie above and left of each corner of a cell.

        With them any box is asked with four look-ups.
        """
        wide, high = self._size
        across, along = self._cells(points.at)
        counts = np.bincount(along * wide + across, points.weight, minlength=wide * high)
        sums: Floats = np.zeros((high + 1, wide + 1))
        counts.reshape(high, wide).cumsum(axis=0).cumsum(axis=1, out=sums[1:, 1:])
        return sums

    def _within(
        self,
        ranges: NDArray[np.int64],
        stars: Floats,
        radius: Floats,
        whose: NDArray[np.int64],
    ) -> Floats:
        """Return how much of its own stars is in each of (k, s) ranges.

        ``whose`` tells of each of the (m, 2) stars to which of the k names it belongs.
        """
        points = points_of(stars, radius)
        owner = whose[points.whose]
        across, along = (each[:, None] for each in self._cells(points.at))
        x0, y0, x1, y1 = np.moveaxis(ranges[owner], -1, 0)
        inside = (across >= x0) & (across < x1) & (along >= y0) & (along < y1)
        count, sides = ranges.shape[:2]
        weights = (inside * points.weight[:, None]).T
        summed = [np.bincount(owner, weight, minlength=count) for weight in weights]
        return np.stack(summed, axis=1) if sides else np.zeros((count, 0))

    def _ranges(self, boxes: Floats, apart: float | Floats) -> NDArray[np.int64]:
        """Return (…, 4) first and last cells of boxes with a hem: x from, y from, x to, y to."""
        wide, high = self._size
        hem = apart * np.array([-1.0, -1.0, 1.0, 1.0])
        cells = np.floor((boxes + hem - np.tile(self._corner, 2)) / _CELL).astype(np.int64)
        cells[..., 2:] += 1
        ranges: NDArray[np.int64] = cells.clip(0, [wide, high, wide, high])
        return ranges

    def _cells(self, points: Floats) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        wide, high = self._size
        across = ((points[:, 0] - self._corner[0]) // _CELL).astype(np.int64).clip(0, wide - 1)
        along = ((points[:, 1] - self._corner[1]) // _CELL).astype(np.int64).clip(0, high - 1)
        return across, along


def points_of(middles: Floats, radius: Floats) -> Points:
    """Return the points of k stars: the middle and the rim, or the middle alone of small ones."""
    is_small = radius < _POINT
    small, large = np.flatnonzero(is_small), np.flatnonzero(~is_small)
    turn = np.linspace(0, 2 * np.pi, _RIM, endpoint=False)
    around = np.concatenate([[[0.0, 0.0]], np.stack([np.cos(turn), np.sin(turn)], axis=1)])
    discs = middles[large, None, :] + radius[large, None, None] * around[None, :, :]
    at = np.concatenate([middles[small], discs.reshape(-1, 2)])
    whose = np.concatenate([small, np.repeat(large, _RIM + 1)])
    weight = np.concatenate([np.full(len(small), _RIM + 1.0), np.ones(len(at) - len(small))])
    return Points(at, whose, weight)


def _counted(sums: Floats, ranges: NDArray[np.int64]) -> Floats:
    """Return the sum over each range of cells."""
    x0, y0, x1, y1 = np.moveaxis(ranges, -1, 0)
    counted: Floats = sums[y1, x1] - sums[y0, x1] - sums[y1, x0] + sums[y0, x0]
    return counted
