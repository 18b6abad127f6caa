"""The pyqtgraph stage that the sky is drawn on, and what lies where on it."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QRadialGradient,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QWidget

from weaver_desktop.graph.network import Flags, Floats, Ints
from weaver_desktop.ui.sky import ink
from weaver_desktop.ui.sky.camera import Camera
from weaver_desktop.ui.sky.gestures.crowd import Crowd
from weaver_desktop.ui.sky.gestures.finding import nearest_star, nearest_tie
from weaver_desktop.ui.sky.gestures.keys import Keys
from weaver_desktop.ui.sky.gestures.pointer import Pointer
from weaver_desktop.ui.sky.gestures.sketch import Sketch
from weaver_desktop.ui.sky.gestures.travel import Travel
from weaver_desktop.ui.sky.labels_item import LabelsItem
from weaver_desktop.ui.sky.lines_item import LinesItem
from weaver_desktop.ui.sky.nebulae_item import NebulaeItem
from weaver_desktop.ui.sky.overlay_item import OverlayItem
from weaver_desktop.ui.sky.stars_item import StarsItem
from weaver_desktop.ui.state.motion import Motion
from weaver_desktop.ui.theme.palette import Palette

_STAR_REACH_PX, _TIE_REACH_PX = 14.0, 5.0
_LOOK_PX = 80.0
"""How far a key moves what is seen."""


class Stage(pg.GraphicsView):  # type: ignore[misc]
    """Clouds, lines, stars, names and highlights in one view; speaks of stars by their number.

    ``pointer`` and ``keys`` tell what hands do. ``menu_wanted`` carries the star and the tie that
    the menu is asked for (-1 for none), where on the screen, and whether the keyboard asks.
    """

    menu_wanted = Signal(int, int, QPoint, bool)

    def __init__(
        self, palette: Palette, parent: QWidget | None = None, motion: Motion | None = None
    ) -> None:
        """Set up an empty stage."""
        super().__init__(parent, useOpenGL=False, background=None)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        # The sky covers all of it: what Qt would fill before that nobody would see.
        self.viewport().setAutoFillBackground(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._palette = palette
        self._positions: Floats = np.zeros((0, 2))
        self._in_view = self._positions
        self._ties: Ints = np.zeros((0, 2), np.int32)
        self.view = pg.ViewBox(enableMenu=False, defaultPadding=0.0, lockAspect=True)
        self.view.disableAutoRange()
        self.setCentralItem(self.view)
        self.nebulae = NebulaeItem(palette)
        self.lines = LinesItem()
        self.stars = StarsItem(palette)
        self.labels = LabelsItem(palette)
        self.overlay = OverlayItem(palette)
        self.crowd = Crowd(palette)
        self.sketch = Sketch(palette)
        for depth, item in enumerate(self._items()):
            item.setZValue(depth)
            self.view.addItem(item, ignoreBounds=True)
        self.camera = Camera(self.view, self, motion)
        self.pointer = Pointer(self, self)
        self.pointer.loop_grown.connect(self.sketch.show_loop)
        self.keys = Keys(self)
        self.keys.menu_wanted.connect(self.ask_for_menu)
        self.keys.panned.connect(lambda x, y: self.camera.pan(-x * _LOOK_PX, y * _LOOK_PX))
        self._travel = Travel(self, self.viewport())
        self.set_palette(palette)

    def set_palette(self, palette: Palette) -> None:
        """Draw in another palette from now on."""
        self._palette = palette
        for item in (self.nebulae, self.stars, self.labels, self.overlay, *self._drafts()):
            item.set_palette(palette)
        self.lines.set_colour(palette.line)
        self.resetCachedContent()
        self.viewport().update()

    @property
    def ties(self) -> Ints:
        """(m, 2) stars of the ties that a pointer can find."""
        return self._ties

    def set_ties(self, ends: Ints) -> None:
        """Take over which stars (m, 2) the ties join that a pointer can find."""
        self._ties = ends

    def move(self, positions: Floats, *, is_moving: bool, in_view: Floats | None = None) -> None:
        """Let everything follow the stars to (n, 2) positions in world units.

        The camera keeps those ``in_view``, or all of these if none are given.
        """
        self._positions = positions
        self._in_view = positions if in_view is None else in_view
        for item in (self.nebulae, self.lines, self.labels):
            item.rest(not is_moving)
        for item in self._items():
            item.move(positions)
        self.camera.follow(self._in_view)

    def brighten(self, bright: Flags) -> None:
        """Keep n flagged stars bright, with their lines and names, and dim all others."""
        self.stars.dim(np.where(bright, 1.0, ink.DIMMED_STAR))
        self.lines.brighten(bright)
        self.labels.limit(bright)

    def star_at(self, where: QPointF) -> int:
        """Return the star nearest to a point of the widget, -1 if none is within reach."""
        return nearest_star(self._positions, self.world(where), _STAR_REACH_PX * self._pixel)

    def tie_at(self, where: QPointF) -> int:
        """Return which of the ties passes nearest to a point, -1 if none is within reach."""
        reach = _TIE_REACH_PX * self._pixel
        return nearest_tie(self._positions, self._ties, self.world(where), reach)

    def world(self, where: QPointF) -> tuple[float, float]:
        """Return the place at a point of the widget, in world units."""
        place = self.view.mapSceneToView(self.mapToScene(where.toPoint()))
        return place.x(), place.y()

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
        self.keys.lost.emit()
        self.pointer.let_go()

    def viewportEvent(self, event: QEvent) -> bool:
        """Follow fingers; all else is Qt's."""
        kinds = QEvent.Type
        if event.type() in {kinds.NativeGesture, kinds.Gesture} and self._travel.feel(event):
            self.pointer.let_go()
            return True
        return bool(super().viewportEvent(event))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of something."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with it."""
        self.pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let it go."""
        self.pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open what is there."""
        self.pointer.press_twice(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Come nearer, step back, or pan."""
        self._travel.turn(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        self.pointer.leave()
        super().leaveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is under the pointer, or of what is selected."""
        event.accept()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            self.ask_for_menu()
        elif not self.pointer.is_busy:
            at = QPointF(event.pos())
            star = self.star_at(at)
            tie = self.tie_at(at) if star < 0 else -1
            self.menu_wanted.emit(star, tie, event.globalPos(), False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk and open; everything else is for the window's actions."""
        event.setAccepted(self.keys.press(event))

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Hear which key came up."""
        self.keys.release(event)
        event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Where no key can come up any more, what keys hold is let go."""
        self.keys.let_go.emit()
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the stars in view as the room changes."""
        super().resizeEvent(event)
        if hasattr(self, "camera"):
            self.camera.follow(self._in_view)

    @property
    def _pixel(self) -> float:
        """World units of a pixel."""
        return float(self.view.viewPixelSize()[0])

    def _items(self) -> tuple[pg.GraphicsObject, ...]:
        # Names over what is lit, or they could not be read where it is brightest.
        seen = (self.nebulae, self.lines, self.stars, self.overlay, self.labels)
        return (*seen, *self._drafts())

    def _drafts(self) -> tuple[Crowd, Sketch]:
        return (self.crowd, self.sketch)

    def ask_for_menu(self) -> None:
        """Ask for the menu of what is selected, as a key does."""
        self.menu_wanted.emit(-1, -1, self.mapToGlobal(self.rect().center()), True)
