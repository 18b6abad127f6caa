"""``weaver show``: everything about one party."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import click

from weaver_desktop.cli.naming import find_party_or_id
from weaver_desktop.cli.opening import reading
from weaver_desktop.cli.options import Asked, book_options
from weaver_desktop.cli.speech import say, say_json

if TYPE_CHECKING:
    from weaver_desktop.book.portrait import Data

_INDENT = 4


@click.command()
@click.argument("name", nargs=-1, required=True)
@click.option("--private", is_flag=True, help="Private facts as well.")
@click.option("--html", is_flag=True, help="As a page to hand over or print.")
@book_options
def show(asked: Asked, name: tuple[str, ...], *, private: bool, html: bool) -> None:
    """Show everything about one person or group."""
    with reading(asked.book) as book:
        party = find_party_or_id(book, " ".join(name))
        portrait = book.portraits.of(party, with_private=private)
    if asked.as_json:
        say_json(portrait.data)
        return
    if html:
        click.echo(portrait.page(), nl=False)
        return
    say(portrait.party.name)
    for title, value in portrait.in_words.items():
        if value:
            say()
            say(title.capitalize())
            for line in _lines(value):
                say(line, indent=_INDENT)


def _lines(value: "Data") -> list[str]:
    if isinstance(value, Mapping):
        return [f"{_words(name)}: {_inline(each)}" for name, each in value.items() if _says(each)]
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_inline(each) for each in value]
    return [_inline(value)]


def _inline(value: "Data") -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Mapping):
        return "; ".join(
            f"{_words(name)}: {_inline(each)}" for name, each in value.items() if _says(each)
        )
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ", ".join(map(_inline, value))
    return str(value)


def _says(value: "Data") -> bool:
    return bool(value) or isinstance(value, bool)


def _words(name: str) -> str:
    return name.replace("_", " ")
