"""Cells cleaned without harm, names told from what is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weaver_desktop.exchange.cells import clean, clipped, name_key, one_line, parts, why_no_name

UNHARMED = [
    'Robert "Bo" Tables',
    "Robert'); DROP TABLE party;--",
    "'; DROP",
    "O’Brien-Ødegård",
    "👩‍👩‍👧 The Ōkamis",
    "محمد علي",
    "דוד כהן",
    "Nguyễn Thị Minh",
    "=HYPERLINK(1)",
    "{0} {name} %s",
    "<b>Ama</b>",
]


@pytest.mark.parametrize("name", UNHARMED)
def test_uncommon_names_pass_unharmed(name: str) -> None:
    assert clean(name) == name
    assert one_line(name) == name
    assert why_no_name(name) is None


@pytest.mark.parametrize(
    "text, cleaned",
    [
        ("  Ama\t", "Ama"),
        ("A\x07ma\x1b", "Ama"),
        ("\ufeffAma", "Ama"),
        ("Ama\ud800", "Ama"),
        ("\N{NO-BREAK SPACE}Ama\N{NO-BREAK SPACE}", "Ama"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
    ],
)
def test_what_cannot_be_kept_is_taken_out(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@given(st.text(st.characters()))
def test_what_is_cleaned_can_be_stored_and_stays_as_it_is(text: str) -> None:
    cleaned = clean(text)
    assert cleaned.encode().decode() == cleaned
    assert "\0" not in cleaned
    assert clean(cleaned) == cleaned


@pytest.mark.parametrize(
    "text, reason",
    [
        ("", "empty"),
        ("?", "is no name"),
        ("–", "is no name"),
        ("#N/A", "is no name"),
        ("\u200d", "is no name"),
        ("Ama\nTilly\nBo", "over 3 lines"),
        ("a" * 301, "301 characters"),
    ],
)
def test_what_is_no_name_is_told_why(text: str, reason: str) -> None:
    assert reason in str(why_no_name(text))


def test_a_name_may_be_300_characters_long() -> None:
    assert why_no_name("a" * 300) is None


@pytest.mark.parametrize(
    "one, other",
    [
        ("Ama Boateng", " ama   BOATENG "),
        ("Zoë", "Zoe\N{COMBINING DIAERESIS}"),
        ("Ama", "\N{FULLWIDTH LATIN CAPITAL LETTER A}ma"),
        ("دانا", "\N{RIGHT-TO-LEFT MARK}دانا"),
        ("Straße", "STRASSE"),
    ],
)
def test_the_same_name_has_the_same_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize("one, other", [("Zoë", "Zoe"), ("Ama", "Amy"), ("Ama B", "AmaB")])
def test_different_names_have_different_keys(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


def test_parts_come_trimmed_and_once() -> None:
    assert parts(" clay ; kiln|clay,\nwood,, ", ",;|\n") == ["clay", "kiln", "wood"]
    assert parts("Potters, Inc.", ";|\n") == ["Potters, Inc."]


def test_a_long_text_is_clipped_for_a_sentence() -> None:
    assert clipped("word " * 1_000_000) == ("word " * 12)[:59].rstrip() + "…"
    assert clipped("short  and\nplain") == "short and plain"
