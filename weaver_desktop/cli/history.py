"""``weaver undo``, ``redo`` and ``history``: step back, step forth, and all steps as a list."""

import click

from weaver_desktop.cli.opening import reading, writing
from weaver_desktop.cli.options import Asked, book_options
from weaver_desktop.cli.speech import counted, say, say_columns, say_json
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
        say(f"Taken back: {done.label.rstrip('.')}.")


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
        say(f"Made again: {done.label.rstrip('.')}.")


@click.command()
@click.option(
    "--limit", type=click.IntRange(1, 100_000), default=20, show_default=True, help="How many."
)
@click.option("--to", "number", type=click.IntRange(0), help="Step back or forth to this number.")
@book_options
def history(asked: Asked, limit: int, number: int | None) -> None:
    """List what was done, newest first, or step to any point of it; 0 is the beginning."""
    if number is not None:
        with writing(asked.book, may_begin=False) as book:
            steps = book.history.go_to(number)
        if asked.as_json:
            say_json({"steps": steps})
        else:
            say(f"Went {counted(steps, 'step', 'steps')}.")
        return
    with reading(asked.book) as book:
        entries = book.history.entries(limit=limit)
    if asked.as_json:
        say_json(
            [
                {
                    "number": one.number,
                    "label": clean_line(one.label),
                    "made_at": one.made_at.isoformat(),
                    "is_undone": one.is_undone,
                }
                for one in entries
            ]
        )
        return
    if not entries:
        say("Nothing was done yet that could be taken back.")
    say_columns(
        (
            str(one.number),
            f"{one.made_at:%Y-%m-%d %H:%M}",
            f"{one.label} (taken back)" if one.is_undone else one.label,
        )
        for one in entries
    )
