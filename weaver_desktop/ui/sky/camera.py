"""Where the eye is: fitting, following and gliding over the sky."""

import pyqtgraph as pg
from PySide6.QtCore import QEasingCurve, QObject, QPointF, QRectF, QVariantAnimation, Signal

from weaver_desktop.graph.network import Floats
from weaver_desktop.ui.sky.framing import framed
from weaver_desktop.ui.state.motion import Motion

_GLIDE_MS = 320
_WELL_INSIDE = 0.12
_NEAREST, _FARTHEST = 0.5, 10_000.0
"""How little and how much of the world can be in view: a map of 20,000 stars is 200 wide."""


class Camera(QObject):
    """Moves the view of a ``ViewBox``. Keeps all stars in view until the user takes over."""

    taken_over = Signal()

    def __init__(
        self, view: pg.ViewBox, parent: QObject | None = None, motion: Motion | None = None
    ) -> None:
        """Look through a view box; with less motion, jump where it would glide."""
        super().__init__(parent)
        self._view = view
        view.setLimits(
            xMin=-_FARTHEST,
            xMax=_FARTHEST,
            yMin=-_FARTHEST,
            yMax=_FARTHEST,
            minXRange=_NEAREST,
            minYRange=_NEAREST,
            maxXRange=_FARTHEST,
            maxYRange=_FARTHEST,
        )
        self._motion = motion or Motion(parent=self)
        self._is_fitting = True
        self._is_held = False
        self._animation = QVariantAnimation(self)
        self._animation.setDuration(_GLIDE_MS)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._step)
        self._from = QRectF()
        self._to = QRectF()
        view.sigRangeChangedManually.connect(self._take_over)

    @property
    def is_fitting(self) -> bool:
        """Whether the view follows the stars by itself."""
        return self._is_fitting

    def follow(self, positions: Floats) -> None:
        """Keep all stars in view, if the user has not taken over and holds none."""
        if not self._is_fitting or self._is_held or not len(positions):
            return
        target = bounds(positions, self._view.size().width(), self._view.size().height())
        if self._animation.state() is QVariantAnimation.State.Running:
            self._to = target
        else:
            self._look_at(target)

    def hold(self) -> None:
        """Stay, while a star is in somebody's hand: else it would slip from under the pointer."""
        self._is_held = True

    def let_go(self, positions: Floats) -> None:
        """Follow the stars again, if it did so before."""
        if self._is_held:
            self._is_held = False
            if self._is_fitting:
                self.fit(positions)

    def fit(self, positions: Floats, *, glide: bool = True, follow: bool = True) -> None:
        """Show all stars, and follow them from now on unless these are but some."""
        self._is_fitting = follow
        if not len(positions):
            return
        target = bounds(positions, self._view.size().width(), self._view.size().height())
        if glide:
            self._glide(target)
        else:
            self._look_at(target)

    def zoom(self, factor: float) -> None:
        """Zoom about the middle; a factor above 1 comes nearer."""
        self._is_fitting = False
        # A second press while the first still glides adds to it.
        is_gliding = self._animation.state() is QVariantAnimation.State.Running
        seen = self._to if is_gliding else self._seen()
        target = QRectF(0, 0, seen.width() / factor, seen.height() / factor)
        target.moveCenter(seen.center())
        self._glide(target)

    def pan(self, right: float, down: float) -> None:
        """Move what is seen with a hand, so many pixels."""
        unit_x, unit_y = self._view.viewPixelSize()
        self._take_over()
        self._look_at(self._seen().translated(-right * unit_x, down * unit_y))

    def zoom_about(self, x: float, y: float, factor: float) -> None:
        """Come nearer (above 1) at once, so that a place stays under the pointer."""
        self._take_over()
        seen = self._seen()
        least, most = sorted((abs(seen.width()), abs(seen.height())))
        # At the end of the way the view stays, instead of sliding along its bounds.
        factor = min(max(factor, most / _FARTHEST), least / _NEAREST)
        left, top = x - (x - seen.left()) / factor, y - (y - seen.top()) / factor
        self._look_at(QRectF(left, top, seen.width() / factor, seen.height() / factor))

    def bring_into_view(self, x: float, y: float) -> None:
        """Glide as far as it takes to see a place well; where all stars are in view, not at all."""
        seen = self._seen()
        if self._is_fitting and seen.contains(QPointF(x, y)):
            return
        aside, above = seen.width() * _WELL_INSIDE, seen.height() * _WELL_INSIDE
        right = max(x - (seen.right() - aside), 0.0) + min(x - (seen.left() + aside), 0.0)
        up = max(y - (seen.bottom() - above), 0.0) + min(y - (seen.top() + above), 0.0)
        if right or up:
            self._is_fitting = False
            self._glide(seen.translated(right, up))

    def stop(self) -> None:
        """End a glide where it is going."""
        if self._animation.state() is QVariantAnimation.State.Running:
            self._animation.stop()
            self._look_at(self._to)

    def _take_over(self, *_: object) -> None:
        self._animation.stop()
        if self._is_fitting:
            self._is_fitting = False
            self.taken_over.emit()

    def _seen(self) -> QRectF:
        return QRectF(self._view.viewRect())

    def _glide(self, target: QRectF) -> None:
        self._animation.stop()
        if self._motion.is_less:
            self._look_at(target)
            return
        self._from, self._to = self._seen(), target
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.start()

    def _step(self, share: float) -> None:
        a, b = self._from, self._to
        size = (
            a.width() + (b.width() - a.width()) * share,
            a.height() + (b.height() - a.height()) * share,
        )
        seen = QRectF(0, 0, *size)
        seen.moveCenter(a.center() + (b.center() - a.center()) * share)
        self._look_at(seen)

    def _look_at(self, seen: QRectF) -> None:
        self._view.setRange(seen, padding=0, disableAutoRange=True)


def bounds(positions: Floats, width: float, height: float) -> QRectF:
    """Return what to show so that all stars are in view, with room for names and legend.

    Args:
        positions: (n, 2) world positions, n ≥ 1, y up.
        width: pixels of the view.
        height: pixels of the view.
    """
    low, high = positions.min(axis=0).tolist(), positions.max(axis=0).tolist()
    return framed(QRectF(QPointF(*low), QPointF(*high)), width, height)
