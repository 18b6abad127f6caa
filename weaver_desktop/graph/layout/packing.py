"""Puts the components of a map beside each other, near the largest one."""

from collections.abc import Generator

import numpy as np

from weaver_desktop.graph.layout.arrays import Floats

_WIDER = 1.3
_GAP = 1.6
_MOAT = 0.06
_CELLS = 128


def strew(shapes: list[Floats]) -> list[Floats]:
    """Return the shapes, each an (n, 2) array of places, moved roughly beside each other: quick."""
    moved, area = [], 0.0
    for at, shape in enumerate(shapes):
        reach = float(np.hypot(*(shape - _middle(shape)).T).max()) + _GAP
        far = float(np.sqrt(area)) + (reach if at else 0.0)
        turn = at * np.pi * (3.0 - np.sqrt(5.0))
        centre = (_WIDER * far * np.cos(turn), far * np.sin(turn))
        moved.append(shape - _middle(shape) + centre)
        area += reach**2
    return moved


def pack(shapes: list[Floats], rng: np.random.Generator) -> Generator[None, None, list[Floats]]:
    """Find places for the shapes, each an (n, 2) array, so that none lies in another; in slices.

    The first, to be the largest, stays around the origin. Each following one is turned any way, so
    that many alike do not look like an array, and goes to the free spot nearest to the first.
    """
    moved = [shape - _middle(shape) for shape in shapes]
    if len(moved) < 2:  # noqa: PLR2004 (a lone shape has its place)
        return moved
    reaches = [float(np.hypot(*shape.T).max()) + _GAP / 2.0 for shape in moved]
    half = _WIDER * (reaches[0] + 2.0 * reaches[1] + 1.5 * float(np.linalg.norm(reaches[1:])))
    across, up = _spots(half, rng)
    clearance = _clearance(moved[0], across, up) - _MOAT * reaches[0]
    farness = (across / _WIDER) ** 2 + up**2
    for at in range(1, len(moved)):
        free = np.where(clearance >= reaches[at], farness, np.inf)
        spot = int(np.argmin(free))
        moved[at] = moved[at] @ _turn(rng) + (across[spot], up[spot])
        gap = np.hypot(across - across[spot], up - up[spot]) - reaches[at]
        np.minimum(clearance, gap, out=clearance)
        yield
    return moved


def _middle(shape: Floats) -> Floats:
    middle: Floats = (shape.min(axis=0) + shape.max(axis=0)) / 2.0
    return middle


def _spots(half: float, rng: np.random.Generator) -> tuple[Floats, Floats]:
    """Return spots of a loose grid, each a little off, so that nothing stands in rows."""
    step = 2.0 * half / _CELLS
    axis = np.arange(_CELLS) * step - half
    across, up = np.meshgrid(axis, axis)
    off = rng.uniform(-0.5, 0.5, size=(2, _CELLS * _CELLS)) * step
    return across.ravel() + off[0], up.ravel() + off[1]


def _turn(rng: np.random.Generator) -> Floats:
    angle = rng.uniform(0.0, 2.0 * np.pi)
    return np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])


def _clearance(shape: Floats, across: Floats, up: Floats) -> Floats:
    """Return for each spot how far the nearest star of a shape is, less half a gap."""
    from scipy.spatial import cKDTree

    gaps, _ = cKDTree(shape).query(np.column_stack((across, up)))
    return np.asarray(gaps, dtype=np.float64) - _GAP / 2.0
