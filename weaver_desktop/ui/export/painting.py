"""Drawing a sheet with any painter, in portions so small that a window can live between them."""

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QGradient, QPainter, QPen, QRadialGradient

from weaver_desktop.graph.network import Floats
from weaver_desktop.ui.export.footer import Footer
from weaver_desktop.ui.export.shades import discs, dots, mixed, seen, soft_discs
from weaver_desktop.ui.export.sheet import Sheet
from weaver_desktop.ui.export.writing import Names
from weaver_desktop.ui.sky import ink
from weaver_desktop.ui.sky.letters import Letters
from weaver_desktop.ui.sky.primitives import draw_lines
from weaver_desktop.ui.sky.sprites import core_colour
from weaver_desktop.ui.sky.stars_item import draw_face
from weaver_desktop.ui.theme.palette import Palette

_BAND = 1_000_000.0
"""Pixels of the ground that are filled in one portion."""
_NAMES = 8
"""How many are written in one portion."""
_LENGTH, _LINE = 12_000.0, 20.0
"""Pixels that lines cross in one portion, and how many a line costs besides."""
_MIDDLE = np.zeros((1, 2))


def paint(
    painter: QPainter, sheet: Sheet, *, scale: float = 1.0, is_flat: bool = False
) -> Iterator[None]:
    """Draw a sheet with its legend, and yield after every few milliseconds of work.

    Args:
        painter: draws on something as large as the sheet with its footer, times the scale.
        sheet: what to draw.
        scale: how many pixels of the painter one pixel of the sheet takes.
        is_flat: do without gradients that fade out, and without lines that one can see through:
            Qt writes the former into a PDF as solid discs, and the latter as their outlines, which
            takes seconds for thousands.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.scale(scale, scale)
    yield from _ground(painter, sheet, scale)
    if is_flat:
        # Below the clouds, which tint them: above, lines of the sky's own colour would cut them.
        yield from _lines(painter, sheet, scale, is_flat=True)
        yield from _clouds(painter, sheet, is_flat=True)
    else:
        yield from _clouds(painter, sheet, is_flat=False)
        yield from _lines(painter, sheet, scale, is_flat=False)
    yield from _stars(painter, sheet, is_flat=is_flat)
    yield from _letters(painter, sheet)
    yield from _marks(painter, sheet, is_flat=is_flat)
    yield from _names(painter, sheet, scale)
    Footer(sheet).paint(painter)
    yield


def _ground(painter: QPainter, sheet: Sheet, scale: float) -> Iterator[None]:
    area = QRectF(0, 0, sheet.width, sheet.height + Footer(sheet).height)
    sky = QRadialGradient(area.center(), max(area.width(), area.height()) * 0.75)
    sky.setColorAt(0.0, QColor(sheet.palette.sky_centre))
    sky.setColorAt(1.0, QColor(sheet.palette.sky_edge))
    # A drawing stays small enough to be filled at once; only large pictures need bands.
    rows = max(_BAND / (sheet.width * scale * scale), 1.0)
    if area.width() * area.height() * scale * scale <= _BAND * 2:
        rows = area.height()
    top = 0.0
    while top < area.height():
        # Whole rows of the picture, or a seam would show where two bands meet.
        end = min(np.ceil((top + rows) * scale) / scale, area.height())
        painter.fillRect(QRectF(0, top, area.width(), end - top), sky)
        top = float(end)
        yield


def _clouds(painter: QPainter, sheet: Sheet, *, is_flat: bool) -> Iterator[None]:
    painter.setPen(Qt.PenStyle.NoPen)
    strength = ink.cloud_light(is_dark=sheet.palette.is_dark)
    for cloud in sheet.clouds:
        painter.save()
        try:
            painter.translate(cloud.x, cloud.y)
            painter.rotate(cloud.angle)
            painter.scale(1.0, cloud.short / cloud.long)
            light = strength * cloud.strength
            size = np.array([cloud.long])
            yield from soft_discs(
                painter, _MIDDLE, size, cloud.colour, light, ink.CLOUD_GLOW, is_flat=is_flat
            )
        finally:
            painter.restore()


def _lines(painter: QPainter, sheet: Sheet, scale: float, *, is_flat: bool) -> Iterator[None]:
    colour, lines = sheet.palette.line, sheet.lines
    level = np.round(np.clip(lines.light, 0.02, 1.0) * 50).astype(np.int64)
    for each in np.unique(level).tolist():
        light = each / 50
        shade = mixed(colour, sheet.palette.sky_centre, light) if is_flat else seen(colour, light)
        painter.setPen(QPen(shade, ink.line_px(light)))
        yield from _in_portions(painter, lines.ends[level == each], scale)


def _in_portions(painter: QPainter, ends: Floats, scale: float = 1.0) -> Iterator[None]:
    # What a line costs depends on how many pixels it crosses.
    length = np.hypot(*(ends[:, 2:] - ends[:, :2]).T) * scale * scale
    portion = np.floor(np.cumsum(length + _LINE) / _LENGTH)
    cuts = np.flatnonzero(np.diff(portion)) + 1
    for part in np.split(ends, cuts):
        draw_lines(painter, part)
        yield


def _stars(painter: QPainter, sheet: Sheet, *, is_flat: bool) -> Iterator[None]:
    stars = sheet.stars
    painter.setPen(Qt.PenStyle.NoPen)
    # Small stars shine far; large ones are discs with a hem.
    reach = stars.radius * np.interp(stars.radius, *ink.STAR_GLOW_REACH)
    strength = ink.star_light(is_dark=sheet.palette.is_dark)
    looks = np.stack([stars.colour, np.round(stars.opacity * 50).astype(np.int64)], axis=1)
    for number, faintness in np.unique(looks, axis=0).tolist():
        alike = (looks == (number, faintness)).all(axis=1)
        colour, opacity = sheet.colours[number], faintness / 50
        lit, ringed = alike & ~stars.is_ring, alike & stars.is_ring
        light = strength * opacity
        yield from soft_discs(
            painter, stars.at[lit], reach[lit], colour, light, ink.STAR_GLOW, is_flat=is_flat
        )
        if is_flat:
            yield from dots(painter, stars.at[lit], stars.radius[lit], seen(colour, opacity))
        else:
            painter.setBrush(_core(colour, opacity, sheet.palette))
            yield from discs(painter, stars.at[lit], stars.radius[lit])
        for tint, light in (sheet.palette.sky_edge, ink.GROUP_GROUND), (colour, ink.GROUP_FILL):
            painter.setBrush(seen(tint, light * opacity))
            yield from discs(painter, stars.at[ringed], stars.radius[ringed])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for star in np.flatnonzero(ringed):
            rim = stars.radius[star] * ink.GROUP_RIM
            width = float(np.clip(rim, ink.GROUP_RIM_LEAST, ink.GROUP_RIM_MOST))
            painter.setPen(QPen(seen(colour, opacity), width))
            yield from discs(painter, stars.at[[star]], stars.radius[[star]])
        painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _core(colour: str, opacity: float, palette: Palette) -> QBrush:
    """Return what fills a star: lighter in the middle, in the dark."""
    core, rim = core_colour(QColor(colour), is_dark=palette.is_dark), seen(colour, opacity)
    if core == QColor(colour):
        return QBrush(rim)
    shade = QRadialGradient(0.5, 0.5, 0.5)
    shade.setCoordinateMode(QGradient.CoordinateMode.ObjectMode)
    core.setAlphaF(opacity)
    shade.setColorAt(0.0, core)
    shade.setColorAt(ink.CORE_REACH, rim)
    shade.setColorAt(1.0, rim)
    return QBrush(shade)


def _letters(painter: QPainter, sheet: Sheet) -> Iterator[None]:
    stars, letters = sheet.stars, Letters(sheet.palette)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for star, photo in enumerate(stars.faces):
        if photo is not None:
            x, y = stars.at[star].tolist()
            opacity = float(stars.opacity[star])
            draw_face(painter, photo, (x, y), float(stars.radius[star]), opacity)
            yield
    for star in np.flatnonzero(stars.opacity >= ink.FAINTEST_READ)[: len(stars.names)].tolist():
        if stars.faces and stars.faces[star] is not None:
            continue
        x, y = stars.at[star].tolist()
        tint = sheet.colours[stars.colour[star]]
        is_ring = bool(stars.is_ring[star])
        radius = float(stars.radius[star])
        letters.write(painter, (x, y), radius, stars.names[star], tint, is_ring=is_ring)
        yield


def _names(painter: QPainter, sheet: Sheet, scale: float) -> Iterator[None]:
    names = Names(sheet, scale)
    for number, name in enumerate(sheet.names):
        names.write(painter, name)
        if number % _NAMES == _NAMES - 1:
            yield
    yield


def _marks(painter: QPainter, sheet: Sheet, *, is_flat: bool) -> Iterator[None]:
    for stroke in sheet.strokes:
        pen = QPen(seen(stroke.colour, stroke.opacity), stroke.width)
        if stroke.dashes:
            pen.setDashPattern(list(stroke.dashes))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap if stroke.dashes else Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        yield from _in_portions(painter, stroke.ends)
    at, radius = sheet.rings[:, :2], sheet.rings[:, 2]
    colour = sheet.palette.selected
    painter.setPen(QPen(QColor(colour), ink.STEP_PX))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    yield from discs(painter, sheet.steps, np.full(len(sheet.steps), ink.STEP_RADIUS))
    painter.setPen(Qt.PenStyle.NoPen)
    for star, size in enumerate(radius.tolist()):
        glow = ink.ring_glow(size)
        reach = np.array([size + ink.RING_GLOW])
        yield from soft_discs(
            painter, at[[star]], reach, colour, ink.RING_LIGHT, glow, is_flat=is_flat
        )
    painter.setPen(QPen(QColor(colour), ink.RING_PX))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    yield from discs(painter, at, radius + ink.RING_GAP)
