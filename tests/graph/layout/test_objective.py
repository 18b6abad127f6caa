"""The worth of a layout and the way downhill."""

from collections.abc import Generator
from functools import partial
from itertools import pairwise

import networkx as nx
import numpy as np
import pytest

from tests.graph.layout.maps import run, ties_of
from weaver_desktop.graph.layout.arrays import Floats
from weaver_desktop.graph.layout.descent import descend
from weaver_desktop.graph.layout.distances import all_distances
from weaver_desktop.graph.layout.objective import Objective, Worth


def objective_of(graph: "nx.Graph[int]") -> Objective:
    ties = ties_of(graph)
    return Objective(ties, run(all_distances(ties)))


def test_a_path_laid_straight_has_no_stress() -> None:
    places = np.column_stack((np.arange(5.0), np.zeros(5)))
    assert run(objective_of(nx.path_graph(5)).worth(places, 0.0)).stress == pytest.approx(0.0)


def test_a_path_twice_as_long_is_worth_less_but_no_more_bent() -> None:
    places = np.column_stack((2.0 * np.arange(5.0), np.zeros(5)))
    worth = run(objective_of(nx.path_graph(5)).worth(places, 0.0))
    assert worth.value == pytest.approx(1.0)
    assert worth.stress == pytest.approx(0.0, abs=1e-6)


def test_the_stress_of_a_bent_path() -> None:
    # Two steps of 1 and a chord of √2 for 2: with s = (2 + √2/2) / (2 + 1/2) the least is 1 - ….
    places = np.array([[0.0, 0.0], [1.0, 0.0], [1.0, 1.0]])
    expected = 1.0 - (2.0 + np.sqrt(0.5)) ** 2 / (3.0 * 2.5)
    worth = run(objective_of(nx.path_graph(3)).worth(places, 0.0))
    assert worth.stress == pytest.approx(expected, abs=1e-6)


def test_pairs_without_a_path_do_not_count() -> None:
    graph = nx.disjoint_union(nx.path_graph(2), nx.path_graph(2))
    places = np.array([[0.0, 0.0], [1.0, 0.0], [50.0, 0.0], [51.0, 0.0]])
    assert run(objective_of(graph).worth(places, 0.0)).stress == pytest.approx(0.0, abs=1e-9)


@pytest.mark.parametrize("neighbourly", [0.0, 0.3])
def test_the_slope_is_the_slope(neighbourly: float) -> None:
    objective = objective_of(nx.karate_club_graph())
    rng = np.random.default_rng(4)
    places, way = rng.normal(size=(34, 2)), rng.normal(size=(34, 2))
    step = 1e-3
    ahead, back = (
        run(objective.worth(places + sign * step * way, neighbourly)).value for sign in (1, -1)
    )
    slope = run(objective.worth(places, neighbourly)).slope
    assert (ahead - back) / (2.0 * step) == pytest.approx(float((slope * way).sum()), rel=0.01)


def test_the_pull_of_neighbours_brings_them_nearer() -> None:
    graph = nx.les_miserables_graph()
    graph = nx.convert_node_labels_to_integers(graph)
    objective = objective_of(graph)
    start = np.random.default_rng(2).normal(size=(77, 2))
    a, b = ties_of(graph).ends.T

    def tie_length(neighbourly: float) -> float:
        places, _ = run(descend(partial(objective.worth, neighbourly=neighbourly), start, 80))
        gaps = np.hypot(*(places[:, None] - places).transpose(2, 0, 1))
        return float(gaps[a, b].mean() / gaps.mean())

    assert tie_length(0.3) < tie_length(0.0)


def test_downhill_finds_the_bottom_of_a_bowl() -> None:
    stretch = np.array([[1.0, 30.0], [5.0, 0.2]])

    def bowl(places: Floats) -> Generator[None, None, Worth]:
        yield
        off = places - 3.0
        return Worth(float((stretch * off**2).sum()), 2.0 * stretch * off, 0.0)

    places, worth = run(descend(bowl, np.zeros((2, 2)), 100))
    assert places == pytest.approx(np.full((2, 2), 3.0), abs=1e-2)
    assert worth.value == pytest.approx(0.0, abs=1e-3)


def test_downhill_never_goes_up() -> None:
    objective = objective_of(nx.karate_club_graph())
    valuer = partial(objective.worth, neighbourly=0.1)
    shown = list(descend(valuer, np.random.default_rng(1).normal(size=(34, 2)), 40))
    values = [run(valuer(places)).value for places in shown]
    assert all(later <= sooner + 1e-9 for sooner, later in pairwise(values))
