"""Photos of files are made fit for a book."""

from random import Random

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter

from weaver_desktop.book.photos import LARGEST
from weaver_desktop.domain.batch import IncomingParty, IncomingPhoto
from weaver_desktop.ui.importing.photos import fit, is_fit


def _picture(side: int, kind: str) -> bytes:
    noise = Random(1).randbytes(side * side * 4)  # noqa: S311 - nothing is kept secret
    image = QImage(noise, side, side, QImage.Format.Format_RGB32).copy()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(kind.encode()))
    writer.setQuality(95)
    assert writer.write(image)
    return bytes(buffer.data().data())


def _of(data: bytes, media_type: str) -> IncomingParty:
    return IncomingParty("a", "Ama", 1, photo=IncomingPhoto(media_type, data))


def test_a_small_plain_photo_stays_as_it_is() -> None:
    party = _of(_picture(16, "PNG"), "image/png")
    assert fit(party) == (party, None)
    nobody = IncomingParty("a", "Ama", 1)
    assert fit(nobody) == (nobody, None)


def test_a_photo_that_is_too_large_is_made_small() -> None:
    data = _picture(900, "JPEG")
    assert len(data) > LARGEST
    party, why_not = fit(_of(data, "image/jpeg"))
    assert why_not is None
    assert party.photo is not None
    assert is_fit(party.photo)
    made = QImage.fromData(QByteArray(party.photo.data))
    assert max(made.width(), made.height()) == 512


def test_where_a_photo_was_taken_is_left_out() -> None:
    plain = _picture(32, "JPEG")
    exif = b"Exif\0\0MM\0*" + b"GPS 51.05 N 3.72 E"
    data = plain[:2] + b"\xff\xe1" + (len(exif) + 2).to_bytes(2, "big") + exif + plain[2:]
    party, why_not = fit(_of(data, "image/jpeg"))
    assert why_not is None
    assert party.photo is not None
    assert b"GPS" not in party.photo.data
    assert party.photo.data.startswith(b"\xff\xd8\xff")


def test_a_kind_that_a_book_does_not_keep_becomes_one_that_it_does() -> None:
    party, why_not = fit(_of(_picture(16, "BMP"), "image/bmp"))
    assert why_not is None
    assert party.photo is not None
    assert party.photo.media_type in {"image/jpeg", "image/png"}


@pytest.mark.parametrize("data", [b"GIF8 nothing", b"BM" + b"x" * (LARGEST + 1)])
def test_a_broken_photo_is_left_out_with_its_reason(data: bytes) -> None:
    party, why_not = fit(_of(data, "image/gif"))
    assert party.photo is None
    assert why_not is not None
    assert str(why_not).endswith(".")
