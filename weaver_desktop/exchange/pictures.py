"""Photos made fit for a book: small, upright, without what the camera wrote into them."""

from io import BytesIO
from typing import TYPE_CHECKING

from weaver_desktop.book.photos import LARGEST
from weaver_desktop.domain.batch import IncomingPhoto
from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.exchange.jpeg_words import without_words

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFile import ImageFile

LONGEST_SIDE = 512
"""Pixels, as where one is chosen by hand."""

_JPEG = "image/jpeg"
_KEPT = frozenset({_JPEG, "image/png", "image/webp"})
_CAMERA_WORDS = (b"Exif\0\0", b"eXIf", b"EXIF", b"http://ns.adobe.com/xap/", b"XML:com.adobe.xmp")
_SEARCHED = 65_536
_QUALITY = 88
_MILLION = 1_000_000
_MOST_PIXELS = 32 * _MILLION
_MOST_JPEG_PIXELS = 220 * _MILLION
_SIGNATURES = (
    (b"\xff\xd8\xff", _JPEG),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF8", "image/gif"),
    (b"BM", "image/bmp"),
)


def made_fit(data: bytes) -> IncomingPhoto | Phrase:
    """Return a photo that a book can keep, or the reason why there is none.

    Of one that is small enough the pixels stay as they are. Any other is drawn anew, 512 by 512
    pixels at most. Where and with what it was taken is left out.
    """
    media_type = media_type_of(data)
    if media_type is None:
        return _unreadable()
    if media_type in _KEPT and len(data) <= LARGEST:
        if not _says_more(data):
            return IncomingPhoto(media_type, data)
        bare = without_words(data) if media_type == _JPEG else None
        if bare is not None:
            return IncomingPhoto(media_type, bare)
    try:
        with _opened(media_type, data) as image:
            width, height = image.size
            if width * height > (_MOST_JPEG_PIXELS if media_type == _JPEG else _MOST_PIXELS):
                return _too_large(width * height)
            # A JPEG is made small while it is read, so that it never stands whole in memory.
            image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
            return _drawn(image)
    except Exception:  # noqa: BLE001 - damage makes Pillow raise whatever its decoders meet
        return _unreadable()


def media_type_of(data: bytes) -> str | None:
    """Return what kind of picture the bytes begin like, or None if like none."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    return next((kind for sign, kind in _SIGNATURES if data.startswith(sign)), None)


def _opened(media_type: str, data: bytes) -> "ImageFile":
    # Image.open would guess the kind anew, and warn of 90 megapixels, which a telephone takes.
    from PIL.BmpImagePlugin import BmpImageFile
    from PIL.GifImagePlugin import GifImageFile
    from PIL.JpegImagePlugin import JpegImageFile
    from PIL.PngImagePlugin import PngImageFile
    from PIL.WebPImagePlugin import WebPImageFile

    kinds: dict[str, type[ImageFile]] = {
        _JPEG: JpegImageFile,
        "image/png": PngImageFile,
        "image/webp": WebPImageFile,
        "image/gif": GifImageFile,
        "image/bmp": BmpImageFile,
    }
    return kinds[media_type](BytesIO(data))


def _says_more(data: bytes) -> bool:
    head = data[:_SEARCHED]
    return any(mark in head for mark in _CAMERA_WORDS)


def _drawn(image: "Image") -> IncomingPhoto:
    from PIL import ImageOps

    profile = image.info.get("icc_profile")
    upright = ImageOps.exif_transpose(image)
    has_alpha = upright.has_transparency_data
    upright = upright.convert("RGBA" if has_alpha else "RGB")
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    if profile:
        upright = _in_usual_colours(upright, profile)
    out = BytesIO()
    if has_alpha:
        upright.save(out, "PNG", icc_profile=None, exif=b"")
        if out.tell() <= LARGEST:
            return IncomingPhoto("image/png", out.getvalue())
        from PIL import Image

        white = Image.new("RGBA", upright.size, "white")
        upright = Image.alpha_composite(white, upright).convert("RGB")
        out = BytesIO()
    upright.save(out, "JPEG", quality=_QUALITY, icc_profile=None, exif=b"", comment=b"")
    return IncomingPhoto("image/jpeg", out.getvalue())


def _in_usual_colours(image: "Image", profile: bytes) -> "Image":
    """Return a picture in sRGB, which is what every program takes it for without its profile."""
    from PIL import ImageCms

    try:
        made = ImageCms.profileToProfile(
            image,
            ImageCms.ImageCmsProfile(BytesIO(profile)),
            ImageCms.createProfile("sRGB"),
            outputMode=image.mode,
        )
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image  # a profile for another kind of pixels, or a broken one
    return image if made is None else made


def _unreadable() -> Phrase:
    return phrase("The photo is damaged, or of a kind that Weaver cannot show.")


def _too_large(pixels: int) -> Phrase:
    return phrase(
        "The photo was left out: it has more than {count} megapixels. Make it smaller, then bring "
        "it in by itself.",
        count=pixels // _MILLION,
    )
