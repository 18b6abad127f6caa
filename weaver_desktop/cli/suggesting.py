"""``weaver suggest``: who should meet, and why."""

from typing import TYPE_CHECKING

import click

from weaver_desktop.cli.naming import find_party
from weaver_desktop.cli.opening import reading
from weaver_desktop.cli.options import Asked, book_options
from weaver_desktop.cli.speech import Json, say, say_json
from weaver_desktop.domain.text import clean_line

if TYPE_CHECKING:
    from weaver_desktop.book.book import Book
    from weaver_desktop.domain.introductions import Suggestion

_INDENT = 4


@click.command()
@click.option("--for", "name", metavar="NAME", help="Only introductions of this person or group.")
@click.option(
    "--limit", type=click.IntRange(1, 1000), default=10, show_default=True, help="How many at most."
)
@book_options
def suggest(asked: Asked, name: str | None, limit: int) -> None:
    """Suggest who should meet, best first, and say why."""
    with reading(asked.book) as book:
        party = None if name is None else find_party(book, name)
        suggestions = book.advice.suggestions(limit=limit, for_party=party)
        if asked.as_json:
            say_json([_as_json(book, one) for one in suggestions])
            return
        for number, one in enumerate(suggestions, 1):
            _tell(book, number, one)
    if not suggestions:
        say("No introduction comes to mind yet. Note who knows whom, and who needs or offers what.")


def _tell(book: "Book", number: int, one: "Suggestion") -> None:
    if number > 1:
        say()
    say(f"{number:>2}  {book.names.name(one.a)} · {book.names.name(one.b)}")
    for reason in one.reasons:
        say(reason.text, indent=_INDENT)
    for phrase in (*one.gains, *one.asides, *one.unknown):
        say(f"– {phrase}", indent=_INDENT)


def _as_json(book: "Book", one: "Suggestion") -> Json:
    return {
        "a": {"id": one.a, "name": clean_line(book.names.name(one.a))},
        "b": {"id": one.b, "name": clean_line(book.names.name(one.b))},
        "score": round(one.score, 4),
        "reasons": [
            {"signal": reason.signal.value, "text": clean_line(str(reason.text))}
            for reason in one.reasons
        ],
        "gains": [clean_line(str(phrase)) for phrase in one.gains],
        "asides": [clean_line(str(phrase)) for phrase in one.asides],
        "unknown": [clean_line(str(phrase)) for phrase in one.unknown],
    }
