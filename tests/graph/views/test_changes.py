from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.graph.networks import a_network
from tests.graph.views.drawn import DAYS, histories, ints, networks
from weaver_desktop.domain.ids import TieId
from weaver_desktop.graph.network import UNDATED, Network
from weaver_desktop.graph.views import (
    COOLING_DAYS,
    Changes,
    Differences,
    History,
    as_of,
    changes_between,
    differences,
    span,
)

STORY = History(
    ints([(0, 10, 2), (0, 20, 4), (0, 30, 0), (1, 20, 3), (2, UNDATED, 2), (2, 25, 3)], 3),
    ints([], 2),
    np.array([UNDATED, 10, 21, 21], dtype=np.int32),
)


def test_the_days_given_count_both() -> None:
    assert changes_between(STORY, 20, 25) == Changes(1, 2, 0, 2)
    assert changes_between(STORY, 21, 24) == Changes(0, 0, 0, 2)
    assert changes_between(STORY, 30, 30) == Changes(0, 0, 1, 0)


def test_what_came_and_went_within_the_days_is_no_difference() -> None:
    assert changes_between(STORY, 10, 30) == Changes(1, 1, 0, 3)


def test_a_tie_that_began_again_is_new() -> None:
    again = History(ints([(0, 10, 2), (0, 20, 0), (0, 30, 2)], 3), STORY.contacts, STORY.first_seen)
    assert changes_between(again, 30, 30) == Changes(1, 0, 0, 0)


def test_a_tie_of_which_only_the_end_is_dated_ends() -> None:
    over = History(ints([(0, 10, 0)], 3), ints([], 2), np.zeros(2, dtype=np.int32))
    assert changes_between(over, 1, 20) == Changes(0, 0, 1, 0)


def test_no_days_no_changes() -> None:
    assert changes_between(STORY, 25, 20) == Changes(0, 0, 0, 0)
    nothing = History(ints([], 3), ints([], 2), np.zeros(0, dtype=np.int32))
    assert changes_between(nothing, 1, 99) == Changes(0, 0, 0, 0)


def test_the_whole_span_counts_all_that_is_dated() -> None:
    days = span(STORY)
    assert days is not None
    assert changes_between(STORY, *days) == Changes(1, 1, 0, 3)


@given(networks(), st.data(), DAYS, DAYS)
def test_the_counts_are_the_difference_between_two_maps(
    network: Network, data: st.DataObject, first: int, last: int
) -> None:
    history = data.draw(histories(network))
    first, last = min(first, last), max(first, last)
    opened = set(history.timeline.opened.tolist())
    told = {network.tie_ids[at] for at in history.timeline.told.tolist()}
    always = replace(history, first_seen=np.zeros(network.party_count, dtype=np.int32))
    # A tie that was there before its first change, an end, could have been of any depth.
    deep = network.depth.copy()
    deep[[at for at in range(len(deep)) if at not in opened]] = 5
    full = replace(network, depth=deep)
    was, is_ = (_alive(as_of(full, always, day)) for day in (first - 1, last))
    seen = history.first_seen
    assert changes_between(history, first, last) == Changes(
        new_ties=len((is_.keys() - was.keys()) & told),
        deeper=sum(is_[tie] > was[tie] for tie in is_.keys() & was.keys()),
        ended=len((was.keys() - is_.keys()) & told),
        new_parties=sum(first <= day <= last for day in seen.tolist()),
    )


def test_maps_of_the_same_day_do_not_differ() -> None:
    network = a_network("a b", [("a", "b")])
    assert differences(network, 5, network, 5).is_nothing


def test_people_groups_and_ties_that_came_are_counted() -> None:
    earlier = a_network("a b", [("a", "b")])
    later = a_network("a b c g", [("a", "b"), ("b", "c"), ("a", "g")], groups=["g"])
    assert differences(earlier, 5, later, 9) == Differences(people=1, groups=1, ties=2)


def test_a_tie_that_ended_has_faded_and_one_that_began_again_is_new() -> None:
    alive, over = a_network("a b", [("a", "b")]), a_network("a b", [("a", "b")], ended=[("a", "b")])
    assert differences(alive, 5, over, 9) == Differences(faded=1)
    assert differences(over, 5, alive, 9) == Differences(ties=1)


def test_a_tie_cools_half_a_year_after_the_last_contact_if_the_two_were_in_touch() -> None:
    ties = [("a", "b", 3), ("b", "c", 2)]
    last = np.array([100, 100], np.int32)
    network = replace(a_network("a b c", ties), last_contact=last)
    warm, cold = 100 + COOLING_DAYS, 101 + COOLING_DAYS
    assert differences(network, 100, network, warm).is_nothing
    assert differences(network, 100, network, cold) == Differences(faded=1)
    assert differences(network, cold, network, cold + 9).is_nothing, "it was cold before"


def test_who_leaves_the_view_has_not_faded() -> None:
    earlier = a_network("a b", [("a", "b")])
    assert differences(earlier, 5, a_network("a"), 9).is_nothing
    assert differences(a_network(""), 5, a_network(""), 9).is_nothing


def _alive(network: Network) -> dict[TieId, int]:
    columns = zip(network.tie_ids, network.depth.tolist(), network.is_ended, strict=True)
    return {tie: depth for tie, depth, is_ended in columns if not is_ended}
