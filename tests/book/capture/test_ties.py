"""Sentences that say how well two know each other."""

import pytest

from tests.book.capture.sample import know, parse, problem, who
from weaver_desktop.domain.ties import Depth


@pytest.mark.parametrize(
    "line,names,depth",
    [
        ("Bo knows of Tilly", "bo, tilly", 1),
        ("Bo has heard of Tilly", "bo, tilly", 1),
        ("I know of Tilly", "I, tilly", 1),
        ("Bo knows Tilly", "bo, tilly", 2),
        ("know Tilly", "I, tilly", 2),
        ("Bo and Tilly know each other", "bo, tilly", 2),
        ("BO KNOWS TILLY", "bo, tilly", 2),
        ("Will knows Bo", "+Will, bo", 2),
        ("The Met knows Nest Collective", "met, nest", 2),
        ("Bo is in touch with Tilly", "bo, tilly", 3),
        ("Bo's in touch with Tilly", "bo, tilly", 3),
        ("I'm in touch with Bo", "I, bo", 3),
        ("Bo and Tilly are in touch", "bo, tilly", 3),
        ("Bo keeps in touch with Tilly", "bo, tilly", 3),
        ("Bo helps Tilly", "bo, tilly", 4),
        ("Bo and Tilly help each other", "bo, tilly", 4),
        ("Bo works with Tilly", "bo, tilly", 5),
        ("Bo makes things with Tilly", "bo, tilly", 5),
        ("Bo makes music with Tilly", "bo, tilly", 5),
        ("Bo and Tilly make things together", "bo, tilly", 5),
        ("Bo is working with Rosa and the Bees", "bo, bees", 5),
    ],
)
def test_who_knows_whom_and_how_well(line: str, names: str, depth: int) -> None:
    intent = know(line)
    assert (who(intent.a, intent.b), intent.depth) == (names, Depth(depth))
    assert intent.on is None
    assert parse(line).is_ready


@pytest.mark.parametrize(
    "line,on",
    [
        ("Bo knows Tilly since 2019", "2019"),
        ("Bo has known Tilly since May 2020", "2020-05"),
        ("Bo has known Tilly for three years", "2023"),
        ("Bo and Tilly are in touch since last year", "2025"),
        ("Bo knows Tilly since 12 May 2021", "2021-05-12"),
    ],
)
def test_since_when(line: str, on: str) -> None:
    assert str(know(line).on) == on


@pytest.mark.parametrize(
    "line,words",
    [
        ("Bo knows Tilly and Cy", "two at a time"),
        ("Bo knows", "Bo knows Tilly"),
        ("Bo knows Bo", "named twice"),
        ("Bo does not know Tilly", "nothing to keep"),
        ("Bo should know Tilly", "nothing to keep"),
        ("Bo knows Tilly from school", "no place for “from school”"),
        ("Bo knows Tilly: from school", "no place for “from school”"),
        ("Bo works with Tilly at Nest", "no place for “Nest”"),
        ("Bo works with clay", "Is “clay” a name"),
        ("Bo knows Tilly since 2030", "2030 is still to come"),
        ("Bo knows Tilly since 31/2", "which day"),
        ("Bo knows her", "who “her” is"),
    ],
)
def test_what_is_in_the_way_is_said(line: str, words: str) -> None:
    assert words in problem(line)


@pytest.mark.parametrize("line", ["help", "know", "knows", "help me", "works with"])
def test_a_verb_alone_is_a_search(line: str) -> None:
    capture = parse(line)
    assert capture.intent is None
