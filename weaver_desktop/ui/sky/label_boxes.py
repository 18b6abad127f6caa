"""Where around its star a name may stand."""

import numpy as np
from PySide6.QtCore import QRectF

from weaver_desktop.graph.network import Floats

GAP = 5.0
"""Pixels between the rim of a star and its name."""
_ABOUT = np.array(
    [[0, 0], [0, -16], [0, 16], [0, -32], [0, 32], [-40, 0], [40, 0], [0, -48]], np.float64
)
"""Pixels aside from its middle at which a group that is a cloud may have its name."""


def boxes_around(at: Floats, radii: Floats, away: Floats, width: Floats, height: Floats) -> Floats:
    """Return (k, 8, 4) boxes as left, top, right, bottom, the one that reads best first.

    A name may stand right of its star, left, below, above, or in between, in this order; the
    name of a star that is not drawn stands in its place.

    Args:
        at: (k, 2) middles of stars.
        radii: k radii, 0 for stars that are not drawn.
        away: how far from the middles the names stand.
        width: of the k names.
        height: of the k names.
    """
    x, y = at[:, 0], at[:, 1]
    aside = 0.72 * away
    centre_x, centre_y = x - width / 2, y - height / 2
    right, left = x + aside, x - aside - width
    below, above = y + aside - 2.0, y - aside - height + 2.0
    lefts = [x + away, x - away - width, centre_x, centre_x, right, left, right, left]
    tops = [centre_y, centre_y, y + away, y - away - height, below, below, above, above]
    left, top = np.stack(lefts, axis=1), np.stack(tops, axis=1)
    bare = radii <= 0
    left[bare] = centre_x[bare, None] + _ABOUT[:, 0]
    top[bare] = centre_y[bare, None] + _ABOUT[:, 1]
    return np.stack([left, top, left + width[:, None], top + height[:, None]], axis=2)


def rect_of(box: Floats) -> QRectF:
    """Return a box as a rectangle."""
    left, top, right, bottom = box.tolist()
    return QRectF(left, top, right - left, bottom - top)
