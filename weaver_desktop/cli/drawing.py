"""``weaver map`` and ``weaver tour``: pictures, made without a screen."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from weaver_desktop.cli.errors import PictureError
from weaver_desktop.cli.naming import shortened
from weaver_desktop.cli.opening import reading
from weaver_desktop.cli.options import Asked, book_options
from weaver_desktop.cli.speech import say, say_json

_SIZE = click.IntRange(100, 8_000)


@click.command("map")
@click.argument("picture", metavar="OUT.png")
@click.option("--width", type=_SIZE, default=1600, show_default=True, help="Pixels.")
@click.option("--height", type=_SIZE, default=1000, show_default=True, help="Pixels.")
@click.option(
    "--look",
    type=click.Choice(["dark", "light"]),
    default="dark",
    show_default=True,
    help="Night sky or light paper.",
)
@book_options
def draw_map(asked: Asked, picture: str, width: int, height: int, look: str) -> None:
    """Draw the constellation of your network as a PNG."""
    path = _path(picture)
    if path.suffix.lower() != ".png":
        raise PictureError(
            "The map is saved as PNG. Give the picture a name that ends in .png, for example "
            "{example}.",
            example=shortened(f"{path.stem or 'map'}.png"),
        )
    with reading(asked.book) as book:
        if book.is_empty:
            raise PictureError(
                "Nobody is in the book yet, so there is no map to draw. Begin with “weaver me "
                "NAME”, or look around in “weaver sample”."
            )
        with _drawing(), tempfile.TemporaryDirectory(prefix="weaver-map-") as passing:
            from weaver_desktop.app.pictures import save_map
            from weaver_desktop.ui.theme.theme import Look

            save_map(book, path, width=width, height=height, look=Look(look), folder=Path(passing))
    if asked.as_json:
        say_json({"picture": str(path), "width": width, "height": height})
    else:
        say(f"Drew the map: {path}")


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
