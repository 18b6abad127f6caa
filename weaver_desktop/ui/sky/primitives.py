"""Many lines or stars in one call to the painter, from numpy arrays, without copying."""

from typing import cast

import numpy as np
import shiboken6
from PySide6.QtCore import QLineF
from PySide6.QtGui import QPainter, QPixmap

from weaver_desktop.graph.network import Floats, Ints

_FRAGMENT_FIELDS = 10
"""x, y, source left, top, width, height, scale x, y, rotation, opacity: Qt's PixmapFragment."""


def draw_lines(painter: QPainter, lines: Floats) -> None:
    """Draw k lines given as a (k, 4) array of x1, y1, x2, y2 with the painter's pen."""
    if len(lines) == 0:
        return
    # Qt takes an array of QLineF, which is four doubles; the binding takes its first element and
    # the count. The array must stay alive during the call, and it does: it is our argument.
    packed = np.ascontiguousarray(lines, np.float64)
    first = cast("QLineF", shiboken6.wrapInstance(packed.ctypes.data, QLineF))
    painter.drawLines(first, len(packed))


def rim_to_rim(at: Floats, pairs: Ints, room: Floats) -> Floats:
    """Return (k, 4) lines between pairs of stars that do not cross the stars themselves.

    Args:
        at: (n, 2) middles of the stars.
        pairs: (k, 2) stars.
        room: n numbers, how far lines keep from each middle; where two are nearer than that, a
            line is a point between them.
    """
    a, b = at[pairs[:, 0]], at[pairs[:, 1]]
    length = np.hypot(*(b - a).T)[:, None]
    way = (b - a) / np.maximum(length, 1e-9)
    first, second = room[pairs[:, 0], None], room[pairs[:, 1], None]
    share = np.minimum(length / np.maximum(first + second, 1e-9), 1.0)
    lines: Floats = np.hstack([a + way * first * share, b - way * second * share])
    return lines


def fragments(count: int) -> Floats:
    """Return a (count, 10) array for ``draw_fragments``, scale and opacity 1, the rest 0."""
    made = np.zeros((count, _FRAGMENT_FIELDS))
    made[:, (6, 7, 9)] = 1.0
    return made


def draw_fragments(painter: QPainter, pieces: Floats, pixmap: QPixmap) -> None:
    """Copy k pieces of a pixmap, each a row of ``fragments``."""
    if len(pieces) == 0:
        return
    packed = np.ascontiguousarray(pieces, np.float64)
    wrapped = shiboken6.wrapInstance(packed.ctypes.data, QPainter.PixmapFragment)
    first = cast("QPainter.PixmapFragment", wrapped)
    painter.drawPixmapFragments(first, len(packed), pixmap)
