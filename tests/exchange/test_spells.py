"""Times at which a tie held."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weaver_desktop.domain.batch import Spell
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.exchange.month_names import MonthNames
from weaver_desktop.exchange.spells import joined, read_moment, read_timeset

DATES = st.one_of(
    st.none(),
    st.dates().map(PartialDate.of),
    st.integers(1900, 2030).map(PartialDate),
)


def spell(start: str, end: str = "") -> Spell:
    return Spell(
        PartialDate.parse(start) if start else None, PartialDate.parse(end) if end else None
    )


@pytest.mark.parametrize(
    "given_spells, found",
    [
        ([], []),
        ([spell("")], []),
        ([spell("2020")], [spell("2020")]),
        ([spell(""), spell("2020", "2021")], [spell("2020")]),
        (
            [spell("2022", "2023"), spell("2018", "2019")],
            [spell("2018", "2019"), spell("2022", "2023")],
        ),
        ([spell("2018", "2019-06"), spell("2019-03", "2020")], [spell("2018", "2020")]),
        ([spell("2018", "2019"), spell("2019-12-31")], [spell("2018")]),
        ([spell("", "2019"), spell("2020", "2021")], [spell("", "2019"), spell("2020", "2021")]),
        ([spell("2020"), spell("2021", "2022")], [spell("2020")]),
    ],
)
def test_spells_that_overlap_are_one(given_spells: list[Spell], found: list[Spell]) -> None:
    assert list(joined(given_spells)) == found


@given(st.lists(st.builds(Spell, DATES, DATES), max_size=8))
def test_joined_spells_stand_in_order_and_apart(spells: list[Spell]) -> None:
    sound = [
        each
        for each in spells
        if not (each.start and each.end and each.end.last_day() < each.start.first_day())
    ]
    made = joined(sound)
    assert joined(made) == made
    for one, later in pairwise(made):
        assert one.end is not None
        assert later.start is not None
        assert one.end.last_day() < later.start.first_day()


@pytest.mark.parametrize(
    "text, found",
    [
        (
            "<[2020-01-01, 2021-06-30]; [2023, 2024]>",
            [spell("2020-01-01", "2021-06-30"), spell("2023", "2024")],
        ),
        ("<[2020-05-01]>", [spell("2020-05-01")]),
        ("[2020.0, Infinity]", [spell("2020")]),
        ("<(2020, 2021, 3.5)>", [spell("2020", "2021")]),
        ("<[soon, later]>", None),
        ("<[2021, 2020]>", None),
        ("<[]>", [spell("")]),
        ("2020", None),
        ("<[" * 5_000, None),
        ("[1,2]" * 2_000, None),
    ],
)
def test_a_gephi_interval_is_read(text: str, found: list[Spell] | None) -> None:
    read = read_timeset(text, MonthNames())
    assert (None if read is None else list(read)) == found


@pytest.mark.parametrize(
    "text, found",
    [
        ("2020", "2020"),
        ("2020.0", "2020"),
        ("1588291200", "2020-05-01"),
        ("1588291200000", "2020-05-01"),
        ("1.5882912E12", "2020-05-01"),
        ("-1588291200", "1919-09-03"),
        ("7", None),
        ("9" * 19, None),
        ("2020-05-01T10:00:00Z", "2020-05-01"),
        ("May 2020", "2020-05"),
    ],
)
def test_a_moment_may_be_a_number(text: str, found: str | None) -> None:
    moment = read_moment(text, MonthNames())
    assert (moment and str(moment)) == found
