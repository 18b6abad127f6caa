"""A list of which only the beginning is read."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weaver_desktop.ui.detail.beginning import Beginning

PLACES = st.none() | st.integers(-25, 25)


@given(st.integers(0, 20), PLACES, PLACES, st.sampled_from([None, 1, 2, -1]))
def test_a_part_is_that_of_the_whole(
    count: int, start: int | None, stop: int | None, step: int | None
) -> None:
    whole = list(range(count))
    lazy = Beginning(lambda: count, lambda most: whole[:most])
    part = slice(start, stop, step)
    assert list(lazy[part]) == whole[part]
    assert (len(lazy), list(lazy), bool(lazy)) == (count, whole, bool(whole))


def test_no_more_is_read_than_asked_for_and_counted_is_once() -> None:
    asked: list[int] = []
    counted: list[None] = []

    def read(most: int) -> Sequence[int]:
        asked.append(most)
        return range(most)

    def count() -> int:
        counted.append(None)
        return 4500

    lazy = Beginning(count, read)
    assert list(lazy[:10]) == list(range(10))
    assert (len(lazy), lazy[2]) == (4500, 2)
    assert asked == [10, 3]
    assert len(counted) == 1
    with pytest.raises(IndexError):
        lazy[4500]
