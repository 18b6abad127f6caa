"""Wheel, touchpad and fingers: events as Qt makes them of each."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGestureEvent, QPinchGesture

from tests.ui.opening import CTRL
from tests.ui.sky.nights import PLAIN, Night, Nights, people
from weaver_desktop.ui.sky.stage import Stage

NO_PHASE, UPDATE = Qt.ScrollPhase.NoScrollPhase, Qt.ScrollPhase.ScrollUpdate
AT = QPointF(200, 160)


@pytest.fixture
def night(nights: Nights) -> Night:
    made = nights.fall(lambda book: people(book, "Ama", "Bo", "Cy"))
    made.settle()
    return made


def _scroll(
    stage: Stage,
    angle: QPoint,
    *,
    pixels: QPoint | None = None,
    phase: Qt.ScrollPhase = NO_PHASE,
    modifiers: Qt.KeyboardModifier = PLAIN,
) -> None:
    there = QPointF(stage.viewport().mapToGlobal(AT))
    buttons = Qt.MouseButton.NoButton
    event = QWheelEvent(AT, there, pixels or QPoint(), angle, buttons, modifiers, phase, False)
    QApplication.sendEvent(stage.viewport(), event)


def _native(stage: Stage, kind: Qt.NativeGestureType, value: float, moved: QPointF) -> None:
    there = QPointF(stage.viewport().mapToGlobal(AT))
    device = QPointingDevice.primaryPointingDevice()
    event = QNativeGestureEvent(kind, device, 2, AT, AT, there, value, moved)
    QApplication.sendEvent(stage.viewport(), event)


def _pinch(stage: Stage, factor: float) -> None:
    pinch = QPinchGesture()
    pinch.setScaleFactor(factor)
    pinch.setCenterPoint(QPointF(stage.viewport().mapToGlobal(AT)))
    QApplication.sendEvent(stage.viewport(), QGestureEvent([pinch]))


Act = Callable[[Stage], None]
ZOOM = Qt.NativeGestureType.ZoomNativeGesture
NEARER: dict[str, Act] = {
    "wheel": lambda stage: _scroll(stage, QPoint(0, 120)),
    "touchpad with Ctrl": lambda stage: _scroll(
        stage, QPoint(0, 60), pixels=QPoint(0, 40), phase=UPDATE, modifiers=CTRL
    ),
    "native pinch": lambda stage: _native(stage, ZOOM, 0.25, QPointF()),
    "pinch": lambda stage: _pinch(stage, 1.3),
}


@pytest.mark.parametrize("way", sorted(NEARER))
def test_every_way_nearer_keeps_what_is_under_the_pointer(night: Night, way: str) -> None:
    stage = night.sky.stage
    before, place = stage.view.viewRect(), stage.world(AT)
    NEARER[way](stage)
    after = stage.view.viewRect()
    assert after.width() < before.width() * 0.9
    pixel = stage.view.viewPixelSize()[0]
    now = stage.world(AT)
    assert abs(now[0] - place[0]) + abs(now[1] - place[1]) < 2 * pixel
    assert not stage.camera.is_fitting


def test_a_wheel_turned_back_undoes_the_turn(night: Night) -> None:
    stage = night.sky.stage
    before = stage.view.viewRect()
    _scroll(stage, QPoint(0, 120))
    _scroll(stage, QPoint(0, -120))
    after = stage.view.viewRect()
    assert after.width() == pytest.approx(before.width())
    assert after.left() == pytest.approx(before.left(), abs=1e-3)


def test_two_fingers_on_a_touchpad_move_the_map(night: Night) -> None:
    stage = night.sky.stage
    before, pixel = stage.view.viewRect(), stage.view.viewPixelSize()[0]
    _scroll(stage, QPoint(60, 40), pixels=QPoint(30, 20), phase=UPDATE)
    after = stage.view.viewRect()
    assert after.width() == pytest.approx(before.width())
    assert before.left() - after.left() == pytest.approx(30 * pixel)
    assert after.top() - before.top() == pytest.approx(20 * pixel)


def test_a_native_pan_and_a_sideways_wheel_move_the_map(night: Night) -> None:
    stage = night.sky.stage
    before = stage.view.viewRect()
    _native(stage, Qt.NativeGestureType.PanNativeGesture, 0.0, QPointF(40, 0))
    once = stage.view.viewRect()
    assert once.left() < before.left()
    _scroll(stage, QPoint(120, 0))
    assert stage.view.viewRect().left() < once.left()
    assert stage.view.viewRect().width() == pytest.approx(before.width())


def test_other_gestures_are_not_ours(night: Night) -> None:
    before = night.sky.stage.view.viewRect()
    _native(night.sky.stage, Qt.NativeGestureType.RotateNativeGesture, 30.0, QPointF())
    assert night.sky.stage.view.viewRect() == before


@pytest.mark.parametrize("factor", [0.0, -3.0, 1e9, float("inf")])
def test_a_device_that_stutters_cannot_lose_the_map(night: Night, factor: float) -> None:
    stage = night.sky.stage
    for _ in range(30):
        _pinch(stage, factor)
    seen = stage.view.viewRect()
    assert 0.4 <= min(seen.width(), seen.height()) <= max(seen.width(), seen.height()) <= 10_001
    assert not night.sky.grab().isNull()


def test_at_the_end_of_the_way_the_map_stays_put(night: Night) -> None:
    stage = night.sky.stage
    for _ in range(60):
        _scroll(stage, QPoint(0, 120))
    before = stage.view.viewRect()
    _scroll(stage, QPoint(0, 120))
    after = stage.view.viewRect()
    assert after.left() == pytest.approx(before.left(), abs=1e-6)
    assert after.width() == pytest.approx(before.width())


def test_two_fingers_on_a_screen_zoom_and_pin_nothing(night: Night) -> None:
    stage = night.sky.stage
    device = QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)
    view = stage.viewport()
    before = stage.view.viewRect()
    one = other = middle = night.place("Bo").toPoint()
    for step in range(6):
        one, other = middle - QPoint(20 + 14 * step, 0), middle + QPoint(20 + 14 * step, 0)
        event = QTest.touchEvent(view, device)
        if step == 0:
            event.press(0, one, view).press(1, other, view)
        else:
            event.move(0, one, view).move(1, other, view)
        event.commit()
    QTest.touchEvent(view, device).release(0, one, view).release(1, other, view).commit()
    assert stage.view.viewRect().width() < before.width() * 0.8
    assert night.book.pins.all() == {}
    night.settle()
