"""Photos are made fit for a book, or left out with the reason."""

from io import BytesIO

import pytest
from PIL import Image, ImageCms

from tests.exchange.making import encoded
from weaver_desktop.book.photos import LARGEST
from weaver_desktop.domain.batch import IncomingPhoto
from weaver_desktop.domain.phrases import Phrase
from weaver_desktop.exchange.pictures import LONGEST_SIDE, made_fit


def _made(data: bytes) -> IncomingPhoto:
    photo = made_fit(data)
    assert isinstance(photo, IncomingPhoto), str(photo)
    return photo


def _shown(photo: IncomingPhoto) -> Image.Image:
    return Image.open(BytesIO(photo.data))


def test_a_small_photo_of_nothing_but_pixels_stays_as_it_is() -> None:
    for kind in ("JPEG", "PNG", "WEBP"):
        data = encoded(Image.new("RGB", (32, 16), "red"), kind)
        assert _made(data).data == data


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "BMP"])
def test_a_large_photo_is_made_small_and_keeps_its_shape(kind: str) -> None:
    image = Image.effect_noise((1_600, 800), 100).convert("RGB")
    photo = _made(encoded(image, kind))
    assert _shown(photo).size == (LONGEST_SIDE, LONGEST_SIDE // 2)
    assert len(photo.data) <= LARGEST


def test_a_photo_stands_upright_and_no_longer_says_where_it_was_taken() -> None:
    exif = _spoken()
    exif[0x0112] = 6  # the camera was held on its side
    photo = _made(encoded(Image.new("RGB", (40, 20)), "JPEG", exif=exif, comment=b"mine"))
    assert _shown(photo).size == (20, 40)
    assert not set(_shown(photo).info) & {"exif", "comment", "icc_profile"}
    assert b"51.05" not in photo.data


def test_words_of_the_camera_are_taken_out_without_touching_the_pixels() -> None:
    image = Image.effect_noise((60, 40), 90)
    plain = encoded(image, "JPEG", quality=80)
    spoken = encoded(image, "JPEG", quality=80, exif=_spoken(), comment=b"mine")
    made = _made(spoken).data
    assert (b"51.05" in spoken, b"51.05" in made, b"mine" in made) == (True, False, False)
    assert made == plain


@pytest.mark.parametrize("at", range(0, 700, 23))
def test_a_jpeg_cut_anywhere_gives_a_photo_or_a_reason(at: int) -> None:
    data = encoded(Image.new("RGB", (32, 32), "red"), "JPEG", exif=_spoken())
    photo = made_fit(data[:at])
    assert isinstance(photo, Phrase) or b"51.05" not in photo.data


def test_colours_of_another_profile_stay_the_same_to_the_eye() -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    exif = _spoken()
    photo = _made(encoded(Image.new("RGB", (9, 9), "red"), "PNG", exif=exif, icc_profile=lab))
    assert _shown(photo).convert("RGB").getpixel((4, 4)) == pytest.approx((255, 0, 0), abs=6)
    broken = encoded(Image.new("RGB", (9, 9), "red"), "PNG", exif=exif, icc_profile=b"none")
    assert _shown(_made(broken)).size == (9, 9)


def test_what_is_see_through_stays_so_unless_it_is_noise() -> None:
    clear = _made(encoded(Image.new("RGBA", (900, 900)), "GIF"))
    assert clear.media_type == "image/png"
    noise = Image.merge("RGBA", [Image.effect_noise((900, 900), 250 - at) for at in range(4)])
    photo = _made(encoded(noise, "PNG"))
    assert (photo.media_type, _shown(photo).size) == ("image/jpeg", (512, 512))


@pytest.mark.parametrize("mode", ["L", "LA", "P", "1", "I;16", "CMYK"])
def test_pixels_of_all_kinds(mode: str) -> None:
    image = Image.new(mode, (900, 600))
    exif = _spoken()
    exif[0x0112] = 3  # the camera was held upside down
    photo = _made(encoded(image, "JPEG" if mode == "CMYK" else "PNG", exif=exif))
    assert _shown(photo).size == (512, 341)


@pytest.mark.parametrize(
    "data, reason",
    [
        (b"", "damaged, or of a kind"),
        (b"no picture", "damaged, or of a kind"),
        (b"GIF8 nothing", "damaged, or of a kind"),
        (b"\x89PNG\r\n\x1a\n" + bytes(LARGEST), "damaged, or of a kind"),
    ],
)
def test_what_cannot_be_read_is_left_out_with_its_reason(data: bytes, reason: str) -> None:
    photo = made_fit(data)
    assert isinstance(photo, Phrase)
    assert reason in str(photo)


def test_only_a_jpeg_may_have_more_pixels_than_are_unpacked_at_once() -> None:
    image = Image.new("1", (6_000, 6_000))
    photo = made_fit(encoded(image, "PNG", exif=_spoken()))
    assert isinstance(photo, Phrase)
    assert "36 megapixels" in str(photo)
    assert _shown(_made(encoded(image, "JPEG", exif=_spoken()))).size == (512, 512)


def _spoken() -> Image.Exif:
    """Return words of a camera, for whose sake a picture is drawn anew."""
    exif = Image.Exif()
    exif[0x010E] = "51.05 N 3.72 E"
    return exif
