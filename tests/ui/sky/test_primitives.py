"""Lines between stars that leave the stars themselves alone."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from weaver_desktop.ui.sky.primitives import rim_to_rim

_PLACE = st.floats(-1_000, 1_000)
_ROOM = st.floats(0, 40)


@given(st.tuples(_PLACE, _PLACE), st.tuples(_PLACE, _PLACE), _ROOM, _ROOM)
def test_a_line_keeps_off_both_stars_or_is_a_point_between_them(
    a: tuple[float, float], b: tuple[float, float], one: float, other: float
) -> None:
    at = np.array([a, b])
    (line,) = rim_to_rim(at, np.array([[0, 1]], np.int32), np.array([one, other]))
    apart = float(np.hypot(*(at[1] - at[0])))
    left, length, right = (
        float(np.hypot(*(end - start)))
        for start, end in ((at[0], line[:2]), (line[:2], line[2:]), (line[2:], at[1]))
    )
    # It lies on the way from one to the other.
    assert left + length + right == pytest.approx(apart, abs=1e-6)
    if apart > one + other:
        assert left == pytest.approx(one, abs=1e-6)
        assert right == pytest.approx(other, abs=1e-6)
    else:
        assert length == pytest.approx(0.0, abs=1e-6)


def test_no_pairs_are_no_lines() -> None:
    lines = rim_to_rim(np.zeros((3, 2)), np.zeros((0, 2), np.int32), np.ones(3))
    assert lines.shape == (0, 4)
