from datetime import date
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.graph.networks import a_network
from weaver_desktop.graph.suggestions import Evidence
from weaver_desktop.graph.suggestions.ground import Ground
from weaver_desktop.graph.suggestions.triangles import at, best_first, pairs, strength

TODAY = date(2026, 11, 20)


def worth(one: int, other: int) -> float:
    return float(strength(np.array([one]), np.array([other]))[0])


def ground(depths: list[int], party: int | None = None) -> Ground:
    """You are 0; the depth of your tie to each other party, 0 for none."""
    ids = [f"p{at}" for at in range(len(depths) + 1)]
    ties = [("p0", f"p{at}", depth) for at, depth in enumerate(depths, 1) if depth]
    return Ground(a_network(ids, ties, me="p0"), Evidence(), TODAY, party)


def test_strong_and_balanced_ties_count_most() -> None:
    assert worth(5, 5) == 1
    assert worth(4, 4) == pytest.approx(0.8)
    assert worth(4, 4) > worth(5, 3) > worth(5, 2) > worth(2, 2)
    assert worth(4, 0) == worth(0, 0) == 0


def test_more_depth_never_counts_less() -> None:
    for one, other in combinations(range(2, 6), 2):
        for third in range(2, 6):
            assert worth(one, third) < worth(other, third)
            assert worth(third, one) == worth(one, third)


@given(st.lists(st.sampled_from([0, 2, 3, 4, 5]), max_size=8))
def test_every_open_triangle_comes_once_and_strongest_first(depths: list[int]) -> None:
    here = ground(depths)
    known = [party for party, depth in enumerate(depths, 1) if depth]
    stream = [
        (weight, one, other)
        for weight, one, others in best_first(here)
        for other in others.tolist()
    ]
    assert {(one, other) for _, one, other in stream} == set(combinations(known, 2))
    assert len(stream) == len(list(combinations(known, 2)))
    assert stream == sorted(stream, key=lambda found: (-found[0], found[1], found[2]))
    for weight, one, other in stream:
        assert weight == pytest.approx(worth(depths[one - 1], depths[other - 1]))


@given(st.lists(st.sampled_from([0, 2, 3, 4, 5]), min_size=1, max_size=8), st.data())
def test_one_partys_triangles_are_those_of_the_whole_book(
    depths: list[int], data: st.DataObject
) -> None:
    party = data.draw(st.integers(1, len(depths)))
    here = ground(depths, party)
    own = pairs(here)
    n = len(depths) + 1
    expected = [
        (min(party, other), max(party, other))
        for other, depth in enumerate(depths, 1)
        if depth and depths[party - 1] and other != party
    ]
    assert [divmod(key, n) for key in own.keys.tolist()] == expected
    assert own.strength.tolist() == at(here, own.keys).tolist()
