"""The sky of the first paint: the stars where they were last seen, before numpy has loaded."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QRadialGradient
from PySide6.QtWidgets import QWidget

from weaver_desktop.ui.sky.framing import framed
from weaver_desktop.ui.theme.theme import Theme

_FARTHEST = 1e4
_USUAL_WIDTH, _USUAL_SCALE, _LEAST, _MOST = 5.0, 20.0, 2.0, 8.0


class FirstLight(QWidget):
    """Dots at saved positions, where the living sky will have them when it takes over."""

    def __init__(
        self, positions: dict[str, tuple[float, float]], theme: Theme, parent: QWidget | None = None
    ) -> None:
        """Show saved positions in world units, y up."""
        super().__init__(parent)
        # A place that is no place counts as unknown, as it does later in the living sky.
        self._places = [(x, y) for x, y in positions.values() if abs(x) + abs(y) < _FARTHEST]
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sky and its stars."""
        palette = self._theme.palette
        area = QRectF(self.rect())
        painter = QPainter(self)
        sky = QRadialGradient(area.center(), max(area.width(), area.height()) * 0.75)
        sky.setColorAt(0.0, QColor(palette.sky_centre))
        sky.setColorAt(1.0, QColor(palette.sky_edge))
        painter.fillRect(area, sky)
        if self._places:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            stars, scale = self._fitted(area)
            # As the living sky draws them: in a large book a star is a point of light.
            width = min(max(_USUAL_WIDTH * (scale / _USUAL_SCALE) ** 0.5, _LEAST), _MOST)
            pen = QPen(QColor(palette.plain_star), width)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawPoints(stars)
        painter.end()

    def _fitted(self, area: QRectF) -> tuple[list[QPointF], float]:
        """Return where the stars stand in pixels, and the pixels of a world unit."""
        left, right = min(x for x, _ in self._places), max(x for x, _ in self._places)
        low, high = min(y for _, y in self._places), max(y for _, y in self._places)
        taken = QRectF(QPointF(left, low), QPointF(right, high))
        seen = framed(taken, area.width(), area.height())
        scale = area.width() / seen.width()
        x0, y0 = seen.left(), seen.bottom()
        return [QPointF((x - x0) * scale, (y0 - y) * scale) for x, y in self._places], scale
