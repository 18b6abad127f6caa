"""What an edit settles is suggested no longer, from that very moment."""

from collections.abc import Callable

import pytest

from tests.ui.introductions.panels import strangers
from tests.ui.widgets.scene import Scene
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import Pair, PartyId, pair
from weaver_desktop.domain.introductions import Answer
from weaver_desktop.domain.ties import Depth


@pytest.fixture
def two(on: Scene) -> Pair:
    """Ama and Tilly, who do not know each other, and a weaver who knows both."""
    ama, tilly = strangers(on, "Ama", "Tilly")
    on.advise()
    return pair(ama, tilly)


def _pairs(on: Scene) -> list[Pair]:
    assert on.advisor.suggestions is not None
    return [(each.a, each.b) for each in on.advisor.suggestions]


def _never(on: Scene, a: PartyId, b: PartyId) -> None:
    on.book.introductions.answer(a=a, b=b, answer=Answer.NEVER)


def _take_up(on: Scene, a: PartyId, b: PartyId) -> None:
    on.book.introductions.take_up(a=a, b=b)


def _meet(on: Scene, a: PartyId, b: PartyId) -> None:
    on.book.encounters.log(parties=[a, b], on=PartialDate(2025, 5, 1))


def _delete(on: Scene, a: PartyId, b: PartyId) -> None:
    on.book.parties.delete(party_id=min(a, b))


@pytest.mark.parametrize("settle", [_never, _take_up, _meet, _delete])
def test_a_settled_pair_goes_at_once(
    on: Scene, two: Pair, settle: Callable[[Scene, PartyId, PartyId], None]
) -> None:
    assert _pairs(on) == [two]
    settle(on, *two)
    assert _pairs(on) == []


def test_a_late_answer_does_not_bring_it_back(on: Scene, two: Pair) -> None:
    on.advisor.refresh()
    _never(on, *two)
    on.analyst.think()
    assert _pairs(on) == []


def test_undo_brings_it_back_with_the_next_answer(on: Scene, two: Pair) -> None:
    _never(on, *two)
    on.book.history.undo()
    on.advise()
    assert _pairs(on) == [two]


def test_knowing_of_each_other_settles_nothing(on: Scene, two: Pair) -> None:
    on.book.ties.state(a=two[0], b=two[1], depth=Depth.KNOW_OF)
    assert _pairs(on) == [two]
