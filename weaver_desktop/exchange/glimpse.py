"""A first look at a file that takes a while to read."""

from io import BytesIO
from pathlib import Path

from weaver_desktop.domain.batch import Batch
from weaver_desktop.domain.errors import UnreadableFileError
from weaver_desktop.exchange.files import read_head
from weaver_desktop.exchange.kinds import Kind, kind_of
from weaver_desktop.exchange.readers import harvest_of
from weaver_desktop.exchange.vcard.gather import gather_cards

FROM_BYTES = 4 * 1024 * 1024
"""A smaller file is read as a whole before one could look up."""

_LOOKED_AT = (1024 * 1024, 16 * 1024 * 1024)
"""Bytes that are looked at first, and if not even one card ends in them."""

_END = b"END:VCARD"


def glimpse(path: Path) -> Batch | None:
    """Return what the beginning of a large file of contact cards holds, None of any other file.

    What is seen may still change: a later card can add to one of these.
    """
    try:
        if path.stat().st_size < FROM_BYTES:
            return None
        for size in _LOOKED_AT:
            head = read_head(path, size)
            end = head.upper().rfind(_END)
            if b"\0" in head or kind_of(head) is not Kind.CARDS:
                return None
            if end >= 0:
                break
        else:
            return None
    except (OSError, ValueError, UnreadableFileError):
        return None  # said when the whole of it is read
    harvest = harvest_of(path.name)
    gather_cards(lambda: BytesIO(head[: end + len(_END)] + b"\r\n"), harvest)
    return harvest.batch()
