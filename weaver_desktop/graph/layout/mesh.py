"""Repulsion of many stars through a mesh, with near pairs corrected exactly.

The push d / |d|² is split as in particle-mesh Ewald methods (Essmann et al. 1995; for layouts the
idea is FIt-SNE's, Linderman et al. 2019): a smooth far part, d / |d|² · (1 - exp(-|d|² / 2s²)), is
spread on a mesh with cubic B-splines and convolved by fast
Fourier transforms, without wrapping round; the rest dies out within a few cells and is summed over
near pairs.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from weaver_desktop.graph.layout.arrays import Floats, Ints
from weaver_desktop.graph.layout.near import near_pairs

_STARS_PER_CELL = 0.35
_SMALLEST, _LARGEST = 24, 384
_MARGIN = 3
_WIDTH = 0.9
_REACH = 2.8
_SKIN = 0.4
_STALE_AFTER = 8
_SOFT = 1e-6

Waves = NDArray[np.complex64]


@dataclass(frozen=True)
class _Kernel:
    """The far part for a mesh of a size, Fourier transformed, along each of the two axes."""

    size: int
    padded: int
    along: tuple[Waves, Waves]


@dataclass(frozen=True, eq=False)
class _Near:
    """Pairs of stars that were near each other at some places, and the masses of both."""

    first: Ints
    second: Ints
    mass_of_first: Floats
    mass_of_second: Floats
    at: Floats
    mass: Floats

    @staticmethod
    def of(pairs: Ints, places: Floats, mass: Floats) -> "_Near":
        """Gather what the pairs need at each tick."""
        first, second = (np.ascontiguousarray(side) for side in pairs.T)
        return _Near(first, second, mass[first], mass[second], places.copy(), mass)


class MeshRepulsion:
    """Keeps between ticks what can be kept: the kernel of a mesh size, the list of near pairs."""

    def __init__(self) -> None:
        """Start with nothing kept."""
        self._kernel: _Kernel | None = None
        self._pairs: _Near | None = None
        self._age = 0

    def push(self, places: Floats, mass: Floats) -> Floats:
        """Return the (n, 2) pushes at (n, 2) places between n masses."""
        low = places.min(axis=0)
        extent = max(float(np.ptp(places, axis=0).max()), 1e-6)
        size = mesh_size(len(places))
        cell = extent / (size - 2 * _MARGIN)
        if self._kernel is None or self._kernel.size != size:
            self._kernel = _make_kernel(size)
        found = _far((places - low) / cell + _MARGIN, mass, self._kernel)
        found /= cell
        _add_near(found, places, self._near(places, mass, cell), cell)
        found *= mass[:, None]
        return found

    def _near(self, places: Floats, mass: Floats, cell: float) -> _Near:
        """Return the pairs that may be near; renewed when stars have moved, and every few ticks.

        A pair that a stale list leaves out is one at the rim, where the correction has died out.
        """
        self._age += 1
        near = self._pairs
        if (
            near is None
            or near.mass is not mass
            or len(near.at) != len(places)
            or self._age > _STALE_AFTER
            or float(np.abs(places - near.at).max()) > _SKIN * cell
        ):
            pairs = near_pairs(places, (_REACH + _SKIN) * cell)
            near = self._pairs = _Near.of(pairs, places, mass)
            self._age = 0
        return near


def mesh_size(count: int) -> int:
    """Return how many cells a side the mesh has for a number of stars."""
    wished = int(np.sqrt(count / _STARS_PER_CELL)) + 2 * _MARGIN
    return _round_size(min(max(wished, _SMALLEST), _LARGEST))


def _round_size(wished: int) -> int:
    from scipy.fft import next_fast_len

    return int(next_fast_len(wished, real=True))


def _make_kernel(size: int) -> _Kernel:
    from scipy.fft import rfft2

    padded = _round_size(2 * size)
    step = np.fft.fftfreq(padded, 1.0 / padded)
    square = step[:, None] ** 2 + step**2
    share = -np.expm1(-0.5 / _WIDTH**2 * square) / np.where(square > 0.0, square, 1.0)
    # Spreading and gathering each blur by a B-spline: undo both.
    blur = (4.0 + 2.0 * np.cos(2.0 * np.pi * np.fft.fftfreq(padded))) / 6.0
    sharpen = 1.0 / (blur[:, None] * blur[: padded // 2 + 1]) ** 2
    down, across = (
        (np.asarray(rfft2(share * along)) * sharpen).astype(np.complex64)
        for along in (step[:, None], step[None, :])
    )
    return _Kernel(size, padded, (down, across))


def _far(at: Floats, mass: Floats, kernel: _Kernel) -> Floats:
    from scipy.fft import irfft2, rfft2

    size, shape = kernel.size, (kernel.padded, kernel.padded)
    corner = np.floor(at).astype(np.int64)
    down, across = np.moveaxis(_spline(at - corner), 0, 1)
    weights = (down[:, :, None] * across[:, None, :]).reshape(-1, 16)
    steps = np.add.outer(np.arange(-1, 3) * size, np.arange(-1, 3)).ravel()
    cells = (corner[:, :1] * size + corner[:, 1:]) + steps
    spread = np.bincount(cells.ravel(), (weights * mass[:, None]).ravel(), size * size)
    wave = rfft2(spread.astype(np.float32).reshape(size, size), s=shape)
    found = np.empty_like(at)
    for axis, along in enumerate(kernel.along):
        field = np.asarray(irfft2(wave * along, s=shape))[:size, :size].ravel()
        found[:, axis] = np.einsum("ij,ij->i", weights, field.take(cells))
    return found


def _spline(rest: Floats) -> Floats:
    """Return the (n, 2, 4) weights of four cells for (n, 2) places within a cell."""
    square, back = rest * rest, 1.0 - rest
    cube = square * rest
    middle = 3.0 * cube - 6.0 * square + 4.0
    beyond = 3.0 * (rest + square - cube) + 1.0
    weights: Floats = np.stack((back * back * back, middle, beyond, cube), axis=-1) / 6.0
    return weights


def _add_near(found: Floats, places: Floats, near: _Near, cell: float) -> None:
    first, second, count = near.first, near.second, len(places)
    dx, dy = (along.take(first) - along.take(second) for along in np.ascontiguousarray(places.T))
    square = dx * dx
    square += dy * dy
    share = np.exp(square * (-0.5 / (_WIDTH * cell) ** 2))
    share /= square + _SOFT**2
    ahead, back = share * near.mass_of_second, share * near.mass_of_first
    for axis, delta in enumerate((dx, dy)):
        found[:, axis] += np.bincount(first, ahead * delta, count)
        found[:, axis] -= np.bincount(second, back * delta, count)
