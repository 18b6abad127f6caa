"""What a row of the People panel says."""

from datetime import date

import pytest

from weaver_desktop.book.parties import PartyLine
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import PartyKind
from weaver_desktop.ui.people.wording import aloud, excerpt, row_words

TODAY = date(2025, 5, 20)


def _line(**values: str) -> PartyLine:
    kind = PartyKind(values.get("kind", "person"))
    headline, groups = values.get("headline", ""), values.get("groups", "")
    return PartyLine(PartyId("a"), kind, "Ama", headline, groups, 1, None)


@pytest.mark.parametrize(
    "line, match, second",
    [
        (_line(headline="ceramicist", groups="Kiln Yard"), "", "ceramicist · Kiln Yard"),
        (_line(groups="Kiln Yard"), "", "Kiln Yard"),
        (_line(headline="ceramicist"), "needs a kiln", "needs a kiln"),
        (_line(kind="group"), "", "group"),
        (_line(), "", ""),
    ],
)
def test_the_second_line(line: PartyLine, match: str, second: str) -> None:
    assert row_words(line, TODAY, match).line == second


def test_one_tie_is_not_called_ties() -> None:
    assert aloud(_line(), TODAY) == "Ama, 1 tie"


@pytest.mark.parametrize(
    "text, typed, shown",
    [
        ("a kiln for the winter", "kiln", "a kiln for the winter"),
        ("line one\nline two", "two", "line one line two"),
        ("word " * 20 + "the kiln is here", "KILN", "…word word the kiln is here"),
        ("nothing of it", "kiln", "nothing of it"),
    ],
)
def test_an_excerpt_begins_near_what_was_found(text: str, typed: str, shown: str) -> None:
    assert excerpt(text, typed) == shown
