import pytest

from tests.cli.running import Weaver


def test_names_come_with_what_they_do(planted: Weaver) -> None:
    assert planted.says("find", "ama boa") == "Ama Boateng  ceramicist\n"


def test_accents_need_not_be_typed(planted: Weaver) -> None:
    assert planted.answers("find", "luczak")[0]["name"] == "Ewa Łuczak"


def test_words_of_facts_are_found_and_shown(planted: Weaver) -> None:
    found = planted.answers("find", "kiln")
    assert {"kind": "need", "text": "a kiln for the winter"} in [one["matched"] for one in found]
    assert "need: a kiln for the winter" in planted.says("find", "kiln")


def test_groups_are_told_apart(planted: Weaver) -> None:
    assert planted.answers("find", "Printmakers")[0]["kind"] == "group"


def test_the_limit_holds(planted: Weaver) -> None:
    assert len(planted.answers("find", "a", "--limit", "3")) == 3


@pytest.mark.parametrize("text", ["xyzzy", "'; DROP", '"', "NOT xyzzy", "-", "*", "🦜", "ن" * 50])
def test_nothing_found_is_said(planted: Weaver, text: str) -> None:
    assert planted.answers("find", "--", text) == []
    assert "Nothing in the book speaks of" in planted.says("find", "--", text)


@pytest.mark.parametrize("text", ["", " ", "\0", "\x1b"])
def test_nothing_typed_is_refused(planted: Weaver, text: str) -> None:
    assert "nothing to look for" in planted.refuses("find", text)


def test_a_picture_is_found_by_its_word(planted: Weaver) -> None:
    (found,) = planted.answers("find", "🌻")
    assert found["matched"] == {"kind": "passion", "text": "sunflowers"}


def test_a_long_text_is_no_trouble(planted: Weaver) -> None:
    assert planted.answers("find", "xyzzy " * 2_000) == []
