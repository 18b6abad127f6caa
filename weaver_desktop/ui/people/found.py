"""What a search found of somebody: in which field, the words around it, and where they match."""

import unicodedata
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from weaver_desktop.store.folding import fold, words

Marks = tuple[tuple[int, int], ...]
"""Where something stands in a text: begin and end of each place, in order, none overlapping."""

NAME = "name"
_LONGEST = 20_000
_BEFORE = 24
_APOSTROPHES = "'’"


@dataclass(frozen=True, slots=True)
class Match:
    """A party's text that was found.

    Attributes:
        kind: which field it is, in the words of the search index, for example ``place``.
        text: the whole text of that field.
        typed: what was looked for.
    """

    kind: str
    text: str
    typed: str


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One line of a text that was found, and where in it the words stand that were looked for."""

    text: str
    marks: Marks = ()


def told(match: Match) -> Excerpt:
    """Return the field and the words that were found in it: ``Need: a kiln for the winter``.

    A headline is told as it stands: it is the line that is usually there. Of a name nothing is
    told, because it shows itself.
    """
    if match.kind == NAME:
        return Excerpt("")
    line = excerpt(match.text, match.typed)
    field = field_words(match.kind)
    if not field:
        return line
    head = _tr("{field}: ").replace("{field}", field)
    at = len(head)
    return Excerpt(head + line.text, tuple((begin + at, end + at) for begin, end in line.marks))


def field_words(kind: str) -> str:
    """Return what a field of the search index is called; empty where that goes without saying."""
    known = {
        "place": _tr("Place"),
        "notes": _tr("Notes"),
        "how met": _tr("How you met"),
        "purpose": _tr("Purpose"),
        "contact": _tr("Contact"),
        "tag": _tr("Tag"),
        "role": _tr("Role"),
        "gift": _tr("Offers"),
        "need": _tr("Needs"),
        "passion": _tr("Loves"),
        "note": _tr("Note"),
        "fact": _tr("Fact"),
        "proposition": _tr("Seeks or brings"),
        "encounter": _tr("Met"),
        "tie": _tr("Tie"),
        "group": _tr("Belongs to"),
    }
    return known.get(kind, "")


def excerpt(text: str, typed: str) -> Excerpt:
    """Return text in one line, from shortly before the first place that was looked for."""
    line = " ".join(text[:_LONGEST].split())
    found = marks(line, typed)
    if not found or found[0][0] <= _BEFORE:
        return Excerpt(line, found)
    start = line.rfind(" ", 0, found[0][0] - _BEFORE // 2) + 1
    by = 1 - start
    return Excerpt(f"…{line[start:]}", tuple((begin + by, end + by) for begin, end in found))


def marks(text: str, typed: str) -> Marks:
    """Return where the typed words stand in a text, both folded as the search folds them.

    Beginnings of words come first; a typed word that begins none is marked inside words.
    """
    folded, source = _folded(text)
    spans: list[tuple[int, int]] = []
    for term in dict.fromkeys(words(typed)):
        found = [at for at in _places(folded, term) if at == 0 or folded[at - 1] == " "]
        for at in found or _places(folded, term):
            end = at + len(term) - 1
            spans.append((source[at], source[end] + 1) if source else (at, end + 1))
    return _merged(sorted(spans))


def _folded(text: str) -> tuple[str, list[int]]:
    """Return the folded text and, unless letter stands for letter, where each of it comes from."""
    if text.isascii() and "'" not in text:
        return "".join(ch if ch.isalnum() else " " for ch in text.casefold()), []
    folded: list[str] = []
    source: list[int] = []
    for at, ch in enumerate(text):
        if ch in _APOSTROPHES or unicodedata.category(ch)[0] == "M":
            continue
        piece = fold(ch) or " "
        folded += (letter if letter.isalnum() else " " for letter in piece)
        source += [at] * len(piece)
    return "".join(folded), source


def _places(folded: str, term: str) -> list[int]:
    places: list[int] = []
    at = folded.find(term)
    while at >= 0:
        places.append(at)
        at = folded.find(term, at + len(term))
    return places


def _merged(spans: list[tuple[int, int]]) -> Marks:
    merged: list[tuple[int, int]] = []
    for begin, end in spans:
        if merged and begin <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((begin, end))
    return tuple(merged)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Found", text)
