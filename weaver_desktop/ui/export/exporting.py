"""One export, whatever it is saved as."""

from dataclasses import dataclass
from pathlib import Path

from weaver_desktop.ui.export.composing import Composer
from weaver_desktop.ui.export.files import cannot_save, replacing
from weaver_desktop.ui.export.formats import Format
from weaver_desktop.ui.export.layers import Layers
from weaver_desktop.ui.export.raster import MOST_MOVING_PIXELS, MOST_PIXELS, check_size, png
from weaver_desktop.ui.export.reading import read
from weaver_desktop.ui.export.replay import replay, replay_days
from weaver_desktop.ui.export.shot import Shot
from weaver_desktop.ui.export.steps import Step, Steps, Work, elsewhere
from weaver_desktop.ui.export.vector import pdf, svg
from weaver_desktop.ui.export.webpage import html
from weaver_desktop.ui.theme.palette import Palette


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for.

    Attributes:
        format: what it becomes.
        scale: how many pixels one of the screen becomes, where it is made of pixels.
        palette: the colours; None for those on the screen.
        is_shareable: whether everybody appears as they wish.
    """

    format: Format
    scale: int = 1
    palette: Palette | None = None
    is_shareable: bool = False


def check(shot: Shot, wish: Wish) -> None:
    """Refuse at once what cannot be made.

    Raises:
        ExportError: if there is nothing to replay, or the picture would be too large.
    """
    if wish.format.is_replay:
        replay_days(shot.first_day, shot.last_day)
    check_pixels(round(shot.width), round(shot.height), wish)


def check_pixels(width: int, height: int, wish: Wish) -> None:
    """Refuse a picture that would be too large.

    Args:
        width: pixels at scale 1.
        height: pixels at scale 1.
        wish: what is asked for.

    Raises:
        ExportError: with the largest scale that fits, if any does.
    """
    if wish.format.has_scale:
        most = MOST_MOVING_PIXELS if wish.format.is_replay else MOST_PIXELS
        check_size(width, height, wish.scale, most)


def exporting(shot: Shot, wish: Wish, path: Path) -> Steps:
    """Save a moment of the map, in steps of a few milliseconds.

    The file is there whole when the steps end; closed before, nothing is left behind, and a file
    that was there stays.

    Raises:
        ExportError: if it cannot be made or saved.
    """
    yield Step(0.0)
    check(shot, wish)
    with replacing(path) as part:
        try:
            composer = yield from composing(shot, wish)
            yield from _saving(composer, wish, part)
        except MemoryError as error:
            raise cannot_save(path, "there is not enough memory") from error


def composing(shot: Shot, wish: Wish) -> Work[Composer]:
    """Make what puts the pictures together, and return it."""
    layers = Layers(shot, wish.palette)
    told = yield from elsewhere(
        lambda _: read(
            shot,
            is_shareable=wish.is_shareable,
            has_past=wish.format.is_replay,
            has_portraits=wish.format is Format.HTML,
        ),
        share=0.0,
    )
    return (
        yield from elsewhere(
            lambda _: Composer(
                shot, told, layers, palette=wish.palette, is_shareable=wish.is_shareable
            ),
            share=0.0,
        )
    )


def _saving(composer: Composer, wish: Wish, part: Path) -> Steps:
    if wish.format.is_replay:
        yield from replay(composer, wish.format, wish.scale, part)
        return
    if wish.format is Format.HTML:
        yield from html(composer, part)
        return
    sheet = yield from elsewhere(lambda _: composer.sheet(composer.shot.day), share=0.0)
    match wish.format:
        case Format.PNG:
            yield from png(sheet, wish.scale, part)
        case Format.SVG:
            yield from svg(sheet, part)
        case _:
            yield from pdf(sheet, part)
