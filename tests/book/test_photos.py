"""Pictures of people and groups."""

import pytest

from tests.fixtures.dumps import dump
from weaver_desktop.book.book import Book
from weaver_desktop.book.photos import LARGEST
from weaver_desktop.domain.errors import InvalidEditError, NotFoundError
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import Photo

JPEG = b"\xff\xd8\xff" + bytes(range(256))
PNG = b"\x89PNG\r\n\x1a\n" + b"x" * 20
WEBP = b"RIFF\x10\x00\x00\x00WEBPVP8 "


@pytest.mark.parametrize(
    "data, media_type", [(JPEG, "image/jpeg"), (PNG, "image/png"), (WEBP, "image/webp")]
)
def test_a_photo_is_kept_as_it_is(book: Book, ama: PartyId, data: bytes, media_type: str) -> None:
    assert book.photos.of(ama) is None
    book.photos.set(party_id=ama, data=data)
    assert book.photos.of(ama) == Photo(media_type, data)


def test_a_photo_is_replaced_removed_and_brought_back(book: Book, ama: PartyId) -> None:
    states = [dump(book.path)]
    for data in (JPEG, PNG):
        book.photos.set(party_id=ama, data=data)
        states.append(dump(book.path))
    book.photos.remove(party_id=ama)
    assert book.photos.of(ama) is None
    book.photos.remove(party_id=ama)
    while states:
        book.history.undo()
        assert dump(book.path) == states.pop()
    book.history.redo()
    assert book.photos.of(ama) == Photo("image/jpeg", JPEG)


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"RIFF1234WAVE", b"<svg/>"])
def test_what_is_no_picture_is_refused(book: Book, ama: PartyId, data: bytes) -> None:
    with pytest.raises(InvalidEditError, match="no picture that a book can keep of Ama Boateng"):
        book.photos.set(party_id=ama, data=data)


def test_a_photo_has_a_largest_size(book: Book, ama: PartyId) -> None:
    book.photos.set(party_id=ama, data=JPEG.ljust(LARGEST, b"x"))
    with pytest.raises(InvalidEditError, match="takes 400 kB, and a book keeps at most 400 kB"):
        book.photos.set(party_id=ama, data=JPEG.ljust(LARGEST + 1, b"x"))
    with pytest.raises(NotFoundError):
        book.photos.set(party_id=PartyId("nobody"), data=JPEG)
