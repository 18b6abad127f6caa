"""Small photos for a page that is looked at elsewhere."""

from collections.abc import Iterable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImageWriter

from weaver_desktop.book.book import Book
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.ui.sky.faces import round_face

_SIDE = 64
"""Pixels: the largest star of a page, on a screen with two to a pixel."""
_QUALITY = 82
_MOST = 500
"""Photos in one page: together they take about a megabyte."""


def portraits(book: Book, parties: Iterable[PartyId]) -> dict[PartyId, bytes]:
    """Return small JPEGs of those parties who have a photo, of the first so many."""
    found: dict[PartyId, bytes] = {}
    for party in parties:
        photo = book.photos.of(party)
        small = b"" if photo is None else _small(photo.data)
        if small:
            found[party] = small
        if len(found) >= _MOST:
            break
    return found


def _small(data: bytes) -> bytes:
    """Return a photo as a small JPEG, nothing if it cannot be read."""
    face = round_face(data, _SIDE)
    if face is None:
        return b""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # What was kept beside the picture, such as where it was taken, is not in what is drawn anew.
    writer = QImageWriter(buffer, QByteArray(b"jpeg"))
    writer.setQuality(_QUALITY)
    writer.write(face)
    return bytes(buffer.data().data())
