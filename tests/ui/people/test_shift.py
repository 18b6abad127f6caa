"""How one list became another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weaver_desktop.ui.people.shift import Shift, Step, shift


@pytest.mark.parametrize(
    "old, new, step",
    [
        ("abc", "abc", Step(Shift.NOTHING)),
        ("", "", Step(Shift.NOTHING)),
        ("abc", "abxyc", Step(Shift.INSERTED, 2, 3)),
        ("", "ab", Step(Shift.INSERTED, 0, 1)),
        ("abcd", "ad", Step(Shift.REMOVED, 1, 2)),
        ("abcd", "bcad", Step(Shift.MOVED, 0, 0, 3)),
        ("abcd", "cabd", Step(Shift.MOVED, 2, 2, 0)),
        ("ab", "ba", Step(Shift.MOVED, 0, 0, 2)),
        ("abcd", "dcba", None),
        ("abc", "xbz", None),
    ],
)
def test_the_step(old: str, new: str, step: Step | None) -> None:
    assert shift(old, new) == step


@given(st.permutations("abcdefg"), st.permutations("abcdefg"), st.integers(0, 7), st.integers(0, 7))
def test_a_step_leads_from_one_to_the_other(
    one: list[str], other: list[str], some: int, others: int
) -> None:
    old, new = one[:some], other[:others]
    step = shift(old, new)
    if step is None:
        return
    kind, first, last, target = step
    made = list(old)
    if kind is Shift.INSERTED:
        made[first:first] = new[first : last + 1]
    elif kind is Shift.REMOVED:
        del made[first : last + 1]
    elif kind is Shift.MOVED:
        run = made[first : last + 1]
        del made[first : last + 1]
        at = target - len(run) if target > last else target
        made[at:at] = run
    assert made == list(new)
