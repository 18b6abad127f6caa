"""Where those who come first stand."""

import networkx as nx
import numpy as np
import pytest

from tests.graph.layout.maps import closest, names, show, ties_of
from weaver_desktop.graph.layout.arrivals import free_spot, known_places, mend, place_newcomers

NAN = float("nan")


def test_places_that_cannot_be_are_unknown() -> None:
    places = {"p0": (1.0, 2.0), "p1": (NAN, 1.0), "p2": (1.0, float("inf")), "p3": (1e9, 0.0)}
    found = known_places(names(5), places)
    mend(found)
    assert found[0].tolist() == [1.0, 2.0]
    assert np.isnan(found[1:]).all()


@pytest.mark.parametrize("apart", [0.0, 1e-9, 1e-4])
def test_of_some_in_one_place_all_but_one_have_no_place(apart: float) -> None:
    found = known_places(names(3), {name: (1.0, at * apart) for at, name in enumerate(names(3))})
    mend(found)
    assert np.isnan(found[:, 0]).sum() == 2


def test_a_free_place_is_taken_as_wished() -> None:
    taken = np.array([[5.0, 0.0]])
    assert free_spot(np.zeros(2), taken).tolist() == [0.0, 0.0]
    assert free_spot(np.zeros(2), np.empty((0, 2))).tolist() == [0.0, 0.0]


def test_a_taken_place_is_given_way_to_but_not_far() -> None:
    grid = np.stack(np.meshgrid(np.arange(-2.0, 3.0), np.arange(-2.0, 3.0)), axis=-1).reshape(-1, 2)
    spot = free_spot(np.zeros(2), grid)
    assert np.hypot(*(grid - spot).T).min() > 0.4
    assert np.hypot(*spot) < 4.0


def test_newcomers_stand_beside_their_neighbours_in_turn() -> None:
    graph = nx.path_graph(6)
    places = np.full((6, 2), np.nan)
    places[:2] = [[0.0, 0.0], [1.0, 0.0]]
    assert place_newcomers(ties_of(graph), names(6), places).tolist() == [2, 3, 4, 5]
    assert np.isfinite(places).all()
    assert closest(places) > 0.5
    assert np.hypot(*np.diff(places, axis=0).T).max() < 3.0


def test_a_circle_that_no_one_knows_stands_outside_and_together() -> None:
    layout = show(nx.karate_club_graph())
    graph = nx.disjoint_union(nx.karate_club_graph(), nx.cycle_graph(4))
    places = np.vstack((layout.positions, np.full((4, 2), np.nan)))
    place_newcomers(ties_of(graph), names(38), places)
    circle = places[34:]
    assert np.hypot(*(circle[:, None] - places[:34]).transpose(2, 0, 1)).min() > 0.5
    assert np.ptp(circle, axis=0).max() < 6.0


def test_nobody_new() -> None:
    places = np.array([[0.0, 0.0], [1.0, 0.0]])
    assert len(place_newcomers(ties_of(nx.path_graph(2)), names(2), places)) == 0
    assert places.tolist() == [[0.0, 0.0], [1.0, 0.0]]


@pytest.mark.parametrize("count", [1, 30])
def test_everybody_new_and_no_ties(count: int) -> None:
    places = np.full((count, 2), np.nan)
    place_newcomers(ties_of(nx.empty_graph(count)), names(count), places)
    assert count == 1 or closest(places) > 0.5
