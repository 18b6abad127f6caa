"""Pushes between stars: all pairs, and the mesh that stands in for them."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from weaver_desktop.graph.layout.mesh import MeshRepulsion, mesh_size
from weaver_desktop.graph.layout.repulsion import (
    EXACT_LIMIT,
    ExactRepulsion,
    push_at,
    repulsion_for,
)


def test_two_stars_push_each_other_with_one_over_their_distance() -> None:
    push = ExactRepulsion().push(np.array([[0.0, 0.0], [2.0, 0.0]]), np.array([3.0, 5.0]))
    assert push == pytest.approx(np.array([[-7.5, 0.0], [7.5, 0.0]]), rel=1e-6)


def test_a_star_feels_nothing_of_what_stands_in_its_place() -> None:
    places = np.zeros((3, 2))
    assert np.array_equal(push_at(places, places, np.ones(3)), np.zeros((3, 2)))


def test_few_stars_are_done_exactly() -> None:
    assert isinstance(repulsion_for(EXACT_LIMIT), ExactRepulsion)
    assert isinstance(repulsion_for(EXACT_LIMIT + 1), MeshRepulsion)


@settings(max_examples=25)
@given(
    seed=st.integers(0, 2**32 - 1),
    count=st.integers(EXACT_LIMIT + 1, 1000),
    scale=st.floats(0.1, 1000.0),
    clumps=st.integers(1, 12),
    narrow=st.floats(0.1, 1.0),
)
def test_mesh_equals_all_pairs(
    seed: int, count: int, scale: float, clumps: int, narrow: float
) -> None:
    rng = np.random.default_rng(seed)
    middles = rng.uniform(-1.0, 1.0, (clumps, 2))
    places = middles[rng.integers(0, clumps, count)] + 0.2 * rng.normal(size=(count, 2))
    places *= (scale, scale * narrow)
    mass = rng.uniform(0.0, 8.0, count)
    exact = ExactRepulsion().push(places, mass)
    error = MeshRepulsion().push(places, mass) - exact
    typical = np.sqrt((exact**2).sum(axis=1).mean()) + 1e-12
    assert np.sqrt((error**2).sum(axis=1).mean()) < 0.01 * typical
    assert np.hypot(*error.T).max() < 0.05 * typical


def test_mesh_stays_right_while_stars_move() -> None:
    rng = np.random.default_rng(5)
    places = rng.uniform(0.0, 30.0, (900, 2))
    mass = np.ones(900)
    mesh = MeshRepulsion()
    for _ in range(12):
        places += rng.normal(scale=0.1, size=places.shape)
        exact = ExactRepulsion().push(places, mass)
        error = np.hypot(*(mesh.push(places, mass) - exact).T)
        typical = np.sqrt((exact**2).sum(axis=1).mean())
        assert error.max() < 0.05 * typical
        assert np.sqrt((error**2).mean()) < 0.02 * typical


def test_mesh_of_one_place() -> None:
    assert np.isfinite(MeshRepulsion().push(np.ones((500, 2)), np.ones(500))).all()


def test_more_stars_get_a_finer_mesh() -> None:
    sizes = [mesh_size(count) for count in (1, 1000, 20_000, 10_000_000)]
    assert sizes == sorted(sizes)
    assert sizes[0] < sizes[1] < sizes[2]
