"""Ids and pairs of them."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weaver_desktop.domain.ids import PartyId, pair, random_id

IDS = st.text().map(PartyId)


@given(IDS, IDS)
def test_a_pair_knows_no_direction(one: PartyId, other: PartyId) -> None:
    if one == other:
        with pytest.raises(ValueError):  # noqa: PT011 - its text is the id
            pair(one, other)
        return
    assert pair(one, other) == pair(other, one)
    assert set(pair(one, other)) == {one, other}
    first, second = pair(one, other)
    assert first < second


def test_random_ids_are_uuids_and_differ() -> None:
    made = {random_id() for _ in range(1000)}
    assert len(made) == 1000
    assert {UUID(text).version for text in made} == {4}
    assert {len(text) for text in made} == {36}
