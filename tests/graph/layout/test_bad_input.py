"""Never an empty or frozen map, whatever comes."""

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.graph.layout.maps import circles, closest, ends_of, names, overlaps, put, show, stir
from weaver_desktop.graph.layout.engine import Layout

NAN, INF = float("nan"), float("inf")


@pytest.mark.parametrize("count", [0, 1, 2, 3])
@pytest.mark.parametrize("is_tied", [False, True])
def test_very_small_maps(count: int, is_tied: bool) -> None:
    layout = show(nx.path_graph(count) if is_tied else nx.empty_graph(count))
    assert layout.positions.shape == (count, 2)
    assert np.isfinite(layout.positions).all()
    stir(layout)
    assert count < 2 or not overlaps(layout)


def test_a_layout_never_set_is_settled() -> None:
    layout = Layout()
    assert layout.is_settled
    assert not layout.tick()
    assert layout.snapshot() == {}


def test_identical_places_are_mended() -> None:
    layout = Layout()
    put(layout, names(30), ends_of(circles(3, 10)), known=dict.fromkeys(names(30), (1.0, 1.0)))
    assert closest(layout.positions) > 0.0
    layout.settle()
    assert not overlaps(layout)


def test_places_that_are_no_places_are_mended() -> None:
    graph = circles(3, 10)
    known = show(graph).snapshot() | {"p3": (NAN, 0.0), "p4": (0.0, INF), "p5": (1e300, 1.0)}
    layout = Layout()
    put(layout, names(30), ends_of(graph), known=known, pinned={"p6": (NAN, NAN)})
    assert np.isfinite(layout.positions).all()
    assert layout.snapshot()["p7"] == known["p7"]
    layout.settle()
    assert not overlaps(layout)
    assert np.abs(layout.positions).max() < 100.0


def test_places_where_nobody_can_look_are_mended_pins_and_all() -> None:
    known = {name: (x * 9e4, y) for name, (x, y) in show(circles(3, 10)).snapshot().items()}
    layout = Layout()
    put(layout, names(30), ends_of(circles(3, 10)), known=known, pinned={"p6": (1e7, 0.0)})
    layout.settle()
    assert not overlaps(layout)
    assert np.ptp(layout.positions, axis=0).max() < 100.0


def test_all_places_nan_is_a_first_layout() -> None:
    layout = Layout()
    put(layout, names(30), ends_of(circles(3, 10)), known=dict.fromkeys(names(30), (NAN, NAN)))
    layout.settle()
    assert not overlaps(layout)


def test_loops_and_repeats_and_strengths_out_of_range() -> None:
    layout = Layout()
    ends = np.array([[0, 0], [0, 1], [1, 0], [1, 2], [2, 1]])
    layout.set_network(names(3), ends, np.array([0.5, NAN, 7.0, -1.0, 0.0]))
    layout.settle()
    assert not overlaps(layout)


def test_radii_that_are_no_radii() -> None:
    layout = Layout()
    ends = ends_of(circles(2, 5))
    radii = np.array([NAN, INF, -1.0, 0.0] + [0.2] * 6)
    layout.set_network(names(10), ends, np.full(len(ends), 0.5), radii=radii)
    layout.settle()
    assert np.isfinite(layout.positions).all()


@pytest.mark.slow
def test_one_star_with_5000_ties() -> None:
    layout = Layout()
    put(layout, names(5001), ends_of(nx.star_graph(5000)))
    assert layout.settle() < 1500
    assert layout.is_settled
    middle = layout.positions.mean(axis=0)
    out = np.hypot(*(layout.positions - middle).T)
    assert out[0] < 0.35 * out.max()
    assert out.max() < 4.0 * np.sqrt(5001)


def test_20000_parties_are_there_from_the_first_tick() -> None:
    graph = nx.gnm_random_graph(20_000, 40_000, seed=1)
    layout = Layout()
    put(layout, names(20_000), ends_of(graph))
    for _ in range(3):
        assert np.isfinite(layout.positions).all()
        assert np.ptp(layout.positions, axis=0).min() > 50.0
        assert layout.tick()


def test_20000_parties_whose_places_are_known_stand_still() -> None:
    graph = nx.gnm_random_graph(20_000, 40_000, seed=1)
    places = np.random.default_rng(1).uniform(0.0, 180.0, (20_000, 2))
    known = dict(zip(names(20_000), map(tuple, places.tolist()), strict=True))
    layout = Layout()
    put(layout, names(20_000), ends_of(graph), known=known)
    assert layout.is_settled
    assert np.array_equal(layout.positions, places)


def test_500_components() -> None:
    layout = show(nx.disjoint_union_all([nx.path_graph(2 + at % 3) for at in range(500)]))
    assert not overlaps(layout)
    size = len(layout.ids)
    assert np.ptp(layout.positions, axis=0).max() < 5.0 * np.sqrt(size)


def test_many_without_ties_stand_on_rings() -> None:
    layout = show(circles(2, 10, isolates=400))
    assert not overlaps(layout)
    assert np.ptp(layout.positions, axis=0).max() < 120.0


def test_everything_goes_and_comes_back() -> None:
    graph = circles(4, 15)
    layout = show(graph)
    saved = layout.snapshot()
    put(layout, (), np.empty((0, 2), dtype=np.int64))
    assert layout.is_settled
    assert len(layout.positions) == 0
    put(layout, names(60), ends_of(graph), known=saved)
    assert layout.is_settled
    assert layout.snapshot() == saved


def test_some_go_and_come_back() -> None:
    graph = circles(4, 15)
    layout = show(graph)
    saved = layout.snapshot()
    put(layout, names(50), ends_of(nx.subgraph(graph, range(50)).copy()))
    layout.settle()
    put(layout, names(60), ends_of(graph), known=saved)
    assert layout.snapshot()["p55"] == saved["p55"]
    layout.settle()
    assert not overlaps(layout)


@st.composite
def _networks(draw: st.DrawFn) -> tuple[tuple[str, ...], list[tuple[int, int]]]:
    count = draw(st.integers(0, 14))
    ids = draw(st.permutations(names(16)))[:count]
    star = st.integers(0, max(0, count - 1))
    ends = draw(st.lists(st.tuples(star, star), max_size=20)) if count else []
    return tuple(ids), ends


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(_networks(), st.integers(0, 30), st.booleans()), max_size=4))
def test_any_story_ends_in_a_still_map_without_overlaps(
    story: list[tuple[tuple[tuple[str, ...], list[tuple[int, int]]], int, bool]],
) -> None:
    layout = Layout()
    for (ids, ends), ticks, is_dragged in story:
        put(layout, ids, np.array(ends, dtype=np.int64).reshape(-1, 2))
        if is_dragged and ids:
            layout.drag({ids[0]: (1.0, 2.0)})
        for _ in range(ticks):
            layout.tick()
        if ids:
            layout.drop([ids[0]])
    layout.settle()
    assert layout.is_settled
    assert np.isfinite(layout.positions).all()
    assert len(layout.ids) < 2 or not overlaps(layout)
