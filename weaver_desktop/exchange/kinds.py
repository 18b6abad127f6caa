"""What kind of file it is, told from how it begins."""

import re
from enum import Enum, auto

_MARKS = b"\xef\xbb\xbf\xff\xfe"
_CARD = re.compile(rb"\s*(?:[\w-]{1,40}\.)?BEGIN\s*:\s*VCARD\b", re.IGNORECASE)
# A few words may stand above the first card, but nothing that looks like a table or a page.
_CARD_BELOW = re.compile(rb"[^,;\t<|]{0,500}\nBEGIN\s*:\s*VCARD\s*\n", re.IGNORECASE)
_CALENDAR = re.compile(rb"\s*BEGIN\s*:\s*VCALENDAR\b", re.IGNORECASE)
_ROOT = re.compile(rb"<(?:[\w-]{1,40}:)?(graphml|gexf)[\s>/]", re.IGNORECASE)


class Kind(Enum):
    """A kind of text that is no table."""

    CARDS = auto()
    CALENDAR = auto()
    GRAPHML = auto()
    GEXF = auto()


def kind_of(head: bytes) -> Kind | None:
    """Return the kind of a file from its first few thousand bytes, None if it is none of these."""
    # Of UTF-16 nothing but its NULs stands between the letters.
    text = head.lstrip(_MARKS).replace(b"\0", b"")
    if _CARD.match(text) or _CARD_BELOW.match(text.replace(b"\r", b"\n")):
        return Kind.CARDS
    if _CALENDAR.match(text):
        return Kind.CALENDAR
    root = _ROOT.search(text) if text.lstrip().startswith(b"<") else None
    if root is None:
        return None
    return Kind.GRAPHML if root[1].lower() == b"graphml" else Kind.GEXF
