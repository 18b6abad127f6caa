from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weaver_desktop.graph.views.days import in_words


@pytest.mark.parametrize(
    "on, words",
    [
        (date(2026, 5, 12), "12 May 2026"),
        (date(2025, 12, 1), "1 Dec 2025"),
        (date(1999, 1, 31), "31 Jan 1999"),
    ],
)
def test_a_day_is_said_as_people_say_it(on: date, words: str) -> None:
    assert str(in_words(on.toordinal())) == words


@given(st.dates())
def test_each_day_has_words_of_its_own(on: date) -> None:
    day, month, year = str(in_words(on.toordinal())).split()
    assert (int(day), int(year)) == (on.day, on.year)
    assert (
        month
        == (
            "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()[on.month - 1]  # noqa: SIM905
        )
    )


def test_no_calendar_has_a_day_before_the_first() -> None:
    with pytest.raises(ValueError, match="ordinal"):
        in_words(0)
