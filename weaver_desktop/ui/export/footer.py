"""The strip below a picture of the map: what part it shows, and what the colours mean."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from weaver_desktop.exchange.web_map.map import Key
from weaver_desktop.ui.export.faces import face
from weaver_desktop.ui.export.sheet import Sheet
from weaver_desktop.ui.export.writing import write
from weaver_desktop.ui.theme.fonts import SMALL

_MARGIN = 16.0
_ROW = 22.0
_PADDING = 8.0
_DOT, _DOT_ROOM = 4.0, 16.0
_APART = 18.0
_WIDEST = 220.0


class Footer:
    """Lays out a sheet's caption and legend in as many rows as they take; none, none."""

    def __init__(self, sheet: Sheet) -> None:
        """Lay out the strip of a sheet."""
        self._sheet = sheet
        self._font = face(SMALL)
        self._metrics = QFontMetricsF(self._font)
        self._places = list(self._flow())

    @property
    def height(self) -> float:
        """Pixels of height; 0 if there is nothing to say."""
        if not self._places and not self._sheet.caption:
            return 0.0
        last = max((row for row, *_ in self._places), default=-1)
        return (last + 1 + bool(self._sheet.caption)) * _ROW + 2 * _PADDING

    def paint(self, painter: QPainter) -> None:
        """Draw the strip where the map ends, over whatever of the map reaches into it."""
        if not self.height:
            return
        sheet = self._sheet
        top = sheet.height
        strip = QRectF(0, top, sheet.width, self.height)
        painter.fillRect(strip, QColor(sheet.palette.sky_edge))
        baseline = (_ROW + self._metrics.capHeight()) / 2
        top += _PADDING
        if sheet.caption:
            wide = sheet.width - 2 * _MARGIN
            text = self._metrics.elidedText(sheet.caption, Qt.TextElideMode.ElideRight, wide)
            start = QPointF(_MARGIN, top + baseline)
            write(painter, start, text, self._font, sheet.palette.text)
            top += _ROW
        for row, left, key, text in self._places:
            middle = top + row * _ROW + _ROW / 2
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(key.colour))
            painter.drawEllipse(QPointF(left + _DOT, middle), _DOT, _DOT)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            start = QPointF(left + _DOT_ROOM, top + row * _ROW + baseline)
            write(painter, start, text, self._font, sheet.palette.dim)

    def _flow(self) -> Iterator[tuple[int, float, Key, str]]:
        """Yield row, left edge, entry and its words as they fit."""
        row, left = 0, _MARGIN
        widest = max(min(_WIDEST, self._sheet.width - 2 * _MARGIN - _DOT_ROOM), 0.0)
        for key in self._sheet.legend:
            text = self._metrics.elidedText(key.words, Qt.TextElideMode.ElideRight, widest)
            wide = _DOT_ROOM + self._metrics.horizontalAdvance(text)
            if left > _MARGIN and left + wide > self._sheet.width - _MARGIN:
                row, left = row + 1, _MARGIN
            yield row, left, key, text
            left += wide + _APART
