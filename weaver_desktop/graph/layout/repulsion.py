"""Repulsion between all stars: each pushes each with a force of mass · mass / distance."""

from typing import Protocol

import numpy as np

from weaver_desktop.graph.layout.arrays import Floats
from weaver_desktop.graph.layout.mesh import MeshRepulsion

EXACT_LIMIT = 400
"""Up to so many stars all pairs are faster than the mesh."""
_CHUNK = 1 << 18
_SOFT = 1e-6


class Repulsion(Protocol):
    """Computes the push on every star."""

    def push(self, places: Floats, mass: Floats) -> Floats:
        """Return the (n, 2) pushes at (n, 2) places between n masses."""


class ExactRepulsion:
    """All pairs, exactly."""

    def push(self, places: Floats, mass: Floats) -> Floats:
        """Return the (n, 2) pushes at (n, 2) places between n masses."""
        return mass[:, None] * push_at(places, places, mass)


def push_at(targets: Floats, places: Floats, mass: Floats) -> Floats:
    """Return the (k, 2) pushes of n masses at (n, 2) places on unit masses at (k, 2) targets.

    A mass does not push what stands exactly where it stands.
    """
    found = np.empty_like(targets)
    rows = max(1, _CHUNK // max(1, len(places)))
    for start in range(0, len(targets), rows):
        block = slice(start, start + rows)
        dx = targets[block, :1] - places[:, 0]
        dy = targets[block, 1:] - places[:, 1]
        share = mass / (dx * dx + dy * dy + _SOFT**2)
        found[block, 0] = np.einsum("ij,ij->i", share, dx)
        found[block, 1] = np.einsum("ij,ij->i", share, dy)
    return found


def repulsion_for(count: int) -> Repulsion:
    """Choose the way that is fastest for a number of stars."""
    return ExactRepulsion() if count <= EXACT_LIMIT else MeshRepulsion()
