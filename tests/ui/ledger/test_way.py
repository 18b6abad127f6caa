"""Where the arrows lead."""

import pytest

from weaver_desktop.domain.introductions import Stage
from weaver_desktop.ui.ledger.way import ENDS, WAY, beside


def test_the_way_and_its_dead_ends_are_all_stages() -> None:
    assert set(WAY) | set(ENDS) == set(Stage)


@pytest.mark.parametrize("at", range(len(WAY) - 1))
def test_on_and_back_again(at: int) -> None:
    assert beside(WAY[at], 1) is WAY[at + 1]
    assert beside(WAY[at + 1], -1) is WAY[at]


def test_the_way_has_two_ends() -> None:
    assert beside(Stage.IDEA, -1) is None
    assert beside(Stage.TOOK_HOLD, 1) is None


@pytest.mark.parametrize("end", ENDS)
def test_back_from_a_dead_end_is_where_it_came_from(end: Stage) -> None:
    assert beside(end, -1, [Stage.IDEA, Stage.ASKED, end]) is Stage.ASKED
    assert beside(end, -1, [end]) is Stage.IDEA
    assert beside(end, 1, [Stage.IDEA]) is None
