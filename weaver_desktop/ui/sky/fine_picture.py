"""A picture that takes long to draw, drawn a little at a time while the window goes on working."""

from collections.abc import Callable, Hashable, Sequence
from time import perf_counter

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPixmap

_PAUSE_MS = 40
"""Who moves the view moves on: only what has stood for a moment is worth its drawing."""
_SLICE_SECONDS = 0.006

Step = Callable[[QPainter], None]
"""Draws a part that takes a millisecond or two; sets pen, hints and transform itself."""


class FinePicture(QObject):
    """Keeps the picture of what stands still. ``finished`` when a new one is complete.

    A picture is known by a key: whatever it depends on. No timer runs once it is complete.
    """

    finished = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without a picture."""
        super().__init__(parent)
        self._key: Hashable = None
        self._picture: QPixmap | None = None
        self._wanted: Hashable = None
        self._half: QPixmap | None = None
        self._steps: list[Step] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_drawing(self) -> bool:
        """Whether a picture is on its way."""
        return self._timer.isActive()

    def of(self, key: Hashable) -> QPixmap | None:
        """Return the complete picture of a key; None if it is the picture of something else."""
        return self._picture if key == self._key else None

    def draw(self, key: Hashable, size: QSize, ratio: float, steps: Sequence[Step]) -> QPixmap:
        """Draw all of a picture now and keep it.

        Args:
            key: what it will be known by.
            size: pixels.
            ratio: device pixels per pixel.
            steps: what draws its parts, one after the other.
        """
        self._prepare(key, size, ratio, steps)
        self._draw_until(float("inf"))
        return self._complete()

    def draw_by_and_by(
        self, key: Hashable, size: QSize, ratio: float, steps: Sequence[Step]
    ) -> None:
        """Begin to draw a picture, unless it is on its way; what was on its way before is not."""
        if key != self._wanted or not self.is_drawing:
            self._prepare(key, size, ratio, steps)
            self._timer.start(_PAUSE_MS)

    def forget(self) -> None:
        """Let go of the picture and of any that is on its way."""
        self._timer.stop()
        self._key = self._wanted = self._picture = self._half = None
        self._steps = []

    def _prepare(self, key: Hashable, size: QSize, ratio: float, steps: Sequence[Step]) -> None:
        self._timer.stop()
        self._wanted, self._steps = key, list(reversed(steps))
        self._half = QPixmap(size * ratio)
        self._half.setDevicePixelRatio(ratio)
        self._half.fill(Qt.GlobalColor.transparent)

    def _go_on(self) -> None:
        self._draw_until(perf_counter() + _SLICE_SECONDS)
        if self._steps:
            self._timer.start(0)
        else:
            self._complete()
            self.finished.emit()

    def _draw_until(self, end: float) -> None:
        assert self._half is not None  # noqa: S101 - prepared before
        painter = QPainter(self._half)
        while self._steps:
            self._steps.pop()(painter)
            if perf_counter() >= end:
                break
        painter.end()

    def _complete(self) -> QPixmap:
        picture, self._half = self._half, None
        assert picture is not None  # noqa: S101 - prepared before
        self._picture, self._key, self._wanted = picture, self._wanted, None
        return picture
