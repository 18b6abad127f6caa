import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from weaver_desktop.graph.network import Floats
from weaver_desktop.graph.suggestions.ranking.price import FIRST, price

SHARES = st.floats(0, 1).map(lambda number: round(number, 3))


def expected(chance: Floats, order: "np.ndarray[tuple[int], np.dtype[np.int64]]") -> float:
    """Return the expected ties among the first ten of an order, the first counting the most."""
    first = chance[order][:FIRST]
    return float((first / np.log2(2 + np.arange(len(first)))).sum())


@given(
    arrays.arrays(float, st.shared(st.integers(1, 40), key="k"), elements=SHARES),
    arrays.arrays(float, st.shared(st.integers(1, 40), key="k"), elements=SHARES),
    st.sampled_from((0.0, 0.05, 0.1, 0.2)),
)
def test_no_more_is_given_up_than_may_be(chance: Floats, gain: Floats, given_up: float) -> None:
    paid = price(chance, gain, given_up)
    ranked = np.argsort(-(chance + paid * gain), kind="stable")
    likeliest = np.argsort(-chance, kind="stable")
    assert expected(chance, ranked) >= (1 - given_up) * expected(chance, likeliest) - 1e-9


def test_what_costs_nothing_is_taken() -> None:
    chance, gain = np.full(30, 0.5), np.arange(30.0)
    ranked = np.argsort(-(chance + price(chance, gain, 0.1) * gain), kind="stable")
    assert ranked[:FIRST].tolist() == list(range(29, 19, -1))


def test_the_more_may_be_given_up_the_more_is_gained() -> None:
    chance, gain = np.linspace(0.9, 0.1, 40), np.linspace(0.0, 1.0, 40) ** 2
    prices = [price(chance, gain, share) for share in (0.0, 0.05, 0.1, 0.2)]
    assert prices == sorted(prices)
    assert prices[0] == 0.0
    assert prices[1] < prices[3]


@pytest.mark.parametrize("gain", [[], [0.0, 0.0]])
def test_where_nothing_is_gained_nothing_is_paid(gain: list[float]) -> None:
    assert price(np.full(len(gain), 0.3), np.array(gain), 0.1) == 0.0
