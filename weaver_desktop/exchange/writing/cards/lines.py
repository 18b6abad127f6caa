"""Lines of contact cards: escaped, given their parameters, folded."""

import re
from collections.abc import Iterator

_LONGEST = 75
_UNSAFE = re.compile(r'[\x00-\x1f\x7f"]')
_SOUND = re.compile(r"(?:[\w-]+\.)?[\w-]+[;:]", re.ASCII)
_FRAME = re.compile(r"(?:[\w-]+\.)?(?:BEGIN|END|VERSION)\s*[;:]", re.IGNORECASE | re.ASCII)


def escaped(text: str) -> str:
    """Return a text as the value of a property (RFC 6350, 3.4)."""
    text = text.replace("\\", "\\\\").replace("\r\n", "\n").replace("\r", "\n")
    return text.replace("\n", "\\n").replace(",", "\\,").replace(";", "\\;")


def parameter(name: str, value: str) -> str:
    """Return ``;NAME=value``, in quotation marks where the value needs them; "" if it is empty."""
    plain = _UNSAFE.sub("", value)
    if not plain:
        return ""
    needs_quotes = any(sign in plain for sign in ",;:")
    return f';{name}="{plain}"' if needs_quotes else f";{name}={plain}"


def given_back(line: str) -> str | None:
    """Return a line that another program wrote, None if it could break the card."""
    plain = " ".join(line.splitlines())
    return plain if _SOUND.match(plain) and not _FRAME.match(plain) else None


def folded(line: str) -> str:
    """Return a line in pieces of at most 75 bytes, as all programs read them."""
    data = line.encode()
    if len(data) <= _LONGEST:
        return line + "\r\n"
    return "\r\n ".join(_pieces(line, data)) + "\r\n"


def _pieces(line: str, data: bytes) -> Iterator[str]:
    if line.isascii():
        yield line[:_LONGEST]
        for start in range(_LONGEST, len(line), _LONGEST - 1):
            yield line[start : start + _LONGEST - 1]
        return
    start, room = 0, _LONGEST
    while start < len(data):
        end = min(start + room, len(data))
        while end < len(data) and data[end] & 0xC0 == 0x80:  # noqa: PLR2004 - within a letter
            end -= 1
        yield data[start:end].decode()
        start, room = end, _LONGEST - 1
