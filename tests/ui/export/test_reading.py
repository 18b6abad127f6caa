"""What is read anew belongs to the network that was on the screen, in whatever order it stands."""

import numpy as np

from tests.ui.export.moments import Moment
from weaver_desktop.graph.views import as_of
from weaver_desktop.ui.export.reading import read


def test_nothing_is_read_where_nothing_asks(moment: Moment) -> None:
    told = read(moment.shot(), is_shareable=False, has_past=False)
    assert told.facts is None
    assert told.past is None
    assert not told.wishes.are_any


def test_the_past_is_that_of_the_network_on_the_screen(moment: Moment) -> None:
    # Whoever comes late stands last on the screen, and by the order of ids when read anew.
    live = moment.book.network()
    for at in range(20):
        moment.book.parties.add_person(name=f"Late {at}")
    shot = moment.shot()
    assert shot.whole.ids != tuple(sorted(shot.whole.ids)) or live.ids == tuple(sorted(live.ids))
    told = read(shot, is_shareable=False, has_past=True)
    own = moment.book.past()
    assert told.past is not None
    assert np.array_equal(told.past.first_seen, own.first_seen)
    for day in (739_000, 739_200, 739_400, 739_600, 739_690):
        one, other = as_of(shot.whole, told.past, day), as_of(shot.whole, own, day)
        assert one.tie_ids == other.tie_ids
        assert np.array_equal(one.last_contact, other.last_contact)


def test_wishes_are_read_where_it_is_to_be_shared(moment: Moment) -> None:
    told = read(moment.shot(), is_shareable=True, has_past=False)
    assert len(told.wishes.left_out) == 3
    assert len(told.wishes.by_initials) == 1
    assert told.facts is not None
