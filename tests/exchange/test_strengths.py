"""Strengths as words, depths and weights."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weaver_desktop.domain.ties import DEPTH_WORDS, Depth
from weaver_desktop.exchange.strengths import read_strengths


def test_the_words_of_the_scale_are_read() -> None:
    texts = [words.title() for words in DEPTH_WORDS.values()]
    found = read_strengths(texts, is_weight=False)
    assert [found.depths[text] for text in texts] == list(DEPTH_WORDS)
    assert found.note is None


def test_whole_numbers_from_1_to_5_are_depths() -> None:
    found = read_strengths(["1", "5", "3.0", "2"], is_weight=False)
    assert found.depths == {"1": 1, "5": 5, "3.0": 3, "2": 2}
    assert found.note is None


@pytest.mark.parametrize("odd", ["7", "2.5", "0,5", "100"])
def test_any_other_number_makes_all_of_them_weights(odd: str) -> None:
    found = read_strengths(["1", "2", odd], is_weight=False)
    assert "weights" in str(found.note)
    assert set(found.depths.values()) == {Depth.MET, Depth.IN_TOUCH, Depth.HELP}


def test_weights_are_ranked_in_thirds_and_never_mean_making_together() -> None:
    texts = [str(number) for number in range(1, 10)]
    found = read_strengths(texts, is_weight=True)
    assert [found.depths[text] for text in texts] == [2, 2, 2, 3, 3, 3, 4, 4, 4]


def test_weights_that_are_all_alike_say_nothing() -> None:
    found = read_strengths(["1", "1.0", "1"], is_weight=True)
    assert set(found.depths.values()) == {Depth.MET}
    assert "alike" in str(found.note)


def test_strengths_that_are_all_alike_are_still_depths() -> None:
    assert read_strengths(["1", "1"], is_weight=False).depths == {"1": Depth.KNOW_OF}


def test_zero_and_less_mean_no_tie() -> None:
    found = read_strengths(["0", "-2", "3"], is_weight=False)
    assert found.none == {"0", "-2"}
    assert found.depths == {"3": Depth.IN_TOUCH}


@pytest.mark.parametrize("text", ["strong", "nan", "inf", "1e9", "1_0", "٣", "9" * 400, "3/5"])
def test_other_texts_are_not_understood(text: str) -> None:
    found = read_strengths([text, "2"], is_weight=False)
    assert found.depths == {"2": Depth.MET}


@given(st.lists(st.floats(0.01, 1e6).map(lambda number: f"{number:.2f}"), min_size=1))
def test_a_larger_weight_is_never_a_shallower_tie(texts: list[str]) -> None:
    found = read_strengths(texts, is_weight=True)
    kept = sorted((float(text), depth) for text, depth in found.depths.items())
    assert [depth for _, depth in kept] == sorted(depth for _, depth in kept)
