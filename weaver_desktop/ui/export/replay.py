"""The growth of the network as a moving picture."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from queue import Empty, Full, Queue
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

from weaver_desktop.graph.network import Network
from weaver_desktop.ui.export.composing import Composer
from weaver_desktop.ui.export.errors import ExportError
from weaver_desktop.ui.export.formats import Format
from weaver_desktop.ui.export.raster import MOST_MOVING_PIXELS, check_size, draw, size_of
from weaver_desktop.ui.export.sheet import Sheet
from weaver_desktop.ui.export.steps import Step, Steps, elsewhere

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_PICTURES = 100
_PICTURE_MS = 90
_FIRST_MS, _LAST_MS = 700, 3_000
_WAITING = 2
"""Pictures that may wait to be packed: each takes as much memory as a window."""
_PATIENCE = 0.05
_QUALITY, _EFFORT = 82, 2
_COLOURS = 255
_MIXED = (0.12, 0.3, 0.5, 0.7, 0.85, 1.0)
"""How much of a star's colour there is on its soft rim."""

_Frame = tuple[bytes, int, int]
"""Pixels as rows of red, green, blue and an opacity that is always full; width and height."""


def replay(composer: Composer, kind: Format, scale: int, part: Path) -> Steps:
    """Save the map from the first dated day to the one that is seen, as GIF or WebP.

    Pictures are drawn in steps and packed in another thread, one after the other.

    Raises:
        ExportError: if nothing is dated, or the pictures would be too large.
    """
    days = replay_days(composer.shot.first_day, composer.shot.last_day)
    last = yield from elsewhere(lambda _: _composed(composer, days[-1], None)[1], share=0.0)
    check_size(*size_of(last, 1), scale, MOST_MOVING_PIXELS)
    frames: Queue[_Frame | None] = Queue(_WAITING)
    times = [_FIRST_MS, *[_PICTURE_MS] * (len(days) - 1), _LAST_MS]
    swatches = _swatches(last)
    packing = elsewhere(
        lambda unwanted: _pack(_coming(frames, unwanted), part, kind, times, swatches), share=0.0
    )
    try:
        # The last picture comes first as well, for a GIF takes its colours from the fullest one;
        # and once more in the end, without what is new on that day.
        shown = [days[-1], *days, days[-1]]
        yield from _handed_over(composer, shown, scale, frames, packing)
        yield from (Step(1.0, is_waiting=True) for _ in packing)
    finally:
        packing.close()


def replay_days(first: int | None, last: int) -> list[int]:
    """Return the days, as ordinals, of which a replay shows the map: at least two.

    Raises:
        ExportError: if there is no past to show.
    """
    if first is None or first >= last:
        raise ExportError(
            "There is nothing to replay: no tie is dated before the day that the map shows. Note "
            "when people met, or save the map as a picture."
        )
    count = min(last - first + 1, MOST_PICTURES)
    return [first + round(at * (last - first) / (count - 1)) for at in range(count)]


def _handed_over(
    composer: Composer, days: list[int], scale: int, frames: "Queue[_Frame | None]", packing: Steps
) -> Steps:
    before: Network | None = None
    for number, day in enumerate(days):
        share = number / len(days)
        yield Step(share)
        composed = partial(_composed, composer, day, before)
        network, sheet = yield from elsewhere(composed, share=share)
        before = network if number else None
        image = yield from draw(sheet, scale, shares=(share, share))
        frame = (bytes(image.constBits()), image.width(), image.height())
        yield from _put(frame, frames, packing, share)
    yield from _put(None, frames, packing, 1.0)


def _composed(
    composer: Composer, day: int, before: Network | None, _: Event | None = None
) -> tuple[Network, Sheet]:
    network = composer.network(day)
    # Held against itself, the first day brings nothing new.
    return network, composer.sheet_of(network, day, before=network if before is None else before)


def _put(
    frame: _Frame | None, frames: "Queue[_Frame | None]", packing: Steps, share: float
) -> Steps:
    """Hand a picture over; while the other thread is busy, wait, and hear of its troubles."""
    while True:
        next(packing)
        try:
            frames.put_nowait(frame)
        except Full:
            yield Step(share, is_waiting=True)
        else:
            return


def _coming(frames: "Queue[_Frame | None]", unwanted: Event) -> "Iterator[Image]":
    """Yield the pictures as they come.

    Raises:
        InterruptedError: once nobody wants them.
    """
    from PIL import Image

    while not unwanted.is_set():
        try:
            frame = frames.get(timeout=_PATIENCE)
        except Empty:
            continue
        if frame is None:
            return
        pixels, width, height = frame
        yield Image.frombuffer("RGBA", (width, height), pixels, "raw", "RGBA", 0, 1).convert("RGB")
    raise InterruptedError


def _pack(
    pictures: "Iterator[Image]", part: Path, kind: Format, times: list[int], swatches: bytes
) -> None:
    from PIL import Image

    model = next(pictures)
    if kind is Format.GIF:
        colours = _model(model, swatches).quantize(_COLOURS, Image.Quantize.MEDIANCUT)
        packed = (each.quantize(palette=colours, dither=Image.Dither.NONE) for each in pictures)
        first = next(packed)
        first.save(part, "GIF", save_all=True, append_images=packed, duration=times, loop=0)
    else:
        from weaver_desktop.ui.export.film import Film

        film = Film(pictures, len(times))
        film.save(
            part, "WEBP", save_all=True, duration=times, loop=0, quality=_QUALITY, method=_EFFORT
        )


def _model(picture: "Image", swatches: bytes) -> "Image":
    """Return a picture with swatches below: few pixels are coloured, and all colours matter."""
    from PIL import Image

    width, height = picture.size
    count = len(swatches) // 3
    strip = Image.frombytes("RGB", (count, 1), swatches)
    whole = Image.new("RGB", (width, height + height // 2))
    whole.paste(picture, (0, 0))
    whole.paste(strip.resize((width, height // 2), Image.Resampling.NEAREST), (0, height))
    return whole


def _swatches(sheet: Sheet) -> bytes:
    """Return the colours that a replay must have, as bytes of red, green and blue."""
    palette = sheet.palette
    used = {key.colour for key in sheet.legend}
    used |= {palette.plain_star, palette.text, palette.dim, palette.line}
    sky = QColor(palette.sky_edge)
    made = bytearray()
    for name in sorted(used):
        colour = QColor(name)
        for share in _MIXED:
            made += bytes(
                round(one * share + other * (1 - share))
                for one, other in (
                    (colour.red(), sky.red()),
                    (colour.green(), sky.green()),
                    (colour.blue(), sky.blue()),
                )
            )
    return bytes(made)
