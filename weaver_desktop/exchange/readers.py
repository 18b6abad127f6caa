"""Any file that Weaver can import, to a batch; which reader it needs is told from what is in it."""

import re
from datetime import UTC, date, datetime
from pathlib import Path

from weaver_desktop.domain.batch import Batch
from weaver_desktop.domain.errors import UnreadableFileError
from weaver_desktop.exchange.cells import clipped
from weaver_desktop.exchange.columns import MOST_COLUMNS, Shape
from weaver_desktop.exchange.csv_rows import read_csv
from weaver_desktop.exchange.edge_list import gather_ties
from weaver_desktop.exchange.ends import Ends
from weaver_desktop.exchange.files import read_bytes
from weaver_desktop.exchange.foreign import is_workbook, refuse_other_text
from weaver_desktop.exchange.guest_list import gather_guests
from weaver_desktop.exchange.harvest import Harvest, Reading
from weaver_desktop.exchange.kumu import gather_project
from weaver_desktop.exchange.people_list import gather_people
from weaver_desktop.exchange.sheets import gather_sheets
from weaver_desktop.exchange.table import Table
from weaver_desktop.exchange.text import decode
from weaver_desktop.exchange.workbook import read_sheets

_JSON = re.compile(r"\s*(?:\{|\[\s*[\[{\"\]])")


def read(path: Path, *, day_first: bool = True, today: date | None = None) -> Batch:
    """Read a list of ties, people or guests (CSV, XLSX) or a Kumu project (XLSX, JSON).

    Nothing is left out in silence: what was not taken over stands in ``skipped`` with its row and
    the reason, what was assumed for the file as a whole stands there as row 0.

    Args:
        path: the file.
        day_first: whether ``3/4/2024`` is in April, where the file itself does not show it.
        today: the day on which dates of ties count as still to come; the system's if None.

    Raises:
        UnreadableFileError: if the file holds nothing that Weaver can read.
    """
    source = path.name
    data = read_bytes(path)
    reading = Reading(source, today or datetime.now(UTC).astimezone().date(), day_first)
    harvest = Harvest(reading)
    if is_workbook(data, source):
        tables = read_sheets(data, source)
        _gather_workbook(tables, harvest)
    else:
        decoded = decode(data, source)
        harvest.skipped.extend(decoded.skipped)
        _gather_text(decoded.text, harvest)
    return _not_empty(harvest)


def _gather_workbook(tables: tuple[Table, ...], harvest: Harvest) -> None:
    if not tables:
        raise UnreadableFileError(
            "All sheets of {file} are empty, or marked “(ignore)”. Put a list on one of them.",
            file=harvest.reading.source,
        )
    if not any(table.shape for table in tables):
        raise _unknown_columns(tables[0], harvest.reading.source)
    _refuse_sprawl(tables, harvest.reading.source)
    gather_sheets(tables, harvest)


def _gather_text(text: str, harvest: Harvest) -> None:
    refuse_other_text(text, harvest.reading.source)
    if _JSON.match(text):
        gather_project(text, harvest)
        return
    table = read_csv(text)
    _refuse_sprawl((table,), harvest.reading.source)
    match table.shape:
        case Shape.TIES:
            gather_ties(table, harvest, Ends(harvest))
        case Shape.GUESTS:
            gather_guests(table, harvest, Ends(harvest))
        case Shape.PEOPLE:
            gather_people(table, harvest)
        case None:
            raise _unknown_columns(table, harvest.reading.source)


def _refuse_sprawl(tables: tuple[Table, ...], source: str) -> None:
    widest = max(len(table.header) for table in tables)
    if widest > MOST_COLUMNS:
        raise UnreadableFileError(
            "{file} has {count} columns, and Weaver reads at most {limit}. Copy the ones that "
            "matter into a new spreadsheet and save it as CSV or XLSX.",
            file=source,
            count=widest,
            limit=MOST_COLUMNS,
        )


def _not_empty(harvest: Harvest) -> Batch:
    batch = harvest.batch()
    if not batch.rows_read:
        raise UnreadableFileError(
            "{file} has headings, but no rows below them. Add a row for each person or tie, or "
            "export the file again.",
            file=batch.source,
        )
    return batch


def _unknown_columns(table: Table, source: str) -> UnreadableFileError:
    return UnreadableFileError(
        "Weaver cannot tell what {file} holds: its first line reads “{columns}”. Put a line of "
        "headings on top: “From,To,Strength” for ties (then for example “Ama Boateng,Tilly "
        "Stone,3”), “Name,Place,Tags” for people, or “Person,Gathering,Date” for guests.",
        file=source,
        columns=clipped(", ".join(table.header)),
    )
