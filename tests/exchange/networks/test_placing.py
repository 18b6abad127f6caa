"""Places of a file, on Weaver's scale."""

from math import inf, nan, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.conftest import TODAY
from weaver_desktop.exchange.drafts import Draft
from weaver_desktop.exchange.harvest import Harvest, Reading
from weaver_desktop.exchange.networks.placing import Spot, number, place

COORDINATES = st.floats(-1e6, 1e6)


def harvest(count: int) -> Harvest:
    made = Harvest(Reading("net", TODAY))
    for at in range(count):
        made.ids[str(at)] = made.roster.add(Draft(f"P{at}", at))
    return made


def placed(found: Harvest) -> list[tuple[float, float] | None]:
    return [draft.place_on_map for draft in found.roster]


@given(st.lists(st.tuples(COORDINATES, COORDINATES), min_size=2, max_size=20))
def test_a_drawing_is_centred_and_as_wide_as_a_map_of_so_many(
    points: list[tuple[float, float]],
) -> None:
    found = harvest(len(points))
    place(found, [Spot(str(at), *point) for at, point in enumerate(points)])
    spots = [at for at in placed(found) if at is not None]
    if not spots:
        wide = max(max(at) - min(at) for at in zip(*points, strict=True))
        assert wide < 1.5
        return
    wide = max(max(at[axis] for at in spots) - min(at[axis] for at in spots) for axis in (0, 1))
    assert wide == pytest.approx(1.3 * sqrt(len(points)), abs=1e-4)
    for axis in (0, 1):
        middle = max(at[axis] for at in spots) + min(at[axis] for at in spots)
        assert middle == pytest.approx(0, abs=1e-4)


def test_what_stands_nowhere_is_left_where_it_is() -> None:
    found = harvest(4)
    spots = [Spot("0", 0, 0), Spot("1", nan, 1), Spot("2", 1, inf), Spot("gone", 1, 1)]
    place(found, [*spots, Spot("3", 10, 0, is_pinned=True)], y_down=True)
    assert placed(found)[1:3] == [None, None]
    assert [draft.is_pinned for draft in found.roster] == [False, False, False, True]


@pytest.mark.parametrize(
    "text, found", [("1.5", 1.5), ("-3", -3), ("", None), ("nan", None), ("inf", None), ("x", None)]
)
def test_a_coordinate_is_a_finite_number(text: str, found: float | None) -> None:
    assert number(text) == found
