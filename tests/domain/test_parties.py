"""People and groups."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import Party, PartyKind, initials


@pytest.mark.parametrize(
    "name, letters",
    [
        ("Ama Boateng", "AB"),
        ("Zoë", "Z"),
        ("nest collective", "NC"),
        ("Nguyễn Thị Minh", "NM"),
        ("Jean-Luc Picard", "JP"),
        ("“Tilly” Stone", "TS"),
        ("Ama -", "A"),
        ("ß ß", "SS"),
        ("李 娜", "李娜"),
        ("4 Seasons", "4S"),
        ("🌻", "🌻"),
        ("?!", "?"),
        ("", ""),
        ("   ", ""),
    ],
)
def test_initials_stand_for_a_name(name: str, letters: str) -> None:
    assert initials(name) == letters


@given(st.text(max_size=30))
def test_initials_are_never_more_than_two(name: str) -> None:
    assert len(initials(name)) <= 2


def test_a_group_knows_that_it_is_one() -> None:
    assert Party(PartyId("1"), PartyKind.GROUP, "Nest").is_group
    assert not Party(PartyId("2"), PartyKind.PERSON, "Ama").is_group
