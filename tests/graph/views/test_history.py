import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.graph.views.drawn import histories, ints, networks
from weaver_desktop.graph.network import UNDATED, Network
from weaver_desktop.graph.views import History, span

NOTHING = History(ints([], 3), ints([], 2), np.zeros(0, dtype=np.int32))


def test_nothing_dated_has_no_span() -> None:
    assert span(NOTHING) is None
    undated = History(ints([(0, UNDATED, 3)], 3), ints([(0, 0)], 2), np.zeros(2, dtype=np.int32))
    assert span(undated) is None


def test_changes_contacts_and_first_sights_all_widen_the_span() -> None:
    seen = np.array([UNDATED, 7], dtype=np.int32)
    assert span(History(ints([], 3), ints([], 2), seen)) == (7, 7)
    assert span(History(ints([(0, 5, 1)], 3), ints([], 2), seen)) == (5, 7)
    assert span(History(ints([(0, 5, 1)], 3), ints([(0, 9)], 2), seen)) == (5, 9)


@given(networks(), st.data())
def test_the_span_holds_every_dated_day(network: Network, data: st.DataObject) -> None:
    history = data.draw(histories(network))
    days = [day for _, day, _ in history.changes.tolist()]
    days += [day for _, day in history.contacts.tolist()] + history.first_seen.tolist()
    dated = [day for day in days if day != UNDATED]
    assert span(history) == ((min(dated), max(dated)) if dated else None)


@given(networks(), st.data())
def test_the_timeline_is_made_once_and_in_order(network: Network, data: st.DataObject) -> None:
    history = data.draw(histories(network))
    timeline = history.timeline
    assert timeline is history.timeline
    assert (np.diff(timeline.day) >= 0).all()
    assert (np.diff(timeline.contact_day) >= 0).all()
    assert sorted(zip(timeline.tie.tolist(), timeline.depth.tolist(), strict=True)) == sorted(
        (tie, depth) for tie, _, depth in history.changes.tolist()
    )
