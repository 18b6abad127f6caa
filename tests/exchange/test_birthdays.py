"""Birthdays, also without their year."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.exchange.birthdays import Birthday, put_birthday, read_birthday
from weaver_desktop.exchange.drafts import Draft
from weaver_desktop.exchange.month_names import MonthNames


@pytest.mark.parametrize(
    "text, found",
    [
        ("1985-04-12", Birthday(PartialDate(1985, 4, 12))),
        ("19850412", Birthday(PartialDate(1985, 4, 12))),
        ("1985-04-12T00:00:00Z", Birthday(PartialDate(1985, 4, 12))),
        ("19850412T101112", Birthday(PartialDate(1985, 4, 12))),
        ("1985-04", Birthday(PartialDate(1985, 4))),
        ("1985", Birthday(PartialDate(1985))),
        ("12 April 1985", Birthday(PartialDate(1985, 4, 12))),
        ("--0412", Birthday(words="12 April")),
        ("--04-12", Birthday(words="12 April")),
        ("-04-12", Birthday(words="12 April")),
        ("--0229", Birthday(words="29 February")),
        ("---12", Birthday(words="day 12 of the month")),
        ("1604-04-12", Birthday(words="12 April")),
        ("--", None),
        ("--1399", None),
        ("---40", None),
        ("soon", None),
        ("", None),
    ],
)
def test_a_birthday_is_read(text: str, found: Birthday | None) -> None:
    assert read_birthday(text, MonthNames()) == found


@given(st.text("0123456789-TZ: ", max_size=20))
def test_any_text_gives_a_birthday_or_none(text: str) -> None:
    born = read_birthday(text, MonthNames())
    assert born is None or bool(born.date) != bool(born.words)


def test_of_two_birthdays_the_first_is_kept_and_the_other_noted() -> None:
    draft = Draft("Ama", 1)
    for text in ("1985", "1985", "1986", "--0412"):
        born = read_birthday(text, MonthNames())
        assert born is not None
        put_birthday(draft, born)
    assert draft.birthday == PartialDate(1985)
    assert [fact.text for fact in draft.facts] == ["Birthday: 1986", "Birthday: 12 April"]
