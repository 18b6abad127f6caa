"""The yardstick: an ordinary spring drawing."""

from functools import partial

import networkx as nx
import numpy as np
import pytest

from tests.graph.layout.maps import run, ties_of
from weaver_desktop.graph.layout.descent import descend
from weaver_desktop.graph.layout.springs import tension


def test_two_tied_stars_rest_at_one_unit() -> None:
    # The pull d² and the push 1 / d are equal at 1.
    places, _ = run(
        descend(partial(tension, ties_of(nx.path_graph(2))), np.array([[0, 0], [3, 1.0]]), 80)
    )
    assert np.hypot(*(places[0] - places[1])) == pytest.approx(1.0, abs=1e-3)


def test_a_triangle_rests_with_sides_of_one_unit() -> None:
    start = np.array([[0.0, 0.0], [2.0, 0.3], [0.5, 3.0]])
    places, _ = run(descend(partial(tension, ties_of(nx.complete_graph(3))), start, 80))
    sides = np.hypot(*(places - np.roll(places, 1, axis=0)).T)
    assert sides == pytest.approx(np.ones(3), abs=1e-3)


def test_the_slope_is_the_slope() -> None:
    ties = ties_of(nx.karate_club_graph())
    rng = np.random.default_rng(4)
    places, way = rng.normal(size=(34, 2)), rng.normal(size=(34, 2))
    ahead, back = (run(tension(ties, places + sign * 1e-3 * way)).value for sign in (1, -1))
    slope = run(tension(ties, places)).slope
    assert (ahead - back) / 2e-3 == pytest.approx(float((slope * way).sum()), rel=0.01)
