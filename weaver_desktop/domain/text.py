"""Text as it is kept: without what no eye can see and no name needs."""

import unicodedata

from weaver_desktop.domain.errors import InvalidEditError

LONGEST_NAME = 300
LONGEST_TEXT = 1_000_000

# Direction marks and joiners belong to scripts and emoji; these are the format characters to keep.
_KEPT_FORMATS = frozenset("\u200c\u200d\u200e\u200f\u061c")


def clean_line(text: str) -> str:
    """Return one line without control characters, each run of white space made a single space."""
    return " ".join(_visible(text).split())


def clean_text(text: str) -> str:
    """Return text of several lines without control characters or trailing white space.

    Raises:
        InvalidEditError: if it is longer than a book keeps.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    cleaned = "\n".join(_visible(line).rstrip() for line in lines).strip()
    if len(cleaned) > LONGEST_TEXT:
        raise InvalidEditError(
            "The text is {length} characters long, and a book keeps at most {most} in one place. "
            "Shorten it, or keep it as a file elsewhere and note where it is.",
            length=len(cleaned),
            most=LONGEST_TEXT,
        )
    return cleaned


def clean_name(text: str) -> str:
    """Return a name fit to keep.

    Raises:
        InvalidEditError: if nothing of it can be seen, or it is too long for a name.
    """
    name = clean_line(text)
    if all(ch in _KEPT_FORMATS or unicodedata.category(ch)[0] in "MZ" for ch in name):
        raise InvalidEditError("A name needs at least one letter. Type the name of the person.")
    if len(name) > LONGEST_NAME:
        raise InvalidEditError(
            "The name that begins “{start}…” is {length} characters long; at most {most} fit. "
            "Shorten it and put the rest into a note.",
            start=name[:40],
            length=len(name),
            most=LONGEST_NAME,
        )
    return name


def _visible(line: str) -> str:
    # Nearly every line is printable throughout, and an import has a hundred thousand of them.
    return line if line.isprintable() else "".join(_visible_part(ch) for ch in line)


def _visible_part(ch: str) -> str:
    category = unicodedata.category(ch)
    if category == "Cc" and ch.isspace():
        return " "
    is_hidden = category in {"Cc", "Cs"} or (category == "Cf" and ch not in _KEPT_FORMATS)
    return "" if is_hidden else ch
