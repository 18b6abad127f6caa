"""Phrases in the language of the window."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtGui import Qt

from weaver_desktop.domain.phrases import phrase
from weaver_desktop.ui.widgets.wording import filled, joined, sentence_case, short_name, spoken, tip

pytestmark = pytest.mark.usefixtures("qapp")


class Dictionary(QTranslator):
    """Translates phrases by a list."""

    def __init__(self, words: dict[str, str]) -> None:
        super().__init__()
        self._words = words

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        return self._words.get(text) if context == "Phrase" else None


@contextmanager
def in_language(words: dict[str, str]) -> Iterator[None]:
    translator = Dictionary(words)
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def test_a_phrase_speaks_english_without_translation() -> None:
    said = phrase("{a} and {b} have not met.", a="Ama {x}", b=phrase("{n} others", n=3))
    assert spoken(said) == "Ama {x} and 3 others have not met."


def test_a_phrase_and_those_within_it_are_translated() -> None:
    with in_language({"{a} met {b}": "{b} wurde von {a} getroffen", "{n} others": "{n} andere"}):
        said = spoken(phrase("{a} met {b}", a="Ama", b=phrase("{n} others", n=3)))
    assert said == "3 andere wurde von Ama getroffen"


def test_a_translation_whose_gaps_do_not_fit_is_not_used() -> None:
    with in_language({"{a} met {b}": "{who} traf {", "Hello {a}": "Hallo {0}"}):
        assert spoken(phrase("{a} met {b}", a="Ama", b="Bo")) == "Ama met Bo"
        assert spoken(phrase("Hello {a}", a="Ama")) == "Hello Ama"


def test_gaps_are_filled_once_and_unknown_ones_stay() -> None:
    said = filled("{one} and {other}, {count}, {what}", one="{other}", other="Bo {x}", count=2)
    assert said == "{other} and Bo {x}, 2, {what}"


def test_tips_show_markup_as_it_was_typed() -> None:
    said = tip('<img src="file:///etc/passwd"> & <b>')
    assert "<img" not in said
    assert "&lt;img src=&quot;file:///etc/passwd&quot;&gt; &amp; &lt;b&gt;" in said
    assert Qt.mightBeRichText(said)


def test_long_tips_end() -> None:
    assert len(tip("word " * 10_000)) < 1000


def test_small_helpers() -> None:
    assert joined("ceramicist", "", "she/her") == "ceramicist · she/her"
    assert sentence_case("") == ""
    assert sentence_case("élan") == "Élan"
    assert short_name("Ama") == "Ama"
    assert len(short_name("N" * 300)) == 48
