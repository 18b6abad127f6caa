import pytest

from weaver_desktop.domain.ids import PartyId
from weaver_desktop.ui.state.selection import NOTHING, Selected, Selection

AMA, BO, CY = (PartyId(name) for name in ("ama", "bo", "cy"))


pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def selection() -> Selection:
    return Selection()


@pytest.fixture
def told(selection: Selection) -> list[Selected]:
    said: list[Selected] = []
    selection.changed.connect(said.append)
    return said


def test_at_first_nothing_is_selected(selection: Selection) -> None:
    assert selection.now == NOTHING
    assert selection.now.parties == ()


def test_a_party_is_selected_and_told_once(selection: Selection, told: list[Selected]) -> None:
    selection.select_party(AMA)
    selection.select_party(AMA)
    assert [each.parties for each in told] == [(AMA,)]


def test_two_are_the_same_two_in_either_order(selection: Selection, told: list[Selected]) -> None:
    selection.select_two(CY, BO)
    selection.select_two(BO, CY)
    assert [each.parties for each in told] == [(BO, CY)]


def test_nobody_is_two(selection: Selection) -> None:
    with pytest.raises(ValueError, match="ama"):
        selection.select_two(AMA, AMA)
    assert selection.now == NOTHING


def test_clearing_is_told_once(selection: Selection, told: list[Selected]) -> None:
    selection.clear()
    selection.select_party(BO)
    selection.clear()
    selection.clear()
    assert told == [Selected((BO,)), NOTHING]


def test_whoever_hears_of_a_selection_may_change_it(selection: Selection) -> None:
    def deselect(now: Selected) -> None:
        if now.parties:
            selection.clear()

    selection.changed.connect(deselect)
    selection.select_party(AMA)
    assert selection.now == NOTHING


def test_many_are_selected_each_once(selection: Selection, told: list[Selected]) -> None:
    selection.select_many([CY, AMA, CY, BO])
    assert [each.parties for each in told] == [(CY, AMA, BO)]
    assert (selection.now.party, selection.now.two) == (None, None)
    selection.select_many([CY, BO])
    assert selection.now.two == (BO, CY)
    selection.select_many([])
    assert selection.now == NOTHING


def test_a_party_is_added_and_taken_out(selection: Selection) -> None:
    selection.toggle(BO)
    assert selection.now.party == BO
    selection.toggle(AMA)
    assert selection.now.two == (AMA, BO)
    selection.toggle(CY)
    assert selection.now.parties == (AMA, BO, CY)
    selection.toggle(BO)
    selection.toggle(AMA)
    selection.toggle(CY)
    assert selection.now == NOTHING
