"""Sentences with gaps."""

import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weaver_desktop.domain.phrases import Phrase, phrase, plain, unpacked

GAP = "Ama’s {thing} is ready."


def test_a_phrase_speaks_english() -> None:
    assert str(phrase("{name} is new, with {count} ties.", name="Ama", count=3)) == (
        "Ama is new, with 3 ties."
    )


@given(st.text())
def test_what_fills_a_gap_is_left_as_it_is(value: str) -> None:
    assert str(phrase(GAP, thing=value)) == f"Ama’s {value} is ready."


@pytest.mark.parametrize("value", ["{", "}", "{}", "{thing}", "{0}", "{thing!r:>{width}}", "{{"])
def test_braces_in_a_value_open_no_gap(value: str) -> None:
    inner = phrase("a {thing}", thing=value)
    assert str(phrase(GAP, thing=inner)) == f"Ama’s a {value} is ready."


def test_phrases_are_equal_by_template_and_values() -> None:
    one, same = phrase(GAP, thing="kiln"), phrase(GAP, thing="kiln")
    assert one == same
    assert hash(one) == hash(same)
    assert one != phrase(GAP, thing="loom")
    assert one != phrase("Ama’s kiln is ready.")


def test_the_values_are_frozen_and_one_s_own() -> None:
    values: dict[str, str | int | Phrase] = {"thing": "kiln"}
    made = Phrase(GAP, values)
    values["thing"] = "loom"
    assert str(made) == "Ama’s kiln is ready."
    with pytest.raises(TypeError):
        made.values["thing"] = "loom"  # type: ignore[index]  # that is what is tested


def test_a_gap_may_be_called_template_or_self() -> None:
    assert str(phrase("{template} {self}", template="a", self="b")) == "a b"


def test_a_phrase_travels_between_processes() -> None:
    sent = phrase(GAP, thing=phrase("{size} kiln", size=2))
    for received in (pickle.loads(pickle.dumps(sent)), copy.deepcopy(sent)):  # noqa: S301 - our own
        assert received == sent
        assert str(received) == str(sent)


TEXTS = st.text(st.characters(codec="utf-8"))
INNER = st.builds(lambda value: phrase("“{thing}”", thing=value), TEXTS)


@given(TEXTS | st.integers() | INNER)
def test_what_is_packed_is_unpacked(value: str | int | Phrase) -> None:
    for made in (phrase(GAP, thing=value), phrase("Told what columns mean")):
        assert unpacked(made.packed()) == made


@given(TEXTS)
def test_words_of_old_are_said_as_they_were(words: str) -> None:
    assert str(plain(words)) == words
    assert str(unpacked(plain(words).packed())) == words
    assert str(unpacked(f"{words} joined Nest")) == f"{words} joined Nest"


@pytest.mark.parametrize(
    "text",
    [
        '{"phrase": "{x.__class__}", "values": {"x": "a"}}',
        '{"phrase": "{x!r}", "values": {"x": "a"}}',
        '{"phrase": "{x:>999999999}", "values": {"x": "a"}}',
        '{"phrase": "{}", "values": {"": "a"}}',
        '{"phrase": "{x}", "values": {}}',
        '{"phrase": "{", "values": {}}',
        '{"phrase": "{x}", "values": {"x": 1.5}}',
        '{"phrase": "{x}", "values": {"x": null}}',
        '{"phrase": "{x}", "values": {"x": {"phrase": 1, "values": {}}}}',
        '{"phrase": "x", "values": []}',
        '{"phrase": "x"}',
        "{" * 100_000,
        '{"phrase": ' * 100_000,
        "{x}",
    ],
)
def test_what_only_looks_like_a_phrase_is_words(text: str) -> None:
    assert unpacked(text) == plain(text)
    assert str(unpacked(text)) == text


def test_texts_are_changed_within_phrases_too() -> None:
    made = phrase("{a} {b} {c}", a="x", b=phrase("({y})", y="y"), c=3)
    assert str(made.each(str.upper)) == "X (Y) 3"
