from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.book.sample.planted import TODAY, Plan, plan
from weaver_desktop.book.sample.cast import ME


@pytest.fixture(scope="module")
def usual() -> Plan:
    return plan(120)


@settings(max_examples=30)
@given(people=st.integers(3, 900), seed=st.integers(0, 20))
def test_meetings_follow_each_other_from_the_first_to_today(people: int, seed: int) -> None:
    planned = plan(people, seed)
    for bond, meetings in zip(planned.bonds, planned.meetings, strict=True):
        assert meetings
        days = [meeting.on for meeting in meetings]
        assert bond.first <= days[0]
        assert days[-1] <= TODAY
        assert all(earlier < later for earlier, later in pairwise(days))
        assert all({meeting.a, meeting.b} == {bond.a, bond.b} for meeting in meetings)


@settings(max_examples=30)
@given(people=st.integers(3, 900), seed=st.integers(0, 20))
def test_ties_only_grow_and_never_beyond_their_depth(people: int, seed: int) -> None:
    planned = plan(people, seed)
    for bond, meetings in zip(planned.bonds, planned.meetings, strict=True):
        depths = [meeting.depth for meeting in meetings if meeting.depth]
        assert depths == sorted(set(depths))
        assert all(depth <= bond.depth for depth in depths)


@settings(max_examples=30)
@given(people=st.integers(3, 400), seed=st.integers(0, 20))
def test_who_met_at_a_gathering_came_to_it(people: int, seed: int) -> None:
    planned = plan(people, seed)
    for meeting in (meeting for meetings in planned.meetings for meeting in meetings):
        if meeting.event is not None:
            event = planned.events[meeting.event]
            assert {meeting.a, meeting.b} <= set(event.guests)
            assert (meeting.on, meeting.place) == (event.on, event.name)


def test_many_meet_at_gatherings(usual: Plan) -> None:
    meetings = [meeting for meetings in usual.meetings for meeting in meetings]
    assert 0.2 < sum(meeting.event is not None for meeting in meetings) / len(meetings) < 0.8


def test_nothing_is_noted_twice_about_two_people(usual: Plan) -> None:
    for meetings in usual.meetings:
        notes = [meeting.note for meeting in meetings if meeting.note]
        assert len(set(notes)) == len(notes)


def test_some_ties_are_cooling_but_not_the_weavers_close_ones(usual: Plan) -> None:
    cooling = [
        bond
        for bond, meetings in zip(usual.bonds, usual.meetings, strict=True)
        if bond.depth >= 3 and (TODAY - meetings[-1].on).days > 200
    ]
    assert len(cooling) >= 10
    assert not any(ME in (bond.a, bond.b) and bond.depth >= 4 for bond in cooling)


def test_hearsay_is_for_large_books(usual: Plan) -> None:
    assert not any(meeting.is_hearsay for meetings in usual.meetings for meeting in meetings)
    told = [meetings for meetings in plan(1_500).meetings if any(m.is_hearsay for m in meetings)]
    assert 0.1 < len(told) / len(plan(1_500).meetings) < 0.6
    assert all(len(meetings) == 1 and meetings[0].depth for meetings in told)
