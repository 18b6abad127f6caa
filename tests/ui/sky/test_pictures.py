"""What is really painted: stars, lines, clouds, rings, in both looks and before all has loaded."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap
from pytestqt.qtbot import QtBot

from tests.ui.opening import who
from tests.ui.sky.nights import Nights, people
from weaver_desktop.book.book import Book
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.ui.sky.first_light import FirstLight
from weaver_desktop.ui.sky.nearness import drawn_radii
from weaver_desktop.ui.sky.primitives import draw_fragments, draw_lines, fragments
from weaver_desktop.ui.sky.sprites import RADII, Atlas, nearest_size
from weaver_desktop.ui.theme.palette import DARK, LIGHT, Palette
from weaver_desktop.ui.theme.theme import Look, Theme

pytestmark = pytest.mark.usefixtures("qapp")


def _black(width: int = 100, height: int = 100) -> QImage:
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("black"))
    return image


def _is_lit(image: QImage, x: float, y: float) -> bool:
    return image.pixelColor(round(x), round(y)).lightness() > 60


def _two_who_met(book: Book) -> None:
    two = people(book, "Ama", "Bo")
    book.encounters.log(parties=two, on=PartialDate.of(book.today))


# --- many lines and stars in one call


def test_all_lines_of_an_array_are_drawn() -> None:
    image = _black()
    painter = QPainter(image)
    painter.setPen(QPen(QColor("white"), 1))
    lines = np.array([[0.0, y, 99.0, y] for y in range(0, 100, 10)])
    draw_lines(painter, lines)
    painter.end()
    assert [y for y in range(100) if _is_lit(image, 50, y)] == list(range(0, 100, 10))


def test_no_lines_and_no_stars_are_no_trouble() -> None:
    image = _black()
    painter = QPainter(image)
    draw_lines(painter, np.zeros((0, 4)))
    draw_fragments(painter, fragments(0), QPixmap(4, 4))
    painter.end()
    assert image == _black()


def test_pieces_of_a_picture_are_copied_to_their_places() -> None:
    atlas = QPixmap(20, 10)
    atlas.fill(QColor("white"))
    pieces = fragments(3)
    pieces[:, :2] = [(20, 20), (50, 50), (80, 80)]
    pieces[:, 4:6] = 10
    image = _black()
    painter = QPainter(image)
    draw_fragments(painter, pieces, atlas)
    painter.end()
    assert [_is_lit(image, at, at) for at in (20, 35, 50, 65, 80)] == [True, False] * 2 + [True]


# --- stars


@pytest.mark.parametrize("palette", [DARK, LIGHT], ids=["dark", "light"])
@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_there_is_a_picture_of_every_star(palette: Palette, ratio: float) -> None:
    atlas = Atlas(palette, ratio)
    atlas.sources(*_every_picture(atlas))
    image = atlas.pixmap.toImage()
    assert atlas.kinds == 2 * (len(palette.tints) + 1)
    for kind, name in enumerate((*palette.tints, palette.plain_star)):
        for size, radius in enumerate(RADII):
            x, y = atlas.centre(kind, size)
            colour = image.pixelColor(int(x), int(y))
            assert colour.alpha() > (250 if radius > 1.5 else 120)
            wanted = QColor(name)
            assert abs(colour.hsvHue() - wanted.hsvHue()) < 12 or wanted.hsvSaturation() < 60
            above = image.pixelColor(int(x), int(y - (radius + 1.5) * ratio))
            assert above.alpha() < 160, "no larger than it says"


def _every_picture(atlas: Atlas) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return every kind with every size."""
    kinds, sizes = np.meshgrid(np.arange(atlas.kinds), np.arange(len(RADII)))
    return kinds.ravel(), sizes.ravel()


def test_no_picture_shows_the_edge_of_another() -> None:
    atlas = Atlas(DARK, 1.25)
    kinds, sizes = _every_picture(atlas)
    lefts, tops, sides = atlas.sources(kinds, sizes)
    image = atlas.pixmap.toImage()
    for left, top, side in zip(lefts.tolist(), tops.tolist(), sides.tolist(), strict=True):
        edge = [image.pixelColor(int(left) + x, int(top)).alpha() for x in range(int(side))]
        assert max(edge) < 12, (left, top)


def test_only_pictures_that_are_asked_for_are_drawn() -> None:
    atlas = Atlas(DARK, 1.0)
    one, other = atlas.centre(0, 8), atlas.centre(3, 9)
    drawn = atlas.pixmap.toImage()
    assert all(drawn.pixelColor(int(x), int(y)).alpha() > 250 for x, y in (one, other))
    beside = drawn.pixelColor(int(one[0] + one[0] * 2), int(one[1]))
    assert beside.alpha() == 0, "nobody asked for the next kind"


@given(st.floats(1e-3, 1e4))
def test_stars_grow_as_one_comes_nearer_but_never_out_of_bounds(zoom: float) -> None:
    radius = np.array([0.5, 2.6, 4.0, 9.0])
    here, nearer = drawn_radii(radius, zoom), drawn_radii(radius, zoom * 1.3)
    assert (np.diff(here) >= 0).all()
    assert (nearer >= here).all()
    assert here.min() >= RADII[0]
    assert here.max() <= RADII[-1]
    between = np.abs(np.array(RADII)[nearest_size(here)] - here)
    assert (between <= np.diff(RADII).max() / 2 + 1e-9).all()


