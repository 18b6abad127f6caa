"""Short words on round grounds, in as many lines as they need."""

from collections.abc import Iterable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from weaver_desktop.ui.theme.fonts import SMALL, font
from weaver_desktop.ui.widgets.tints import Tints

_HEIGHT = 24
_GAP = 8
_SIDE = 10


class Chips(QWidget):
    """Tags, places and the like; nothing happens when they are pressed."""

    def __init__(self, texts: Iterable[str], tints: Tints, parent: QWidget) -> None:
        """Show texts in their order."""
        super().__init__(parent)
        self._texts = tuple(texts)
        self._tints = tints
        self._font = font(SMALL)
        self._metrics = QFontMetrics(self._font)
        self.setAccessibleName(", ".join(self._texts))
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        tints.changed.connect(self.update)

    @property
    def texts(self) -> tuple[str, ...]:
        """What is shown."""
        return self._texts

    def hasHeightForWidth(self) -> bool:
        """Tell Qt that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the chips in so many pixels of width."""
        return max((place.bottom() + 1 for place in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        """Return the size in a narrow column."""
        return QSize(200, self.heightForWidth(max(200, self.width())))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chips; a text wider than the column ends in “…”."""
        palette = self._tints.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        for text, place in zip(self._texts, self._places(self.width()), strict=True):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.raised))
            painter.drawRoundedRect(place, _HEIGHT / 2, _HEIGHT / 2)
            painter.setPen(QColor(palette.dim))
            room = place.width() - 2 * _SIDE
            shown = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, room + 1)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), shown)
        painter.end()

    def _places(self, width: int) -> list[QRect]:
        places: list[QRect] = []
        x = y = 0
        for text in self._texts:
            wide = min(self._metrics.horizontalAdvance(text) + 2 * _SIDE, max(width, 48))
            if x and x + wide > width:
                x, y = 0, y + _HEIGHT + _GAP
            places.append(QRect(x, y, wide, _HEIGHT))
            x += wide + _GAP
        return places
