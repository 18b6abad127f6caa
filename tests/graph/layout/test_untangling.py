"""The last touch: fewer crossings, with the stress in bounds."""

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.graph.layout.maps import closest, run, ties_of
from weaver_desktop.graph.layout.arrays import Floats
from weaver_desktop.graph.layout.distances import all_distances
from weaver_desktop.graph.layout.kept import neighbours_kept
from weaver_desktop.graph.layout.objective import Objective
from weaver_desktop.graph.layout.tangle import crossings, tangled
from weaver_desktop.graph.layout.ties import Ties
from weaver_desktop.graph.layout.untangling import Drawing, merit

WORK = 1 << 26


def drawing_of(ties: Ties, places: Floats) -> Drawing:
    return Drawing(ties, run(all_distances(ties)), places, run(tangled(ties, places)))


def stress_of(ties: Ties, places: Floats) -> float:
    return run(Objective(ties, run(all_distances(ties))).worth(places, 0.0)).stress


def test_two_crossed_ties_are_uncrossed() -> None:
    ties = ties_of(nx.cycle_graph(4))
    bow = np.array([[0.0, 0.0], [1.0, 1.0], [1.0, 0.0], [0.0, 1.0]])
    drawing = drawing_of(ties, bow)
    assert run(crossings(ties, bow)) == 1
    run(drawing.untangle(1.0, WORK, np.random.default_rng(1)))
    assert run(crossings(ties, drawing.places)) == drawing.tangled == 0


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 2**31), st.integers(7, 22))
def test_the_drawing_only_gets_better_and_its_books_are_right(seed: int, count: int) -> None:
    graph = nx.compose(nx.path_graph(count), nx.gnp_random_graph(count, 0.2, seed=seed))
    ties = ties_of(graph)
    start = nx.spring_layout(graph, seed=seed)
    places = np.array([start[star] for star in range(count)]) * 3.0
    most = 1.05 * stress_of(ties, places)
    drawing = drawing_of(ties, places)
    before = drawing.merit
    run(drawing.untangle(most, WORK, np.random.default_rng(seed)))
    assert drawing.merit <= before + 1e-9
    assert stress_of(ties, drawing.places) <= most + 1e-4
    told = float(merit(drawing.tangled, drawing.stress, neighbours_kept(ties, drawing.places)))
    assert drawing.merit == pytest.approx(told)
    assert drawing.stress == pytest.approx(stress_of(ties, drawing.places), abs=1e-4)
    assert closest(drawing.places) > 0.0


def test_equal_seeds_give_equal_drawings() -> None:
    ties = ties_of(nx.karate_club_graph())
    places = np.random.default_rng(3).normal(size=(34, 2))
    first, second = drawing_of(ties, places), drawing_of(ties, places)
    for drawing in (first, second):
        run(drawing.untangle(1.0, WORK, np.random.default_rng(7)))
    assert first.places.tobytes() == second.places.tobytes()


def test_fewer_crossings_less_stress_and_more_neighbours_are_better() -> None:
    assert merit(10, 0.1, 0.5) < merit(20, 0.1, 0.5)
    assert merit(10, 0.1, 0.5) < merit(10, 0.2, 0.5)
    assert merit(10, 0.1, 0.5) < merit(10, 0.1, 0.4)
