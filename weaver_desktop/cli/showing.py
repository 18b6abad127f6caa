"""``weaver show``: everything about one party."""

from collections.abc import Mapping, Sequence

import click

from weaver_desktop.cli.naming import find_party
from weaver_desktop.cli.opening import reading
from weaver_desktop.cli.options import Asked, book_options
from weaver_desktop.cli.speech import say, say_json

_INDENT = 4


@click.command()
@click.argument("name", nargs=-1, required=True)
@click.option("--private", is_flag=True, help="Private facts as well.")
@click.option("--html", is_flag=True, help="As a page to hand over or print.")
@book_options
def show(asked: Asked, name: tuple[str, ...], *, private: bool, html: bool) -> None:
    """Show everything about one person or group."""
    with reading(asked.book) as book:
        party = find_party(book, " ".join(name))
        portrait = book.portraits.of(party, with_private=private)
    if asked.as_json:
        say_json(portrait.data)
        return
    if html:
        click.echo(portrait.page(), nl=False)
        return
    say(portrait.party.name)
    for title, told in portrait.in_words.items():
        say()
        say(title.capitalize())
        for line in _lines(told):
            say(line, indent=_INDENT)


def _lines(told: Mapping[str, str] | Sequence[str]) -> Sequence[str]:
    if isinstance(told, Mapping):
        return [f"{name}: {value}" for name, value in told.items()]
    return told
