from dataclasses import replace
from typing import Any

import networkx as nx
import numpy as np
import pytest

from tests.graph.measures import known
from tests.graph.networks import adjacency
from weaver_desktop.graph.adjacency import Adjacency
from weaver_desktop.graph.measures.checkup import Counts, Measures, measure
from weaver_desktop.graph.measures.stages import NetworkStage, Relation, Threshold, stage


def measured(graph: Adjacency) -> Measures:
    return measure(graph, np.arange(graph.party_count))


@pytest.mark.parametrize(
    "graph, expected",
    [
        pytest.param(known.star(), NetworkStage.HUB, id="star"),
        pytest.param(known.kite(), NetworkStage.TOO_EARLY, id="kite"),
        pytest.param(known.karate(), NetworkStage.MULTI_HUB, id="karate"),
        pytest.param(known.women(4), NetworkStage.FRAGMENTS, id="women, four times"),
        pytest.param(adjacency(nx.empty_graph(40)), NetworkStage.TOO_EARLY, id="no ties"),
        pytest.param(adjacency(nx.cycle_graph(40)), NetworkStage.UNCLEAR, id="ring"),
    ],
)
def test_known_shapes(graph: Adjacency, expected: NetworkStage) -> None:
    assert stage(measured(graph)).stage is expected


def test_a_core_with_a_periphery() -> None:
    graph = nx.complete_graph(8)
    for at in range(16):
        graph.add_edges_from([(8 + at, at % 8), (8 + at, (at + 3) % 8)])
    assert stage(measured(adjacency(graph))).stage is NetworkStage.CORE


def test_a_core_of_which_too_much_hangs_on_one_is_none() -> None:
    karate = measured(known.karate())
    assert karate.core.bypass > 0.15, "the club just misses being a core"
    firm = replace(karate, core=replace(karate.core, bypass=0.15))
    assert stage(firm).stage is NetworkStage.CORE
    assert stage(replace(firm, hub_dependence=0.4)).stage is NetworkStage.MULTI_HUB


@pytest.mark.parametrize(
    "change, expected",
    [
        ({"hub_dependence": 0.6}, NetworkStage.MULTI_HUB),
        ({"hub_dependence": 0.6, "betweenness_centralization": 0.5}, NetworkStage.HUB),
        ({"hub_dependence": 0.6, "effective_brokers": 3.9}, NetworkStage.HUB),
        ({"hub_dependence": 0.59, "effective_brokers": 3.9}, NetworkStage.MULTI_HUB),
        ({"connectedness": 0.49}, NetworkStage.FRAGMENTS),
        ({"connectedness": 0.5}, NetworkStage.MULTI_HUB),
        ({"clustering": 0.2}, NetworkStage.UNCLEAR),
        ({"counts": Counts(14, 78, 1, 0)}, NetworkStage.TOO_EARLY),
        ({"counts": Counts(15, 9, 1, 0)}, NetworkStage.TOO_EARLY),
        ({"counts": Counts(15, 10, 1, 0)}, NetworkStage.MULTI_HUB),
    ],
)
def test_each_limit_counts(change: dict[str, Any], expected: NetworkStage) -> None:
    assert stage(replace(measured(known.karate()), **change)).stage is expected


def test_each_number_stands_beside_its_limit() -> None:
    shown = stage(measured(known.star())).thresholds
    assert shown[NetworkStage.FRAGMENTS] == (Threshold("K", 1.0, Relation.BELOW, 0.5),)
    assert [one.is_met for one in shown[NetworkStage.HUB]] == [True, True, True]
    assert [one.measure for one in shown[NetworkStage.CORE]] == ["r", "att", "pp", "κ", "D"]
    assert NetworkStage.MULTI_HUB not in shown


@pytest.mark.parametrize(
    "relation, met",
    [
        (Relation.BELOW, (True, False, False)),
        (Relation.AT_MOST, (True, True, False)),
        (Relation.AT_LEAST, (False, True, True)),
    ],
)
def test_a_number_meets_its_limit_or_not(relation: Relation, met: tuple[bool, bool, bool]) -> None:
    assert tuple(Threshold("x", v, relation, 2).is_met for v in (1, 2, 3)) == met
