"""What of the network is looked at."""

import pytest

from tests.graph.networks import a_network
from weaver_desktop.domain.ids import pair
from weaver_desktop.domain.ties import Depth
from weaver_desktop.graph.views import DepthAtLeast, HasTag, PartyFacts
from weaver_desktop.ui.state.lens import Lens

pytestmark = pytest.mark.usefixtures("qapp")

NETWORK = a_network("me ama bo cy", [("me", "ama", 4), ("me", "bo", 2), ("ama", "bo", 3)], me="me")
FACTS = PartyFacts(today=0, tagged={"clay": frozenset({NETWORK.ids[1], NETWORK.ids[2]})})


@pytest.fixture
def lens() -> Lens:
    return Lens()


@pytest.fixture
def told(lens: Lens) -> list[bool]:
    said: list[bool] = []
    lens.changed.connect(lambda: said.append(lens.is_clear))
    return said


def test_at_first_everything_is_in_view(lens: Lens) -> None:
    assert lens.is_clear
    assert lens.view(NETWORK, FACTS) is NETWORK


def test_filters_add_up_and_come_off_one_by_one(lens: Lens, told: list[bool]) -> None:
    lens.add(HasTag("clay"))
    lens.add(HasTag("clay"))
    assert lens.view(NETWORK, FACTS).names == ("ama", "bo")
    lens.add(DepthAtLeast(Depth.HELP))
    assert len(lens.view(NETWORK, FACTS).tie_ids) == 0
    lens.remove(HasTag("clay"))
    lens.remove(HasTag("clay"))
    assert lens.view(NETWORK, FACTS).names == NETWORK.names
    assert len(lens.view(NETWORK, FACTS).tie_ids) == 1
    assert told == [False, False, False]


def test_you_are_one_step_away(lens: Lens) -> None:
    lens.toggle_you()
    assert lens.view(NETWORK, FACTS).names == ("ama", "bo", "cy")
    assert lens.view(NETWORK, FACTS).me is None
    lens.toggle_you()
    assert lens.view(NETWORK, FACTS) is NETWORK


def test_restoring_brings_all_back_and_is_told_once(lens: Lens, told: list[bool]) -> None:
    lens.add(HasTag("clay"))
    lens.toggle_you()
    lens.set_focus(2)
    lens.set_focus(2)
    lens.restore()
    lens.restore()
    assert (lens.filters, lens.is_without_you, lens.focus) == ((), False, 0)
    assert told == [False, False, False, True]


def test_imagined_pairs_are_seen_as_if_they_had_met(lens: Lens, told: list[bool]) -> None:
    two = pair(NETWORK.ids[1], NETWORK.ids[3])
    lens.imagine(two)
    assert not lens.is_clear
    assert len(lens.view(NETWORK, FACTS).tie_ids) == 4
    assert lens.view_on(NETWORK, FACTS, None, None) is NETWORK
    lens.imagine(two)
    assert lens.view(NETWORK, FACTS) is NETWORK
    lens.keep_imagining([two])
    lens.stop_imagining()
    lens.stop_imagining()
    assert told == [False, True, False, True]


def test_whoever_the_filters_leave_out_is_imagined_with_nobody(lens: Lens) -> None:
    lens.imagine(pair(NETWORK.ids[1], NETWORK.ids[3]))
    lens.add(HasTag("clay"))
    assert lens.view(NETWORK, FACTS).names == ("ama", "bo")


@pytest.mark.parametrize("count", [0, 1, 2])
def test_nobody_one_and_two(lens: Lens, count: int) -> None:
    network = a_network(["me", "ama"][:count], me="me" if count else None)
    lens.imagine(pair(NETWORK.ids[0], NETWORK.ids[1]))
    assert lens.view(network, FACTS).party_count == count
    lens.toggle_you()
    assert lens.view(network, FACTS).party_count == max(count - 1, 0)
