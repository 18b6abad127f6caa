"""Cutting a line without cutting what stands for itself."""

import re

import pytest

from tests.book.capture.sample import PEOPLE
from weaver_desktop.book.capture.line import Line, Piece
from weaver_desktop.book.names import NameIndex
from weaver_desktop.domain.ids import PartyId

_NAMES = NameIndex(
    [(PartyId(party), name) for party, name in PEOPLE.items()]
    + [
        (PartyId("bees"), "Rosa and the Bees"),
        (PartyId("owls"), "Owls & Larks, Ltd."),
        (PartyId("mary"), "Anne-Marie"),
    ]
)
_AND = re.compile(r",|&|\band\b|-")


def cut(text: str) -> list[str]:
    """Return the parts between commas and the like."""
    line = Line(text, _NAMES)
    return [line.read(part) for part in line.split(_AND, line.whole)]


@pytest.mark.parametrize(
    "text,parts",
    [
        ("Bo and Cy", ["Bo", "Cy"]),
        ("Bo, and Cy", ["Bo", "Cy"]),
        ("rosa  AND the bees and Bo", ["rosa AND the bees", "Bo"]),
        ("Rosa and the other Bees", ["Rosa", "the other Bees"]),
        ("Owls & Larks, Ltd. and Bo", ["Owls & Larks, Ltd.", "Bo"]),
        ("Owls and Larks", ["Owls", "Larks"]),
        ("Ama, Boateng", ["Ama", "Boateng"]),
        ("Anne-Marie and Bo", ["Anne-Marie", "Bo"]),
        ('"Cy and Dee" and Bo', ['"Cy and Dee"', "Bo"]),
        ("“Cy, Dee” and «Eve, Fay»", ["“Cy, Dee”", "«Eve, Fay»"]),
        ('"Cy and Bo', ['"Cy', "Bo"]),
        ("see https://x.org/a,b-c, and a-b@c-d.org", ["see https://x.org/a,b-c", "a-b@c-d.org"]),
        ("Tilly Stone- Bo", ["Tilly Stone", "Bo"]),
    ],
)
def test_what_stands_for_itself_is_not_cut(text: str, parts: list[str]) -> None:
    assert cut(text) == parts


@pytest.mark.parametrize(
    "text,trimmed",
    [
        ("  Bo , ", "Bo"),
        ("– Bo.", "Bo"),
        ("Ama B.", "Ama B."),
        ("John Smith Jr.", "John Smith Jr."),
        ("Bo...", "Bo"),
        ("Bo #", "Bo"),
        ("@", ""),
        ("\x00 Bo\x00", "Bo"),
        ("'t Hooft", "'t Hooft"),
        (" , ; ", ""),
    ],
)
def test_the_edges_of_a_name_are_trimmed(text: str, trimmed: str) -> None:
    line = Line(text, _NAMES)
    piece = line.trim(line.whole)
    assert text[piece.start : piece.end] == trimmed
    assert bool(piece) is bool(trimmed)


def test_a_shield_is_found_by_where_it_begins() -> None:
    line = Line("met Tilly Stone today", _NAMES)
    assert line.shield_at(4) == Piece(4, 15)
    assert line.shield_at(5) is None
    assert line.is_shielded(Piece(10, 11))
    assert not line.is_shielded(Piece(0, 4))
