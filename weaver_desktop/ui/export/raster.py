"""Pictures made of pixels."""

from io import FileIO, UnsupportedOperation
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, cast

from PySide6.QtGui import QImage, QPainter

from weaver_desktop.ui.export.errors import ExportError
from weaver_desktop.ui.export.footer import Footer
from weaver_desktop.ui.export.painting import paint
from weaver_desktop.ui.export.sheet import Sheet
from weaver_desktop.ui.export.steps import Steps, Work, elsewhere, in_steps

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer as Buffer

MOST_PIXELS = 100_000_000
"""Of one picture: 400 MB while it is drawn, which most computers have to spare."""
MOST_MOVING_PIXELS = 4_000_000
"""Of each picture of a replay, of which there are a hundred."""
_BYTES = 4
_PAINTED = 0.7
_EFFORT = 5
"""Of 9: a little larger than the smallest file, in half the time."""


def size_of(sheet: Sheet, scale: float) -> tuple[int, int]:
    """Return the width and height of a picture in pixels."""
    height = sheet.height + Footer(sheet).height
    return max(round(sheet.width * scale), 1), max(round(height * scale), 1)


def check_size(width: int, height: int, scale: int, most: int) -> None:
    """Refuse a picture of more pixels than is safe.

    Args:
        width: pixels at scale 1.
        height: the same.
        scale: the one that is asked for.
        most: pixels that are safe.

    Raises:
        ExportError: with the largest scale that fits, if any does.
    """
    if width * height * scale * scale <= most:
        return
    fitting = int((most / (width * height)) ** 0.5)
    way_out = "Choose scale {scale}." if fitting == 1 else "Choose scale {scale} or less."
    if fitting < 1:
        way_out = "Make the map smaller, or save it as SVG."
    raise ExportError(
        "At scale {asked} the picture would have {width} × {height} pixels and take {megabytes} MB "
        f"of memory; up to {{most}} million pixels are safe. {way_out}",
        asked=scale,
        width=f"{width * scale:,}",
        height=f"{height * scale:,}",
        megabytes=f"{width * height * scale * scale * _BYTES // 1_000_000:,}",
        most=most // 1_000_000,
        scale=fitting,
    )


def draw(sheet: Sheet, scale: float, *, shares: tuple[float, float]) -> Work[QImage]:
    """Draw a sheet as a picture, in portions of a few milliseconds.

    Args:
        sheet: what to draw.
        scale: how many pixels one of its pixels becomes.
        shares: how much of the whole is done before and after.
    """
    width, height = size_of(sheet, scale)
    image = QImage(width, height, QImage.Format.Format_RGBA8888_Premultiplied)
    if image.isNull():
        raise ExportError(
            "There is not enough memory for a picture of {width} × {height} pixels. Choose a "
            "smaller scale, or save the map as SVG.",
            width=f"{width:,}",
            height=f"{height:,}",
        )
    painter = QPainter(image)
    try:
        yield from in_steps(paint(painter, sheet, scale=scale), *shares)
    finally:
        painter.end()
    return image


def png(sheet: Sheet, scale: int, part: Path) -> Steps:
    """Save a sheet as PNG at a path that is about to become the file."""
    check_size(*size_of(sheet, 1), scale, MOST_PIXELS)
    image = yield from draw(sheet, scale, shares=(0.0, _PAINTED))
    yield from elsewhere(lambda unwanted: _save(image, part, unwanted), share=_PAINTED)


def _save(image: QImage, part: Path, unwanted: Event) -> None:
    from PIL import Image

    # Both have the same pixels in memory: nothing is copied.
    size = (image.width(), image.height())
    pixels = cast("bytes", image.constBits())
    shared = Image.frombuffer("RGBA", size, pixels, "raw", "RGBA", 0, 1)
    with _Interruptible(part, unwanted) as file:
        shared.save(file, "PNG", compress_level=_EFFORT)


class _Interruptible(FileIO):
    """A file that lets itself be written no further once nobody wants it."""

    def __init__(self, path: Path, unwanted: Event) -> None:
        super().__init__(path, "wb")
        self._unwanted = unwanted

    def write(self, data: "Buffer", /) -> int:
        if self._unwanted.is_set():
            raise InterruptedError
        return super().write(data)

    def fileno(self) -> int:
        # With a number Pillow would write past this object.
        raise UnsupportedOperation
