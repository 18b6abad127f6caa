"""Pictures made fit for a book: small, upright, and without what the camera wrote into them."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QImageWriter, QPainter

from weaver_desktop.domain.errors import InvalidEditError

LONGEST_SIDE = 512
"""Pixels."""

MOST_BYTES = 60_000_000
MOST_PIXELS = 32_000_000
"""A picture of more is refused, unless it is a JPEG, which is made small while it is read."""

MOST_JPEG_PIXELS = 220_000_000
_MEGABYTES = 256
_MILLION = 1_000_000
_QUALITY = 88
_FORMATS = frozenset({"jpeg", "jpg", "png", "webp", "gif", "bmp", "tiff", "tif"})
"""Formats that are a picture and nothing else; an SVG can name other files to be drawn."""

Source = bytes | Path | QImage


def shrunk(source: Source) -> bytes:
    """Return a picture as a JPEG or PNG of at most 512 by 512 pixels.

    Takes up to a second for the largest: not for the thread of the window.

    Raises:
        InvalidEditError: if it is no picture, or too large; the sentence says which.
    """
    image = source if isinstance(source, QImage) else _decoded(_bytes_of(source))
    return _encoded(_plain(image))


def _bytes_of(source: bytes | Path) -> bytes:
    if isinstance(source, bytes):
        return source
    try:
        size = source.stat().st_size
        if size > MOST_BYTES:
            raise InvalidEditError(
                "{name} takes {size} MB, and a photo may take {most} MB at most. Choose a smaller "
                "one.",
                name=source.name,
                size=size // _MILLION,
                most=MOST_BYTES // _MILLION,
            )
        return source.read_bytes()
    except OSError as error:
        raise InvalidEditError(
            "{name} cannot be read: {reason}. Choose another file.",
            name=source.name,
            reason=error.strerror or str(error),
        ) from error


def _decoded(data: bytes) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    QImageReader.setAllocationLimit(_MEGABYTES)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    kind = bytes(reader.format().data()).decode("ascii", "replace").lower()
    if kind not in _FORMATS:
        raise InvalidEditError(
            "That is no photo that Weaver can read. Choose a JPEG, PNG or WebP file."
        )
    size = reader.size()
    pixels = size.width() * size.height()
    is_jpeg = kind in {"jpeg", "jpg"}
    if pixels > (MOST_JPEG_PIXELS if is_jpeg else MOST_PIXELS):
        raise InvalidEditError(
            "The photo has {count} megapixels, which is too large to take in. Make it smaller, "
            "then try again.",
            count=pixels // _MILLION,
        )
    if is_jpeg and max(size.width(), size.height()) > LONGEST_SIDE:
        reader.setScaledSize(_fitting(size))
    image = reader.read()
    if image.isNull():
        raise InvalidEditError(
            "The photo is broken: it cannot be read to its end. Choose another one, or open it in "
            "a program for pictures and save it anew."
        )
    return image


def _plain(image: QImage) -> QImage:
    """Return a picture of the right size that holds its pixels and nothing else."""
    if image.isNull():
        raise InvalidEditError("There is no picture to paste. Copy one first.")
    if image.colorSpace().isValid():
        image = image.convertedToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    size = image.size()
    if max(size.width(), size.height()) > LONGEST_SIDE:
        size = _fitting(size)
        image = image.scaled(
            size,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    has_alpha = image.hasAlphaChannel()
    form = QImage.Format.Format_ARGB32 if has_alpha else QImage.Format.Format_RGB32
    # A copy would keep the words that a file carries beside its pixels.
    bare = QImage(size, form)
    bare.fill(Qt.GlobalColor.transparent if has_alpha else Qt.GlobalColor.white)
    painter = QPainter(bare)
    painter.drawImage(0, 0, image)
    painter.end()
    return bare


def _encoded(image: QImage) -> bytes:
    if image.hasAlphaChannel():
        made = _written(image, b"PNG")
        if len(made) <= MOST_PNG:
            return made
        image = _on_white(image)
    return _written(image, b"JPEG")


def _written(image: QImage, kind: bytes) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(kind))
    writer.setQuality(_QUALITY if kind == b"JPEG" else -1)
    writer.write(image)
    return bytes(buffer.data().data())


MOST_PNG = 300_000
"""Bytes; noise that is see-through becomes a JPEG on white instead."""


def _on_white(image: QImage) -> QImage:
    bare = QImage(image.size(), QImage.Format.Format_RGB32)
    bare.fill(Qt.GlobalColor.white)
    painter = QPainter(bare)
    painter.drawImage(0, 0, image)
    painter.end()
    return bare


def _fitting(size: QSize) -> QSize:
    fitted = size.scaled(LONGEST_SIDE, LONGEST_SIDE, Qt.AspectRatioMode.KeepAspectRatio)
    return fitted.expandedTo(QSize(1, 1))
