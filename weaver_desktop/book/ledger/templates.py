"""The letters of a double opt-in, with gaps for what is known: to each first, then to both."""

import re
from collections.abc import Mapping
from enum import StrEnum


class Letter(StrEnum):
    """Which letter a template is for."""

    ASK = "ask"
    BOTH = "both"


DEFAULTS: Mapping[Letter, str] = {
    Letter.ASK: (
        "Hello {first name},\n\n"
        "there is somebody I think you would enjoy meeting: {other}. {about other}\n\n"
        "{why}\n\n"
        "Shall I introduce you? If now is not the time, just say so.\n\n"
        "{me}"
    ),
    Letter.BOTH: (
        "Hello {one}, hello {two},\n\n"
        "you both said that you would like to meet, so here you are.\n\n"
        "{about one}\n"
        "{about two}\n\n"
        "{why}\n\n"
        "From here it is yours. I look forward to hearing what comes of it.\n\n"
        "{me}"
    ),
}
"""Strengths of each first, then the mutual benefit, then step out (field, section 3)."""

GAPS: Mapping[Letter, tuple[str, ...]] = {
    Letter.ASK: ("first name", "name", "other", "about other", "why", "me"),
    Letter.BOTH: ("one", "two", "about one", "about two", "why", "me"),
}
"""What a template may name in braces."""

_GAP = re.compile(r"\{([a-z ]+)\}")
_EMPTY_LINES = re.compile(r"\n{3,}")


def filled(template: str, words: Mapping[str, str]) -> str:
    """Return a template with its gaps filled; other braces stay as they are.

    What is filled in is never looked through for gaps, so a fact that reads “{me}” stays itself.
    Lines that come out empty leave no hole.
    """
    text = _GAP.sub(lambda gap: words.get(gap[1], gap[0]), template)
    lines = [line.rstrip() for line in text.split("\n")]
    return _EMPTY_LINES.sub("\n\n", "\n".join(lines)).strip()
