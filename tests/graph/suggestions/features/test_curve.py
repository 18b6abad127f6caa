import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from weaver_desktop.graph.suggestions.features.curve import Curve

NUMBERS = st.floats(-20, 20, width=32)


@given(st.lists(NUMBERS, min_size=1, unique=True), st.lists(NUMBERS), st.integers(0, 99))
def test_a_curve_is_the_line_that_numpy_draws(
    points: list[float], asked: list[float], seed: int
) -> None:
    x = np.array(sorted(points))
    y = np.random.default_rng(seed).random(len(x))
    values = np.array([*points, *asked], dtype=np.float32)
    values = values[values >= x[0]]
    found = Curve.of(x, y).at(values)
    assert found.tolist() == np.interp(values, x, y).tolist()


def test_points_may_stand_close_together_and_far_apart() -> None:
    x = np.append(np.arange(1000) / 2**20, 1000.0)
    y = np.random.default_rng(1).random(len(x))
    values = np.random.default_rng(2).choice(x, 5000).astype(np.float32)
    assert Curve.of(x, y).at(values).tolist() == np.interp(values, x, y).tolist()
