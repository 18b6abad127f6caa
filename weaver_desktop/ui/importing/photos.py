"""Photos of a file, made fit for the book, in the worker process."""

from dataclasses import replace

from weaver_desktop.book.photos import LARGEST
from weaver_desktop.domain.batch import IncomingParty, IncomingPhoto
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.domain.phrases import Phrase

_KEPT = frozenset({"image/jpeg", "image/png", "image/webp"})
_CAMERA_WORDS = (b"Exif\0\0", b"eXIf", b"EXIF", b"http://ns.adobe.com/xap/", b"XML:com.adobe.xmp")
_SEARCHED = 65_536


def fit(party: IncomingParty) -> tuple[IncomingParty, Phrase | None]:
    """Return a party whose photo a book can keep, or that has none and the reason why.

    A photo that is small enough and holds nothing but pixels stays as it is. Any other is drawn
    anew at 512 by 512 pixels at most, which leaves out where and with what it was taken.
    """
    photo = party.photo
    if photo is None or is_fit(photo):
        return party, None
    from weaver_desktop.ui.detail.portrait import shrunk

    try:
        data = shrunk(photo.data)
    except WeaverError as error:
        return replace(party, photo=None), error.phrase
    media_type = "image/png" if data.startswith(b"\x89PNG") else "image/jpeg"
    return replace(party, photo=IncomingPhoto(media_type, data)), None


def is_fit(photo: IncomingPhoto) -> bool:
    """Tell whether a photo can be kept as it is."""
    head = photo.data[:_SEARCHED]
    has_words = any(mark in head for mark in _CAMERA_WORDS)
    return photo.media_type in _KEPT and len(photo.data) <= LARGEST and not has_words
