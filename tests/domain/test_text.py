"""Text as it is kept."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weaver_desktop.domain.errors import InvalidEditError
from weaver_desktop.domain.text import (
    LONGEST_NAME,
    LONGEST_TEXT,
    clean_line,
    clean_name,
    clean_text,
)

ANY_TEXT = st.text(st.characters(codec=None), max_size=80)


@pytest.mark.parametrize(
    "typed, kept",
    [
        ("  Ama   Boateng ", "Ama Boateng"),
        ("Ama\tBoateng\n", "Ama Boateng"),
        ("Ama\rBoateng", "Ama Boateng"),
        ("Ama\x0bBoateng\x85Stone\u2028Hay", "Ama Boateng Stone Hay"),
        ("A\x00m\x1ba", "Ama"),
        ("A\u200bm\ufeffa", "Ama"),
        ("\u202eAma\u202c", "Ama"),
        ("Ama\udce9", "Ama"),
        ("עמא \u200fבת", "עמא \u200fבת"),
        ("👩\u200d🌾", "👩\u200d🌾"),
        ("'; DROP TABLE party; --", "'; DROP TABLE party; --"),
        ("O'Brien “Bo”", "O'Brien “Bo”"),
        ("", ""),
    ],
)
def test_a_line_is_kept_without_what_no_eye_sees(typed: str, kept: str) -> None:
    assert clean_line(typed) == kept


def test_text_keeps_its_lines_and_what_begins_them() -> None:
    assert clean_text("\n one  \r\n  two\r\rthree\t\n\n") == "one\n  two\n\nthree"


@given(ANY_TEXT)
def test_cleaning_twice_changes_nothing_more(typed: str) -> None:
    assert clean_line(clean_line(typed)) == clean_line(typed)
    assert clean_text(clean_text(typed)) == clean_text(typed)


@given(ANY_TEXT)
def test_what_is_kept_can_be_stored_and_shown(typed: str) -> None:
    for kept in (clean_line(typed), clean_text(typed)):
        kept.encode("utf-8")
        categories = {unicodedata.category(ch) for ch in kept.replace("\n", "")}
        assert not categories & {"Cc", "Cs"}
    assert "\n" not in clean_line(typed)


@given(ANY_TEXT)
def test_no_letter_is_lost(typed: str) -> None:
    letters = [ch for ch in typed if ch.isalnum()]
    assert [ch for ch in clean_line(typed) if ch.isalnum()] == letters
    assert [ch for ch in clean_text(typed) if ch.isalnum()] == letters


@pytest.mark.parametrize("typed", ["", " ", "\n\t", "\x00", "\u200b", "\u200d\u200f", "\u0301"])
def test_a_name_that_cannot_be_seen_is_refused(typed: str) -> None:
    with pytest.raises(InvalidEditError, match=r"at least one letter\. Type the name"):
        clean_name(typed)


@pytest.mark.parametrize("name", ["?", "🌻", "1", "e\u0301", "李"])
def test_a_name_may_be_one_sign(name: str) -> None:
    assert clean_name(name) == name


def test_the_longest_name_fits_and_one_letter_more_does_not() -> None:
    assert clean_name("ä" * LONGEST_NAME) == "ä" * LONGEST_NAME
    with pytest.raises(InvalidEditError) as refused:
        clean_name("ä" * (LONGEST_NAME + 1))
    assert "“ääää" in str(refused.value)
    assert "301 characters long; at most 300 fit" in str(refused.value)


def test_the_longest_text_fits_and_one_letter_more_does_not() -> None:
    assert clean_text("x" * LONGEST_TEXT + "  ") == "x" * LONGEST_TEXT
    with pytest.raises(InvalidEditError, match="1000001 characters long"):
        clean_text("x" * (LONGEST_TEXT + 1))
