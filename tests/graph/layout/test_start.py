"""The first layout of a component: as good as the best known ways at once."""

import networkx as nx
import numpy as np
import pytest

from tests.graph.layout.maps import circles, run, ties_of
from weaver_desktop.graph.layout.arrays import Floats
from weaver_desktop.graph.layout.start import lay_out, neighbours_kept


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
def test_distances_and_neighbours_against_the_best_of_networkx(graph: "nx.Graph[int]") -> None:
    ties = ties_of(graph)
    ours = run(lay_out(ties, np.random.default_rng(1)))
    # Without weights: hops are what is judged.
    straight = drawn(nx.kamada_kawai_layout(graph, weight=None))
    springs = drawn(nx.spring_layout(graph, weight=None, iterations=500, seed=1))
    assert least_stress(graph, ours) <= 1.10 * least_stress(graph, straight)
    assert least_stress(graph, ours) < least_stress(graph, springs)
    assert neighbours_kept(ties, ours) > neighbours_kept(ties, straight)
    assert neighbours_kept(ties, ours) > neighbours_kept(ties, springs)


def test_a_path_is_laid_out_along_its_length() -> None:
    places = run(lay_out(ties_of(nx.path_graph(8)), np.random.default_rng(1)))
    ends = np.hypot(*(places[0] - places[7]))
    steps = np.hypot(*np.diff(places, axis=0).T)
    assert ends > 0.9 * steps.sum()


def test_neighbours_kept_of_known_drawings() -> None:
    ties = ties_of(nx.path_graph(4))
    assert neighbours_kept(ties, np.column_stack((np.arange(4.0) ** 1.01, np.zeros(4)))) == 1.0
    crossed = np.array([[0.0, 0.0], [10.0, 0.0], [1.0, 0.0], [12.0, 0.0]])
    assert neighbours_kept(ties, crossed) < 0.5


def test_neighbours_kept_where_there_is_nothing_to_keep() -> None:
    assert neighbours_kept(ties_of(nx.empty_graph(3)), np.zeros((3, 2))) == 1.0


def test_a_given_start_is_kept_to() -> None:
    ties = ties_of(circles(3, 15))
    first = run(lay_out(ties, np.random.default_rng(1)))
    again = run(lay_out(ties, np.random.default_rng(9), at=first))
    spread = np.hypot(*np.ptp(first, axis=0))
    assert np.median(np.hypot(*(again - first).T)) < 0.1 * spread


@pytest.mark.parametrize("count", [2, 3, 5])
def test_tiny_components(count: int) -> None:
    places = run(lay_out(ties_of(nx.complete_graph(count)), np.random.default_rng(1)))
    gaps = np.hypot(*(places[:, None] - places).transpose(2, 0, 1))[np.triu_indices(count, 1)]
    assert gaps.min() > 0.4 * gaps.max()
