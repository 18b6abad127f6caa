"""Birthdays, also without their year."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weaver_desktop.domain.birthdays import Birthday, DayOfYear
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.exchange.birthdays import in_words, read_birthday
from weaver_desktop.exchange.drafts import Draft
from weaver_desktop.exchange.month_names import MonthNames


@pytest.mark.parametrize(
    "text, found",
    [
        ("1985-04-12", PartialDate(1985, 4, 12)),
        ("19850412", PartialDate(1985, 4, 12)),
        ("1985-04-12T00:00:00Z", PartialDate(1985, 4, 12)),
        ("19850412T101112", PartialDate(1985, 4, 12)),
        ("1985-04", PartialDate(1985, 4)),
        ("1985", PartialDate(1985)),
        ("12 April 1985", PartialDate(1985, 4, 12)),
        ("--0412", DayOfYear(4, 12)),
        ("--04-12", DayOfYear(4, 12)),
        ("-04-12", DayOfYear(4, 12)),
        ("--0229", DayOfYear(2, 29)),
        ("--04", DayOfYear(4)),
        ("12 April", DayOfYear(4, 12)),
        ("12. März", DayOfYear(3, 12)),
        ("Apr 12th", DayOfYear(4, 12)),
        ("1604-04-12", DayOfYear(4, 12)),
        ("---12", None),
        ("--", None),
        ("--1399", None),
        ("---40", None),
        ("40 April", None),
        ("12 moons", None),
        ("soon", None),
        ("", None),
    ],
)
def test_a_birthday_is_read(text: str, found: Birthday | None) -> None:
    assert read_birthday(text, MonthNames()) == found


@given(st.text("0123456789-TZ: ", max_size=20))
def test_any_text_gives_a_birthday_or_none(text: str) -> None:
    born = read_birthday(text, MonthNames())
    assert born is None or read_birthday(str(born), MonthNames()) == born


def test_of_two_birthdays_the_first_is_kept_and_the_other_noted() -> None:
    draft = Draft("Ama", 1)
    for text in ("1985", "--0412", "1986", "--05", "1985-04"):
        born = read_birthday(text, MonthNames())
        assert born is not None
        draft.was_born(born)
    assert draft.birthday == PartialDate(1985, 4, 12)
    assert [fact.text for fact in draft.facts] == ["Birthday: 1986", "Birthday: May"]
    assert {fact.kind for fact in draft.facts} == {FactKind.NOTE}


def test_a_note_says_a_day_without_its_year_in_words() -> None:
    assert in_words(DayOfYear(4, 12)) == "12 April"
    assert in_words(PartialDate(1985, 4)) == "1985-04"
