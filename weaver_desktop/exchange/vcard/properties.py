"""A line of a card to a property: its name, its parameters, its value as text."""

import binascii
import re
from base64 import b64decode
from dataclasses import dataclass, field
from quopri import decodestring

from weaver_desktop.exchange.vcard.lines import RawCard

_HEAD = re.compile(r"(?:([\w-]{1,100})\.)?([\w-]{1,100})", re.ASCII)
_PARAM = re.compile(r"([^=]{1,100})=(.*)", re.DOTALL)
_PIECES = re.compile(r'(?:"[^"]*"|[^";:])+')
_ENCODINGS = frozenset({"QUOTED-PRINTABLE", "BASE64", "B", "8BIT", "7BIT"})
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_LONGEST_HEAD = 2_000
_VALUES = frozenset({"URI", "URL", "TEXT", "DATE", "DATE-TIME", "CONTENT-ID", "CID", "INLINE"})


@dataclass(frozen=True, slots=True)
class Property:
    """One line of a card.

    Attributes:
        name: in capitals, without its group.
        value: as text, still with the escapes of vCard.
        line: the whole of it as it stands in the card, unfolded.
        group: what ties it to other lines, for example ``item1``; "" if nothing does.
        types: its TYPEs in small letters.
        params: its other parameters, by their name in capitals.
        data: the bytes of a value in base64.
    """

    name: str
    value: str
    line: str
    group: str = ""
    types: tuple[str, ...] = ()
    params: dict[str, str] = field(default_factory=dict)
    data: bytes | None = None

    @property
    def text(self) -> str:
        """The value as it is read, its escapes undone."""
        return unescaped(self.value)

    def fields(self) -> list[str]:
        """Return the parts between semicolons, as they are read."""
        return [unescaped(part) for part in split(self.value, ";")]

    def items(self) -> list[str]:
        """Return the parts between commas, as they are read."""
        return [unescaped(part) for part in split(self.value, ",")]


def read_property(line: bytes, encoding: str) -> Property | None:
    """Return the property that a line holds, or None if it holds none.

    Args:
        line: the unfolded line.
        encoding: what it is in, if it is not in UTF-8 and does not say so itself.
    """
    colon = _colon(line)
    if colon is None:
        return None
    head, raw = line[:colon].decode("ascii", "replace"), line[colon + 1 :]
    pieces = [piece.strip() for piece in _PIECES.findall(line[:colon].decode("utf-8", "replace"))]
    match = _HEAD.fullmatch(pieces[0]) if pieces else None
    if match is None:
        return None
    types: list[str] = []
    params: dict[str, str] = {}
    for piece in pieces[1:]:
        _take_param(piece, types, params)
    said = params.get("ENCODING", "").upper()
    if said in {"B", "BASE64"} and match[2].upper() != "AGENT":
        data = _unpacked(raw)
        shown = raw.decode("ascii", "replace")
        value, whole = ("", f"{head}:") if data is not None else (shown, f"{head}:{shown}")
    else:
        data = None
        value = _decoded(raw, said, params.get("CHARSET", ""), encoding)
        whole = f"{head}:{value}" if said != "QUOTED-PRINTABLE" else ""
    return Property(
        name=match[2].upper().replace("_", "-"),
        value=value,
        line=whole or _in_plain(pieces, value),
        group=match[1] or "",
        types=tuple(types),
        params=params,
        data=data,
    )


def properties(card: RawCard, encoding: str) -> tuple[list[Property], list[str]]:
    """Return the properties of a card, and the beginnings of lines that are none."""
    found: list[Property] = []
    strange: list[str] = []
    for line in card.lines:
        read = read_property(line, encoding)
        if read is not None:
            found.append(read)
        else:
            strange.append(line[:200].decode("utf-8", "replace"))
    return found, strange


def split(value: str, sign: str) -> list[str]:
    """Return what stands between signs that no backslash escapes."""
    if "\\" not in value:
        return value.split(sign)
    parts: list[str] = []
    start = at = 0
    while at < len(value):
        if value[at] == "\\":
            at += 2
            continue
        if value[at] == sign:
            parts.append(value[start:at])
            start = at + 1
        at += 1
    return [*parts, value[start:]]


def unescaped(value: str) -> str:
    """Return a value as it is read."""
    return _ESCAPED.sub(_meant, value) if "\\" in value else value


def _meant(match: re.Match[str]) -> str:
    sign = match[1]
    if sign in "nN":
        return "\n"
    # Some programs write Windows paths and smileys without escaping their backslash.
    return sign if sign in '\\,;:"' else match[0]


def _colon(line: bytes) -> int | None:
    """Return where the value begins: behind the first colon that stands in no quotation marks."""
    at = line.find(b":", 0, _LONGEST_HEAD)
    if at < 0:
        return None
    if b'"' not in line[:at]:
        return at
    is_quoted = False
    for place, sign in enumerate(line[:_LONGEST_HEAD]):
        if sign == ord('"'):
            is_quoted = not is_quoted
        elif sign == ord(":") and not is_quoted:
            return place
    return at  # a quotation mark that is never closed


def _take_param(piece: str, types: list[str], params: dict[str, str]) -> None:
    match = _PARAM.fullmatch(piece)
    if match is None:
        # vCard 2.1 writes TEL;HOME;VOICE: and ;QUOTED-PRINTABLE: without names.
        word = piece.upper()
        if word in _ENCODINGS:
            params["ENCODING"] = word
        elif word in _VALUES:
            params["VALUE"] = word
        else:
            types.append(piece.casefold())
        return
    name, value = match[1].strip().upper(), match[2].strip().strip('"')
    if name == "TYPE":
        types.extend(word for each in value.split(",") if (word := each.strip(' "').casefold()))
    else:
        params[name] = value


def _decoded(raw: bytes, said: str, charset: str, encoding: str) -> str:
    if said == "QUOTED-PRINTABLE":
        raw = decodestring(raw)
    for named in (charset, "utf-8"):
        try:
            return raw.decode(named) if named else raw.decode("utf-8")
        except (UnicodeDecodeError, LookupError, ValueError):
            continue
    return raw.decode(encoding, "replace")


def _unpacked(raw: bytes) -> bytes | None:
    try:
        return b64decode(b"".join(raw.split()), validate=False)
    except (binascii.Error, ValueError):
        return None


def _in_plain(pieces: list[str], value: str) -> str:
    """Return a quoted-printable property as vCard 3.0 writes it, so that it can be given back."""
    kept = [
        piece
        for piece in pieces
        if not piece.upper().startswith(("ENCODING=", "CHARSET=", "QUOTED-PRINTABLE"))
    ]
    written = value.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")
    return f"{';'.join(kept)}:{written}"
