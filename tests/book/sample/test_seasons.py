from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.book.sample.planted import TODAY, plan
from weaver_desktop.book.sample.cast import ME
from weaver_desktop.book.sample.seasons import SPAN
from weaver_desktop.graph.gathered import LARGEST_CIRCLE


@settings(max_examples=30)
@given(people=st.integers(3, 400), seed=st.integers(0, 20))
def test_gatherings_lie_in_the_last_three_years(people: int, seed: int) -> None:
    planned = plan(people, seed)
    days = [event.on for event in planned.events]
    assert days == sorted(days)
    assert all(TODAY - SPAN <= day <= TODAY for day in days)


@settings(max_examples=30)
@given(people=st.integers(3, 400), seed=st.integers(0, 20))
def test_nobody_comes_before_they_arrived_or_twice(people: int, seed: int) -> None:
    planned = plan(people, seed)
    never_seen = set(planned.cast.heard_of)
    for event in planned.events:
        assert len(set(event.guests)) == len(event.guests) <= LARGEST_CIRCLE
        assert all(planned.arrived[guest] <= event.on for guest in event.guests)
        assert not never_seen.intersection(event.guests)
        assert ME in event.guests


def test_a_year_has_its_concerts_on_saturdays() -> None:
    names = [event.name for event in plan(120).events]
    assert names.count("Hay Bales, June") == 3
    assert len(names) == 36
    assert {event.on.weekday() for event in plan(120).events} == {5}


def test_newcomers_came_once_to_a_concert() -> None:
    planned = plan(120)
    for person in planned.cast.newcomers:
        (event,) = [event for event in planned.events if person in event.guests]
        assert event.name.startswith("Hay Bales")
        assert planned.arrived[person] == event.on


@pytest.mark.parametrize("people, evenings", [(120, 0), (480, 36), (1_080, 72)])
def test_larger_books_have_more_gatherings(people: int, evenings: int) -> None:
    names = [event.name for event in plan(people).events]
    assert sum(name.endswith(", open evening") for name in names) == evenings


def test_founders_come_first() -> None:
    planned = plan(120)
    for members in planned.cast.members:
        founder, *_, last = (planned.arrived[at] for at in members)
        assert founder - (TODAY - SPAN) < timedelta(days=60)
        assert founder < last
