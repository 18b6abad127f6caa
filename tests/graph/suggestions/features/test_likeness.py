from math import log

import numpy as np
import pytest

from weaver_desktop.graph.suggestions.features.likeness import Likeness


def likeness(held: list[tuple[int, int]], kinds: list[int], n: int = 10) -> Likeness:
    rows = np.array(sorted(held), dtype=np.int64).reshape(-1, 2)
    return Likeness(n, rows[:, 0].copy(), rows[:, 1].copy(), np.array(kinds, dtype=np.int64))


def test_the_rarer_what_two_share_the_more_it_says() -> None:
    found = likeness([(0, 0), (1, 0), (2, 1), (3, 1), (4, 1), (5, 1)], [0, 0])
    rare, common, nothing = found.at(np.array([0 * 10 + 1, 2 * 10 + 3, 0 * 10 + 2]))
    assert rare == pytest.approx(log(6 / 2))
    assert common == pytest.approx(log(6 / 4))
    assert nothing == 0


def test_rarity_is_counted_within_a_kind_and_adds_up() -> None:
    found = likeness([(0, 0), (1, 0), (2, 2), (0, 1), (1, 1), (3, 3)], [0, 1, 0, 1])
    assert found.at(np.array([1]))[0] == pytest.approx(2 * log(3 / 2))


def test_what_everybody_is_brings_nobody_up() -> None:
    few = likeness([(party, 0) for party in range(3)], [0])
    assert few.pairs().tolist() == [1, 2, 12]
    many = likeness([(party, 0) for party in range(100)], [0], n=100)
    assert many.pairs().tolist() == []
    assert many.at(np.array([1]))[0] == 0


def test_a_book_without_labels() -> None:
    assert likeness([], []).at(np.array([1, 2])).tolist() == [0, 0]
