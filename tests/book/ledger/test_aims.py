"""What the weaver wants more of is kept with her book."""

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weaver_desktop.book.book import Book
from weaver_desktop.book.ledger.aims import read_aims, written_aims
from weaver_desktop.graph.suggestions import USUAL, Aims

AIM = st.floats(0, 2)


def test_as_usual_until_she_says_otherwise(book: Book) -> None:
    assert book.introductions.aims() == USUAL
    book.introductions.set_aims(Aims(bridge_groups=2, answer_needs=0))
    book.introductions.set_aims(Aims(bridge_groups=1.5))
    assert book.introductions.aims() == Aims(bridge_groups=1.5)
    book.history.undo()
    assert book.introductions.aims() == Aims(bridge_groups=2, answer_needs=0)


@given(values=st.tuples(*(AIM for _ in fields(Aims))))
def test_what_is_written_is_read_again(values: tuple[float, ...]) -> None:
    aims = Aims(*values)
    assert read_aims(written_aims(aims)) == aims


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "3", '{"bridge_groups": "much"}', '{"bridge_groups": 9}', "null"]
)
def test_what_makes_no_sense_is_as_usual(text: str) -> None:
    assert read_aims(text) == USUAL


def test_an_aim_of_later_is_left_aside() -> None:
    assert read_aims('{"make_peace": 2, "bridge_groups": 2}') == Aims(bridge_groups=2)
