"""What every command takes, and what becomes of a stated error."""

import functools
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Concatenate

import click

from weaver_desktop.cli.errors import NamesakesError
from weaver_desktop.cli.speech import say, say_json
from weaver_desktop.cli.where import BOOK_VARIABLE, book_path
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.domain.text import clean_line

BOOK_HELP = f"The book to use, instead of your own or the one that {BOOK_VARIABLE} names."


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked of a command: which book, and whether a script reads the answer."""

    book: Path
    as_json: bool


def not_blank(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    """Refuse a book without a name, which an unset shell variable makes of a named one.

    Raises:
        click.BadParameter: wrong usage, so that the command leaves with 2.
    """
    if value is not None and not value.strip():
        msg = "the name is empty. Name a file, or leave the option out to use your own book."
        raise click.BadParameter(msg)
    return value


def book_options(function: Callable[Concatenate[Asked, ...], None]) -> Callable[..., None]:
    """Give a command ``--book`` and ``--json``; print its stated errors and leave with 1."""

    def asking(
        context: click.Context, /, *, of_command: str | None, as_json: bool, **values: object
    ) -> None:
        try:
            path = book_path(context.obj if of_command is None else of_command)
            function(Asked(path, as_json), **values)
        except WeaverError as error:
            _refuse(error, as_json=as_json)
            context.exit(1)

    # Not wraps(): the wrapped function's signature is another, and only its words are wanted.
    functools.update_wrapper(asking, function)
    takes_json = click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")
    takes_book = click.option(
        "--book", "of_command", metavar="PATH", callback=not_blank, help=BOOK_HELP
    )
    return takes_book(takes_json(click.pass_context(asking)))


def _refuse(error: WeaverError, *, as_json: bool) -> None:
    say(error, is_error=True)
    if as_json:
        namesakes = error.namesakes if isinstance(error, NamesakesError) else ()
        candidates = {"candidates": list(namesakes)} if namesakes else {}
        say_json({"error": clean_line(str(error)), **candidates})
