"""Soft light: discs that fade from their middle to their rim."""

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGradient, QImage, QPainter, QPen, QRadialGradient

from weaver_desktop.graph.network import Floats

Fading = tuple[tuple[float, float], ...]
"""How much light is left at which share of the radius, from the middle to the rim."""

_AT_ONCE, _DOTS = 24, 200
_SIDE = 192
"""Pixels of a picture of soft light, which has no edges to be seen however large it becomes."""


def soft_discs(
    painter: QPainter,
    at: Floats,
    radius: Floats,
    colour: str,
    strength: float,
    fading: Fading,
    *,
    is_flat: bool = False,
) -> Iterator[None]:
    """Draw discs of one colour that fade out, and yield now and then.

    Args:
        painter: has no pen.
        at: (k, 2) middles.
        radius: k radii.
        colour: ``#rrggbb``.
        strength: opacity in the middle.
        fading: what becomes of it.
        is_flat: lay the same picture over each place instead of a gradient. In PDF Qt writes
            gradients without their opacity, so that each would be a solid disc.
    """
    if is_flat:
        light = _pictured(colour, strength, fading)
        for number, ((x, y), size) in enumerate(zip(at.tolist(), radius.tolist(), strict=True)):
            painter.drawImage(QRectF(x - size, y - size, 2 * size, 2 * size), light)
            if number % _AT_ONCE == _AT_ONCE - 1:
                yield
        yield
        return
    # One gradient for all discs of a colour: a drawing names it once.
    shade = QRadialGradient(0.5, 0.5, 0.5)
    shade.setCoordinateMode(QGradient.CoordinateMode.ObjectMode)
    for place, share in fading:
        shade.setColorAt(place, seen(colour, strength * share))
    painter.setBrush(shade)
    yield from discs(painter, at, radius)


def _pictured(colour: str, strength: float, fading: Fading) -> QImage:
    """Return a disc that fades out as a picture.

    Its colour is the same all over, as a PDF keeps that apart from the opacity, and not exactly.
    """
    across = (np.arange(_SIDE) + 0.5) / _SIDE * 2 - 1
    away = np.hypot(across[:, None], across[None, :])
    tint = QColor(colour)
    pixels = np.empty((_SIDE, _SIDE, 4), np.uint8)
    pixels[..., :3] = tint.red(), tint.green(), tint.blue()
    places, shares = np.array(fading).T
    pixels[..., 3] = np.round(np.interp(away, places, shares) * strength * 255)
    # The copy owns its pixels.
    return QImage(pixels.data, _SIDE, _SIDE, QImage.Format.Format_RGBA8888).copy()


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
