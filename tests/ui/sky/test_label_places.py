"""Names on a large map seen whole: some are read, spread out, and stay while one looks around."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from weaver_desktop.graph.network import Floats
from weaver_desktop.ui.sky.label_places import Label
from weaver_desktop.ui.sky.labels_item import LabelsItem
from weaver_desktop.ui.sky.rules import StarLooks
from weaver_desktop.ui.theme.palette import DARK

pytestmark = pytest.mark.usefixtures("qapp")

VIEW = QRectF(4, 4, 692, 692)
MIDDLE = np.array([350.0, 350.0])
FAR = 5.0
"""Pixels per world unit at which a map of thousands is seen whole, and stars are like dust."""


def _item(count: int, *, large: tuple[int, ...] = ()) -> LabelsItem:
    item = LabelsItem(DARK)
    radius = np.full(count, 2.4)
    radius[list(large)] = 9.0
    looks = StarLooks(
        radius=radius,
        colour=np.full(count, -1, np.int32),
        importance=np.arange(count, 0, -1, dtype=np.float64),
        light=np.ones(count),
        room=radius,
    )
    item.set_names(tuple(f"Somebody {number}" for number in range(count)), looks)
    return item


def _crowd(count: int, seed: int = 1) -> Floats:
    """Return world places of stars as dense as in a large map, seen whole at ``FAR``."""
    dice = np.random.default_rng(seed)
    turn, away = dice.uniform(0, 2 * np.pi, count), 50 * np.sqrt(dice.uniform(0, 1, count))
    return np.stack([away * np.cos(turn), away * np.sin(turn)], axis=1)


def _named(labels: list[Label]) -> dict[int, int]:
    return {label.star: label.side for label in labels}


def test_of_a_large_map_seen_whole_the_foremost_can_be_read() -> None:
    labels = _item(3_000).arrange(VIEW, MIDDLE + _crowd(3_000) * FAR, FAR)
    assert 12 <= len(labels) <= 40
    assert 0 in _named(labels), "the most important of all"
    across = [label.box.center().x() for label in labels]
    along = [label.box.center().y() for label in labels]
    assert max(across) - min(across) > 250, "they are spread over the map"
    assert max(along) - min(along) > 250


@given(st.integers(0, 50), st.integers(200, 2_500), st.floats(3.0, 12.0))
@settings(max_examples=25)
def test_no_name_hides_another_or_a_star_that_is_larger_than_dust(
    seed: int, count: int, zoom: float
) -> None:
    large = (count // 2, count - 1)
    screen = MIDDLE + _crowd(count, seed) * zoom
    labels = _item(count, large=large).arrange(VIEW, screen, zoom)
    for one, other in combinations(labels, 2):
        assert not one.box.intersects(other.box)
    for label in labels:
        assert VIEW.contains(label.box)
        for star in large:
            assert not label.box.contains(*screen[star].tolist())


def test_nearer_there_are_more_names() -> None:
    places = _crowd(2_000)
    counts = [
        len(_item(2_000).arrange(VIEW, MIDDLE + places * zoom, zoom)) for zoom in (FAR, 15.0, 45.0)
    ]
    assert counts == sorted(counts)
    assert counts[0] < counts[-1]


@pytest.mark.parametrize("zoom", [FAR, 20.0])
def test_while_one_looks_around_names_stay_on_their_sides(zoom: float) -> None:
    item, places = _item(2_000), _crowd(2_000)
    before = item.arrange(VIEW, MIDDLE + places * zoom, zoom)
    for step in range(1, 6):
        shift = np.array([2.3, -1.1]) * step
        labels = item.arrange(VIEW, MIDDLE + shift + places * zoom, zoom)
        after = _named(labels)
        inner = VIEW.adjusted(40, 40, -40, -40)
        stayed = [label for label in before if inner.contains(label.box)]
        kept = [label for label in stayed if after.get(label.star) == label.side]
        assert len(kept) >= 0.9 * len(stayed)
        before = labels


def test_who_has_a_name_keeps_it_against_somebody_who_matters_as_much() -> None:
    item, screen = _item(2), np.array([[42.0, 12.0], [42.0, 12.0]])
    narrow = QRectF(0, 0, 140, 24)
    item.limit(np.array([False, True]))
    assert set(_named(item.arrange(narrow, screen, 20.0))) == {1}
    item._importance = np.array([1.1, 1.0])
    item.limit(np.array([True, True]))
    assert set(_named(item.arrange(narrow, screen, 20.0))) == {1}
    item._importance = np.array([2.0, 1.0])
    assert set(_named(item.arrange(narrow, screen, 20.0))) == {0}


def test_when_others_come_names_are_found_again_by_what_they_say() -> None:
    item, places = _item(50), _crowd(50) * 3
    before = _named(item.arrange(VIEW, MIDDLE + places * FAR, FAR))
    looks = StarLooks(
        radius=np.full(51, 2.4),
        colour=np.full(51, -1, np.int32),
        importance=np.arange(51, 0, -1, dtype=np.float64),
        light=np.ones(51),
        room=np.full(51, 2.4),
    )
    item.set_names(("Newcomer", *item._names), looks)
    assert item._before == {star + 1: side for star, side in before.items()}


def test_where_something_lies_over_the_map_nobody_is_named() -> None:
    item, screen = _item(300), MIDDLE + _crowd(300) * 6
    bar = QRectF(0, 400, 700, 40)
    assert any(label.box.intersects(bar) for label in item.arrange(VIEW, screen, 6.0))
    item.keep_clear((bar,))
    labels = item.arrange(VIEW, screen, 6.0)
    assert labels
    assert not any(label.box.intersects(bar) for label in labels)
