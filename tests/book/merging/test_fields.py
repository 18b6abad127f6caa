"""What two entries say about the same thing."""

import pytest

from weaver_desktop.book.merging.fields import earliest, exact_date, joined_text, latest
from weaver_desktop.domain.dates import PartialDate

YEAR, MONTH, DAY = PartialDate(2024), PartialDate(2024, 5), PartialDate(2024, 5, 12)
BEFORE, AFTER = PartialDate(2023, 12, 31), PartialDate(2025)


@pytest.mark.parametrize(
    "one, other, exact",
    [(YEAR, MONTH, MONTH), (MONTH, DAY, DAY), (YEAR, DAY, DAY), (DAY, DAY, DAY)],
)
def test_of_two_dates_that_agree_the_exact_one_stands(
    one: PartialDate, other: PartialDate, exact: PartialDate
) -> None:
    for choose in (exact_date, earliest, latest):
        assert choose(one, other) == exact
        assert choose(other, one) == exact


@pytest.mark.parametrize("one, other", [(YEAR, AFTER), (BEFORE, DAY), (MONTH, AFTER)])
def test_of_two_that_differ_the_earlier_or_the_later(one: PartialDate, other: PartialDate) -> None:
    assert exact_date(one, other) is None
    assert earliest(one, other) == earliest(other, one) == one
    assert latest(one, other) == latest(other, one) == other


def test_a_date_stands_beside_none() -> None:
    assert earliest(None, DAY) == latest(DAY, None) == DAY
    assert earliest(None, None) is None


def test_texts_are_joined_and_nothing_is_said_twice() -> None:
    assert joined_text("", "b") == "b"
    assert joined_text("a", "") == "a"
    assert joined_text("a", "b") == "a\n\nb"
    assert joined_text("a b", "b") == joined_text("b", "a b") == "a b"
    assert joined_text("martial", "art") == "martial\n\nart"
    assert joined_text("a" * 600_000, "b" * 600_000) is None
