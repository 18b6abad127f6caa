"""Gestures on the sky, as the mouse and the keyboard really send them."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtTest import QTest

from tests.ui.opening import who
from tests.ui.sky.nights import LEFT, NONE, RIGHT, Night, Nights, people


@pytest.fixture
def night(nights: Nights) -> Night:
    made = nights.fall(lambda book: people(book, "Ama", "Bo", "Cy"))
    made.settle()
    return made


def _held(night: Night) -> list[int]:
    """Return the stars that the layout believes to be in somebody's hand."""
    return np.flatnonzero(night.sky._simulation._layout._motion.held).tolist()


def _hovered(night: Night) -> int | None:
    return night.sky.stage.overlay._highlights.hovered


def _somewhere_dark(night: Night) -> QPointF:
    place = QPointF(8, 8)
    assert night.sky.stage.star_at(place) == -1
    return place


# --- clicks


def test_a_click_selects_the_star(night: Night) -> None:
    night.click(night.place("Bo"))
    assert night.selection.now.party == who(night.book, "Bo")


def test_a_click_just_beside_a_star_still_means_it(night: Night) -> None:
    night.click(night.place("Bo") + QPointF(9, 6))
    assert night.selection.now.party == who(night.book, "Bo")


def test_a_click_on_the_dark_selects_nothing(night: Night) -> None:
    night.click(night.place("Bo"))
    night.click(_somewhere_dark(night))
    assert night.selection.now.parties == ()


def test_a_double_click_selects_like_a_click(night: Night) -> None:
    night.double_click(night.place("Bo"))
    assert night.selection.now.party == who(night.book, "Bo")


def test_a_right_click_changes_nothing(night: Night) -> None:
    night.click(night.place("Bo"))
    night.click(night.place("Ama"), RIGHT)
    night.click(_somewhere_dark(night), RIGHT)
    assert night.selection.now.party == who(night.book, "Bo")


def test_a_shaking_hand_clicks_all_the_same(night: Night) -> None:
    at = night.place("Bo")
    night.send(QEvent.Type.MouseButtonPress, at)
    night.send(QEvent.Type.MouseMove, at + QPointF(2, 1), NONE)
    night.release(at + QPointF(2, 1))
    assert night.selection.now.party == who(night.book, "Bo")
    assert _held(night) == []


# --- dragging


def test_a_dragged_star_follows_the_pointer_and_is_pinned_where_it_is_dropped(night: Night) -> None:
    before = night.place("Bo")
    at = night.take("Bo")
    assert _held(night) == [night.number("Bo")]
    assert (night.place("Bo") - at).manhattanLength() < 4
    night.release(at)
    night.settle()
    assert list(night.book.pins.all()) == [who(night.book, "Bo")]
    assert (night.place("Bo") - before).manhattanLength() > 20
    assert night.selection.now.parties == (), "a drag is no click"
    night.book.history.undo()
    assert _held(night) == []


def test_another_button_in_the_middle_of_a_drag_changes_nothing(night: Night) -> None:
    at = night.take("Bo")
    night.send(QEvent.Type.MouseButtonPress, at, RIGHT, LEFT | RIGHT)
    night.send(QEvent.Type.MouseButtonRelease, at, RIGHT, LEFT)
    assert _held(night) == [night.number("Bo")]
    assert night.book.pins.all() == {}
    night.release(at)
    assert list(night.book.pins.all()) == [who(night.book, "Bo")]


def test_dragging_the_dark_moves_the_view_and_the_camera_stays_where_it_was_put(
    night: Night,
) -> None:
    before = night.sky.stage.view.viewRect()
    start = _somewhere_dark(night)
    night.send(QEvent.Type.MouseButtonPress, start)
    for step in range(1, 6):
        night.send(QEvent.Type.MouseMove, start + QPointF(20 * step, 10 * step), NONE)
    night.release(start + QPointF(100, 50))
    after = night.sky.stage.view.viewRect()
    assert after.topLeft() != before.topLeft()
    assert after.width() == pytest.approx(before.width())
    assert not night.sky.stage.camera.is_fitting
    people(night.book, "Dee")
    night.settle()
    assert night.sky.stage.view.viewRect() == after


# --- hovering


def test_the_star_under_the_pointer_is_named(night: Night) -> None:
    night.hover(night.place("Bo"))
    assert _hovered(night) == night.number("Bo")
    assert "Bo · 0" in night.sky.stage.toolTip()
    assert night.sky.stage.cursor().shape() is Qt.CursorShape.PointingHandCursor
    night.hover(_somewhere_dark(night))
    assert _hovered(night) is None
    assert night.sky.stage.toolTip() == ""
    assert night.sky.stage.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_nothing_is_hovered_once_the_pointer_has_left(night: Night) -> None:
    night.hover(night.place("Bo"))
    QTest.mouseMove(night.sky.stage.viewport(), QPointF(5, 5).toPoint())
    night.sky.stage.leaveEvent(QEvent(QEvent.Type.Leave))
    assert _hovered(night) is None


# --- the wheel and the keyboard


@pytest.mark.parametrize("factor", [1.4, 1 / 1.4])
def test_zooming_ends_before_the_numbers_do(night: Night, factor: float) -> None:
    for _ in range(200):
        night.sky.zoom(factor)
        night.sky.stage.camera.stop()
    seen = night.sky.stage.view.viewRect()
    assert 0.4 <= min(seen.width(), seen.height()) <= max(seen.width(), seen.height()) <= 10_001
    assert not night.sky.grab().isNull()
    night.sky.fit_now()
    seen = night.sky.stage.view.viewRect()
    assert all(seen.contains(QPointF(x, y)) for x, y in night.positions.tolist())


@pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_Escape, Qt.Key.Key_F5, Qt.Key.Key_Space])
def test_other_keys_are_left_to_the_window(night: Night, key: Qt.Key) -> None:
    QTest.keyClick(night.sky.stage, key)
    assert night.selection.now.parties == ()
    assert night.sky.is_settled


def test_arrows_never_lead_off_the_map(night: Night) -> None:
    keys = (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Down)
    for number in range(40):
        QTest.keyClick(night.sky.stage, keys[number % 4])
        assert len(night.selection.now.parties) == 1


# --- finding


def test_every_star_is_found_where_it_stands(night: Night) -> None:
    stage = night.sky.stage
    assert [stage.star_at(stage.place_of(star)) for star in range(3)] == [0, 1, 2]


def test_of_two_stars_the_nearer_is_meant(nights: Nights) -> None:
    night = nights.fall(lambda book: people(book, "Ama", "Bo"), name="two.weave")
    night.settle()
    a, b = night.place("Ama"), night.place("Bo")
    toward = (b - a) / max((b - a).manhattanLength(), 1.0)
    assert night.sky.stage.star_at(a + toward * 5) == night.number("Ama")
    assert night.sky.stage.star_at(b - toward * 5) == night.number("Bo")
