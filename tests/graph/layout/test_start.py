"""The first layout of a component: distances, neighbours and clear lines at once."""

import networkx as nx
import numpy as np
import pytest

from tests.graph.layout.maps import run, ties_of
from weaver_desktop.graph.layout.arrays import Floats
from weaver_desktop.graph.layout.kept import neighbours_kept
from weaver_desktop.graph.layout.start import lay_out
from weaver_desktop.graph.layout.tangle import crossings


def least_stress(graph: "nx.Graph[int]", places: Floats) -> float:
    """Return the stress at the best scale, weights 1 / hops², with networkx's own distances."""
    hops = dict(nx.all_pairs_shortest_path_length(graph))
    pairs = [(a, b) for a in graph for b in graph if a < b]
    ratio = np.array([np.hypot(*(places[a] - places[b])) / hops[a][b] for a, b in pairs])
    scale = ratio.sum() / (ratio**2).sum()
    return float(((scale * ratio - 1.0) ** 2).mean())


def drawn(found: "dict[int, Floats]") -> Floats:
    return np.array([found[star] for star in range(len(found))])


KARATE = nx.karate_club_graph()
MISERABLES = nx.convert_node_labels_to_integers(nx.les_miserables_graph())


@pytest.mark.parametrize("graph", [KARATE, MISERABLES], ids=["karate", "les miserables"])
def test_better_than_a_spring_drawing_in_all_ways_at_once(graph: "nx.Graph[int]") -> None:
    ties = ties_of(graph)
    ours = run(lay_out(ties, np.random.default_rng(1)))
    # Without weights: hops are what is judged.
    springs = drawn(nx.spring_layout(graph, weight=None, iterations=500, seed=1))
    assert least_stress(graph, ours) < least_stress(graph, springs)
    assert neighbours_kept(ties, ours) > neighbours_kept(ties, springs)
    assert run(crossings(ties, ours)) < run(crossings(ties, springs))


def test_more_neighbours_and_fewer_crossings_than_the_least_stress_has() -> None:
    ties = ties_of(KARATE)
    ours = run(lay_out(ties, np.random.default_rng(1)))
    straight = drawn(nx.kamada_kawai_layout(KARATE, weight=None))
    assert least_stress(KARATE, ours) < 1.35 * least_stress(KARATE, straight)
    assert neighbours_kept(ties, ours) > 1.2 * neighbours_kept(ties, straight)
    assert run(crossings(ties, ours)) < 0.85 * run(crossings(ties, straight))


def test_a_grid_is_drawn_as_a_grid() -> None:
    graph = nx.convert_node_labels_to_integers(nx.grid_2d_graph(7, 7))
    ties = ties_of(graph)
    ours = run(lay_out(ties, np.random.default_rng(1)))
    assert run(crossings(ties, ours)) == 0
    assert neighbours_kept(ties, ours) > 0.95


def test_a_path_is_laid_out_along_its_length() -> None:
    places = run(lay_out(ties_of(nx.path_graph(8)), np.random.default_rng(1)))
    ends = np.hypot(*(places[0] - places[7]))
    steps = np.hypot(*np.diff(places, axis=0).T)
    assert ends > 0.9 * steps.sum()


@pytest.mark.parametrize("count", [2, 3, 5])
def test_tiny_components(count: int) -> None:
    places = run(lay_out(ties_of(nx.complete_graph(count)), np.random.default_rng(1)))
    gaps = np.hypot(*(places[:, None] - places).transpose(2, 0, 1))[np.triu_indices(count, 1)]
    assert gaps.min() > 0.4 * gaps.max()
