"""``weaver check``: whether the book's file is sound."""

import click

from weaver_desktop.cli.errors import UnsoundBookError
from weaver_desktop.cli.opening import reading
from weaver_desktop.cli.options import Asked, book_options
from weaver_desktop.cli.speech import counted, say, say_json
from weaver_desktop.domain.text import clean_line


@click.command()
@book_options
def check(asked: Asked) -> None:
    """Check that the book's file is sound, down to every reference."""
    with reading(asked.book) as book:
        faults = [clean_line(fault) for fault in book.check()]
        parties = len(book.names)
    if faults:
        for fault in faults:
            say(fault, is_error=True)
        raise UnsoundBookError(
            "The book {book} is damaged. Put a copy from your backups in its place; until then, "
            "write nothing more in it.",
            book=str(asked.book),
        )
    if asked.as_json:
        say_json({"is_sound": True, "parties": parties})
        return
    say("The book is sound.")
    say(f"It holds {counted(parties, 'person or group', 'people and groups')}.")
