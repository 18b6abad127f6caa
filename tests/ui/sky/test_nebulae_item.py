"""Clouds lie where most of their people stand, and as they stand."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage, QPainter

from weaver_desktop.ui.sky.nebulae_item import NebulaeItem, shapes_around
from weaver_desktop.ui.sky.rules import PLAIN, Cloud
from weaver_desktop.ui.theme.palette import DARK, LIGHT, Palette

pytestmark = pytest.mark.usefixtures("qapp")

START = np.array([0])


def test_a_cloud_lies_along_its_people() -> None:
    along = np.linspace(-10, 10, 21)
    for degrees in (0.0, 30.0, 90.0, 150.0):
        turn = np.radians(degrees)
        at = np.stack([along * np.cos(turn) + 4, along * np.sin(turn) - 2], axis=1)
        (shape,) = shapes_around((3,), at, START)
        assert (shape.number, shape.x, shape.y) == pytest.approx((3, 4.0, -2.0))
        assert shape.long > 10
        assert shape.short < shape.long
        assert (shape.angle - degrees + 90) % 180 - 90 == pytest.approx(0.0, abs=1e-6)


def test_one_who_is_far_off_draws_the_cloud_nowhere() -> None:
    circle = np.linspace(0, 2 * np.pi, 24, endpoint=False)
    at = np.stack([np.cos(circle), np.sin(circle)], axis=1)
    (alone,) = shapes_around((0,), at, START)
    (shape,) = shapes_around((0,), np.concatenate([at, [[60.0, 0.0]]]), START)
    assert abs(shape.x) < 0.1
    assert shape.long == pytest.approx(alone.long, rel=0.1)


def test_each_cloud_is_that_of_its_own_people() -> None:
    one = np.array([[0.0, 0.0], [2.0, 0.0], [1.0, 1.0]])
    other = one * 3 + 50
    both = shapes_around((0, 1), np.concatenate([one, other]), np.array([0, 3]))
    assert both == [*shapes_around((0,), one, START), *shapes_around((1,), other, START)]


_place = st.floats(-1e5, 1e5)


@given(st.lists(st.tuples(_place, _place), min_size=1, max_size=30))
def test_any_places_make_a_cloud_that_can_be_drawn(places: list[tuple[float, float]]) -> None:
    (shape,) = shapes_around((0,), np.array(places), START)
    values = (shape.x, shape.y, shape.long, shape.short, shape.angle)
    assert np.isfinite(values).all()
    assert 0 < shape.short <= shape.long * 1.0000001


def _painted(palette: Palette, number: int) -> QImage:
    item = NebulaeItem(palette)
    item.set_clouds((Cloud(number, np.array([0, 1, 2])),))
    item.move(np.array([[30.0, 50.0], [50.0, 30.0], [70.0, 70.0]]))
    image = QImage(100, 100, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(palette.sky_centre))
    painter = QPainter(image)
    item.paint(painter, None)  # type: ignore[arg-type]
    painter.end()
    return image


@pytest.mark.parametrize("palette", [DARK, LIGHT], ids=["dark", "light"])
def test_a_cloud_is_soft_and_of_its_colour(palette: Palette) -> None:
    image = _painted(palette, 0)
    sky, tint = QColor(palette.sky_centre), QColor(palette.stars[0])
    middle = image.pixelColor(50, 50)
    for of in (QColor.red, QColor.green, QColor.blue):
        toward = (of(middle) - of(sky)) * (of(tint) - of(sky))
        assert toward >= 0, "a little of its colour"
    assert middle != sky
    row = [image.pixelColor(x, 50) for x in range(100)]
    steps = [abs(a.green() - b.green()) for a, b in pairwise(row)]
    assert max(steps) <= 3, "no edge anywhere"


def test_a_cloud_without_a_colour_is_fainter() -> None:
    plain, coloured = (_painted(DARK, number).pixelColor(50, 50) for number in (PLAIN, 0))
    sky = QColor(DARK.sky_centre)
    assert plain.lightness() > sky.lightness()
    assert plain.blue() - sky.blue() < coloured.blue() - sky.blue()


def test_no_clouds_are_no_trouble() -> None:
    item = NebulaeItem(DARK)
    item.set_clouds(())
    item.move(np.zeros((0, 2)))
    assert item.shapes == ()
