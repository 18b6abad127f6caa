"""The values that the page on the field lists to test against."""

import numpy as np
import pytest

from tests.graph.measures import known
from weaver_desktop.graph.adjacency import Adjacency
from weaver_desktop.graph.measures.brokers import betweenness
from weaver_desktop.graph.measures.checkup import Counts, Measures, measure
from weaver_desktop.graph.measures.closeness import triangles


def measured(graph: Adjacency) -> Measures:
    return measure(graph, np.arange(graph.party_count))


def rounded(value: float) -> float:
    return round(value, 3)


def test_a_star_leans_wholly_on_its_hub() -> None:
    star = measured(known.star())
    assert star.counts == Counts(parties=20, ties=19, components=1, isolates=0)
    assert star.degree_centralization == pytest.approx(1)
    assert star.betweenness_centralization == pytest.approx(1)
    assert star.hub_dependence == pytest.approx(1)
    assert star.effective_brokers == pytest.approx(1)
    assert star.hub == 0
    assert star.clustering == 0
    assert round(star.core.fit, 2) == 0.81


def test_krackhardts_kite() -> None:
    kite = measured(known.kite())
    assert (kite.counts.parties, kite.counts.ties) == (10, 18)
    assert rounded(kite.degree_centralization) == 0.333
    assert rounded(kite.betweenness_centralization) == 0.296
    between = {party: rounded(b) for party, b in enumerate(betweenness(known.kite()))}
    assert between[7] == 0.389
    assert between[5] == between[6] == 0.231
    assert between[8] == 0.222
    assert between[3] == 0.102
    assert kite.hub == 7


def test_zacharys_karate_club() -> None:
    karate = measured(known.karate())
    assert (karate.counts.parties, karate.counts.ties) == (34, 78)
    assert round(karate.density, 4) == 0.1390
    assert round(karate.clustering, 4) == 0.2557
    assert triangles(known.karate()) == 45
    assert rounded(karate.degree_centralization) == 0.400
    assert rounded(karate.betweenness_centralization) == 0.406
    assert rounded(karate.hub_dependence) == 0.316
    assert round(karate.effective_brokers, 2) == 6.27
    assert rounded(karate.core.fit) == 0.543
    assert len(karate.core.members) == 9
    assert rounded(karate.core.bypass) == 0.154


def test_the_southern_women_who_met_three_times() -> None:
    women = measured(known.women(3))
    assert women.counts == Counts(parties=18, ties=46, components=4, isolates=3)
    assert rounded(women.connectedness) == 0.686


def test_the_southern_women_who_met_four_times_are_in_fragments() -> None:
    women = measured(known.women(4))
    assert women.connectedness < 0.5
    assert women.counts.components > 4
