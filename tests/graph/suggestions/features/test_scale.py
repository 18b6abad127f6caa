import networkx as nx
import numpy as np
import pytest

from tests.graph.suggestions.scenes import scene_of
from weaver_desktop.graph.suggestions.features.candidates import ALL_PAIRS
from weaver_desktop.graph.suggestions.features.scale import Scale
from weaver_desktop.graph.suggestions.features.table import Feature, Measure, Table

NONE = np.zeros(0, dtype=np.int64)


def table(closure: list[float], stands: list[float]) -> Table:
    values = np.zeros((len(Feature), len(closure)), dtype=np.float32)
    values[Feature.CLOSURE] = closure
    weights = np.array(stands)
    return Table(np.arange(len(closure)), values, weights, weights == 1)


def test_surprise_is_minus_the_logarithm_of_the_share_that_has_as_much() -> None:
    known = table([0, 0, 1, 2, 2], [1, 1, 1, 1, 1])
    found = Scale.of(known).surprise(known.values)[Feature.CLOSURE]
    expected = -np.log(np.array([1, 1, 3 / 5, 2 / 5, 2 / 5]))
    assert found.tolist() == pytest.approx(expected.tolist(), abs=1e-6)


def test_a_pair_drawn_by_lot_stands_for_many() -> None:
    known = table([2, 0, 1], [1, 9, 9])
    found = Scale.of(known).surprise(known.values)[Feature.CLOSURE]
    assert found[0] == pytest.approx(-np.log(1 / 19), abs=1e-6)
    assert found[2] == pytest.approx(-np.log(10 / 19), abs=1e-6)


def test_more_is_never_less_surprising() -> None:
    lot = np.random.default_rng(0)
    known = table(lot.random(20_000).tolist(), [1] * 20_000)
    found = Scale.of(known).surprise(known.values)[Feature.CLOSURE]
    assert (np.diff(found[np.argsort(known.values[Feature.CLOSURE])]) >= 0).all()


def test_a_book_of_nobody_has_a_scale_of_nothing() -> None:
    empty = table([], [])
    assert Scale.of(empty).surprise(empty.values).shape == (len(Feature), 0)


def test_in_a_large_book_candidates_and_lots_stand_for_all_pairs() -> None:
    graph = nx.powerlaw_cluster_graph(1200, 4, 0.5, seed=5)
    assert ALL_PAIRS < 1200 * 1199 // 2
    found = Measure(scene_of(graph)).table(NONE)
    untied = 1200 * 1199 // 2 - graph.number_of_edges()
    assert found.stands_for.sum() == pytest.approx(untied)
    assert (np.diff(found.keys) > 0).all()
    tied = {min(tie) * 1200 + max(tie) for tie in graph.edges()}
    assert not tied & set(found.keys.tolist())
    near = {
        min(two) * 1200 + max(two)
        for two in nx.non_edges(graph)
        if set(graph[two[0]]) & set(graph[two[1]])
    }
    assert near <= set(found.keys[found.is_candidate].tolist())


def test_one_partys_row_is_that_of_the_table() -> None:
    graph = nx.powerlaw_cluster_graph(1200, 4, 0.5, seed=5)
    measure = Measure(scene_of(graph))
    whole, row = measure.table(NONE), measure.row(7, NONE)
    at = {key: place for place, key in enumerate(whole.keys.tolist())}
    for place, key in enumerate(row.keys.tolist()):
        assert row.values[:, place].tolist() == whole.values[:, at[key]].tolist()
