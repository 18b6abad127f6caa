"""Filters as plain data."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.ties import Depth
from weaver_desktop.graph.views import (
    ContactBefore,
    ContactSince,
    DepthAtLeast,
    HasOpenNeed,
    HasTag,
    InGroup,
    KnownSince,
    Newcomer,
    OfNetwork,
    PartyFilter,
    TieFilter,
    filter_from,
    written,
)

DAYS = st.integers(1, date.max.toordinal())
WORDS = st.text(min_size=1)
FILTERS: st.SearchStrategy[PartyFilter | TieFilter] = st.one_of(
    st.builds(InGroup, WORDS.map(PartyId)),
    st.builds(HasTag, WORDS),
    st.builds(OfNetwork, WORDS),
    st.just(HasOpenNeed()),
    st.builds(Newcomer, st.integers(0, 9999), st.integers(0, 99)),
    st.builds(DepthAtLeast, st.sampled_from(Depth)),
    st.builds(KnownSince, DAYS),
    st.builds(ContactSince, DAYS),
    st.builds(ContactBefore, DAYS),
)


@given(FILTERS)
def test_every_filter_comes_back_from_json_as_it_was(each: PartyFilter | TieFilter) -> None:
    back = filter_from(json.loads(json.dumps(written(each))))
    assert back == each
    assert type(back) is type(each)


def test_days_are_written_as_people_read_them() -> None:
    day = date(2026, 5, 12)
    assert written(KnownSince(day.toordinal())) == {"kind": "known since", "day": "2026-05-12"}


@pytest.mark.parametrize(
    "plain",
    [
        None,
        [],
        {},
        {"kind": "mood"},
        {"kind": ["tag"]},
        {"kind": "tag"},
        {"kind": "tag", "tag": ""},
        {"kind": "tag", "tag": 7},
        {"kind": "depth", "depth": 9},
        {"kind": "depth", "depth": "deep"},
        {"kind": "known since", "day": "the day before"},
        {"kind": "contact before", "day": 738000},
        {"kind": "newcomer", "days": -1, "ties": 2},
    ],
)
def test_what_is_no_filter_is_refused(plain: object) -> None:
    with pytest.raises(ValueError, match=r".*"):
        filter_from(plain)
