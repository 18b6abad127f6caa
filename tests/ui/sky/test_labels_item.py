"""Names beside stars: none over another, none nearer a stranger's, the chosen ones always."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from tests.ui.sky.nights import Nights, people
from weaver_desktop.ui.sky.labels_item import LabelsItem
from weaver_desktop.ui.sky.name_sheet import NameSheet
from weaver_desktop.ui.sky.rules import StarLooks
from weaver_desktop.ui.theme.palette import DARK, LIGHT

pytestmark = pytest.mark.usefixtures("qapp")

NAMES = ("Ama Boateng", "Bo", "ليلى حداد", "李小龍", "N" * 300, "🌻", "<b>Cy</b>", "Dee & Co", " ")
VIEW = QRectF(4, 4, 692, 592)

_places = st.lists(
    st.tuples(st.floats(-50, 750), st.floats(-50, 650), st.sampled_from(NAMES)), max_size=60
)


ZOOM = 20.0
"""Pixels per world unit at which stars are as large as their rule says."""
RADIUS = 4.0


def _item(names: tuple[str, ...], *, hidden: tuple[int, ...] = ()) -> LabelsItem:
    count = len(names)
    item = LabelsItem(DARK)
    light = np.ones(count)
    light[list(hidden)] = 0.0
    looks = StarLooks(
        radius=np.full(count, RADIUS),
        colour=np.full(count, -1, np.int32),
        importance=np.arange(count, 0, -1, dtype=np.float64),
        light=light,
        room=np.full(count, RADIUS),
    )
    item.set_names(names, looks)
    return item


def _gap(box: QRectF, star: list[float]) -> float:
    """Return how far a star's rim is from a box."""
    aside = max(box.left() - star[0], star[0] - box.right(), 0.0)
    above = max(box.top() - star[1], star[1] - box.bottom(), 0.0)
    return float(np.hypot(aside, above)) - RADIUS


def _is_alone(screen: np.ndarray, star: int) -> bool:
    """Tell whether no other star is so close that the two look like one."""
    away = np.hypot(*(screen - screen[star]).T)
    away[star] = np.inf
    return bool(away.min(initial=np.inf) > RADIUS + 7.0)


@given(_places, st.integers(0, 2))
@settings(max_examples=60)
def test_no_name_stands_over_another_or_over_a_star(
    places: list[tuple[float, float, str]], chosen: int
) -> None:
    screen = np.array([(x, y) for x, y, _ in places]).reshape(-1, 2)
    item = _item(tuple(name for *_, name in places))
    strong = tuple(range(min(chosen, len(places))))
    item.emphasise(strong)
    labels = item.arrange(VIEW, screen, ZOOM)
    plain = [label for label in labels if not label.is_strong]
    for one, other in combinations(labels, 2):
        if not (one.is_strong and other.is_strong):
            assert not one.box.intersects(other.box)
    for label in plain:
        assert VIEW.contains(label.box)
        inner = label.box.adjusted(0.01, 0.01, -0.01, -0.01)
        assert not any(inner.contains(x, y) for x, y in screen.tolist() if VIEW.contains(x, y))
        if _is_alone(screen, label.star):
            own = _gap(label.box, screen[label.star].tolist())
            others = [
                _gap(label.box, place)
                for place in np.delete(screen, label.star, 0).tolist()
                if VIEW.contains(*place)
            ]
            assert own <= min(others, default=np.inf), "a name is nobody else's"
    assert len({label.star for label in labels}) == len(labels)
    assert {label.star for label in labels if label.is_strong} == set(strong)


def test_two_that_are_chosen_make_room_for_each_other() -> None:
    item = _item(("Ama Boateng", "Tilly Stone"))
    item.emphasise((0, 1))
    one, other = item.arrange(VIEW, np.array([[300.0, 300.0], [303.0, 302.0]]), ZOOM)
    assert not one.box.intersects(other.box)


def test_where_there_is_room_for_one_the_most_important_is_named() -> None:
    item = _item(("Important", "Other"))
    screen = np.array([[42.0, 12.0], [42.0, 12.0]])
    labels = item.arrange(QRectF(0, 0, 140, 24), screen, ZOOM)
    assert [label.text for label in labels] == ["Important"]


def test_a_chosen_star_is_named_even_where_there_is_no_room() -> None:
    item = _item(("Ama Boateng",))
    item.emphasise((0,))
    (label,) = item.arrange(QRectF(0, 0, 20, 10), np.array([[10.0, 5.0]]), ZOOM)
    assert label.is_strong


def test_a_long_name_is_cut() -> None:
    (label,) = _item(("N" * 300,)).arrange(VIEW, np.array([[300.0, 300.0]]), ZOOM)
    assert label.text.endswith("…")
    assert label.box.width() <= 191


