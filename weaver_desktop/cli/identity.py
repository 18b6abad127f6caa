"""``weaver me``: who you are in your book."""

import click

from weaver_desktop.cli.naming import namesakes
from weaver_desktop.cli.opening import writing
from weaver_desktop.cli.options import Asked, book_options
from weaver_desktop.cli.speech import say, say_json
from weaver_desktop.domain.errors import InvalidEditError
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.text import clean_line


@click.command()
@click.argument("name", nargs=-1, required=True)
@book_options
def me(asked: Asked, name: tuple[str, ...]) -> None:
    """Say who you are: somebody in the book, or a new name."""
    typed = " ".join(name)
    with writing(asked.book) as book:
        is_id = PartyId(typed) in book.names
        found = (PartyId(typed),) if is_id else book.names.lookup(typed)
        if len(found) > 1:
            raise namesakes(book, typed, found)
        if found and book.parties.get(found[0]).is_group:
            raise InvalidEditError(
                "{name} is a group, and you are one person. Give your own name.",
                name=book.names.name(found[0]),
            )
        if found:
            book.parties.set_me(party_id=found[0])
        party = found[0] if found else book.parties.begin(name=typed)
        called = clean_line(book.names.name(party))
    if asked.as_json:
        say_json({"id": party, "name": called, "is_new": not found})
    else:
        say(f"You are {called}." if found else f"You are {called}, new in the book.")
