"""Stars as little pictures, drawn once for each colour and size and then copied."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QRadialGradient

from weaver_desktop.ui.theme.palette import Palette

RADII = (1.2, 1.6, 2.0, 2.6, 3.2, 4.0, 5.0, 6.0, 7.2, 9.0)
"""Radii of the stars that there are pictures of, in pixels."""
_GLOW = 3.2
_CELL = int(2 * _GLOW * RADII[-1]) + 4


@dataclass(frozen=True, slots=True)
class Atlas:
    """All star pictures on one pixmap: a row for each colour, a column for each radius.

    The last two rows are rings: groups in their colour share the row of the colour above.
    """

    pixmap: QPixmap
    cell: int
    rows: int

    def corner(self, row: int, column: int) -> tuple[float, float]:
        """Return the pixel where a picture begins, in device pixels of the pixmap."""
        ratio = self.pixmap.devicePixelRatio()
        return column * self.cell * ratio, row * self.cell * ratio


def make_atlas(palette: Palette, ratio: float) -> Atlas:
    """Draw the stars of a palette for screens of ``ratio`` device pixels per pixel.

    Rows: each star colour, then the plain one; then the same again as rings, for groups.
    """
    colours = (*palette.stars, palette.plain_star)
    rows = 2 * len(colours)
    pixmap = QPixmap(int(_CELL * len(RADII) * ratio), int(_CELL * rows * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for row, name in enumerate(colours):
        for column, radius in enumerate(RADII):
            x = (column + 0.5) * _CELL
            _draw_star(painter, QPointF(x, (row + 0.5) * _CELL), radius, QColor(name), palette)
            centre = QPointF(x, (row + len(colours) + 0.5) * _CELL)
            _draw_ring(painter, centre, radius, QColor(name))
    painter.end()
    return Atlas(pixmap, _CELL, rows)


def _draw_star(
    painter: QPainter, centre: QPointF, radius: float, colour: QColor, palette: Palette
) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    glow = QRadialGradient(centre, radius * _GLOW)
    strength = 0.42 if palette.is_dark else 0.16
    for at, share in ((0.0, 1.0), (0.35, 0.45), (0.65, 0.12), (1.0, 0.0)):
        shade = QColor(colour)
        shade.setAlphaF(strength * share)
        glow.setColorAt(at, shade)
    painter.setBrush(glow)
    painter.drawEllipse(centre, radius * _GLOW, radius * _GLOW)
    core = QRadialGradient(centre, radius)
    heart = colour.lighter(118) if palette.is_dark else colour
    core.setColorAt(0.0, heart)
    core.setColorAt(0.7, colour)
    core.setColorAt(1.0, colour)
    painter.setBrush(core)
    painter.drawEllipse(centre, radius, radius)


def _draw_ring(painter: QPainter, centre: QPointF, radius: float, colour: QColor) -> None:
    shade = QColor(colour)
    shade.setAlphaF(0.16)
    painter.setBrush(shade)
    pen = painter.pen()
    pen.setStyle(Qt.PenStyle.SolidLine)
    pen.setColor(colour)
    pen.setWidthF(1.3)
    painter.setPen(pen)
    painter.drawEllipse(QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius))
