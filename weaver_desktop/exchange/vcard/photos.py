"""Photos that stand in cards; one that is only named by an address is never fetched."""

import re
from base64 import b64decode
from binascii import Error

from weaver_desktop.domain.batch import IncomingPhoto
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.exchange.vcard.card import Card
from weaver_desktop.exchange.vcard.properties import Property

LARGEST = 1024 * 1024
"""Bytes of the largest photo that is taken over."""

_DATA = re.compile(r"data:[\w.+/-]{0,60}(?:;[\w=-]{1,40}){0,4};base64,", re.IGNORECASE)
_SIGNATURES = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF8", "image/gif"),
    (b"BM", "image/bmp"),
)


def put_photo(card: Card, line: Property) -> None:
    """PHOTO in base64, also as a ``data:`` address; of several photos the first counts."""
    data = line.data
    match = _DATA.match(line.value) if data is None else None
    if match is not None:
        try:
            data = b64decode("".join(line.value[match.end() :].split()))
        except (Error, ValueError):
            data = b""
    if data is None:
        card.keep(line)
        return
    media_type = media_type_of(data)
    if media_type is None:
        card.problems.append(phrase("The photo is damaged, or of a kind that Weaver cannot show."))
    elif len(data) > LARGEST:
        reason = phrase(
            "The photo has {size} kB, and Weaver takes at most {most} kB. It was left out.",
            size=len(data) // 1024,
            most=LARGEST // 1024,
        )
        card.problems.append(reason)
    elif card.draft.photo is None:
        card.draft.photo = IncomingPhoto(media_type, data)


def media_type_of(data: bytes) -> str | None:
    """Return what kind of picture the bytes begin like, or None if like none."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    return next((kind for sign, kind in _SIGNATURES if data.startswith(sign)), None)
