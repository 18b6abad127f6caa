"""The signs of a line about someone: ``#tag``, ``@group``, ``needs:`` and the like."""

import re
from dataclasses import dataclass
from enum import StrEnum

from weaver_desktop.book.capture.line import Line, Piece
from weaver_desktop.book.capture.mentions import is_name
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.parties import WayKind


class Sign(StrEnum):
    """Which marker it is."""

    TAG = "tag"
    GROUP = "group"
    FACT = "fact"
    PRIVATE = "private"
    WAY = "way"
    PLACE = "place"


_FACT_KINDS: tuple[tuple[FactKind, str], ...] = (
    (FactKind.NEED, r"needs?|seeks?|seeking|wants?|(?:is\s+)?looking\s+for"),
    (FactKind.GIFT, r"offers?|offering|gives?|gifts?|brings?"),
    (FactKind.PASSION, r"loves?|likes?|passions?"),
    (FactKind.NOTE, r"notes?"),
)
_WAYS: tuple[tuple[WayKind, str], ...] = (
    (WayKind.EMAIL, r"e-?mail|mail"),
    (WayKind.PHONE, r"phone|tel(?:ephone)?|mobile"),
    (WayKind.WEB, r"web(?:site)?"),
)
_PRIVATE = r"private(?:\s+notes?)?"
_PLACE = r"place|lives\s+in|based\s+in|from"
_QUOTED = r"\"[^\"]+\"|[“„][^“”„]+[”“]|«[^«»]+»"

_MARKER = re.compile(
    rf"(?<![^\s,;])(?:#(?P<tag>{_QUOTED}|[^\s,;:#@\"“”]+)|(?P<group>@)(?=[^\s#@,;])|(?:"
    + "|".join(f"(?P<{kind.value}>{words})" for kind, words in (*_FACT_KINDS, *_WAYS))
    + rf"|(?P<private>{_PRIVATE})|(?P<place>{_PLACE}))\s*:(?!//))",
    re.IGNORECASE,
)
_WAY_NAMES = frozenset(kind.value for kind, _ in _WAYS)
_VERBS = "|".join(
    f"(?P<{kind.value}>{words})"
    for kind, words in (
        (FactKind.NEED, r"needs?|seeks?|wants|(?:is\s+)?looking\s+for"),
        (FactKind.GIFT, r"offers?|gives"),
        (FactKind.PASSION, r"loves?"),
    )
)
_SAID = re.compile(rf"(?<=\s)(?:{_VERBS})\s+(?=\S)")
_ALSO_SAID = re.compile(rf"(?:[,;]|\s(?:and|but))(?:\s+(?:and|but))?\s+(?:{_VERBS})\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker, where it stands, and for a tag its text, for a fact or a way its kind."""

    sign: Sign
    piece: Piece
    tag: str = ""
    fact: FactKind | None = None
    way: WayKind | None = None


def find_markers(line: Line) -> list[Marker]:
    """Return the markers of a line in order."""
    found = []
    for match in _MARKER.finditer(line.text):
        piece = Piece(*match.span())
        tag = _bare_tag(match["tag"]) if match["tag"] else ""
        name = match.lastgroup or ""
        # A quoted tag or group is a shield from the quote on; its sign stands before it.
        if line.is_shielded(Piece(piece.start, piece.start + 1)) or (name == "tag" and not tag):
            continue
        if name in {Sign.TAG, Sign.GROUP, Sign.PLACE, Sign.PRIVATE}:
            found.append(Marker(Sign(name), piece, tag))
        elif name in _WAY_NAMES:
            found.append(Marker(Sign.WAY, piece, way=WayKind(name)))
        else:
            found.append(Marker(Sign.FACT, piece, fact=FactKind(name)))
    return found


def is_fact_word(words: str) -> bool:
    """Tell whether words begin a fact, and so want something after them."""
    return _MARKER.fullmatch(f"{words}:") is not None


def find_said(line: Line, head: Piece) -> list[Marker]:
    """Return the verbs of ``Ama needs a kiln and offers workshops``: markers without a colon."""
    first = line.find(_SAID, head)
    if first is None:
        return []
    matches = [first, *line.find_all(_ALSO_SAID, Piece(first.end(), head.end))]
    return [
        Marker(Sign.FACT, Piece(*match.span()), fact=FactKind(match.lastgroup))
        for match in matches
        if match.lastgroup is not None
    ]


def _bare_tag(text: str) -> str:
    """Return a tag without quotes and closing punctuation; empty if it is only a number."""
    bare = text.strip('"“”„«»').rstrip(".!?)’'").strip()
    return bare if any(is_name(ch) and not ch.isdigit() for ch in bare) else ""
