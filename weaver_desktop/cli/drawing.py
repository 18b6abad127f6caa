"""``weaver map`` and ``weaver tour``: pictures, made without a screen."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import click

from weaver_desktop.cli.errors import PictureError
from weaver_desktop.cli.naming import shortened
from weaver_desktop.cli.opening import reading
from weaver_desktop.cli.options import Asked, book_options
from weaver_desktop.cli.speech import counted, say, say_json
from weaver_desktop.domain.dates import PartialDate

_SIZE = click.IntRange(100, 8_000)
_SCALE = click.IntRange(1, 8)


@click.command("map")
@click.argument("out", metavar="OUT.{png|svg|pdf|html|gif|webp}")
@click.option("--as-of", metavar="DATE", help="The map at the end of a day, month or year.")
@click.option(
    "--shareable",
    is_flag=True,
    help="Everybody appears as they wish (name, initials or not at all), and nothing private does.",
)
@click.option(
    "--look",
    type=click.Choice(["dark", "light"]),
    default="dark",
    show_default=True,
    help="Night sky or light paper.",
)
@click.option("--width", type=_SIZE, default=1600, show_default=True, help="Pixels at scale 1.")
@click.option("--height", type=_SIZE, default=1000, show_default=True, help="Pixels at scale 1.")
@click.option(
    "--scale",
    type=_SCALE,
    default=1,
    show_default=True,
    help="How much finer a picture or a replay is, 1 to 8.",
)
@click.option("--force", is_flag=True, help="Replace a file that is there; else it is left alone.")
@book_options
def draw_map(
    asked: Asked,
    *,
    out: str,
    as_of: str | None,
    shareable: bool,
    look: str,
    width: int,
    height: int,
    scale: int,
    force: bool,
) -> None:
    """Draw the constellation of your network.

    The ending of the name says what it becomes: a picture (.png), a drawing for print (.svg,
    .pdf), a page that works offline (.html), or a replay of how the network grew (.gif, .webp).
    """
    from weaver_desktop.ui.export.formats import format_of

    path = _path(out)
    kind = format_of(path)
    with _drawing():
        is_there = path.exists()
    if is_there and not force:
        raise PictureError(
            "{path} is there already and has been left as it is. Choose another name, or say "
            "--force to replace it.",
            path=str(path),
        )
    with reading(asked.book) as book:
        if book.is_empty:
            raise PictureError(
                "Nobody is in the book yet, so there is no map to draw. Begin with “weaver me "
                "NAME”, or look around in “weaver sample”."
            )
        day = None if as_of is None else day_asked(as_of, book.first_day(), book.today)
        wishes = book.sharing.wishes()
        with _drawing(), tempfile.TemporaryDirectory(prefix="weaver-map-") as passing:
            from weaver_desktop.app.pictures import save_map
            from weaver_desktop.ui.export.exporting import Wish
            from weaver_desktop.ui.theme.theme import Look

            save_map(
                book,
                path,
                Wish(kind, scale=scale if kind.has_scale else 1, is_shareable=shareable),
                width=width,
                height=height,
                look=Look(look),
                day=day,
                folder=Path(passing),
            )
    heeded = {"left_out": len(wishes.left_out), "by_initials": len(wishes.by_initials)}
    if asked.as_json:
        say_json(
            {
                "picture": str(path),
                "format": kind.value,
                "width": width,
                "height": height,
                "as_of": None if day is None else date.fromordinal(day).isoformat(),
                "shareable": shareable,
                **(heeded if shareable else dict.fromkeys(heeded, 0)),
            }
        )
        return
    say(f"Drew the map: {path}")
    if wishes.are_any and not shareable:
        people = counted(sum(heeded.values()), "party wishes", "parties wish")
        say(f"{people} to be left out or shortened where others look: then draw with --shareable.")


def day_asked(typed: str, first: date | None, today: date) -> int:
    """Return the day that the map is asked for, as an ordinal.

    Args:
        typed: a date as it was typed.
        first: the first day of which the book tells.
        today: the last one that can be shown.

    Raises:
        PictureError: if it is no date, or nothing is known of it.
    """
    try:
        meant = PartialDate.parse(typed)
    except ValueError:
        raise PictureError(
            "“{typed}” is no date. Write it as 2026-03-14, 2026-03 or 2026.",
            typed=shortened(typed),
        ) from None
    if meant.first_day() > today:
        raise PictureError(
            "{date} is yet to come, and the map knows only what has been. Name today, {today}, or "
            "a day before it.",
            date=str(meant),
            today=today.isoformat(),
        )
    if first is None or meant.last_day() < first:
        said = "no date at all" if first is None else f"no day before {first.isoformat()}"
        raise PictureError(
            "The book tells of {said}, so there is no map of {date}. "
            "Name a later day, or leave --as-of out to draw the map of today.",
            said=said,
            date=str(meant),
        )
    return min(meant.last_day(), today).toordinal()


@click.command()
@click.argument("folder", metavar="DIR")
@book_options
def tour(asked: Asked, folder: str) -> None:
    """Play the window's main job on the sample, with a PNG of each step.

    Your own book is not touched.
    """
    path = _path(folder)
    told: list[str] = []

    def hear(line: str) -> None:
        if asked.as_json:
            told.append(line)
        else:
            say(line.lstrip(), indent=len(line) - len(line.lstrip()))

    with _drawing():
        from weaver_desktop.app.tour import play

        play(path, hear)
    if asked.as_json:
        say_json({"folder": str(path), "steps": [line.strip() for line in told]})


@contextmanager
def _drawing() -> Iterator[None]:
    """Draw in memory; say in words what is in the way.

    Raises:
        PictureError: if Qt is not there, or a folder cannot be made.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        yield
    except ImportError as error:
        raise PictureError(
            "Pictures need Qt, which does not start here: {reason}. “make run” says which system "
            "libraries are missing.",
            reason=str(error),
        ) from error
    except OSError as error:
        raise PictureError(
            "The picture could not be saved: {reason}. Choose another place for it.",
            reason=f"{error.strerror or error} ({error.filename or '?'})",
        ) from error


def _path(typed: str) -> Path:
    if "\0" in typed or not typed.strip():
        raise PictureError(
            "“{path}” is no path for a picture. Type another one.", path=shortened(typed)
        )
    return Path(typed).expanduser()
