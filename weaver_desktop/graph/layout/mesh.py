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

_STARS_PER_CELL = ((1_000, 20_000), (0.35, 0.5))
"""By number of stars: what is fastest, because the transforms outgrow the caches."""
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


@dataclass(frozen=True, eq=False)
class _Field:
    """The far part along each axis on a mesh, whose cells lie from a corner on."""

    size: int
    low: Floats
    cell: float
    along: tuple[Floats, Floats]
    mass: Floats

    def on_mesh(self, places: Floats) -> Floats:
        """Return (n, 2) places counted in cells."""
        on_mesh: Floats = (places - self.low) / self.cell + _MARGIN
        return on_mesh

    def holds(self, on_mesh: Floats) -> bool:
        """Tell whether all are far enough inside to be gathered from."""
        return bool(on_mesh.min() >= 1.0 and on_mesh.max() < self.size - 2)


class MeshRepulsion:
    """Keeps between ticks what can be kept: kernel of a mesh size, near pairs, and the far field.

    What is far changes slowly: its field serves for two ticks (multiple time steps, Tuckerman,
    Berne & Martyna 1992), read where the stars are by then.
    """

    def __init__(self) -> None:
        """Start with nothing kept."""
        self._kernel: _Kernel | None = None
        self._pairs: _Near | None = None
        self._age = 0
        self._field: _Field | None = None

    def push(self, places: Floats, mass: Floats) -> Floats:
        """Return the (n, 2) pushes at (n, 2) places between n masses."""
        found, cell = self._far_part(places, mass)
        _add_near(found, places, self._near(places, mass, cell), cell)
        found *= mass[:, None]
        return found

    def _far_part(self, places: Floats, mass: Floats) -> tuple[Floats, float]:
        """Return the far part of the push on a unit mass at each place, and the size of a cell."""
        field, self._field = self._field, None
        if field is not None and field.mass is mass and len(mass) == len(places):
            on_mesh = field.on_mesh(places)
            if field.holds(on_mesh):
                return _gathered(field, *_cells(on_mesh, field.size)), field.cell
        low = places.min(axis=0)
        extent = max(float(np.ptp(places, axis=0).max()), 1e-6)
        size = mesh_size(len(places))
        if self._kernel is None or self._kernel.size != size:
            self._kernel = _make_kernel(size)
        cell = extent / (size - 2 * _MARGIN)
        cells, weights = _cells((places - low) / cell + _MARGIN, size)
        field = _Field(size, low, cell, _spread(cells, weights, mass, self._kernel), mass)
        self._field = field
        return _gathered(field, cells, weights), cell

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
    stars_per_cell = float(np.interp(count, *_STARS_PER_CELL))
    wished = int(np.sqrt(count / stars_per_cell)) + 2 * _MARGIN
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


def _cells(on_mesh: Floats, size: int) -> tuple[Ints, Floats]:
    """Return the (n, 16) cells around each place, and how much of it each gets."""
    corner = np.floor(on_mesh).astype(np.int64)
    down, across = np.moveaxis(_spline(on_mesh - corner), 0, 1)
    weights = (down[:, :, None] * across[:, None, :]).reshape(-1, 16)
    steps = np.add.outer(np.arange(-1, 3) * size, np.arange(-1, 3)).ravel()
    return (corner[:, :1] * size + corner[:, 1:]) + steps, weights


def _spread(cells: Ints, weights: Floats, mass: Floats, kernel: _Kernel) -> tuple[Floats, Floats]:
    """Spread masses on the mesh and return the field that they make along each axis."""
    from scipy.fft import irfft2, rfft2

    size, shape = kernel.size, (kernel.padded, kernel.padded)
    spread = np.bincount(cells.ravel(), (weights * mass[:, None]).ravel(), size * size)
    wave = rfft2(spread.astype(np.float32).reshape(size, size), s=shape)
    down, across = (
        np.asarray(irfft2(wave * along, s=shape))[:size, :size].ravel() for along in kernel.along
    )
    return down, across


def _gathered(field: _Field, cells: Ints, weights: Floats) -> Floats:
    """Read the field where the stars are."""
    found = np.empty((len(cells), 2))
    for axis, along in enumerate(field.along):
        found[:, axis] = np.einsum("ij,ij->i", weights, along.take(cells))
    found /= field.cell
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
