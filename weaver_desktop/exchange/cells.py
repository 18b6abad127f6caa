"""What stands in a cell: cleaned, measured, split, and compared as a name."""

import re
import unicodedata
from collections.abc import Iterable

from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.domain.text import LONGEST_NAME, clean_line

LINE_LIMIT = 1_000
"""Characters of anything else that stands on one line: a headline, a place, a tag, an address."""

FACT_LIMIT = 10_000
"""Characters of one fact."""

NOTES_LIMIT = 50_000
"""Characters of the notes about one party."""

# Control characters, halves of surrogate pairs and noncharacters: none has a meaning in a cell, and
# some cannot be stored. Joiners and direction marks stay, emoji and right-to-left names need them.
_UNWANTED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]")
_DIRECTION_MARKS = re.compile(r"[\u200e\u200f\u061c]")
_ERRORS = frozenset(("#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!"))
_CLIP = 60


def clean(text: str) -> str:
    """Return the text without control characters, trimmed; every line break becomes LF."""
    if text.isprintable():
        return text.strip()
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _UNWANTED.sub("", text).strip()


def one_line(text: str) -> str:
    """Return the text on one line, each run of white space turned into one space."""
    return " ".join(text.split()) if text.isprintable() else clean_line(text)


def clipped(text: str) -> str:
    """Return the text short enough to be quoted in a sentence."""
    line = one_line(text[: 10 * _CLIP])
    return line if len(line) <= _CLIP else line[: _CLIP - 1].rstrip() + "…"


def is_error(text: str) -> bool:
    """Tell whether a spreadsheet wrote an error where a value was to be."""
    return text in _ERRORS


def name_key(name: str) -> str:
    """Return what is compared when two cells are to name the same party or gathering.

    Case, width and spacing are set aside, accents are not: Zoë and Zoe stay two people until the
    user says otherwise.
    """
    if name.isascii():
        return " ".join(name.lower().split())
    folded = unicodedata.normalize("NFKC", name).casefold()
    return one_line(_DIRECTION_MARKS.sub("", folded))


def why_no_name(text: str) -> Phrase | None:
    """Return the reason why a cleaned text cannot be a name, or None if it can."""
    if not text:
        return phrase("The name is empty.")
    if "\n" in text:
        return phrase(
            "The name runs over {count} lines. Perhaps a quotation mark is missing.",
            count=text.count("\n") + 1,
        )
    if len(text) > LONGEST_NAME:
        return phrase(
            "The name has {count} characters, and Weaver takes at most {limit}.",
            count=len(text),
            limit=LONGEST_NAME,
        )
    # Letters, numbers and symbols (emoji) make a name; dashes and question marks stand for none.
    if text[0].isalpha():
        return None
    if is_error(text) or not any(unicodedata.category(char)[0] in "LNS" for char in text):
        return phrase("“{text}” is no name.", text=clipped(text))
    return None


def parts(text: str, separators: str) -> list[str]:
    """Return what stands between the separators, cleaned, without gaps and repetitions."""
    pieces: Iterable[str] = re.split(f"[{re.escape(separators)}]", text)
    return list(dict.fromkeys(piece for piece in map(one_line, pieces) if piece))
