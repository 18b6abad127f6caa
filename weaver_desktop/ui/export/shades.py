"""Soft light: discs that fade from their middle to their rim."""

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QGradient, QPainter, QPen, QRadialGradient

from weaver_desktop.graph.network import Floats

Fading = tuple[tuple[float, float], ...]
"""How much light is left at which share of the radius, from the middle to the rim."""

_AT_ONCE, _DOTS = 24, 200


def soft_discs(
    painter: QPainter,
    at: Floats,
    radius: Floats,
    colour: str,
    strength: float,
    fading: Fading,
    *,
    rings: int = 0,
) -> Iterator[None]:
    """Draw discs of one colour that fade out, and yield now and then.

    Args:
        painter: has no pen.
        at: (k, 2) middles.
        radius: k radii.
        colour: ``#rrggbb``.
        strength: opacity in the middle.
        fading: what becomes of it.
        rings: of how many flat discs each is put together; 0 for a gradient. In PDF Qt writes
            gradients without their opacity, so that each would be a solid disc.
    """
    if rings:
        yield from _in_rings(painter, at, radius, colour, strength, fading, rings)
        return
    # One gradient for all discs of a colour: a drawing names it once.
    shade = QRadialGradient(0.5, 0.5, 0.5)
    shade.setCoordinateMode(QGradient.CoordinateMode.ObjectMode)
    for place, share in fading:
        shade.setColorAt(place, seen(colour, strength * share))
    painter.setBrush(shade)
    yield from discs(painter, at, radius)


def discs(painter: QPainter, at: Floats, radius: Floats) -> Iterator[None]:
    """Draw discs with the painter's pen and brush, and yield now and then."""
    for number, ((x, y), size) in enumerate(zip(at.tolist(), radius.tolist(), strict=True)):
        painter.drawEllipse(QPointF(x, y), size, size)
        if number % _AT_ONCE == _AT_ONCE - 1:
            yield
    yield


def dots(painter: QPainter, at: Floats, radius: Floats, colour: QColor) -> Iterator[None]:
    """Draw discs as the round ends of a thick pen, and yield now and then.

    In a PDF that takes a tenth of the room and time of ellipses, where the colour is opaque.
    """
    sizes = np.round(radius * 20).astype(np.int64)
    for size in np.unique(sizes).tolist():
        pen = QPen(colour, size / 10, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        alike = at[sizes == size].tolist()
        for start in range(0, len(alike), _DOTS):
            painter.drawPoints([QPointF(x, y) for x, y in alike[start : start + _DOTS]])
            yield
    painter.setPen(Qt.PenStyle.NoPen)
    yield


def seen(colour: str, opacity: float) -> QColor:
    """Return a colour of an opacity."""
    made = QColor(colour)
    made.setAlphaF(min(max(opacity, 0.0), 1.0))
    return made


def mixed(colour: str, ground: str, share: float) -> QColor:
    """Return what a colour of an opacity looks like on a ground."""
    over, under = QColor(colour), QColor(ground)
    return QColor(
        round(over.red() * share + under.red() * (1 - share)),
        round(over.green() * share + under.green() * (1 - share)),
        round(over.blue() * share + under.blue() * (1 - share)),
    )


def _in_rings(
    painter: QPainter,
    at: Floats,
    radius: Floats,
    colour: str,
    strength: float,
    fading: Fading,
    rings: int,
) -> Iterator[None]:
    places, shares = zip(*fading, strict=True)
    covered = 0.0
    for number in range(rings, 0, -1):
        wanted = strength * float(np.interp((number - 0.5) / rings, places, shares))
        # What shines through from the discs below counts: only the rest is laid over it.
        rest = seen(colour, 1.0 - (1.0 - wanted) / (1.0 - covered))
        covered = wanted
        painter.setBrush(rest)
        yield from discs(painter, at, radius * (number / rings))
