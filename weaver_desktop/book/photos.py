"""Acts on photos: one picture of each party, kept in the book."""

from weaver_desktop.book.desk import Desk
from weaver_desktop.domain.errors import InvalidEditError
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import Photo
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.store.queries import beside

LARGEST = 400_000
"""Bytes. A portrait of 512 by 512 pixels takes a quarter of it; each change is kept for undo."""

_KINDS = {b"\xff\xd8\xff": "image/jpeg", b"\x89PNG\r\n\x1a\n": "image/png"}
_RIFF, _WEBP, _WEBP_AT = b"RIFF", b"WEBP", slice(8, 12)


class Photos:
    """Pictures of people and groups, made small by whoever hands them over."""

    def __init__(self, desk: Desk) -> None:
        """Work at a desk."""
        self._desk = desk

    def of(self, party_id: PartyId) -> Photo | None:
        """Return the photo of a party, or None."""
        return beside.photo(self._desk.file, party_id)

    def set(self, *, party_id: PartyId, data: bytes) -> None:
        """Keep a photo in the place of the one before.

        Args:
            party_id: whose photo it is.
            data: a JPEG, PNG or WebP file, reduced, without what the camera wrote into it.

        Raises:
            InvalidEditError: if it is no such picture, or too large.
            NotFoundError: if the party is not in the book.
        """
        name = self._desk.name(party_id)
        media_type = _media_type(data)
        if media_type is None:
            raise InvalidEditError(
                "That is no picture that a book can keep of {name}. Choose a JPEG, PNG or WebP "
                "file.",
                name=name,
            )
        if len(data) > LARGEST:
            raise InvalidEditError(
                "The photo of {name} takes {size} kB, and a book keeps at most {most} kB of one. "
                "Make it smaller, then try again.",
                name=name,
                size=len(data) // 1000,
                most=LARGEST // 1000,
            )
        known = beside.photo_row(self._desk.file, party_id)
        label = (
            phrase("Added the photo of {name}", name=name)
            if known is None
            else phrase("Changed the photo of {name}", name=name)
        )
        with self._desk.act(label) as edit:
            if known is None:
                edit.insert(
                    "photo",
                    self._desk.new_id(),
                    party_id=party_id,
                    media_type=media_type,
                    data=data,
                )
            else:
                edit.update("photo", known, media_type=media_type, data=data)

    def remove(self, *, party_id: PartyId) -> None:
        """Remove the photo of a party; nothing happens if there is none."""
        known = beside.photo_row(self._desk.file, party_id)
        if known is not None:
            label = phrase("Removed the photo of {name}", name=self._desk.name(party_id))
            with self._desk.act(label) as edit:
                edit.delete("photo", known)


def _media_type(data: bytes) -> str | None:
    if data.startswith(_RIFF) and data[_WEBP_AT] == _WEBP:
        return "image/webp"
    return next((kind for start, kind in _KINDS.items() if data.startswith(start)), None)
