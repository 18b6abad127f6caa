"""Folding of text, so that ``lukasz`` finds Łukasz and ``kussel`` finds Küßel."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from anyascii import anyascii

_WORD = re.compile(r"[^\W_]+", re.UNICODE)
_LONGEST_REMEMBERED = 300


def fold(text: str) -> str:
    """Return the text in lower-case ASCII letters, as near as each script allows.

    An emoji becomes its English name: ``🌻`` is found as ``sunflower``. Letters that have no Latin
    spelling stay, and so does text without any letter or digit.
    """
    # Names come back on every keystroke; long notes once, and would only fill the memory.
    return _fold(text) if len(text) > _LONGEST_REMEMBERED else _remembered_fold(text)


def words(text: str) -> list[str]:
    """Return the folded words of a text, without punctuation."""
    return _WORD.findall(fold(text).replace("'", "").replace("’", ""))


def fold_in_place(text: str) -> tuple[str, Sequence[int]]:
    """Return the folded text, and for each of its letters the place in the text it comes from."""
    if text.isascii():
        return text.casefold(), range(len(text))
    spelt = [_spelt(ch).casefold() for ch in text]
    return "".join(spelt), [at for at, letters in enumerate(spelt) for _ in letters]


def _fold(text: str) -> str:
    composed = unicodedata.normalize("NFKC", text)
    folded = composed if composed.isascii() else "".join(map(_spelt, composed))
    return (folded if _WORD.search(folded) else composed).casefold().strip()


@lru_cache(maxsize=4096)
def _spelt(ch: str) -> str:
    return anyascii(ch) or (ch if ch.isalnum() else "")


_remembered_fold = lru_cache(maxsize=4096)(_fold)
