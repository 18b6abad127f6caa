"""``weaver import``: bring in contacts, ties, guests and networks from files."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from weaver_desktop.cli.dates import day_first
from weaver_desktop.cli.naming import shortened
from weaver_desktop.cli.opening import writing
from weaver_desktop.cli.options import Asked, book_options
from weaver_desktop.cli.remembered import read_files
from weaver_desktop.cli.speech import Json, counted, say, say_columns, say_json
from weaver_desktop.domain.errors import UnreadableFileError
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.text import clean_line

if TYPE_CHECKING:
    from weaver_desktop.book.book import Book
    from weaver_desktop.book.intake import Intake
    from weaver_desktop.domain.batch import Batch, Skipped

_MOST_SHOWN = 20
_FORMATS = (
    *("vcard", "google", "outlook", "thunderbird", "linkedin", "eventbrite", "luma"),
    *("icalendar", "kumu", "graphml", "gexf", "xlsx", "csv", "weaver"),
)
"""As in ``exchange.formats``, which is not loaded to say them."""


@click.command("import")
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option(
    "--format",
    "wanted",
    type=click.Choice(_FORMATS),
    help="What the file has to be; told from what is in it if left out.",
)
@click.option("--dry-run", is_flag=True, help="Say what would be taken in, and change nothing.")
@book_options
def import_file(asked: Asked, files: tuple[str, ...], wanted: str | None, *, dry_run: bool) -> None:
    """Bring in contacts, ties, guests or networks from files.

    One step, however many files, which “weaver undo” takes back; a folder stands for the files in
    it. Read are contact cards, the address books of Google, Outlook, Thunderbird and LinkedIn,
    guest lists, calendars, lists as CSV and XLSX, networks of Kumu, of Gephi, in GraphML and in
    GEXF, and other books of Weaver. Leaves with 1 if nothing could be taken.
    """
    from weaver_desktop.exchange.folders import unfolded
    from weaver_desktop.exchange.formats import Format

    paths = unfolded(map(_path, files))
    kind = None if wanted is None else Format(wanted)
    batches = read_files(asked.book, paths, kind, day_first=day_first())
    with writing(asked.book) as book:
        _refuse_itself(book, paths)
        intakes = _tried(book, batches) if dry_run else _taken(book, batches)
    if asked.as_json:
        say_json(_answer(batches, intakes))
    else:
        _tell(batches, intakes, dry_run=dry_run)
    if not any(count for count, *_ in _brought(intakes)):
        click.get_current_context().exit(1)


class _TakeBackError(Exception):
    """Ends a trial."""


def _path(file: str) -> Path:
    if "\0" in file:
        raise UnreadableFileError(
            "“{file}” has a character in it that no path can have (NUL). Type it again.",
            file=shortened(file),
        )
    return Path(file).expanduser()


def _refuse_itself(book: "Book", paths: "Sequence[Path]") -> None:
    for path in paths:
        if book.is_at(path):
            raise UnreadableFileError(
                "{file} is the very book that it would be taken into, so all of it is there "
                "already. Name another file, or another book with --book.",
                file=path.name,
            )


def _take(book: "Book", batch: "Batch") -> "Intake":
    """Take a batch in, but for those who were erased: here nobody can be asked."""
    return book.importer.take_in_whole(*book.importer.without_erased(batch))


def _taken(book: "Book", batches: "Sequence[Batch]") -> "list[Intake]":
    """Take the batches in as one step."""
    if len(batches) == 1:
        return [_take(book, batches[0])]
    with book.as_one(phrase("Imported {count} files", count=len(batches))):
        intakes = [_take(book, batch) for batch in batches]
    places = {party: at for intake in intakes for party, at in intake.places.items()}
    if places:
        book.keep_positions(places)
    return intakes


def _tried(book: "Book", batches: "Sequence[Batch]") -> "list[Intake]":
    """Take the batches in, count, and take everything back."""
    intakes: list[Intake] = []
    with suppress(_TakeBackError), book.as_one(phrase("A trial")):
        intakes.extend(_take(book, batch) for batch in batches)
        raise _TakeBackError
    return intakes


def _answer(batches: "Sequence[Batch]", intakes: "Sequence[Intake]") -> "dict[str, Json]":
    skipped: list[Json] = []
    for batch, intake in zip(batches, intakes, strict=True):
        # Of several files a row needs the name of its own.
        where = f"{clean_line(batch.source)}: " if len(batches) > 1 else ""
        skipped += [
            {"row": one.row, "reason": where + clean_line(str(one.reason))}
            for one in intake.skipped
        ]
    return {
        "parties_new": sum(intake.parties_new for intake in intakes),
        "parties_matched": sum(intake.parties_matched for intake in intakes),
        "ties_new": sum(intake.ties_new for intake in intakes),
        "facts_new": sum(intake.facts_new for intake in intakes),
        "gatherings_new": sum(intake.gatherings_new for intake in intakes),
        "skipped": skipped,
    }


def _tell(batches: "Sequence[Batch]", intakes: "Sequence[Intake]", *, dry_run: bool) -> None:
    for batch in batches:
        say(f"Read {counted(batch.rows_read, 'row', 'rows')} of {batch.source}.")
    brought = _brought(intakes)
    say_columns(
        [(count, one if count == 1 else many) for count, one, many in brought if count], indent=2
    )
    if not any(count for count, *_ in brought):
        say("Nothing of it could be taken into the book.")
    elif dry_run:
        say("This was a trial: nothing was changed.")
    for batch, intake in zip(batches, intakes, strict=True):
        if intake.skipped:
            _tell_skipped(intake.skipped, batch.source if len(batches) > 1 else "")


def _brought(intakes: "Sequence[Intake]") -> tuple[tuple[int, str, str], ...]:
    known = "already in the book"
    return (
        (sum(i.parties_new for i in intakes), "new person or group", "new people and groups"),
        (sum(i.parties_matched for i in intakes), known, known),
        (sum(i.ties_new for i in intakes), "new tie", "new ties"),
        (sum(i.facts_new for i in intakes), "new fact", "new facts"),
        (sum(i.gatherings_new for i in intakes), "new gathering", "new gatherings"),
    )


def _tell_skipped(skipped: "list[Skipped]", source: str) -> None:
    where = f" of {source}" if source else ""
    remarks = counted(len(skipped), "remark", "remarks")
    say(f"{remarks} on what was left out or assumed{where}:")
    shown = sorted(skipped, key=lambda one: one.row)[:_MOST_SHOWN]
    say_columns(
        [(f"row {one.row}" if one.row else "file", str(one.reason)) for one in shown], indent=2
    )
    if len(skipped) > len(shown):
        say(f"… and {len(skipped) - len(shown):,} more; --json lists them all.", indent=2)
