"""Moving over the sky without taking hold of it: wheel, touchpad and fingers."""

import sys

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QInputDevice, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget

from weaver_desktop.ui.sky.gestures.ground import Ground

_NEARER_PER_UNIT = 1.0025
"""How much nearer a wheel brings for each of the 120 units of one notch: 1.35 for a notch."""
_MOST_AT_ONCE = 4.0
_PINCH = Qt.GestureType.PinchGesture
_ZOOM, _PAN = Qt.NativeGestureType.ZoomNativeGesture, Qt.NativeGestureType.PanNativeGesture


class Travel:
    """A wheel zooms at the pointer, two fingers on a touchpad pan, and a pinch zooms."""

    def __init__(self, ground: Ground, surface: QWidget) -> None:
        """Travel over a stage whose fingers land on a surface."""
        self._ground = ground
        self._surface = surface
        if sys.platform != "darwin":
            # There Qt makes its pinch from the native gestures, which would count twice.
            surface.grabGesture(_PINCH)

    def turn(self, event: QWheelEvent) -> None:
        """Zoom with a wheel, pan with a touchpad; with Ctrl a touchpad zooms too."""
        angle, pixels = event.angleDelta(), event.pixelDelta()
        is_zooming = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if (_is_touchpad(event) or angle.y() == 0) and not is_zooming:
            moved = QPointF(pixels) if not pixels.isNull() else QPointF(angle) / 2
            self._ground.camera.pan(moved.x(), moved.y())
        else:
            self._zoom(event.position(), _NEARER_PER_UNIT ** (angle.y() or pixels.y()))
        event.accept()

    def feel(self, event: QEvent) -> bool:
        """Follow a pinch or a touchpad's own gesture; tell whether it was one."""
        if isinstance(event, QNativeGestureEvent):
            return self._feel_native(event)
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(_PINCH)
            if isinstance(pinch, QPinchGesture):
                centre = self._surface.mapFromGlobal(pinch.centerPoint())
                self._zoom(QPointF(centre), pinch.scaleFactor())
                moved = pinch.centerPoint() - pinch.lastCenterPoint()
                if not pinch.lastCenterPoint().isNull():
                    self._ground.camera.pan(moved.x(), moved.y())
                event.accept(pinch)
                return True
        return False

    def _feel_native(self, event: QNativeGestureEvent) -> bool:
        if event.gestureType() is _ZOOM:
            self._zoom(event.position(), 1.0 + event.value())
        elif event.gestureType() is _PAN:
            self._ground.camera.pan(event.delta().x(), event.delta().y())
        else:
            return False
        event.accept()
        return True

    def _zoom(self, where: QPointF, factor: float) -> None:
        # A device that stutters sends numbers that no hand has made.
        bounded = min(max(factor, 1 / _MOST_AT_ONCE), _MOST_AT_ONCE)
        self._ground.camera.zoom_about(*self._ground.world(where), bounded)


def _is_touchpad(event: QWheelEvent) -> bool:
    device = event.pointingDevice()
    if device.type() is QInputDevice.DeviceType.TouchPad:
        return True
    return event.phase() is not Qt.ScrollPhase.NoScrollPhase
