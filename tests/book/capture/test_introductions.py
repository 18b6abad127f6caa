"""Lines that take up an introduction."""

import pytest

from tests.book.capture.sample import introduce, parse, problem, who


@pytest.mark.parametrize(
    "line,names,reason",
    [
        ("intro Bo > Tilly: kiln share", "bo, tilly", "kiln share"),
        ("intro Bo>Tilly:kiln share", "bo, tilly", "kiln share"),
        ("Intro: Bo > Tilly", "bo, tilly", ""),
        ("INTRODUCE BO TO TILLY", "bo, tilly", ""),
        ("introduce Bo to Tilly about kilns", "bo, tilly", "about kilns"),
        ("introduce Bo to Tilly because: kilns", "bo, tilly", "because: kilns"),
        ("intro Bo and Tilly", "bo, tilly", ""),
        ("intro Bo & Tilly – kilns", "bo, tilly", "kilns"),
        ("intro Bo, Tilly", "bo, tilly", ""),
        ("intro Bo -> Tilly", "bo, tilly", ""),
        ("intro Bo → Tilly; kilns", "bo, tilly", "kilns"),
        ("intro Bo <-> Tilly #clay", "bo, tilly", "#clay"),
        ("intro Bo - Tilly: kilns", "bo, tilly", "kilns"),
        ("intro Bo and Tilly to share a kiln", "bo, tilly", "to share a kiln"),
        ("intro Bo and Tilly: to see x > y", "bo, tilly", "to see x > y"),
        ("intro Bo and Rosa and the Bees: gigs", "bo, bees", "gigs"),
        ("intro me > Tilly", "I, tilly", ""),
        ("introduce Cy Twombly to Bo", "+Cy Twombly, bo", ""),
        ("Bo > Tilly: they met at Nest", "bo, tilly", "they met at Nest"),
        ("Bo → Tilly", "bo, tilly", ""),
    ],
)
def test_whom_and_why(line: str, names: str, reason: str) -> None:
    intent = introduce(line)
    assert (who(intent.a, intent.b), intent.reason) == (names, reason)
    assert parse(line).is_ready


@pytest.mark.parametrize(
    "line,words",
    [
        ("intro", "Introduce whom"),
        ("intro Bo", "Introduce whom"),
        ("intro Bo >", "Introduce whom"),
        ("intro Bo, Tilly, Cy", "two at a time"),
        ("introduce Bo and Cy to Tilly", "two at a time"),
        ("intro Bo > Bo", "named twice"),
        ("intro she > Bo", "who “she” is"),
    ],
)
def test_what_is_in_the_way_is_said(line: str, words: str) -> None:
    assert words in problem(line)


@pytest.mark.parametrize("line", ["introvert", "introduction", "introduced Bo to Tilly"])
def test_other_words_are_no_introduction(line: str) -> None:
    assert parse(line).intent is None


def test_an_arrow_in_a_note_makes_no_introduction() -> None:
    assert type(parse("Bo met Tilly: a -> b").intent).__name__ == "Meet"
    assert type(parse("Bo note: a -> b").intent).__name__ == "Describe"