def test_letters_stand_in_every_star_that_is_close_and_in_none_from_afar(nights: Nights) -> None:
    night = nights.fall(lambda book: people(book, "Ama Boateng", "Bo"))
    night.settle()
    stage = night.sky.stage
    x, y = night.positions[night.number("Ama Boateng")].tolist()
    lights = {}
    for wide in (20.0, 3.0):
        stage.view.setRange(QRectF(x - wide / 2, y - wide / 2, wide, wide), padding=0)
        image = night.sky.grab().toImage()
        at = night.place("Ama Boateng").toPoint()
        within = int(drawn_radii(np.array([2.6]), 600.0 / wide)[0] * 0.6)
        lights[wide] = min(
            image.pixelColor(at.x() + dx, at.y() + dy).lightness()
            for dx in range(-within, within + 1)
            for dy in range(-within, within + 1)
        )
    assert lights[3.0] < 80, "dark letters"
    assert lights[20.0] > 120, "nothing but light"


def test_stars_and_the_line_between_them_are_seen_where_they_stand(nights: Nights) -> None:
    night = nights.fall(_two_who_met)
    night.settle()
    image = night.sky.grab().toImage()
    for name in ("Ama", "Bo"):
        place = night.place(name)
        assert image.pixelColor(place.toPoint()).lightness() > 150
    middle = (night.place("Ama") + night.place("Bo")) / 2
    around = [
        image.pixelColor((middle + QPointF(dx, dy)).toPoint()).lightness()
        for dx in (-2, -1, 0, 1, 2)
        for dy in (-2, -1, 0, 1, 2)
    ]
    assert max(around) > image.pixelColor((middle + QPointF(15, 40)).toPoint()).lightness() + 15


@pytest.mark.parametrize("look", list(Look))
def test_the_selected_has_a_ring_in_its_colour(nights: Nights, look: Look) -> None:
    nights.theme.set_look(look)
    night = nights.fall(_two_who_met)
    night.settle()
    before = night.sky.grab().toImage()
    night.selection.select_party(who(night.book, "Ama"))
    after = night.sky.grab().toImage()
    zoom = 1.0 / float(night.sky.stage.view.viewPixelSize()[0])
    radius = float(drawn_radii(night.sky.looks.radius, zoom)[night.number("Ama")]) + 4.5
    edge = (night.place("Ama") + QPointF(0, -radius)).toPoint()
    wanted = QColor(nights.theme.palette.selected)
    assert before.pixelColor(edge) != after.pixelColor(edge)

    def off(down: int) -> int:
        ring = after.pixelColor(edge + QPoint(0, down))
        return abs(ring.red() - wanted.red()) + abs(ring.blue() - wanted.blue())

    # Where stars stand between two pixels, the ring does so as well.
    assert min(off(-1), off(0), off(1)) < 90


def test_two_who_have_not_met_are_joined_by_a_dashed_line(nights: Nights) -> None:
    night = nights.fall(lambda book: people(book, "Ama", "Bo"))
    night.settle()
    night.selection.select_two(who(night.book, "Ama"), who(night.book, "Bo"))
    image = night.sky.grab().toImage()
    accent = QColor(nights.theme.palette.accent)
    a, b = night.place("Ama"), night.place("Bo")
    hits = [
        abs(image.pixelColor((a + (b - a) * share).toPoint()).hsvHue() - accent.hsvHue()) < 8
        for share in np.linspace(0.2, 0.8, 120).tolist()
    ]
    assert 0.3 < sum(hits) / len(hits) < 0.9


# --- before numpy has loaded


def test_first_light_shows_saved_stars_inside_its_room(theme: Theme, qtbot: QtBot) -> None:
    places = {"a": (0.0, 0.0), "b": (40.0, 10.0), "c": (-7.0, -30.0)}
    light = FirstLight(places, theme)
    qtbot.addWidget(light)
    light.resize(300, 200)
    image = light.grab().toImage()
    for at in light._fitted(light.rect().toRectF())[0]:
        assert light.rect().toRectF().contains(at)
        assert image.pixelColor(at.toPoint()).lightness() > 150
    # y points up in the world and down on the screen.
    (a, b, c), _ = light._fitted(light.rect().toRectF())
    assert b.y() < a.y() < c.y()


INFINITE, NAN = float("inf"), float("nan")


@pytest.mark.parametrize(
    "places, shown",
    [
        ({}, 0),
        ({"a": (3.0, 4.0)}, 1),
        ({"a": (INFINITE, 0.0), "b": (1.0, -INFINITE), "c": (1.0, 1.0)}, 1),
        ({"a": (NAN, NAN)}, 0),
        ({"a": (1e300, -1e300), "b": (-1e300, 1e300), "c": (9e3, 1.0)}, 1),
    ],
    ids=["none", "one", "infinite", "not a number", "enormous"],
)
def test_first_light_bears_any_places(
    theme: Theme, qtbot: QtBot, places: dict[str, tuple[float, float]], shown: int
) -> None:
    light = FirstLight(places, theme)
    qtbot.addWidget(light)
    for size in ((300, 200), (1, 1), (0, 0)):
        light.resize(*size)
        light.grab()
        area = light.rect().toRectF()
        stars = light._fitted(area)[0] if shown else []
        assert len(stars) == shown
        assert all(area.adjusted(-1, -1, 1, 1).contains(at) for at in stars)
