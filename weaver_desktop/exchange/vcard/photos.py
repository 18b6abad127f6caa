"""Photos that stand in cards; one that is only named by an address is never fetched."""

import re
from base64 import b64decode
from binascii import Error

from weaver_desktop.domain.batch import IncomingPhoto
from weaver_desktop.exchange.pictures import made_fit
from weaver_desktop.exchange.vcard.card import Card
from weaver_desktop.exchange.vcard.properties import Property

_BARE = re.compile(r"[A-Za-z0-9+/\s]{60,}={0,2}\s*")
_DATA = re.compile(r"data:[\w.+/-]{0,60}(?:;[\w=-]{1,40}){0,4};base64,", re.IGNORECASE)


def put_photo(card: Card, line: Property) -> None:
    """PHOTO in base64, also as a ``data:`` address; of several photos the first counts."""
    data = _data(line)
    if data is None:
        card.keep(line)
    elif card.draft.photo is None:
        photo = made_fit(data)
        if isinstance(photo, IncomingPhoto):
            card.draft.photo = photo
        else:
            card.problems.append(photo)


def _data(line: Property) -> bytes | None:
    """Return the bytes of a photo, b"" if they are damaged; None if it stands elsewhere."""
    if line.data is not None:
        return line.data
    match = _DATA.match(line.value)
    # Some address books on servers write base64 without saying so.
    if match is None and not _BARE.fullmatch(line.value):
        return None
    try:
        return b64decode("".join(line.value[match.end() if match else 0 :].split()))
    except (Error, ValueError):
        return b""
