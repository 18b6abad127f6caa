"""``weaver today``: what is due, and why."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from weaver_desktop.cli.errors import CalendarError
from weaver_desktop.cli.opening import reading
from weaver_desktop.cli.options import Asked, book_options
from weaver_desktop.cli.speech import Json, say, say_json
from weaver_desktop.domain.text import clean_line

if TYPE_CHECKING:
    from weaver_desktop.book.book import Book
    from weaver_desktop.book.today.items import DueItem

_INDENT = 4
_SHORT = 3


@click.command()
@click.option("--all", "everything", is_flag=True, help="All that is due, not the first of a kind.")
@click.option(
    "--ics", metavar="FILE", type=Path, help="Also write it to a calendar file (replaces it)."
)
@book_options
def today(asked: Asked, ics: Path | None, *, everything: bool) -> None:
    """Say what is due today, and why: whom to ask, check on, call, welcome and answer."""
    with reading(asked.book) as book:
        every = book.agenda.items()
        items = every if everything else book.agenda.items(most_of_a_kind=_SHORT)
        if ics is not None:
            _write(ics, book, items)
        if asked.as_json:
            say_json([_as_json(book, item) for item in items])
            return
    for item in items:
        say(item.what)
        say(item.why, indent=_INDENT)
    if not items:
        say("Nothing is due today. Enjoy it, or meet somebody new.")
    elif len(items) < len(every):
        say(f"And {len(every) - len(items):,} more: weaver today --all")


def _write(path: Path, book: "Book", items: "tuple[DueItem, ...]") -> None:
    from weaver_desktop.exchange.due_calendar import due_calendar
    from weaver_desktop.exchange.whole_file import replacing

    try:
        with replacing(path) as part:
            part.write_bytes(due_calendar(items, now=book.now))
    except OSError as error:
        raise CalendarError(
            "The calendar cannot be written to {path}: {reason}. Choose another place.",
            path=str(path),
            reason=error.strerror or str(error),
        ) from error


def _as_json(book: "Book", item: "DueItem") -> Json:
    return {
        "key": item.key,
        "kind": item.kind.value,
        "what": clean_line(str(item.what)),
        "why": clean_line(str(item.why)),
        "due_on": item.due_on.isoformat(),
        "parties": [
            {"id": party, "name": clean_line(book.names.name(party))} for party in item.parties
        ],
    }
