"""Any file that Weaver can import, to a batch; which reader it needs is told from what is in it."""

import re
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from weaver_desktop.domain.batch import Batch, Skipped
from weaver_desktop.domain.errors import UnreadableFileError
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.exchange.calendar.gather import gather_calendar
from weaver_desktop.exchange.columns import Field, Shape
from weaver_desktop.exchange.csv_rows import read_csv
from weaver_desktop.exchange.everything.file import book_in
from weaver_desktop.exchange.files import opened, read_bytes, read_head
from weaver_desktop.exchange.foreign import is_workbook, refuse_other_text
from weaver_desktop.exchange.formats import Format, check
from weaver_desktop.exchange.harvest import Harvest, Reading
from weaver_desktop.exchange.kinds import Kind, kind_of
from weaver_desktop.exchange.networks.gexf import gather_gexf
from weaver_desktop.exchange.networks.graphml import gather_graphml
from weaver_desktop.exchange.networks.kumu import gather_project
from weaver_desktop.exchange.table import Table
from weaver_desktop.exchange.tables import gather_table, gather_workbook
from weaver_desktop.exchange.text import decode
from weaver_desktop.exchange.vcard.gather import gather_cards
from weaver_desktop.exchange.workbook import read_sheets

LARGEST_CARDS = 500 * 1024 * 1024
"""Bytes of the largest file of contact cards: most of it are photos, and it is read in pieces."""


class NoRowsError(UnreadableFileError):
    """A file has headings, and nothing below them."""


_JSON = re.compile(r"\s*(?:\{|\[\s*[\[{\"\]])")


def read(
    path: Path, *, day_first: bool = True, today: date | None = None, wanted: Format | None = None
) -> Batch:
    """Read contacts, ties, guests or a network from a file, whatever program wrote it.

    Nothing is left out in silence: what was not taken over stands in ``skipped`` with its row and
    the reason, what was assumed for the file as a whole stands there as row 0.

    Args:
        path: the file.
        day_first: whether ``3/4/2024`` is in April, where the file itself does not show it.
        today: the day on which dates of ties count as still to come; the system's if None.
        wanted: the format that it has to be in; told from what is in it if None.

    Raises:
        UnreadableFileError: if the file holds nothing that Weaver can read, or is of another format
            than the one wanted.
    """
    book = book_in(path, wanted)
    if book is not None:
        return book
    harvest = harvest_of(path.name, today, day_first=day_first)
    _gather(path, harvest, wanted)
    return not_empty(harvest)


def read_all(
    paths: Sequence[Path],
    *,
    day_first: bool = True,
    today: date | None = None,
    wanted: Format | None = None,
) -> tuple[Batch, ...]:
    """Read several files; people with ids and lists of their ties and gatherings are one batch.

    That is how Gephi and many others export a network: ``nodes.csv`` and ``edges.csv``; and Weaver.
    A list with headings and nothing below them is left out, which the first of the others says.

    Raises:
        UnreadableFileError: if one of the files cannot be read, or all are such lists; then none is
            read.
    """
    tables = _belonging_together(paths) if wanted in {None, Format.CSV} else ()
    if not tables:
        return _each(
            paths, lambda path: read(path, day_first=day_first, today=today, wanted=wanted)
        )
    source = ", ".join(path.name for path in paths)
    harvest = harvest_of(source, today, day_first=day_first)
    for table in tables:
        gather_table(table, harvest, Format.CSV)
    return (not_empty(harvest),)


def _each(paths: Sequence[Path], read_one: Callable[[Path], Batch]) -> tuple[Batch, ...]:
    batches: list[Batch] = []
    empty: list[NoRowsError] = []
    for path in paths:
        try:
            batches.append(read_one(path))
        except NoRowsError as error:
            empty.append(error)
    if not batches:
        raise empty[0]
    skipped = (*batches[0].skipped, *(Skipped(0, error.phrase) for error in empty))
    return (replace(batches[0], skipped=skipped), *batches[1:])


def harvest_of(source: str, today: date | None = None, *, day_first: bool = True) -> Harvest:
    """Return an empty harvest for a file; ``today`` is the system's day if None."""
    return Harvest(Reading(source, today or datetime.now(UTC).astimezone().date(), day_first))


def _gather(path: Path, harvest: Harvest, wanted: Format | None) -> None:
    source = harvest.reading.source
    head = read_head(path)
    match kind_of(head):
        case Kind.CARDS:
            check(wanted, Format.VCARD, source)
            _gather_cards(path, head, harvest)
        case Kind.CALENDAR:
            check(wanted, Format.ICALENDAR, source)
            gather_calendar(_text(read_bytes(path), harvest), harvest)
        case Kind.GRAPHML:
            check(wanted, Format.GRAPHML, source)
            gather_graphml(read_bytes(path), harvest)
        case Kind.GEXF:
            check(wanted, Format.GEXF, source)
            gather_gexf(read_bytes(path), harvest)
        case None:
            _gather_tables(read_bytes(path), harvest, wanted)


def _gather_tables(data: bytes, harvest: Harvest, wanted: Format | None) -> None:
    source = harvest.reading.source
    if is_workbook(data, source):
        check(wanted, Format.XLSX, source)
        gather_workbook(read_sheets(data, source), harvest)
        return
    text = _text(data, harvest)
    refuse_other_text(text, source)
    if _JSON.match(text):
        check(wanted, Format.KUMU, source)
        gather_project(text, harvest)
    else:
        gather_table(read_csv(text, harvest.reading.source), harvest, wanted)


def _gather_cards(path: Path, head: bytes, harvest: Harvest) -> None:
    def from_file() -> AbstractContextManager[BinaryIO]:
        return opened(path, LARGEST_CARDS)

    if b"\0" not in head:
        gather_cards(from_file, harvest)
        return
    # Cards in UTF-16 are few and small: as a whole to UTF-8, which the rest goes by.
    data = _text(read_bytes(path), harvest).encode()
    gather_cards(lambda: BytesIO(data), harvest)


def _text(data: bytes, harvest: Harvest) -> str:
    decoded = decode(data, harvest.reading.source)
    harvest.skipped.extend(decoded.skipped)
    return decoded.text


def _belonging_together(paths: Sequence[Path]) -> tuple[Table, ...]:
    """Return the tables of files that belong together, people first; none if they do not."""
    if len(paths) < 2:  # noqa: PLR2004 - one file has nothing to be told together with
        return ()
    tables = [_table(path) for path in paths]
    people = [each for each in tables if each and _has_ids(each)]
    others = [each for each in tables if each and each.shape in {Shape.TIES, Shape.GUESTS}]
    belong = people and others and len(people) + len(others) == len(paths)
    return (*people, *others) if belong else ()


def _table(path: Path) -> Table | None:
    try:
        data = read_bytes(path)
        if kind_of(data) is not None or is_workbook(data, path.name):
            return None
        text = decode(data, path.name).text
        table = None if _JSON.match(text) else read_csv(text, path.name)
    except UnreadableFileError:
        return None  # said when the file is read by itself
    return None if table is None else replace(table, where=phrase("{file}", file=path.name))


def _has_ids(table: Table) -> bool:
    return table.shape is Shape.PEOPLE and Field.ID in table.fields(Shape.PEOPLE)


def not_empty(harvest: Harvest) -> Batch:
    """Return what was gathered.

    Raises:
        NoRowsError: if the file has no row of data at all.
    """
    batch = harvest.batch()
    if not batch.rows_read:
        raise NoRowsError(
            "{file} has headings, but no rows below them. Add a row for each person or tie, or "
            "export the file again.",
            file=batch.source,
        )
    return batch