def test_a_sky_full_of_stars_has_few_names() -> None:
    across, along = np.meshgrid(np.arange(20, 690, 12.0), np.arange(20, 590, 12.0))
    screen = np.stack([across.ravel(), along.ravel()], axis=1)
    labels = _item(("Somebody",) * len(screen)).arrange(VIEW, screen, ZOOM)
    assert len(labels) < 40


def test_without_stars_there_are_no_names() -> None:
    assert _item(()).arrange(VIEW, np.zeros((0, 2)), ZOOM) == []


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_names_of_every_script_can_be_written_at_every_scale(ratio: float) -> None:
    item = _item(NAMES)
    screen = np.array([[300.0, 60.0 * at + 30] for at in range(len(NAMES))])
    labels = item.arrange(VIEW, screen, ZOOM)
    assert len(labels) == len(NAMES)
    for label in labels:
        size = (label.text, label.box.width())
        picture = item._hand.picture(size, ratio, is_strong=False)
        assert picture.devicePixelRatio() == ratio
        assert picture.width() >= int(label.box.width() * ratio)
    assert QApplication.instance() is not None


def test_two_stars_that_overlap_are_one_speck_with_the_name_of_the_more_important() -> None:
    item = _item(("Choir", "Ama"))
    labels = item.arrange(VIEW, np.array([[300.0, 300.0], [301.0, 300.0]]), ZOOM)
    assert [label.text for label in labels] == ["Choir"]
    assert not any(labels[0].box.contains(x, 300.0) for x in (300.0, 301.0))


def test_a_group_without_a_star_has_its_name_where_the_star_would_be() -> None:
    item = _item(("Choir", "Ama"), hidden=(0,))
    choir, ama = item.arrange(VIEW, np.array([[300.0, 300.0], [300.0, 400.0]]), ZOOM)
    assert choir.box.center().x() == pytest.approx(300.0)
    assert choir.box.center().y() == pytest.approx(300.0)
    assert ama.box.left() > 300.0


def test_while_stars_move_their_names_go_along_and_do_not_jump(nights: Nights) -> None:
    night = nights.fall(lambda book: people(book, "Ama Boateng", "Tilly Stone"))
    night.settle()
    stage, labels = night.sky.stage, night.sky.stage.labels
    stage.grab()
    written = labels._written
    stage.move(night.positions + 0.1, is_moving=True)
    stage.viewport().repaint()
    assert written is not None
    assert labels._written is written
    stage.move(night.positions + 0.1, is_moving=False)
    stage.viewport().repaint()
    assert labels._written is not written, "at rest they find better places"


def test_in_other_colours_names_stay_where_they_are(nights: Nights) -> None:
    night = nights.fall(lambda book: people(book, "Ama Boateng", "Tilly Stone"))
    night.settle()
    stage, labels = night.sky.stage, night.sky.stage.labels
    stage.grab()
    written, placed = labels._written, labels._labels
    stage.set_palette(LIGHT)
    stage.grab()
    assert labels._written is not written
    assert labels._labels is placed
    assert placed is not None
    assert len(placed) == 2


def test_names_on_a_sheet_are_drawn_where_they_stand_and_aside() -> None:
    picture = QPixmap(20, 10)
    picture.fill(QColor("white"))
    boxes = [QRectF(13, 13, 14, 4), QRectF(53, 53, 14, 4)]
    sheet = NameSheet(boxes, [picture, picture], 1.0)
    image = QImage(100, 100, QImage.Format.Format_ARGB32_Premultiplied)
    for shift in (None, np.array([[5.0, 0.0], [0.0, 8.0]])):
        image.fill(QColor("black"))
        painter = QPainter(image)
        sheet.draw(painter, shift)
        painter.end()
        for at, (x, y) in enumerate(((10, 10), (50, 50))):
            dx, dy = (0, 0) if shift is None else (int(shift[at, 0]), int(shift[at, 1]))
            corners = [(x + dx, y + dy), (x + dx + 19, y + dy + 9)]
            assert all(image.pixelColor(*corner).lightness() > 200 for corner in corners)
            assert image.pixelColor(x + dx - 1, y + dy).lightness() == 0
            assert image.pixelColor(x + dx + 20, y + dy).lightness() == 0


def test_no_names_are_no_trouble() -> None:
    image = QImage(10, 10, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    NameSheet([], [], 2.0).draw(painter, np.zeros((0, 2)))
    painter.end()


def test_an_emoji_is_written_in_its_colours() -> None:
    item = _item(("🌻",))
    (label,) = item.arrange(VIEW, np.array([[300.0, 300.0]]), ZOOM)
    size = (label.text, label.box.width())
    image = item._hand.picture(size, 2.0, is_strong=False).toImage()
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    inked = [each for each in pixels if each.alpha() > 200]
    assert inked, "there is no gap where the flower is"


def test_a_line_break_in_a_name_is_no_gap() -> None:
    item = _item(("Ama\n  Boateng",))
    (label,) = item.arrange(VIEW, np.array([[300.0, 300.0]]), ZOOM)
    assert label.text == "Ama Boateng"
