"""A typed line, cut with care: what stands in quotes or is a known name is never cut through."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from weaver_desktop.book.names import NameIndex
from weaver_desktop.domain.text import clean_line
from weaver_desktop.store.folding import fold, words

QUOTED = re.compile(r"\"([^\"]+)\"|[“„]([^“”„]+)[”“]|«([^«»]+)»")
_ADDRESS = re.compile(
    r"(?:[a-z][a-z0-9+.-]{1,9}://|www\.)\S*[^\s:;,.!?)]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.IGNORECASE
)
_COMMAS, _SEMICOLONS = ",\u060c\u3001\uff0c", ";\u061b\uff1b"
"""Of Latin and Arabic letters, of Chinese and Japanese."""

COMMA = rf"[{_COMMAS}](?!\s*(?:jr|sr|esq|i{{2,3}}|iv)\b)"
"""“King, Jr.” is one name."""

SEMICOLON = rf"[{_SEMICOLONS}]"

_TOKEN = re.compile(rf"[^\s@#{_COMMAS}{_SEMICOLONS}:&+()\"“”„«»<>→/|]+")
_LOOSE = ".!?…-–—'’"
_BETWEEN = frozenset(f"{_COMMAS}{_SEMICOLONS}:&+()/<>|")
_EDGE = frozenset(f"{_COMMAS}{_SEMICOLONS}:!?–—-…|/\\")
_INITIAL = re.compile(r"(?:\b\w|\b(?:jr|sr|st|dr|inc|ltd))\.$", re.IGNORECASE)
_LONGEST_INITIAL = len("inc.")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the line, from ``start`` up to ``end``; false when empty."""

    start: int
    end: int

    def __bool__(self) -> bool:
        """Tell whether there is anything in it."""
        return self.end > self.start


class Line:
    """The text of a line and its shields: quotes, addresses and known names of several words."""

    def __init__(self, text: str, names: NameIndex) -> None:
        """Find the shields; ``text`` is kept as typed, so that positions stay true."""
        self.text = text
        self.whole = Piece(0, len(text))
        self._shields = [match.span() for match in QUOTED.finditer(text)]
        self._shields += [match.span() for match in _ADDRESS.finditer(text)]
        self._shields += _known_names(text, names)

    def read(self, piece: Piece) -> str:
        """Return the words of a piece as they would be kept."""
        return clean_line(self.text[piece.start : piece.end])

    def trim(self, piece: Piece) -> Piece:
        """Return the piece without white space and punctuation at its ends."""
        start, end = piece.start, piece.end
        while start < end and _is_edge(self.text[start]):
            start += 1
        while start < end and (loose := self._loose_at_end(start, end)):
            end -= loose
        return Piece(start, end)

    def _loose_at_end(self, start: int, end: int) -> int:
        """Return how many letters at the end of a piece are none of its words."""
        last = self.text[end - 1]
        if _is_edge(last):
            return 1
        if last == ".":
            return 0 if _INITIAL.search(self.text, max(start, end - _LONGEST_INITIAL), end) else 1
        is_sign = last in "#@" and (end - start == 1 or self.text[end - 2].isspace())
        return int(is_sign)

    def find_all(self, pattern: re.Pattern[str], piece: Piece) -> Iterator[re.Match[str]]:
        """Yield the matches inside a piece that touch no shield."""
        for match in pattern.finditer(self.text, piece.start, piece.end):
            if not self.is_shielded(Piece(*match.span())):
                yield match

    def find(self, pattern: re.Pattern[str], piece: Piece) -> re.Match[str] | None:
        """Return the first match inside a piece that touches no shield."""
        return next(self.find_all(pattern, piece), None)

    def is_shielded(self, piece: Piece) -> bool:
        """Tell whether a piece touches a quote, an address or a known name of several words."""
        return any(start < piece.end and piece.start < end for start, end in self._shields)

    def shield_at(self, start: int) -> Piece | None:
        """Return the longest shield that begins at a position."""
        ends = [end for begin, end in self._shields if begin == start]
        return Piece(start, max(ends)) if ends else None

    def split(self, pattern: re.Pattern[str], piece: Piece) -> list[Piece]:
        """Return the trimmed, non-empty parts of a piece between the matches."""
        parts, start = [], piece.start
        for match in self.find_all(pattern, piece):
            parts.append(Piece(start, match.start()))
            start = match.end()
        parts.append(Piece(start, piece.end))
        return [trimmed for part in parts if (trimmed := self.trim(part))]


def _is_edge(ch: str) -> bool:
    return ch.isspace() or ch in _EDGE or not ch.isprintable()


def _known_names(text: str, names: NameIndex) -> Iterator[tuple[int, int]]:
    """Yield where known names of two or more words stand, longest first from the left."""
    tokens = [
        ((match.start(), match.start() + len(token)), words(clean_line(token)))
        for match in _TOKEN.finditer(text)
        if (token := match.group().rstrip(_LOOSE))
    ]
    folded = [word for _, parts in tokens for word in parts]
    starts: dict[int, int] = {}
    ends: dict[int, int] = {}
    at = 0
    for (start, end), parts in tokens:
        if parts:
            starts[at] = start
            at += len(parts)
            ends[at] = end
    at = 0
    while at < len(folded):
        length = names.leading(folded, at) if at in starts else 0
        start, end = starts.get(at, 0), ends.get(at + length, 0)
        is_name = length > 1 and end > 0 and _stands_whole(text[start:end], names)
        if is_name:
            yield start, end
        at += length if is_name else 1


def _stands_whole(text: str, names: NameIndex) -> bool:
    """Tell a name from two names that happen to stand side by side: ``Ama, Boateng``."""
    if not _BETWEEN.intersection(text):
        return True
    typed = fold(clean_line(text))
    return any(fold(names.name(party)).rstrip(_LOOSE) == typed for party in names.whole(text))
