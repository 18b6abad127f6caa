"""What a row of the People panel says."""

from datetime import date

import pytest

from weaver_desktop.book.parties import PartyLine
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import PartyKind
from weaver_desktop.ui.people.found import Match
from weaver_desktop.ui.people.order import Order
from weaver_desktop.ui.people.wording import aloud, row_words

TODAY = date(2025, 5, 20)


def _line(**values: str) -> PartyLine:
    kind = PartyKind(values.get("kind", "person"))
    headline, groups = values.get("headline", ""), values.get("groups", "")
    return PartyLine(PartyId("a"), kind, "Ama", headline, groups, 1, None)


@pytest.mark.parametrize(
    "line, match, second",
    [
        (_line(headline="ceramicist", groups="Kiln Yard"), None, "ceramicist · Kiln Yard"),
        (_line(groups="Kiln Yard"), None, "Kiln Yard"),
        (_line(headline="ceramicist"), Match("need", "a kiln", "kiln"), "Needs: a kiln"),
        (_line(headline="ceramicist"), Match("headline", "ceramicist", "cer"), "ceramicist"),
        (_line(headline="ceramicist"), Match("name", "Ama", "am"), "ceramicist"),
        (_line(kind="group"), None, "group"),
        (_line(), None, ""),
    ],
)
def test_the_second_line(line: PartyLine, match: Match | None, second: str) -> None:
    assert row_words(line, TODAY, match).line == second


def test_one_tie_is_not_called_ties() -> None:
    assert aloud(_line(), TODAY) == "Ama, 1 tie"


@pytest.mark.parametrize(
    "order, right",
    [
        (Order.NAME, "2 weeks ago"),
        (Order.LAST_CONTACT, "2 weeks ago"),
        (Order.MOST_TIES, "1 tie"),
        (Order.NEWEST, "yesterday"),
        (Order.COOLING, "Mar 2024"),
    ],
)
def test_the_right_side_tells_what_rows_are_sorted_by(order: Order, right: str) -> None:
    line = PartyLine(
        PartyId("a"),
        PartyKind.PERSON,
        "Ama",
        "",
        "",
        1,
        PartialDate(2025, 5, 5),
        "2025-05-19T10:00:00+00:00",
        "",
        PartialDate(2024, 3),
    )
    assert row_words(line, TODAY, order=order).right == right


def test_without_a_day_the_right_side_is_empty() -> None:
    for order in (Order.NAME, Order.NEWEST, Order.COOLING):
        assert row_words(_line(), TODAY, order=order).right == ""


def test_what_was_found_is_read_out_with_its_field() -> None:
    found = Match("place", "Walthamstow", "walt")
    assert aloud(_line(headline="potter"), TODAY, found) == "Ama, Place: Walthamstow, potter, 1 tie"


def test_a_found_headline_is_not_read_twice() -> None:
    found = Match("headline", "potter", "pot")
    assert aloud(_line(headline="potter"), TODAY, found) == "Ama, potter, 1 tie"
