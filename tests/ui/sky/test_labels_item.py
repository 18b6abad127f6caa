"""Names beside stars: none over another, none over a star, the chosen ones always."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication

from weaver_desktop.ui.sky.labels_item import LabelsItem
from weaver_desktop.ui.sky.rules import StarLooks
from weaver_desktop.ui.theme.palette import DARK

pytestmark = pytest.mark.usefixtures("qapp")

NAMES = ("Ama Boateng", "Bo", "ليلى حداد", "李小龍", "N" * 300, "🌻", "<b>Cy</b>", "Dee & Co", " ")
VIEW = QRectF(4, 4, 692, 592)

_places = st.lists(
    st.tuples(st.floats(-50, 750), st.floats(-50, 650), st.sampled_from(NAMES)), max_size=60
)


def _item(names: tuple[str, ...]) -> LabelsItem:
    count = len(names)
    item = LabelsItem(DARK)
    looks = StarLooks(
        radius=np.full(count, 4.0),
        colour=np.full(count, -1, np.int32),
        importance=np.arange(count, 0, -1, dtype=np.float64),
        groups=(),
    )
    item.set_names(names, looks)
    return item


@given(_places, st.integers(0, 2))
@settings(max_examples=60)
def test_no_name_stands_over_another_or_over_a_star(
    places: list[tuple[float, float, str]], chosen: int
) -> None:
    screen = np.array([(x, y) for x, y, _ in places]).reshape(-1, 2)
    item = _item(tuple(name for *_, name in places))
    strong = tuple(range(min(chosen, len(places))))
    item.emphasise(strong)
    labels = item.arrange(VIEW, screen)
    plain = [label for label in labels if not label.is_strong]
    for one, other in combinations(labels, 2):
        if not (one.is_strong and other.is_strong):
            assert not one.box.intersects(other.box)
    for label in plain:
        assert VIEW.contains(label.box)
        inner = label.box.adjusted(0.01, 0.01, -0.01, -0.01)
        assert not any(inner.contains(x, y) for x, y in screen.tolist() if VIEW.contains(x, y))
    assert len({label.star for label in labels}) == len(labels)
    assert {label.star for label in labels if label.is_strong} == set(strong)


def test_two_that_are_chosen_make_room_for_each_other() -> None:
    item = _item(("Ama Boateng", "Tilly Stone"))
    item.emphasise((0, 1))
    one, other = item.arrange(VIEW, np.array([[300.0, 300.0], [303.0, 302.0]]))
    assert not one.box.intersects(other.box)


def test_where_there_is_room_for_one_the_most_important_is_named() -> None:
    item = _item(("Important", "Other"))
    screen = np.array([[42.0, 12.0], [42.0, 12.0]])
    labels = item.arrange(QRectF(0, 0, 140, 24), screen)
    assert [label.text for label in labels] == ["Important"]


def test_a_chosen_star_is_named_even_where_there_is_no_room() -> None:
    item = _item(("Ama Boateng",))
    item.emphasise((0,))
    (label,) = item.arrange(QRectF(0, 0, 20, 10), np.array([[10.0, 5.0]]))
    assert label.is_strong


def test_a_long_name_is_cut() -> None:
    (label,) = _item(("N" * 300,)).arrange(VIEW, np.array([[300.0, 300.0]]))
    assert label.text.endswith("…")
    assert label.box.width() <= 191


def test_a_sky_full_of_stars_has_few_names() -> None:
    across, along = np.meshgrid(np.arange(20, 690, 12.0), np.arange(20, 590, 12.0))
    screen = np.stack([across.ravel(), along.ravel()], axis=1)
    labels = _item(("Somebody",) * len(screen)).arrange(VIEW, screen)
    assert len(labels) < 40


def test_without_stars_there_are_no_names() -> None:
    assert _item(()).arrange(VIEW, np.zeros((0, 2))) == []


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_names_of_every_script_can_be_written_at_every_scale(ratio: float) -> None:
    item = _item(NAMES)
    screen = np.array([[300.0, 60.0 * at + 30] for at in range(len(NAMES))])
    labels = item.arrange(VIEW, screen)
    assert len(labels) == len(NAMES)
    for label in labels:
        picture = item._picture(label, ratio)
        assert picture.devicePixelRatio() == ratio
        assert picture.width() >= int(label.box.width() * ratio)
    assert QApplication.instance() is not None
