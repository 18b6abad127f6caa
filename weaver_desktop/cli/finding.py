"""``weaver find``: who is in the book, by anything that is written about them."""

import click

from weaver_desktop.cli.naming import shortened
from weaver_desktop.cli.opening import reading
from weaver_desktop.cli.options import Asked, book_options
from weaver_desktop.cli.speech import say, say_columns, say_json
from weaver_desktop.domain.errors import InvalidEditError
from weaver_desktop.domain.text import clean_line

_NAME = "name"


@click.command()
@click.argument("text", nargs=-1, required=True)
@click.option(
    "--limit", type=click.IntRange(1, 1000), default=20, show_default=True, help="How many at most."
)
@book_options
def find(asked: Asked, text: tuple[str, ...], limit: int) -> None:
    """Find people and groups by name, or by a word of what you noted about them."""
    typed = clean_line(" ".join(text))
    if not typed:
        raise InvalidEditError("There is nothing to look for. Type a name, a place or a tag.")
    with reading(asked.book) as book:
        hits = book.search.find(typed, limit=limit)
        found = [(book.parties.get(hit.party_id), hit) for hit in hits]
    if asked.as_json:
        say_json(
            [
                {
                    "id": party.id,
                    "name": clean_line(party.name),
                    "kind": party.kind.value,
                    "matched": {"kind": hit.kind, "text": clean_line(hit.text)},
                }
                for party, hit in found
            ]
        )
        return
    if not found:
        say(f"Nothing in the book speaks of “{shortened(typed)}”.")
    say_columns(
        (party.name, party.headline if hit.kind == _NAME else f"{hit.kind}: {shortened(hit.text)}")
        for party, hit in found
    )
