"""Fitting, following, gliding: the camera over a real view."""

import numpy as np
import pyqtgraph as pg
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from pytestqt.qtbot import QtBot

from weaver_desktop.ui.sky.camera import Camera, bounds

PLACES = np.array([[0.0, 0.0], [20.0, 0.0], [0.0, 10.0]])
LEFT, TOP, RIGHT, BOTTOM = 32.0, 36.0, 104.0, 64.0
"""What names and legend need around the stars, in pixels."""


@pytest.fixture
def stage(qtbot: QtBot) -> pg.GraphicsView:
    stage = pg.GraphicsView(background=None)
    qtbot.addWidget(stage)
    stage.resize(700, 600)
    return stage


@pytest.fixture
def view(stage: pg.GraphicsView, qtbot: QtBot) -> pg.ViewBox:
    box = pg.ViewBox(enableMenu=False, defaultPadding=0.0, lockAspect=True)
    box.disableAutoRange()
    stage.setCentralItem(box)
    with qtbot.waitExposed(stage):
        stage.show()
    return box


@pytest.fixture
def camera(view: pg.ViewBox, stage: pg.GraphicsView) -> Camera:
    return Camera(view, stage)


def _seen(view: pg.ViewBox) -> QRectF:
    return QRectF(view.viewRect())


def _holds_all(seen: QRectF, places: np.ndarray) -> bool:
    return all(seen.contains(x, y) for x, y in places.tolist())


# --- what to show


@given(
    st.lists(st.tuples(*(st.floats(-1e4, 1e4),) * 2), min_size=1, max_size=12),
    st.integers(301, 4000),
    st.integers(301, 3000),
)
def test_all_stars_are_in_view_clear_of_the_insets(
    places: list[tuple[float, float]], width: int, height: int
) -> None:
    positions = np.array(places)
    seen = bounds(positions, width, height)
    pixel = seen.width() / width
    assert pixel == pytest.approx(seen.height() / height)
    slack = 1e-6 * max(1.0, float(np.abs(positions).max()))
    assert positions[:, 0].min() >= seen.left() + LEFT * pixel - slack
    assert positions[:, 0].max() <= seen.right() - RIGHT * pixel + slack
    # World y points up, so the top of the screen is the rectangle's larger y.
    assert positions[:, 1].max() <= seen.bottom() - TOP * pixel + slack
    assert positions[:, 1].min() >= seen.top() + BOTTOM * pixel - slack


@given(
    st.lists(st.tuples(*(st.floats(-1e6, 1e6),) * 2), min_size=1, max_size=5),
    st.floats(0, 4000),
    st.floats(0, 4000),
)
def test_a_view_of_any_size_shows_a_real_piece_of_the_world(
    places: list[tuple[float, float]], width: float, height: float
) -> None:
    seen = bounds(np.array(places), width, height)
    assert np.isfinite([seen.x(), seen.y(), seen.width(), seen.height()]).all()
    assert min(seen.width(), seen.height()) > 0
    assume(min(width, height) >= 32)
    assert _holds_all(seen.adjusted(-1e-3, -1e-3, 1e-3, 1e-3), np.array(places))


def test_one_star_is_not_looked_at_through_a_microscope() -> None:
    seen = bounds(np.array([[3.0, 4.0]]), 700, 600)
    assert min(seen.width(), seen.height()) >= 5.0
    assert seen.contains(3.0, 4.0)


# --- following and taking over


def test_the_camera_follows_the_stars_until_the_user_takes_over(
    camera: Camera, view: pg.ViewBox
) -> None:
    camera.follow(PLACES)
    assert _holds_all(_seen(view), PLACES)
    camera.zoom(4.0)
    camera.stop()
    near = _seen(view)
    camera.follow(PLACES * 3)
    assert _seen(view) == near
    assert not camera.is_fitting


def test_a_pan_by_hand_is_taking_over(camera: Camera, view: pg.ViewBox, qtbot: QtBot) -> None:
    camera.follow(PLACES)
    with qtbot.waitSignal(camera.taken_over):
        view.sigRangeChangedManually.emit([True, True])
    assert not camera.is_fitting


def test_fitting_brings_all_stars_back_and_follows_again(
    camera: Camera, view: pg.ViewBox, qtbot: QtBot
) -> None:
    camera.follow(PLACES)
    camera.zoom(50.0)
    camera.stop()
    assert not _holds_all(_seen(view), PLACES)
    camera.fit(PLACES)
    qtbot.waitUntil(lambda: _holds_all(_seen(view), PLACES))
    assert camera.is_fitting


def test_fitting_an_empty_sky_leaves_the_view_as_it_is(camera: Camera, view: pg.ViewBox) -> None:
    camera.follow(PLACES)
    before = _seen(view)
    camera.fit(np.zeros((0, 2)))
    camera.follow(np.zeros((0, 2)))
    assert _seen(view) == before
    assert camera.is_fitting


# --- zooming and bringing into view


def test_zooming_keeps_the_middle(camera: Camera, view: pg.ViewBox) -> None:
    camera.follow(PLACES)
    before = _seen(view)
    camera.zoom(2.0)
    camera.stop()
    after = _seen(view)
    assert after.width() == pytest.approx(before.width() / 2)
    assert (after.center() - before.center()).manhattanLength() < 1e-6


def test_a_glide_ends_where_it_was_going(camera: Camera, view: pg.ViewBox, qtbot: QtBot) -> None:
    camera.follow(PLACES)
    width = _seen(view).width()
    camera.zoom(2.0)
    qtbot.waitUntil(lambda: _seen(view).width() == pytest.approx(width / 2))


def test_two_quick_presses_zoom_twice(camera: Camera, view: pg.ViewBox) -> None:
    camera.follow(PLACES)
    width = _seen(view).width()
    camera.zoom(2.0)
    camera.zoom(2.0)
    camera.stop()
    assert _seen(view).width() == pytest.approx(width / 4)


def test_while_all_stars_are_in_view_nothing_is_brought_there(
    camera: Camera, view: pg.ViewBox
) -> None:
    camera.follow(PLACES)
    before = _seen(view)
    camera.bring_into_view(before.right() - 0.1, before.top() + 0.1)
    camera.stop()
    assert _seen(view) == before
    assert camera.is_fitting


def test_what_is_seen_well_already_stays_where_it_is(camera: Camera, view: pg.ViewBox) -> None:
    camera.follow(PLACES)
    camera.zoom(2.0)
    camera.stop()
    before = _seen(view)
    camera.bring_into_view(before.center().x(), before.center().y())
    camera.stop()
    assert _seen(view) == before


@pytest.mark.parametrize("place", [(500.0, -300.0), (-80.0, 4.0), (10.0, 90.0)])
def test_what_is_far_away_is_brought_well_into_view(
    camera: Camera, view: pg.ViewBox, place: tuple[float, float]
) -> None:
    camera.follow(PLACES)
    camera.zoom(2.0)
    camera.stop()
    size = _seen(view).size()
    camera.bring_into_view(*place)
    camera.stop()
    seen = _seen(view)
    assert (seen.width(), seen.height()) == pytest.approx((size.width(), size.height()))
    aside, above = seen.width() * 0.1, seen.height() * 0.1
    assert seen.adjusted(aside, above, -aside, -above).contains(*place)
    assert not camera.is_fitting
