"""Pairs of parties who came to the same gatherings."""

from collections import Counter
from itertools import combinations
from random import Random

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from weaver_desktop.graph.gathered import LARGEST_CIRCLE, gathered_together

CAME = st.lists(st.tuples(st.integers(0, 12), st.sampled_from("abcdef")), max_size=60)


def counted(came: list[tuple[int, str]]) -> dict[tuple[int, int], int]:
    pairs, counts = gathered_together(came)
    return {(a, b): count for (a, b), count in zip(pairs.tolist(), counts.tolist(), strict=True)}


def test_two_who_shared_two_gatherings_are_one_pair() -> None:
    came = [(0, "fair"), (1, "fair"), (2, "fair"), (1, "dance"), (0, "dance"), (3, "alone")]
    assert counted(came) == {(0, 1): 2, (0, 2): 1, (1, 2): 1}


def test_nobody_shares_nothing() -> None:
    pairs, counts = gathered_together([])
    assert (pairs.shape, counts.shape) == ((0, 2), (0,))
    assert [each.dtype for each in (pairs, counts)] == [np.dtype(np.int32)] * 2


def test_who_is_listed_twice_came_once() -> None:
    assert counted([(1, "fair"), (0, "fair"), (1, "fair")]) == {(0, 1): 1}


def test_at_the_largest_circle_it_still_counts_and_beyond_it_does_not() -> None:
    largest = [(party, "fair") for party in range(LARGEST_CIRCLE)]
    assert len(counted(largest)) == LARGEST_CIRCLE * (LARGEST_CIRCLE - 1) // 2
    assert counted([*largest, (LARGEST_CIRCLE, "fair")]) == {}


@given(CAME)
def test_it_counts_what_counting_one_by_one_counts(came: list[tuple[int, str]]) -> None:
    guests = {name: {party for party, gathering in came if gathering == name} for _, name in came}
    expected: Counter[tuple[int, int]] = Counter()
    for circle in guests.values():
        expected.update(combinations(sorted(circle), 2))
    assert counted(came) == dict(expected)


@given(CAME, st.randoms(use_true_random=False))
def test_the_order_of_the_guests_does_not_matter(
    came: list[tuple[int, str]], random: Random
) -> None:
    shuffled = list(came)
    random.shuffle(shuffled)
    for one, other in zip(gathered_together(came), gathered_together(shuffled), strict=True):
        assert one.tolist() == other.tolist()


@given(CAME)
def test_pairs_rise_and_none_comes_twice(came: list[tuple[int, str]]) -> None:
    pairs = [tuple(pair) for pair in gathered_together(came)[0].tolist()]
    assert pairs == sorted(set(pairs))
    assert all(a < b for a, b in pairs)
