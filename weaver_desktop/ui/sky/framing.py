"""What to show so that all stars are in view: the same before numpy has loaded and after."""

from PySide6.QtCore import QPointF, QRectF

_LEAST_SPAN = 5.0
_ASIDE, _ABOVE_AND_BELOW = (32.0, 104.0), (52.0, 100.0)
"""Left and right, top and bottom in pixels: names are right of stars, chips above, legend below."""
_ROOMY = 300.0
_LOW, _WITH_TIME = 170.0, (8.0, 54.0)
"""In a view lower than roomy the line of time is all that lies over it, and then not even that."""
_HEM = 8.0
_LEAST_ROOM = 32.0


def framed(stars: QRectF, width: float, height: float) -> QRectF:
    """Return what to show so that all stars are in view, with room for names and legend.

    Args:
        stars: what they take up, in world units, y up.
        width: pixels of the view.
        height: pixels of the view.
    """
    # A view that is not laid out yet has no size, and a very small one no room for insets.
    width, height = max(width, _LEAST_ROOM), max(height, _LEAST_ROOM)
    left, top, right, bottom = _insets(width, height)
    # World units a pixel, so that the stars fit into what the insets leave.
    unit = max(
        max(stars.width(), _LEAST_SPAN) / (width - left - right),
        max(stars.height(), _LEAST_SPAN) / (height - top - bottom),
    )
    seen = QRectF(0, 0, width * unit, height * unit)
    centre = stars.center()
    aside, up = (right - left) / 2 * unit, (bottom - top) / 2 * unit
    seen.moveCenter(QPointF(centre.x() + aside, centre.y() - up))
    return seen


def _insets(width: float, height: float) -> tuple[float, float, float, float]:
    """Return how many pixels to leave free at the left, top, right and bottom of a view."""
    left, right = _ASIDE if width > _ROOMY else (_HEM, _HEM)
    if height > _ROOMY:
        top, bottom = _ABOVE_AND_BELOW
    else:
        top, bottom = _WITH_TIME if height >= _LOW else (_HEM, _HEM)
    return left, top, right, bottom
