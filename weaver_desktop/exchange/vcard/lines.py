"""A stream of bytes to cards: lines unfolded, cards told apart, whatever is broken in between."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

_BEGIN = re.compile(rb"\s*(?:\xef\xbb\xbf)?(?:[\w-]{1,40}\.)?BEGIN\s*:\s*VCARD\s*", re.IGNORECASE)
_END = re.compile(rb"\s*(?:[\w-]{1,40}\.)?END\s*:\s*VCARD\s*", re.IGNORECASE)
_SOFT = re.compile(rb"[^:]{0,2000};\s*(?:ENCODING=)?QUOTED-PRINTABLE\b", re.IGNORECASE)
_BASE64 = re.compile(rb"[^:]{0,2000};\s*(?:ENCODING=)?(?:BASE64|B)\b", re.IGNORECASE)
_ENCODED = re.compile(rb"[A-Za-z0-9+/]{1,400}={0,2}")
_BLANK = b" \t\r\n"
_CHUNK = 1024 * 1024
_HEAD = 2_000

LONGEST_LINE = 42 * 1024 * 1024
"""Bytes of the longest line that is kept, unfolded: a photo of 33 MB."""

MOST_LINES = 20_000
"""Lines of one card."""

LARGEST_CARD = 64 * 1024 * 1024
"""Bytes of one card."""

DEEPEST = 8
"""Cards within cards: an agent has an agent has an agent."""


@dataclass(slots=True)
class RawCard:
    """The unfolded lines of one card, as bytes.

    Attributes:
        number: which card of the file it is, counted from 1.
        lines: its lines without BEGIN and END.
        inner: cards that stand within it (an agent), each with the same number.
        has_end: whether it was closed.
        cut: how many of its lines were too long to keep, or too many.
        size: how many bytes it has.
    """

    number: int
    lines: list[bytes] = field(default_factory=list)
    inner: list["RawCard"] = field(default_factory=list)
    has_end: bool = False
    cut: int = 0
    size: int = 0

    def take(self, line: bytes, *, is_cut: bool) -> None:
        """Add a line; one that is too long, or one too many, is counted and left out."""
        self.size += len(line)
        if is_cut or len(self.lines) >= MOST_LINES or self.size > LARGEST_CARD:
            self.cut += 1
        else:
            self.lines.append(line)


def raw_cards(stream: BinaryIO) -> Iterator[RawCard | bytes]:
    """Yield the cards of a stream, and the lines between them that hold anything.

    A card that is not closed ends where the next begins, unless that one is the value of an AGENT.
    """
    pile = _Pile()
    for line, is_cut in _unfolded(stream):
        if _BEGIN.fullmatch(line):
            unclosed = pile.begin()
            if unclosed is not None:
                yield unclosed
        elif _END.fullmatch(line):
            done = pile.end()
            if done is not None:
                yield done
        elif line.strip(_BLANK):
            if pile.open:
                pile.open[-1].take(line, is_cut=is_cut)
            else:
                yield line[:200]
    if pile.open:
        yield pile.open[0]


class _Pile:
    """The cards that are open, each within the one before."""

    def __init__(self) -> None:
        self.open: list[RawCard] = []
        self._count = 0

    def begin(self) -> RawCard | None:
        """Open a card; return the one before if that was never closed."""
        unclosed = None
        if self.open and not (len(self.open) <= DEEPEST and _opens_agent(self.open[-1])):
            unclosed = self.open[0]
            self.open.clear()
        if self.open:
            inner = RawCard(self.open[0].number)
            self.open[-1].inner.append(inner)
            self.open.append(inner)
        else:
            self._count += 1
            self.open.append(RawCard(self._count))
        return unclosed

    def end(self) -> RawCard | None:
        """Close the innermost card; return it if it stands within no other."""
        if not self.open:
            return None
        done = self.open.pop()
        done.has_end = True
        return None if self.open else done


def _opens_agent(card: RawCard) -> bool:
    """Tell whether the last line says that a card is its value: ``AGENT:`` and nothing more."""
    if not card.lines:
        return False
    name, _, value = card.lines[-1].partition(b":")
    return name.split(b";")[0].split(b".")[-1].upper() == b"AGENT" and not value.strip()


def _unfolded(stream: BinaryIO) -> Iterator[tuple[bytes, bool]]:
    """Yield logical lines, and whether each was too long, so that its end is missing.

    Most folds are undone block by block already. What is left: in vCard 2.1 a quoted-printable line
    goes on after ``=``, whatever the next one begins with, and some telephones write base64 in
    lines that begin with no space.
    """
    parts: list[bytes] = []
    is_soft = is_encoded = False
    for line in _lines(stream):
        if parts:
            if is_soft and parts[-1].endswith(b"="):
                parts[-1] = parts[-1][:-1]
                parts.append(line)
                continue
            if line[:1] in {b" ", b"\t"} and line.strip(_BLANK):
                parts.append(line[1:])
                continue
            if is_encoded and _ENCODED.fullmatch(line):
                parts.append(line)
                continue
            yield _whole(parts)
        parts = [line]
        head = line[:_HEAD]
        is_soft = _SOFT.match(head) is not None
        is_encoded = not is_soft and _BASE64.match(head) is not None
    if parts:
        yield _whole(parts)


def _whole(parts: list[bytes]) -> tuple[bytes, bool]:
    length = sum(map(len, parts))
    return (b"".join(parts), False) if length <= LONGEST_LINE else (parts[0][:_HEAD], True)


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    for block in _blocks(stream):
        # Photos are nearly all of a file: what unfolds most of it has to be fast, and comes first.
        text = _unfold(block, b"\r\n")
        text = text.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        text = _unfold(text, b"\n")
        yield from text.removesuffix(b"\n").split(b"\n")


def _unfold(text: bytes, end: bytes) -> bytes:
    """Undo the folds behind these line ends, but for those behind ``=``, which may hold text."""
    for space in (b" ", b"\t"):
        fold = end + space
        if fold not in text:
            continue
        soft = b"=" + fold
        if soft not in text:
            text = text.replace(fold, b"")
            continue
        text = b"".join(
            piece for part in text.split(soft) for piece in (soft, part.replace(fold, b""))
        ).removeprefix(soft)
    return text


def _blocks(stream: BinaryIO) -> Iterator[bytes]:
    """Yield the stream in blocks that end where a line does that is not continued.

    Of a line that is far too long only the beginning is kept, so that it does not fill the memory.
    """
    held: list[bytes] = []
    size = 0
    while chunk := stream.read(_CHUNK):
        at = _last_beginning(chunk)
        if at < 0:
            if size <= 2 * LONGEST_LINE:
                held.append(chunk)
                size += len(chunk)
            continue
        yield b"".join([*held, chunk[:at]])
        held, size = [chunk[at:]], len(chunk) - at
    if held:
        yield b"".join(held)


def _last_beginning(chunk: bytes) -> int:
    """Return where the last line begins that is sure to be no continuation, or -1."""
    end = len(chunk) - 1
    sign = b"\n" if b"\n" in chunk else b"\r"
    while (at := chunk.rfind(sign, 0, end)) >= 0:
        if chunk[at + 1] not in b" \t\r\n":
            return at + 1
        end = at
    return -1
