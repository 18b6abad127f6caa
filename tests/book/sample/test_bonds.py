from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.book.sample.planted import TODAY, Plan, plan
from weaver_desktop.book.sample.cast import ME


@pytest.fixture(scope="module")
def usual() -> Plan:
    return plan(120)


def degrees(planned: Plan) -> Counter[int]:
    """Return how many others each person but the weaver is tied to."""
    return Counter(
        at for bond in planned.bonds if ME not in (bond.a, bond.b) for at in (bond.a, bond.b)
    )


def share_across(planned: Plan) -> float:
    home = {at: circle for circle, members in enumerate(planned.cast.members) for at in members}
    ends = [(home.get(one.a), home.get(one.b)) for one in planned.bonds if ME not in (one.a, one.b)]
    return sum(a != b for a, b in ends) / len(ends)


@settings(max_examples=30)
@given(people=st.integers(3, 400), seed=st.integers(0, 20))
def test_each_pair_is_tied_once(people: int, seed: int) -> None:
    planned = plan(people, seed)
    pairs = [frozenset((bond.a, bond.b)) for bond in planned.bonds]
    assert all(len(pair) == 2 for pair in pairs)
    assert len(set(pairs)) == len(pairs)


@settings(max_examples=30)
@given(people=st.integers(3, 400), seed=st.integers(0, 20))
def test_ties_begin_when_both_are_there(people: int, seed: int) -> None:
    planned = plan(people, seed)
    for bond in planned.bonds:
        both = max(planned.arrived[bond.a], planned.arrived[bond.b])
        assert both <= bond.first <= TODAY
        assert 2 <= bond.depth <= 5


def test_strangers_have_not_met(usual: Plan) -> None:
    at = usual.cast.by_name()
    pairs = {frozenset((bond.a, bond.b)) for bond in usual.bonds}
    apart = [*usual.series.strangers, *usual.series.never]
    apart += [(one.a, one.b) for one in usual.series.introductions]
    assert not any(frozenset((at[a], at[b])) in pairs for a, b in apart)


@pytest.mark.parametrize("seed", [1, 7, 20])
def test_the_usual_book_is_clusters_joined_by_few_lines(seed: int) -> None:
    planned = plan(120, seed)
    found = degrees(planned)
    assert 3.5 <= sum(found.values()) / 119 <= 5
    assert max(found.values()) <= 18
    assert 0.08 <= share_across(planned) <= 0.2


@pytest.mark.parametrize("seed", [1, 7, 20])
def test_every_member_is_tied_to_their_circle(seed: int) -> None:
    planned = plan(120, seed)
    near: dict[int, set[int]] = {}
    for bond in planned.bonds:
        near.setdefault(bond.a, set()).add(bond.b)
        near.setdefault(bond.b, set()).add(bond.a)
    for members in planned.cast.members:
        assert all(near[at].intersection(members) for at in members)


def test_who_was_never_met_has_no_tie(usual: Plan) -> None:
    found = degrees(usual)
    assert not any(found[at] for at in usual.cast.heard_of)
    assert sorted(found[at] for at in usual.cast.newcomers) == [0, 0, 0, 1, 1]


def test_the_weaver_is_tied_as_deeply_as_it_is_written(usual: Plan) -> None:
    tied = {bond.b: bond.depth for bond in usual.bonds if bond.a == ME}
    assert tied == {at: depth for at, depth in enumerate(usual.cast.known) if depth}


@pytest.mark.slow
def test_a_book_of_thousands_has_four_ties_for_each_person() -> None:
    planned = plan(5_000)
    assert 3.7 <= len(planned.bonds) / 5_000 <= 4.3
    assert max(degrees(planned).values()) <= 30
    assert share_across(planned) < 0.15
