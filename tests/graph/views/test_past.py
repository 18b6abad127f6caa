from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.graph.networks import a_network
from tests.graph.views.drawn import DAYS, histories, ints, networks, ties
from weaver_desktop.domain.ids import TieId
from weaver_desktop.graph.network import UNDATED, Network
from weaver_desktop.graph.views import History, as_of

NETWORK = a_network("Ama Bo Cy", [("Ama", "Bo", 4), ("Bo", "Cy", 3)], me="Ama")
AMA_BO = 0


def told(*changes: tuple[int, int, int]) -> History:
    return History(ints(list(changes), 3), ints([], 2), np.zeros(3, dtype=np.int32))


def tie_on(day: int, history: History, network: Network = NETWORK) -> tuple[int, bool] | None:
    """Return depth and end of the tie of Ama and Bo on a day, or None if it is not there."""
    then = as_of(network, history, day)
    if TieId("Ama-Bo") not in then.tie_ids:
        return None
    at = then.tie_ids.index(TieId("Ama-Bo"))
    return int(then.depth[at]), bool(then.is_ended[at])


def test_a_tie_has_the_depth_that_it_had() -> None:
    history = told((AMA_BO, 20, 3), (AMA_BO, 10, 2), (AMA_BO, 30, 0), (AMA_BO, 40, 4))
    on = {day: tie_on(day, history) for day in (9, 10, 19, 20, 29, 30, 39, 40, 99)}
    assert on == {
        9: None,
        10: (2, False),
        19: (2, False),
        20: (3, False),
        29: (3, False),
        30: (3, True),
        39: (3, True),
        40: (4, False),
        99: (4, False),
    }


def test_a_tie_without_changes_was_always_as_it_is() -> None:
    assert tie_on(1, told((1, 10, 2))) == (4, False)
    over = replace(NETWORK, is_ended=np.array([True, False]))
    assert tie_on(1, told(), over) == (4, True)


def test_an_undated_change_counts_from_the_beginning() -> None:
    history = told((AMA_BO, UNDATED, 3), (AMA_BO, 10, 4))
    assert tie_on(1, history) == (3, False)
    assert tie_on(10, history) == (4, False)


def test_an_undated_change_goes_further_than_what_was_recorded_before_it() -> None:
    history = told((AMA_BO, 10, 2), (AMA_BO, UNDATED, 4), (AMA_BO, 20, 0))
    assert tie_on(9, history) is None
    assert tie_on(10, history) == (4, False)
    assert tie_on(20, history) == (4, True)


def test_what_was_recorded_last_settles_a_day() -> None:
    assert tie_on(10, told((AMA_BO, 10, 5), (AMA_BO, 10, 2))) == (2, False)


def test_a_tie_of_which_only_the_end_is_dated_was_there_before() -> None:
    over = replace(NETWORK, is_ended=np.array([True, False]))
    history = told((AMA_BO, 10, 0))
    assert tie_on(9, history, over) == (4, False)
    assert tie_on(10, history, over) == (4, True)


def test_who_was_not_seen_yet_is_left_out_with_their_ties() -> None:
    history = History(ints([], 3), ints([], 2), np.array([UNDATED, 5, 10], dtype=np.int32))
    assert [as_of(NETWORK, history, day).ids for day in (4, 5, 10)] == [
        ("Ama",),
        ("Ama", "Bo"),
        ("Ama", "Bo", "Cy"),
    ]
    assert as_of(NETWORK, history, 5).tie_ids == ("Ama-Bo",)


def test_the_last_contact_is_the_one_known_on_that_day() -> None:
    network = replace(NETWORK, last_contact=np.array([30, UNDATED], dtype=np.int32))
    contacts = ints([(AMA_BO, 20), (AMA_BO, 10), (AMA_BO, UNDATED)], 2)
    history = History(ints([], 3), contacts, np.zeros(3, dtype=np.int32))
    last = {day: as_of(network, history, day).last_contact.tolist() for day in (9, 10, 25, 30)}
    assert last == {9: [UNDATED, 0], 10: [10, 0], 25: [20, 0], 30: [30, 0]}


def test_the_network_of_today_is_not_touched() -> None:
    as_of(NETWORK, told((AMA_BO, 10, 2), (AMA_BO, 11, 0)), 12)
    assert NETWORK.depth.tolist() == [4, 3]
    assert not NETWORK.is_ended.any()


def test_a_history_of_another_network_is_refused() -> None:
    with pytest.raises(ValueError, match="another network"):
        as_of(NETWORK, told((2, 10, 3)), 10)
    with pytest.raises(ValueError, match="another network"):
        as_of(NETWORK, History(ints([], 3), ints([], 2), np.zeros(2, dtype=np.int32)), 10)


@given(networks(), st.data(), DAYS)
def test_any_day_is_what_telling_the_story_up_to_it_gives(
    network: Network, data: st.DataObject, day: int
) -> None:
    history = data.draw(histories(network))
    seen = history.first_seen <= day
    expected: dict[TieId, tuple[object, ...]] = {}
    for at, tie in enumerate(network.tie_ids):
        depth, is_ended = _retold(network, history, at, day)
        if depth and seen[network.ends[at]].all():
            ends, _, since, *_, is_inferred = ties(network)[tie]
            last = _last_contact(network, history, at, day)
            expected[tie] = (ends, depth, since, last, is_ended, is_inferred)
    then = as_of(network, history, day)
    assert list(then.ids) == [party for at, party in enumerate(network.ids) if seen[at]]
    assert ties(then) == expected


def _retold(network: Network, history: History, at: int, day: int) -> tuple[int, bool]:
    """Return the last depth above 0 and whether it ended; depth 0 if not there yet."""
    story: list[tuple[int, int, int]] = []
    latest = UNDATED
    for tie, on, depth in history.changes.tolist():
        if tie == at:
            latest = max(latest, on)
            story.append((on or latest, len(story), depth))
    if not story:
        return int(network.depth[at]), bool(network.is_ended[at])
    story.sort()
    last = 0 if story[0][2] else int(network.depth[at])
    is_ended = False
    for on, _, depth in story:
        if on <= day:
            last, is_ended = depth or last, not depth
    return last, is_ended


def _last_contact(network: Network, history: History, at: int, day: int) -> int:
    days = [on for tie, on in history.contacts.tolist() if tie == at]
    return max((on for on in [*days, int(network.last_contact[at])] if on <= day), default=UNDATED)
