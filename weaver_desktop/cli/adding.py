"""``weaver add``: keep what a line says, in the words of the quick bar."""

from typing import TYPE_CHECKING

import click

from weaver_desktop.cli.dates import day_first
from weaver_desktop.cli.naming import namesakes
from weaver_desktop.cli.opening import writing
from weaver_desktop.cli.options import Asked, book_options
from weaver_desktop.cli.speech import say, say_json
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.text import clean_line

if TYPE_CHECKING:
    from weaver_desktop.book.book import Book
    from weaver_desktop.book.capture.intents import Capture


@click.command()
@click.argument("line", nargs=-1, required=True)
@book_options
def add(asked: Asked, line: tuple[str, ...]) -> None:
    """Keep what a line says.

    \b
    weaver add "Ama Boateng, ceramicist #clay @Kiln Yard needs: a kiln"
    weaver add "Ama met Tilly Stone yesterday at Hay Bales: residencies"
    weaver add "Ama knows Tilly"
    weaver add "intro Ama > Tilly: kiln share"
    """  # noqa: D301 - click takes \\b as “keep these lines”
    with writing(asked.book) as book:
        parser = book.capture_parser(day_first=day_first())
        capture = parser.parse(" ".join(line))
        told = [clean_line(str(sentence)) for sentence in parser.preview(capture)]
        parties = _apply(book, capture)
        named = [(party, clean_line(book.names.name(party))) for party in dict.fromkeys(parties)]
    if asked.as_json:
        say_json({"done": told, "parties": [{"id": party, "name": name} for party, name in named]})
        return
    for sentence in told:
        say(sentence)


def _apply(book: "Book", capture: "Capture") -> tuple[PartyId, ...]:
    if capture.problem is None and capture.questions:
        asked = capture.questions[0]
        raise namesakes(book, asked.mention.text, asked.candidates, may_be_new=True)
    return book.entry.apply(capture)
