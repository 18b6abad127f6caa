"""Words on pictures that leave the window: as they are on the screen, or as text that is found."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPdfWriter,
    QPen,
    QPixmap,
    QTextLayout,
)
from PySide6.QtSvg import QSvgGenerator

from weaver_desktop.ui.export.faces import face
from weaver_desktop.ui.export.shades import seen
from weaver_desktop.ui.export.sheet import Name, Sheet
from weaver_desktop.ui.sky import ink
from weaver_desktop.ui.sky.handwriting import HALO, Handwriting

_COLOURED = ("CBDT", "sbix", "COLR", "SVG ")
"""Tables of fonts whose letters are pictures, as those of emoji are."""
_FINENESS = 4
"""How many pixels one of the sheet becomes where a PDF has a picture of words."""


class Names:
    """Writes the names of a sheet."""

    def __init__(self, sheet: Sheet, scale: float) -> None:
        """Write on whatever is as large as the sheet, times the scale."""
        self._sheet = sheet
        self._scale = scale
        self._hand = Handwriting(sheet.palette)

    def write(self, painter: QPainter, name: Name) -> None:
        """Write a name in its box: in pixels as on the screen, in drawings as text."""
        if isinstance(painter.device(), QSvgGenerator | QPdfWriter):
            self._as_text(painter, name)
            return
        size = name.text, name.box.width()
        picture = self._hand.picture(size, self._scale, name.tint, is_strong=name.is_strong)
        corner = name.box.topLeft() - QPointF(HALO, HALO)
        # Between two pixels letters would be blurred.
        sharp = (corner * self._scale).toPoint()
        painter.drawPixmap(QPointF(sharp) / self._scale, picture)

    def _as_text(self, painter: QPainter, name: Name) -> None:
        weights, palette = QFont.Weight, self._sheet.palette
        type_ = face(13, weights.DemiBold) if name.is_strong else face(12, weights.Medium)
        baseline = name.box.top() + (name.box.height() + QFontMetricsF(type_).capHeight()) / 2
        start = QPointF(name.box.left(), baseline)
        # Once asked for the outline of an emoji, a font would draw it wrongly ever after.
        if not has_pictures(name.text, type_):
            halo = QPainterPath()
            halo.addText(start, type_, name.text)
            light = ink.STRONG_NAME_LIGHT if name.is_strong else ink.NAME_LIGHT
            painter.strokePath(halo, QPen(seen(palette.sky_edge, light), HALO))
        colour = name.tint or (palette.text if name.is_strong else palette.dim)
        write(painter, start, name.text, type_, colour)


def write(painter: QPainter, start: QPointF, text: str, type_: QFont, colour: str) -> None:
    """Write words from a place on a baseline.

    A PDF has nothing but the outlines of letters: words with an emoji stand in it as a picture.
    """
    if not (isinstance(painter.device(), QPdfWriter) and has_pictures(text, type_)):
        painter.setFont(type_)
        painter.setPen(QColor(colour))
        painter.drawText(start, text)
        return
    metrics = QFontMetricsF(type_)
    wide, high = ceil(metrics.horizontalAdvance(text)), ceil(metrics.height())
    picture = QPixmap(wide * _FINENESS, high * _FINENESS)
    picture.setDevicePixelRatio(_FINENESS)
    picture.fill(Qt.GlobalColor.transparent)
    brush = QPainter(picture)
    brush.setFont(type_)
    brush.setPen(QColor(colour))
    brush.drawText(QPointF(0, metrics.ascent()), text)
    brush.end()
    place = QRectF(start.x(), start.y() - metrics.ascent(), wide, high)
    painter.drawPixmap(place, picture, QRectF(picture.rect()))


def has_pictures(text: str, type_: QFont) -> bool:
    """Tell whether some letters of a text are pictures, as emoji are."""
    if text.isascii():
        return False
    laid_out = QTextLayout(text, type_)
    laid_out.beginLayout()
    laid_out.createLine()
    laid_out.endLayout()
    return any(
        not run.rawFont().fontTable(table).isEmpty()
        for run in laid_out.glyphRuns()
        for table in _COLOURED
    )
