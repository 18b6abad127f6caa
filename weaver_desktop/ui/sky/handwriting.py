"""Names as little pictures: written once, with a halo of the sky's colour, and then copied."""

from math import ceil, cos, pi, sin

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap

from weaver_desktop.ui.sky import ink
from weaver_desktop.ui.theme.fonts import font
from weaver_desktop.ui.theme.palette import Palette

HALO = 3.0
"""Pixels that a picture is larger than its name, on each side."""
_REACH, _AROUND = 1.5, 12
_LONGEST = 190.0
_MOST_REMEMBERED = 600

Size = tuple[str, float]
"""A name as it reads, elided if need be, and its width in pixels."""


class Handwriting:
    """Knows how names are written and how much room they take. Strong names are the chosen ones."""

    def __init__(self, palette: Palette) -> None:
        """Write in a palette."""
        self._palette = palette
        self._fonts = (font(12, QFont.Weight.Medium), font(13, QFont.Weight.DemiBold))
        self._metrics = tuple(QFontMetricsF(each) for each in self._fonts)
        self._sizes: dict[tuple[str, bool], Size] = {}
        self._written: dict[tuple[str, bool, str, float], QPixmap] = {}

    def set_palette(self, palette: Palette) -> None:
        """Write in another palette from now on."""
        self._palette = palette
        self._written.clear()

    def height(self, *, is_strong: bool) -> float:
        """Return the height of a name in pixels."""
        return self._metrics[is_strong].height()

    def size(self, name: str, *, is_strong: bool) -> Size:
        """Return how a name reads, and how wide it is."""
        known = self._sizes.get((name, is_strong))
        if known is None:
            metrics = self._metrics[is_strong]
            # A line break in a name would be written as a gap.
            line = " ".join(name.split()) or name
            text = metrics.elidedText(line, Qt.TextElideMode.ElideRight, _LONGEST)
            known = (text, metrics.horizontalAdvance(text))
            if len(self._sizes) >= _MOST_REMEMBERED:
                self._sizes.clear()
            self._sizes[name, is_strong] = known
        return known

    def picture(self, size: Size, ratio: float, tint: str = "", *, is_strong: bool) -> QPixmap:
        """Return a name as it is written, in a tint if one is given."""
        key = (size[0], is_strong, tint, ratio)
        known = self._written.get(key)
        if known is None:
            if len(self._written) >= _MOST_REMEMBERED:
                self._written.clear()
            known = self._written[key] = self._write(size, ratio, tint, is_strong=is_strong)
        return known

    def _write(self, size: Size, ratio: float, tint: str, *, is_strong: bool) -> QPixmap:
        text, across = size
        metrics = self._metrics[is_strong]
        wide, high = across + 2 * HALO, metrics.height() + 2 * HALO
        written = _blank(wide, high, ratio)
        painter = QPainter(written)
        painter.setFont(self._fonts[is_strong])
        painter.setPen(QColor(tint or (self._palette.text if is_strong else self._palette.dim)))
        baseline = HALO + (metrics.height() + metrics.capHeight()) / 2
        painter.drawText(QPointF(HALO, baseline), text)
        painter.end()
        picture = _blank(wide, high, ratio)
        painter = QPainter(picture)
        painter.setOpacity(ink.STRONG_NAME_LIGHT if is_strong else ink.NAME_LIGHT)
        painter.drawPixmap(QPointF(0.0, 0.0), self._halo(written))
        painter.setOpacity(1.0)
        painter.drawPixmap(QPointF(0.0, 0.0), written)
        painter.end()
        return picture

    def _halo(self, written: QPixmap) -> QPixmap:
        """Return what is around ink, in the colour of the sky.

        Made from the ink itself: an outline would have no emoji in it, and after asking a font
        for one Qt does not draw its emoji any more.
        """
        shade = written.copy()
        painter = QPainter(shade)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(shade.rect(), QColor(self._palette.sky_edge))
        painter.end()
        ratio = written.devicePixelRatio()
        halo = _blank(written.width() / ratio, written.height() / ratio, ratio)
        painter = QPainter(halo)
        for at in range(_AROUND):
            turn = 2 * pi * at / _AROUND
            painter.drawPixmap(QPointF(_REACH * cos(turn), _REACH * sin(turn)), shade)
        painter.end()
        return halo


def _blank(wide: float, high: float, ratio: float) -> QPixmap:
    picture = QPixmap(ceil(wide * ratio), ceil(high * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    return picture
