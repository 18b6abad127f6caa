"""Where what was typed stands in what was found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weaver_desktop.ui.people.found import Excerpt, Match, excerpt, field_words, marks, told


def _marked(text: str, typed: str) -> list[str]:
    return [text[begin:end] for begin, end in marks(text, typed)]


@pytest.mark.parametrize(
    "text, typed, parts",
    [
        ("a kiln for the winter", "kil", ["kil"]),
        ("a kiln for the winter", "WINT kiln", ["kiln", "wint"]),
        ("Zoë Ferrer", "zoe f", ["Zoë", "F"]),
        ("Łukasz", "luk", ["Łuk"]),
        ("Søren Weiß", "soren weiss", ["Søren", "Weiß"]),
        ("Weiß", "weis", ["Weiß"]),
        ("O'Brien", "obri", ["O'Bri"]),
        ("Nguyễn Thị Minh", "nguyen thi", ["Nguyễn", "Thị"]),
        ("Zoe\u0308", "zoe", ["Zoe"]),
        ("printmaker", "make", ["make"]),
        ("a maker, a printmaker", "make", ["make"]),
        ("ana banana", "ana", ["ana"]),
        ("nothing of it", "kiln", []),
        ("🌻 seeds", "sunflower", ["🌻"]),
        ("ليلى حداد", "ليلى", ["ليلى"]),
        ("", "x", []),
        ("x", "", []),
    ],
)
def test_the_matched_words_are_marked(text: str, typed: str, parts: list[str]) -> None:
    assert _marked(text, typed) == parts


@given(st.text(max_size=80), st.text(max_size=20))
def test_marks_lie_in_the_text_in_order_and_apart(text: str, typed: str) -> None:
    found = marks(text, typed)
    ends = [0]
    for begin, end in found:
        assert ends[-1] <= begin < end <= len(text)
        ends.append(end)


@pytest.mark.parametrize(
    "text, typed, shown",
    [
        ("a kiln for the winter", "kiln", "a kiln for the winter"),
        ("line one\nline two", "two", "line one line two"),
        ("word " * 20 + "the kiln is here", "KILN", "…word word the kiln is here"),
        ("nothing of it", "kiln", "nothing of it"),
        ("é " * 30 + "the Küßel is here", "kussel", "…é é é é the Küßel is here"),
    ],
)
def test_an_excerpt_begins_near_what_was_found(text: str, typed: str, shown: str) -> None:
    found = excerpt(text, typed)
    assert found.text == shown
    for begin, end in found.marks:
        assert found.text[begin:end].casefold() in {typed.casefold(), "küßel", "küssel"}


def test_a_million_letters_are_cut_before_they_are_looked_through() -> None:
    assert len(excerpt("x" * 1_000_000, "kiln").text) == 20_000


def test_a_field_is_told_before_its_words() -> None:
    assert told(Match("gift", "a small kiln", "kil")) == Excerpt(
        "Offers: a small kiln", ((16, 19),)
    )
    assert told(Match("name", "Ama", "am")) == Excerpt("")
    assert told(Match("headline", "potter", "pot")) == Excerpt("potter", ((0, 3),))


def test_every_field_of_the_search_has_a_word() -> None:
    from weaver_desktop.domain.facts import FactKind
    from weaver_desktop.store.search_index import _INDEXED

    kinds = {kind for columns in _INDEXED.values() for _, kind in columns}
    kinds |= {kind.value for kind in FactKind}
    assert {kind for kind in kinds if not field_words(kind)} == {"name", "headline"}
