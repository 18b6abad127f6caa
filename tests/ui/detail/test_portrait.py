"""Pictures made fit for a book."""

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QImageWriter

from weaver_desktop.book.photos import LARGEST
from weaver_desktop.domain.errors import InvalidEditError
from weaver_desktop.ui.detail.portrait import LONGEST_SIDE, shrunk

pytestmark = pytest.mark.usefixtures("qapp")


def picture(width: int, height: int, *, has_alpha: bool = False) -> QImage:
    form = QImage.Format.Format_ARGB32 if has_alpha else QImage.Format.Format_RGB32
    image = QImage(width, height, form)
    image.fill(QColor(200, 60, 30, 120 if has_alpha else 255))
    return image


def encoded(image: QImage, kind: bytes) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(kind)).write(image)
    return bytes(buffer.data().data())


def decoded(data: bytes) -> QImage:
    image = QImage.fromData(data)
    assert not image.isNull()
    return image


def with_exif(jpeg: bytes, words: bytes, *, orientation: int = 1) -> bytes:
    """Put an EXIF block into a JPEG: a maker's name and which side is up."""
    entries = (
        b"\x01\x0f\x00\x02" + len(words).to_bytes(4, "big") + (38).to_bytes(4, "big"),
        b"\x01\x12\x00\x03\x00\x00\x00\x01" + orientation.to_bytes(2, "big") + b"\x00\x00",
    )
    tiff = b"MM\x00*\x00\x00\x00\x08\x00\x02" + b"".join(entries) + b"\x00\x00\x00\x00" + words
    block = b"Exif\x00\x00" + tiff
    return jpeg[:2] + b"\xff\xe1" + (len(block) + 2).to_bytes(2, "big") + block + jpeg[2:]


def test_a_large_one_is_made_small() -> None:
    made = decoded(shrunk(encoded(picture(1600, 1200), b"JPEG")))
    assert (made.width(), made.height()) == (LONGEST_SIDE, 384)


def test_a_small_one_keeps_its_size() -> None:
    assert decoded(shrunk(encoded(picture(40, 30), b"PNG"))).size() == picture(40, 30).size()


def test_what_the_camera_wrote_is_left_out_and_it_stands_upright() -> None:
    words = b"Secret Camera of Ama, 51.5N 0.01W\x00"
    source = with_exif(encoded(picture(600, 200), b"JPEG"), words, orientation=6)
    assert words in source
    made = shrunk(source)
    assert b"Exif" not in made
    assert b"Secret" not in made
    assert decoded(made).height() > decoded(made).width()


def test_words_beside_the_pixels_of_a_png_are_left_out() -> None:
    image = picture(50, 50, has_alpha=True)
    image.setText("Author", "Secret Author")
    source = encoded(image, b"PNG")
    assert "Author" in decoded(source).textKeys()
    made = shrunk(source)
    assert decoded(made).textKeys() == []
    assert made.startswith(b"\x89PNG")


def test_noise_that_is_see_through_still_fits() -> None:
    image = QImage(512, 512, QImage.Format.Format_ARGB32)
    state = 1
    for y in range(512):
        for x in range(512):
            state = (1103515245 * state + 12345) & 0x7FFFFFFF
            image.setPixel(x, y, (state * 2) & 0xFFFFFFFF)
    assert len(shrunk(image)) <= LARGEST


def test_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "ama.jpg"
    path.write_bytes(encoded(picture(30, 30), b"JPEG"))
    assert decoded(shrunk(path)).width() == 30


def test_a_jpeg_of_40_megapixels_is_made_small_while_it_is_read() -> None:
    image = QImage(8000, 5000, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.gray)
    made = decoded(shrunk(encoded(image, b"JPEG")))
    assert (made.width(), made.height()) == (512, 320)


def test_another_picture_of_40_megapixels_is_refused_in_words() -> None:
    image = QImage(8000, 5000, QImage.Format.Format_Mono)
    image.fill(0)
    with pytest.raises(InvalidEditError, match="has 40 megapixels"):
        shrunk(encoded(image, b"PNG"))


def test_a_broken_one_is_refused_in_words() -> None:
    whole = encoded(picture(400, 400), b"PNG")
    with pytest.raises(InvalidEditError, match="is broken"):
        shrunk(whole[:60])


@pytest.mark.parametrize(
    "data",
    [b"", b"hello", b"%PDF-1.4", b'<svg xmlns="http://www.w3.org/2000/svg" width="9"/>'],
)
def test_what_is_no_photo_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(InvalidEditError, match="no photo that Weaver can read"):
        shrunk(data)


def test_a_file_that_cannot_be_read_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(InvalidEditError, match="cannot be read"):
        shrunk(tmp_path / "gone.jpg")
    with pytest.raises(InvalidEditError, match="cannot be read"):
        shrunk(tmp_path)


def test_nothing_to_paste_is_said() -> None:
    with pytest.raises(InvalidEditError, match="no picture to paste"):
        shrunk(QImage())


def test_reading_has_a_limit_of_memory() -> None:
    shrunk(encoded(picture(10, 10), b"PNG"))
    assert QImageReader.allocationLimit() == 256
