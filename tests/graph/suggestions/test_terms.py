import pytest

from weaver_desktop.graph.suggestions.terms import stem


@pytest.mark.parametrize(
    "one, other",
    [
        ("kilns", "kiln"),
        ("bakeries", "bakery"),
        ("benches", "bench"),
        ("boxes", "box"),
        ("houses", "house"),
        ("glasses", "glass"),
        ("baking", "bake"),
        ("running", "run"),
        ("printing", "print"),
        ("teaching", "teach"),
        ("weaving", "weave"),
        ("dancing", "dance"),
        ("organising", "organise"),
        ("gardening", "garden"),
        ("mentoring", "mentor"),
        ("sewing", "sew"),
        ("paintings", "paint"),
    ],
)
def test_forms_of_a_word_come_together(one: str, other: str) -> None:
    assert stem(one) == stem(other) == other


@pytest.mark.parametrize(
    "one, other",
    [("car", "care"), ("car", "caring"), ("bus", "busy"), ("sing", "singe"), ("planning", "plane")],
)
def test_words_that_only_look_alike_stay_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize("word", ["the", "needs", "someone", "sundays", "may", "12", "x", ""])
def test_words_that_tell_nothing_are_dropped(word: str) -> None:
    assert stem(word) == ""


@pytest.mark.parametrize(
    "word", ["kiln", "bus", "gas", "ring", "glass", "brass", "tennis", "töpfer"]
)
def test_what_is_no_plural_and_no_ing_stays(word: str) -> None:
    assert stem(word) == word
