"""``weaver undo`` and ``weaver redo``: take the last step back, or make it again."""

import click

from weaver_desktop.cli.opening import writing
from weaver_desktop.cli.options import Asked, book_options
from weaver_desktop.cli.speech import say, say_json
from weaver_desktop.domain.errors import InvalidEditError
from weaver_desktop.domain.text import clean_line


@click.command()
@book_options
def undo(asked: Asked) -> None:
    """Take back the newest step."""
    with writing(asked.book, may_begin=False) as book:
        done = book.history.undo()
    if done is None:
        raise InvalidEditError("There is nothing to take back: the book has no steps yet.")
    if asked.as_json:
        say_json({"undone": clean_line(done.label)})
    else:
        say(f"Taken back: {done.label}.")


@click.command()
@book_options
def redo(asked: Asked) -> None:
    """Make the step again that was taken back last."""
    with writing(asked.book, may_begin=False) as book:
        done = book.history.redo()
    if done is None:
        raise InvalidEditError("There is nothing to make again: no step was taken back.")
    if asked.as_json:
        say_json({"redone": clean_line(done.label)})
    else:
        say(f"Made again: {done.label}.")
