import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from weaver_desktop.graph.suggestions.pairs import (
    NO_PAIRS,
    among,
    distinct,
    grouped,
    in_order,
    key_of,
    strongest,
    united,
)

KEYS = st.lists(st.integers(0, 40), unique=True).map(sorted)


def array(keys: list[int]) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
    return np.array(keys, dtype=np.int64)


def test_a_key_knows_no_direction() -> None:
    one, other = np.array([3, 5]), np.array([5, 3])
    assert key_of(10, one, other).tolist() == [35, 35]


@given(st.lists(st.integers(0, 40)))
def test_distinct_keys_come_once_and_in_order(keys: list[int]) -> None:
    assert distinct(array(keys)).tolist() == sorted(set(keys))


@given(st.lists(KEYS, min_size=1))
def test_united_keys_come_once_and_in_order(runs: list[list[int]]) -> None:
    assert united(*map(array, runs)).tolist() == sorted(set().union(*runs))


LARGE = st.lists(st.integers(0, 2**62) | st.integers(0, 3))


@given(LARGE)
def test_keys_of_any_size_are_brought_into_order_and_equals_stay_as_they_came(
    keys: list[int],
) -> None:
    assert in_order(array(keys)).tolist() == sorted(range(len(keys)), key=keys.__getitem__)


@given(LARGE)
def test_every_key_is_found_again_among_the_grouped(keys: list[int]) -> None:
    once, places = grouped(array(keys))
    assert once.tolist() == sorted(set(keys))
    assert once[places].tolist() == keys


@given(KEYS, KEYS)
def test_among_flags_the_common_keys(keys: list[int], others: list[int]) -> None:
    flags = among(array(keys), array(others))
    assert flags.tolist() == [key in others for key in keys]


@given(st.lists(st.tuples(st.integers(0, 9), st.floats(0, 1))), KEYS)
def test_repeated_pairs_keep_their_greatest_strength(
    found: list[tuple[int, float]], asked: list[int]
) -> None:
    pairs = strongest(array([key for key, _ in found]), np.array([s for _, s in found], float))
    best = {key: max(s for k, s in found if k == key) for key, _ in found}
    assert pairs.keys.tolist() == sorted(best)
    expected = [best.get(key, 0.0) for key in asked]
    assert pairs.at(array(asked)).tolist() == expected
    assert pairs.along(array(asked)).tolist() == expected


def test_no_pairs_have_no_strength() -> None:
    assert NO_PAIRS.at(array([0, 7])).tolist() == [0, 0]
