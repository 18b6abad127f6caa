"""What a camera writes into a JPEG beside its pixels, taken out without touching the pixels."""

from collections.abc import Iterator

_SCAN = 0xDA
_WITHOUT_LENGTH = frozenset({*range(0xC0), *range(0xD0, 0xDA), 0xFF})
"""Markers that stand alone, have no meaning, or are padding; before the scan none belongs."""

_WORDS = frozenset({0xE1, *range(0xE3, 0xEE), 0xEF, 0xFE})
"""Exif and XMP, what other programs keep, comments: all but JFIF, colours (ICC) and Adobe's."""

_EXIF = b"Exif\0\0"
_ORIENTATION = 0x0112
_UPRIGHT = 1


def without_words(data: bytes) -> bytes | None:
    """Return a JPEG without all that a camera wrote beside the pixels.

    None if it has to be turned to stand upright, or if its parts are not as they should be.
    """
    parts = [data[:2]]
    for marker, part in _segments(data):
        if marker == _SCAN:
            return b"".join([*parts, part])
        if marker not in _WORDS:
            parts.append(part)
        elif part[4:10] == _EXIF and _turned(part[4:]):
            return None
    return None


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield each segment with its marker; the last is the scan with all that follows."""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:  # noqa: PLR2004 - what begins each segment
        marker = data[at + 1]
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if marker == _SCAN:
            yield marker, data[at:]
            return
        if marker in _WITHOUT_LENGTH or end > len(data):
            return
        yield marker, data[at:end]
        at = end


def _turned(exif: bytes) -> bool:
    from PIL.Image import Exif

    found = Exif()
    try:
        found.load(exif)
        return bool(found.get(_ORIENTATION, _UPRIGHT) != _UPRIGHT)
    except Exception:  # noqa: BLE001 - damage makes Pillow raise whatever its reading meets
        return True
