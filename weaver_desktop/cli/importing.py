"""``weaver import``: bring in people, ties and guests from a file."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from weaver_desktop.cli.dates import day_first
from weaver_desktop.cli.naming import shortened
from weaver_desktop.cli.opening import writing
from weaver_desktop.cli.options import Asked, book_options
from weaver_desktop.cli.speech import counted, say, say_columns, say_json
from weaver_desktop.domain.errors import UnreadableFileError
from weaver_desktop.domain.text import clean_line

if TYPE_CHECKING:
    from weaver_desktop.book.intake import Intake
    from weaver_desktop.domain.batch import Batch, Skipped

_MOST_SHOWN = 20


@click.command("import")
@click.argument("file")
@book_options
def import_file(asked: Asked, file: str) -> None:
    """Bring in a file: ties, people or guests as CSV or XLSX, or a Kumu project.

    One step, which “weaver undo” takes back. Leaves with 1 if nothing of it could be taken.
    """
    from weaver_desktop.exchange.readers import read

    if "\0" in file:
        raise UnreadableFileError(
            "“{file}” has a character in it that no path can have (NUL). Type it again.",
            file=shortened(file),
        )
    batch = read(Path(file).expanduser(), day_first=day_first())
    with writing(asked.book) as book:
        intake = book.importer.take_in_whole(batch)
    if asked.as_json:
        say_json(
            {
                "source": clean_line(batch.source),
                "rows_read": batch.rows_read,
                "parties_new": intake.parties_new,
                "parties_matched": intake.parties_matched,
                "ties_new": intake.ties_new,
                "facts_new": intake.facts_new,
                "gatherings_new": intake.gatherings_new,
                "skipped": [
                    {"row": one.row, "reason": clean_line(str(one.reason))}
                    for one in intake.skipped
                ],
            }
        )
    else:
        _tell(batch, intake)
    if not any(count for count, *_ in _brought(intake)):
        click.get_current_context().exit(1)


def _tell(batch: "Batch", intake: "Intake") -> None:
    say(f"Read {counted(batch.rows_read, 'row', 'rows')} of {batch.source}.")
    brought = _brought(intake)
    say_columns(
        [(count, one if count == 1 else many) for count, one, many in brought if count], indent=2
    )
    if not any(count for count, *_ in brought):
        say("Nothing of it could be taken into the book.")
    if intake.skipped:
        _tell_skipped(intake.skipped)


def _brought(intake: "Intake") -> tuple[tuple[int, str, str], ...]:
    return (
        (intake.parties_new, "new person or group", "new people and groups"),
        (intake.parties_matched, "already in the book", "already in the book"),
        (intake.ties_new, "new tie", "new ties"),
        (intake.facts_new, "new fact", "new facts"),
        (intake.gatherings_new, "new gathering", "new gatherings"),
    )


def _tell_skipped(skipped: "list[Skipped]") -> None:
    say(f"{counted(len(skipped), 'remark', 'remarks')} on what was left out or assumed:")
    shown = sorted(skipped, key=lambda one: one.row)[:_MOST_SHOWN]
    say_columns(
        [(f"row {one.row}" if one.row else "file", str(one.reason)) for one in shown], indent=2
    )
    if len(skipped) > len(shown):
        say(f"… and {len(skipped) - len(shown):,} more; --json lists them all.", indent=2)
