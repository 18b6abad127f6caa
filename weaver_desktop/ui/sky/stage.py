"""The pyqtgraph stage that the sky is drawn on, and the gestures made on it."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QRadialGradient, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from weaver_desktop.graph.network import Flags, Floats
from weaver_desktop.ui.sky.camera import Camera
from weaver_desktop.ui.sky.labels_item import LabelsItem
from weaver_desktop.ui.sky.lines_item import LinesItem
from weaver_desktop.ui.sky.nebulae_item import NebulaeItem
from weaver_desktop.ui.sky.overlay_item import OverlayItem
from weaver_desktop.ui.sky.stars_item import StarsItem
from weaver_desktop.ui.theme.palette import Palette

_REACH_PX = 14.0
_STILL_PX = 4.0
_DIMMED = 0.14
_ADDING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
_NEAREST, _FARTHEST = 0.5, 10_000.0
"""How little and how much of the world can be in view: a map of 20,000 stars is 200 wide."""
_ARROWS = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, 1.0),
    Qt.Key.Key_Down: (0.0, -1.0),
}


class Stage(pg.GraphicsView):  # type: ignore[misc]
    """Clouds, lines, stars, names and highlights in one view; speaks of stars by their number.

    ``clicked`` and ``hovered`` carry a star's number or -1; ``toggled`` the star of a click with
    Shift or Ctrl, ``opened`` that of a double-click; ``dragged`` a star and where to; ``dropped``
    a star, ``lost`` one that slipped from the hand; ``stepped`` the direction (x, y) of an arrow.
    """

    clicked = Signal(int)
    toggled = Signal(int)
    opened = Signal(int)
    hovered = Signal(int)
    dragged = Signal(int, float, float)
    dropped = Signal(int)
    lost = Signal(int)
    stepped = Signal(float, float)

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        """Set up an empty stage."""
        super().__init__(parent, useOpenGL=False, background=None)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._palette = palette
        self._positions: Floats = np.zeros((0, 2))
        self._hovered = -1
        self._held = -1
        self._pressed_at: QPointF | None = None
        self.view = pg.ViewBox(enableMenu=False, defaultPadding=0.0, lockAspect=True)
        self.view.disableAutoRange()
        self.view.setLimits(
            xMin=-_FARTHEST,
            xMax=_FARTHEST,
            yMin=-_FARTHEST,
            yMax=_FARTHEST,
            minXRange=_NEAREST,
            minYRange=_NEAREST,
            maxXRange=_FARTHEST,
            maxYRange=_FARTHEST,
        )
        self.setCentralItem(self.view)
        self.nebulae = NebulaeItem(palette)
        self.lines = LinesItem()
        self.stars = StarsItem(palette)
        self.labels = LabelsItem(palette)
        self.overlay = OverlayItem(palette)
        for depth, item in enumerate(self._items()):
            item.setZValue(depth)
            self.view.addItem(item, ignoreBounds=True)
        self.camera = Camera(self.view, self)
        self.set_palette(palette)

    def set_palette(self, palette: Palette) -> None:
        """Draw in another palette from now on."""
        self._palette = palette
        for item in (self.nebulae, self.stars, self.labels, self.overlay):
            item.set_palette(palette)
        self.lines.set_colour(palette.line)
        self.resetCachedContent()
        self.viewport().update()

    def move(self, positions: Floats, *, is_moving: bool) -> None:
        """Let everything follow the stars to (n, 2) positions in world units."""
        self._positions = positions
        for item in (self.nebulae, self.lines):
            item.rest(not is_moving)
        for item in self._items():
            item.move(positions)
        self.camera.follow(positions)

    def brighten(self, bright: Flags) -> None:
        """Keep n flagged stars bright, with their lines and names, and dim all others."""
        self.stars.dim(np.where(bright, 1.0, _DIMMED))
        self.lines.brighten(bright)
        self.labels.limit(bright)

    def star_at(self, where: QPointF) -> int:
        """Return the star nearest to a point of the widget, -1 if none is within reach."""
        if not len(self._positions):
            return -1
        world = self.view.mapSceneToView(self.mapToScene(where.toPoint()))
        away = np.hypot(*(self._positions - (world.x(), world.y())).T)
        nearest = int(away.argmin())
        pixel = float(self.view.viewPixelSize()[0])
        return nearest if away[nearest] <= _REACH_PX * pixel else -1

    def place_of(self, star: int) -> QPointF:
        """Return the point of the widget where a star stands."""
        x, y = self._positions[star]
        return QPointF(self.mapFromScene(self.view.mapViewToScene(QPointF(x, y))))

    def drawBackground(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the faint gradient of the sky."""
        area = QRectF(self.viewport().rect())
        sky = QRadialGradient(area.center(), max(area.width(), area.height()) * 0.75)
        sky.setColorAt(0.0, QColor(self._palette.sky_centre))
        sky.setColorAt(1.0, QColor(self._palette.sky_edge))
        painter.save()
        painter.resetTransform()
        painter.fillRect(area, sky)
        painter.restore()

    def let_go(self) -> None:
        """Drop what is held and forget what is under the pointer: stars get other numbers."""
        held, self._held = self._held, -1
        self._pressed_at = None
        if held >= 0:
            self.lost.emit(held)
        self._hover(-1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a star, or begin to pan."""
        if self._held >= 0:
            return
        self._pressed_at = event.position()
        if event.button() is Qt.MouseButton.LeftButton:
            self._held = self.star_at(event.position())
        # pyqtgraph would stretch the view under the right button, without end.
        if self._held < 0 and event.button() is not Qt.MouseButton.RightButton:
            super().mousePressEvent(event)
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag a held star, pan, or tell which star is under the pointer."""
        if self._held >= 0:
            if self._has_moved(event.position()):
                world = self.view.mapSceneToView(self.mapToScene(event.position().toPoint()))
                self.dragged.emit(self._held, world.x(), world.y())
            return
        super().mouseMoveEvent(event)
        if not event.buttons():
            self._hover(self.star_at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go: a star that was not moved was clicked."""
        is_left = event.button() is Qt.MouseButton.LeftButton
        held = self._held
        if held < 0 and event.button() is not Qt.MouseButton.RightButton:
            super().mouseReleaseEvent(event)
        if not is_left or self._pressed_at is None:
            return
        has_moved = self._has_moved(event.position())
        self._held = -1
        self._pressed_at = None
        if not has_moved:
            is_adding = event.modifiers() & _ADDING and held >= 0
            (self.toggled if is_adding else self.clicked).emit(held)
        elif held >= 0:
            self.dropped.emit(held)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a star; beside the stars, take the second press for what the first was."""
        star = self.star_at(event.position())
        if star >= 0 and event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit(star)
        else:
            self.mousePressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        self._hover(-1)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows; everything else is for the window's actions."""
        direction = _ARROWS.get(Qt.Key(event.key()))
        if direction is None:
            event.ignore()
        else:
            self.stepped.emit(*direction)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the stars in view as the room changes."""
        super().resizeEvent(event)
        if hasattr(self, "camera"):
            self.camera.follow(self._positions)

    def _items(self) -> tuple[pg.GraphicsObject, ...]:
        return (self.nebulae, self.lines, self.stars, self.labels, self.overlay)

    def _hover(self, star: int) -> None:
        if star != self._hovered:
            self._hovered = star
            self.setCursor(
                Qt.CursorShape.PointingHandCursor if star >= 0 else Qt.CursorShape.ArrowCursor
            )
            self.hovered.emit(star)

    def _has_moved(self, now: QPointF) -> bool:
        return (
            self._pressed_at is not None and (now - self._pressed_at).manhattanLength() > _STILL_PX
        )
