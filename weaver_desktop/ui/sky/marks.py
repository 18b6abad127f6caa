"""Small pictures of the signs on the map, for the legend."""

from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QPen, QRadialGradient
from PySide6.QtWidgets import QWidget

from weaver_desktop.ui.sky import ink
from weaver_desktop.ui.theme.palette import Palette

_WIDE, _HIGH = 34, 20
DOT_WIDE = 10
_MIDDLE = _HIGH / 2


class Sign(Enum):
    """What can be told by a picture."""

    SIZE = auto()
    LIGHT = auto()
    RING = auto()
    CLOUD = auto()
    LINE = auto()
    FADING = auto()
    GLIMMER = auto()
    DASHES = auto()
    HALO = auto()


class Dot(QWidget):
    """A star of one colour."""

    def __init__(self, colour: str, parent: QWidget) -> None:
        """Show a colour."""
        super().__init__(parent)
        self._colour = QColor(colour)
        self.setFixedSize(DOT_WIDE, _HIGH)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the star."""
        painter = QPainter(self)
        draw_dot(painter, self._colour, _MIDDLE)
        painter.end()


class SignPicture(QWidget):
    """One of the signs, as the map draws it."""

    def __init__(self, sign: Sign, palette: Palette, parent: QWidget) -> None:
        """Show a sign in the colours of the map."""
        super().__init__(parent)
        self._sign = sign
        self._palette = palette
        self.setFixedSize(_WIDE, _HIGH)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sign."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._sign in {Sign.SIZE, Sign.LIGHT}:
            self._paint_stars(painter)
        elif self._sign in {Sign.RING, Sign.HALO}:
            self._paint_ring(painter)
        elif self._sign is Sign.CLOUD:
            self._paint_cloud(painter)
        else:
            self._paint_line(painter)
        painter.end()

    def _paint_stars(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        grows = self._sign is Sign.SIZE
        for at, (radius, light) in enumerate(((2.0, 0.3), (3.2, 0.6), (4.8, 1.0))):
            colour = QColor(self._palette.plain_star)
            colour.setAlphaF(1.0 if grows else light)
            painter.setBrush(colour)
            size = radius if grows else 3.6
            painter.drawEllipse(QPointF(6.0 + 11.0 * at, _MIDDLE), size, size)

    def _paint_ring(self, painter: QPainter) -> None:
        middle = QPointF(_WIDE / 2, _MIDDLE)
        is_halo = self._sign is Sign.HALO
        colour = QColor(self._palette.selected if is_halo else self._palette.plain_star)
        if is_halo:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._palette.plain_star))
            painter.drawEllipse(middle, 3.2, 3.2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, 1.6))
        painter.drawEllipse(middle, 7.0 if is_halo else 5.0, 7.0 if is_halo else 5.0)

    def _paint_cloud(self, painter: QPainter) -> None:
        area = QRectF(0, 0, _WIDE, _HIGH)
        cloud = QRadialGradient(area.center(), _WIDE / 2)
        for at, share in ((0.0, 0.55), (0.5, 0.3), (1.0, 0.0)):
            shade = QColor(self._palette.stars[0])
            shade.setAlphaF(share)
            cloud.setColorAt(at, shade)
        painter.fillRect(area, cloud)

    def _paint_line(self, painter: QPainter) -> None:
        colours = QColor(self._palette.line), QColor(self._palette.line)
        lights = {Sign.LINE: (0.9, 0.9), Sign.FADING: (0.8, 0.12), Sign.GLIMMER: (0.3, 0.3)}
        line = QLinearGradient(QPointF(2, 0), QPointF(_WIDE - 2, 0))
        pen = QPen(QColor(self._palette.accent), 1.4)
        if self._sign is Sign.DASHES:
            pen.setDashPattern(list(ink.SUGGESTED_DASHES))
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        else:
            for at, (colour, light) in enumerate(zip(colours, lights[self._sign], strict=True)):
                colour.setAlphaF(light)
                line.setColorAt(float(at), colour)
            pen = QPen(line, 1.6 if self._sign is Sign.LINE else 1.3)
        painter.setPen(pen)
        painter.drawLine(QPointF(2, _MIDDLE), QPointF(_WIDE - 2, _MIDDLE))


def draw_dot(painter: QPainter, colour: QColor, middle: float) -> None:
    """Draw a star of one colour at the left, ``middle`` pixels below the top."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(DOT_WIDE / 2, middle), 4.0, 4.0)
    painter.restore()
