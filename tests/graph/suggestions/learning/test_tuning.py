import networkx as nx
import numpy as np

from tests.graph.networks import Graph
from tests.graph.suggestions.scenes import scene_of
from weaver_desktop.graph.suggestions.features.table import Feature
from weaver_desktop.graph.suggestions.learning.past import lessons
from weaver_desktop.graph.suggestions.learning.prior import prior_weights
from weaver_desktop.graph.suggestions.learning.tuning import tuned


def grown(closing: bool) -> tuple[Graph, dict[tuple[int, int], float]]:
    """Grow a network whose later ties close triangles, or join anybody with anybody."""
    lot = np.random.default_rng(4)
    graph: Graph = nx.gnm_random_graph(120, 260, seed=4)
    days = {(min(tie), max(tie)): float(day) for day, tie in enumerate(graph.edges(), 1)}
    while len(days) < 400:
        one = int(lot.integers(120))
        near = [third for other in graph[one] for third in graph[other]] or [one]
        two = int(lot.choice(near)) if closing else int(lot.integers(120))
        if one != two and not graph.has_edge(one, two):
            graph.add_edge(one, two)
            days[min(one, two), max(one, two)] = float(len(days) + 1)
    return graph, days


def weight_of_nearness(closing: bool) -> float:
    found = tuned(scene_of(*grown(closing))).weights
    return float(found[[Feature.RECENT_CLOSURE, Feature.CLOSURE, Feature.WALKS]].sum())


def test_a_book_whose_ties_close_triangles_learns_to_trust_them() -> None:
    assert weight_of_nearness(closing=True) > 3 * weight_of_nearness(closing=False)


def test_the_lesson_is_the_newest_fifth_seen_from_the_day_before() -> None:
    graph, days = grown(closing=True)
    (lesson,) = lessons(scene_of(graph, days))
    n = len(graph)
    newest = {low * n + high for (low, high), day in days.items() if day > 320}
    assert set(lesson.table.keys[lesson.came_true].tolist()) <= newest
    assert lesson.came_true.sum() > 70


def test_a_book_of_few_ties_keeps_the_prior() -> None:
    found = tuned(scene_of(nx.path_graph(8)))
    assert found.choice == "prior"
    assert found.weights.tolist() == prior_weights().tolist()


def test_the_same_book_always_learns_the_same() -> None:
    scene = scene_of(*grown(closing=True))
    assert tuned(scene).weights.tolist() == tuned(scene).weights.tolist()


def test_what_is_not_dated_learns_from_ties_hidden_by_lot() -> None:
    found = tuned(scene_of(nx.powerlaw_cluster_graph(150, 4, 0.7, seed=2)))
    assert found.learnt_from > 100
    assert (found.weights >= 0).all()
