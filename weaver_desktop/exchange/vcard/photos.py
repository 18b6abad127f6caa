"""Photos that stand in cards; one that is only named by an address is never fetched."""

import re
from base64 import b64decode
from binascii import Error

from weaver_desktop.domain.batch import IncomingPhoto
from weaver_desktop.exchange.pictures import made_fit
from weaver_desktop.exchange.vcard.card import Card
from weaver_desktop.exchange.vcard.properties import Property

_DATA = re.compile(r"data:[\w.+/-]{0,60}(?:;[\w=-]{1,40}){0,4};base64,", re.IGNORECASE)


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
    elif card.draft.photo is None:
        photo = made_fit(data)
        if isinstance(photo, IncomingPhoto):
            card.draft.photo = photo
        else:
            card.problems.append(photo)
