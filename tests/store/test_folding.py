"""Folding, on which all searching and matching rests."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weaver_desktop.store.folding import fold, fold_in_place, words


@pytest.mark.parametrize(
    "text,folded",
    [
        ("Ama", "ama"),
        ("Łukasz", "lukasz"),
        ("Küßel", "kussel"),
        ("Ørsted", "orsted"),
        ("Nguyễn Thị Minh", "nguyen thi minh"),
        ("İstanbul", "istanbul"),
        ("\uff21\uff4d\uff41", "ama"),
        ("ﬁg", "fig"),
        ("e\u0301tude", "etude"),
        ("王小明", "wangxiaoming"),
        ("שרה", "srh"),
        ("🌻", ":sunflower:"),
        ("  Ama ", "ama"),
        ("—", "—"),
        ("Ama 𬦀", "ama 𬦀"),
        ("☆", "☆"),
        ("", ""),
    ],
)
def test_text_is_folded_to_plain_small_letters(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    "text,found",
    [
        ("Siobhán O’Brien", ["siobhan", "obrien"]),
        ("O'Brien", ["obrien"]),
        ("Anne-Marie", ["anne", "marie"]),
        ("St. Mary's, Bath", ["st", "marys", "bath"]),
        ("snake_case", ["snake", "case"]),
        ("Ama 🌻", ["ama", "sunflower"]),
        ("?!", []),
        ("☆", []),
    ],
)
def test_words_have_no_punctuation(text: str, found: list[str]) -> None:
    assert words(text) == found


@given(text=st.text())
def test_folding_twice_folds_no_further(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(text=st.text())
def test_words_are_folded_letters_and_digits(text: str) -> None:
    assert all(word.isalnum() and words(word) == [word] for word in words(text))


@given(text=st.text(), longer=st.integers(301, 400))
def test_long_texts_fold_as_short_ones_do(text: str, longer: int) -> None:
    padded = text + "x" * longer
    assert fold(padded) == fold(text + "x" * 10)[:-10] + "x" * longer


@pytest.mark.parametrize(
    "text,folded,places",
    [
        ("Ama", "ama", [0, 1, 2]),
        ("Weiß!", "weiss!", [0, 1, 2, 3, 3, 4]),
        ("Zoe\u0308 Ł", "zoe l", [0, 1, 2, 4, 5]),
        ("𬦀", "𬦀", [0]),
    ],
)
def test_folded_letters_know_where_they_stood(text: str, folded: str, places: list[int]) -> None:
    found, at = fold_in_place(text)
    assert (found, list(at)) == (folded, places)


@given(text=st.text())
def test_each_folded_letter_has_its_place(text: str) -> None:
    folded, at = fold_in_place(text)
    assert len(folded) == len(at)
    assert list(at) == sorted(at)
    assert all(0 <= place < len(text) for place in at)
