"""How large things are drawn at a zoom: closer stars are larger, but not as much as they are near.

Stars that kept their size would melt into one cloud where thousands are in view, and stand lost
beside their names where three are.
"""

import numpy as np
from PySide6.QtGui import QPainter

from weaver_desktop.graph.network import Floats

_USUAL_PX = 20.0
"""Pixels per world unit at which radii are as the rules give them: a hundred people in a window."""
_SHRINKING, _GROWING = 0.5, 0.38
_MOST = 4.0
SMALLEST, LARGEST = 0.8, 16.0
"""Pixels of the radius of any star at any zoom."""
_NEAR_PX, CLOSE_PX = 45.0, 100.0
_LEAST_NEAR, _LEAST_CLOSE = 2.6, 9.0
"""Radii that even the smallest stars have when they are near, and when they are close."""
_FADING, _FAINTEST, _BRIGHTEST = 0.35, 0.3, 1.4
_FULL_LIGHT_PX = 14.0


def swell(zoom: float) -> float:
    """Return by how much radii grow at ``zoom`` pixels per world unit."""
    share = max(zoom, 1e-6) / _USUAL_PX
    return min(float(share ** (_SHRINKING if share < 1 else _GROWING)), _MOST)


def drawn_radii(radius: Floats, zoom: float) -> Floats:
    """Return radii in pixels at ``zoom`` pixels per world unit."""
    return np.clip(radius * swell(zoom), least_radius(zoom), LARGEST)


def least_radius(zoom: float) -> float:
    """Return the radius in pixels that no star falls short of at ``zoom`` pixels a world unit."""
    knots = [_USUAL_PX, _NEAR_PX, CLOSE_PX]
    return float(np.interp(zoom, knots, [SMALLEST, _LEAST_NEAR, _LEAST_CLOSE]))


def is_close(zoom: float) -> bool:
    """Tell whether every star has room for letters."""
    return zoom >= CLOSE_PX


def breath(zoom: float) -> float:
    """Return how much of their light lines keep: many of them in little room would be a glare."""
    share = max(zoom, 1e-6) / _FULL_LIGHT_PX
    return float(np.clip(share**_FADING, _FAINTEST, _BRIGHTEST))


def zoom_of(painter: QPainter) -> float:
    """Return how many pixels a world unit has where a painter paints."""
    seen = painter.worldTransform()
    return float(np.hypot(seen.m11(), seen.m12()))
