"""Tables whose headings say nothing: what each column means is guessed, shown, and told."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Self

from weaver_desktop.domain.batch import Batch, Skipped
from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.exchange.cells import clean, clipped
from weaver_desktop.exchange.columns import Field, Shape, heading_key
from weaver_desktop.exchange.csv_rows import read_csv
from weaver_desktop.exchange.files import read_bytes
from weaver_desktop.exchange.foreign import is_workbook, refuse_other_text
from weaver_desktop.exchange.formats import Format
from weaver_desktop.exchange.readers import harvest_of, not_empty
from weaver_desktop.exchange.table import Row, Table
from weaver_desktop.exchange.tables import gather_table
from weaver_desktop.exchange.text import decode
from weaver_desktop.exchange.workbook import read_sheets

SHOWN_ROWS = 5
"""Rows that are shown, so that one can see what a column holds."""


class Rest(StrEnum):
    """What becomes of a column that means nothing the book has a place for."""

    NOTE = "note"
    LEAVE_OUT = "leave out"


Told = Field | Rest

CHOICES: dict[Shape, tuple[Told, ...]] = {
    Shape.PEOPLE: (
        *(Field.NAME, Field.FIRST_NAME, Field.MIDDLE_NAME, Field.LAST_NAME, Field.KIND),
        *(Field.HEADLINE, Field.PLACE, Field.PRONOUNS, Field.TAGS, Field.GROUPS),
        *(Field.EMAIL, Field.PHONE, Field.WEBSITE, Field.BIRTHDAY, Field.NEEDS, Field.GIFTS),
        *(Field.PASSIONS, Field.HOW_MET, Field.NOTES, Rest.NOTE, Rest.LEAVE_OUT),
    ),
    Shape.TIES: (
        *(Field.FROM, Field.TO, Field.STRENGTH, Field.WEIGHT, Field.TIE_NOTE, Field.DATE),
        *(Field.UNTIL, Rest.LEAVE_OUT),
    ),
    Shape.GUESTS: (
        *(Field.NAME, Field.FIRST_NAME, Field.LAST_NAME, Field.GATHERING, Field.DATE),
        Rest.LEAVE_OUT,
    ),
}
"""What the columns of a table of each shape can be told to mean."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a table holds, what its columns mean, and whether its first line is headings."""

    shape: Shape
    columns: tuple[Told, ...]
    has_headings: bool = True

    @property
    def problem(self) -> Phrase | None:
        """What is missing before the table can be read, or None."""
        told = set(self.columns)
        has_name = not told.isdisjoint({Field.NAME, Field.FIRST_NAME, Field.LAST_NAME})
        if self.shape is Shape.TIES:
            if {Field.FROM, Field.TO} <= told:
                return None
            return phrase("Say in which two columns the names of the two stand.")
        if not has_name:
            return phrase("Say in which column the names stand.")
        if self.shape is Shape.GUESTS and Field.GATHERING not in told:
            return phrase("Say in which column the gatherings stand.")
        return None

    def written(self) -> str:
        """Return it as text, to be kept."""
        columns = [str(each) for each in self.columns]
        return json.dumps([self.shape.value, columns, self.has_headings])

    @classmethod
    def read(cls, text: str, width: int) -> Self | None:
        """Return what was kept for a table of so many columns, None if that does not fit it."""
        try:
            shape, columns, has_headings = json.loads(text)
            told = tuple(_told(each) for each in columns)
            found = cls(Shape(shape), told, bool(has_headings))
        except (ValueError, TypeError):
            return None
        fits = len(told) == width and set(told) <= set(CHOICES[found.shape])
        return found if fits else None


@dataclass(frozen=True, slots=True)
class Glance:
    """The top of a table, to be asked about.

    Attributes:
        source: the file, and the sheet of it where there are several.
        headings: its first line.
        rows: the cells of the first rows below, as wide as the headings.
        row_count: how many rows there are below the headings.
        samples: of each column the first cells that hold anything.
    """

    source: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    row_count: int
    samples: tuple[tuple[str, ...], ...]


def glance(path: Path, sampled: int = 200) -> Glance:
    """Return the top of the table that a file holds, of a workbook that of its longest sheet.

    Raises:
        UnreadableFileError: if there is no table in it.
    """
    table, _ = _table(path)
    width = len(table.header)
    rows = tuple(tuple(row.cell(at) for at in range(width)) for row in table.rows[:SHOWN_ROWS])
    top = replace(table, rows=table.rows[:sampled])
    source = path.name if table.where is None else f"{path.name} – {table.where}"
    samples = tuple(tuple(top.column(at)) for at in range(width))
    return Glance(source, table.header, rows, table.row_count, samples)


def read_told(
    path: Path, meaning: Meaning, *, day_first: bool = True, today: date | None = None
) -> Batch:
    """Read a table whose columns were told.

    Raises:
        UnreadableFileError: if there is no such table, or what was told does not fit it.
    """
    table, skipped = _table(path)
    harvest = harvest_of(path.name, today, day_first=day_first)
    harvest.skipped.extend(skipped)
    gather_table(_headed(table, meaning), harvest, Format.CSV)
    return not_empty(harvest)


def _told(text: str) -> Told:
    try:
        return Field(text)
    except ValueError:
        return Rest(text)


def _table(path: Path) -> tuple[Table, tuple[Skipped, ...]]:
    data = read_bytes(path)
    if is_workbook(data, path.name):
        tables = read_sheets(data, path.name)
        return max(tables, key=lambda table: table.row_count), ()
    decoded = decode(data, path.name)
    refuse_other_text(decoded.text, path.name)
    return read_csv(decoded.text, path.name), decoded.skipped


def _headed(table: Table, meaning: Meaning) -> Table:
    """Return the table under headings that say what was told."""
    told = zip(range(len(table.header)), meaning.columns, strict=False)
    kept = [(at, each) for at, each in told if each is not Rest.LEAVE_OUT]
    header = tuple(_heading(table.header[at], each, meaning) for at, each in kept)
    rows = table.rows
    if not meaning.has_headings:
        first = rows[0].number - 1 if rows else 1
        rows = (Row(max(1, first), table.header), *rows)
    columns = [at for at, _ in kept]
    return replace(table, header=header, rows=tuple(_only(row, columns) for row in rows))


def _heading(heading: str, told: Told, meaning: Meaning) -> str:
    if isinstance(told, Field):
        return told.value
    if not meaning.has_headings:
        return ""
    # A note of the form “Email: …” is no address; the sign keeps its heading from meaning one.
    is_taken = heading_key(heading) in {heading_key(each.value) for each in Field}
    return f"{heading} (note)" if is_taken else heading


def _only(row: Row, columns: Sequence[int]) -> Row:
    cells = row.cells
    return Row(row.number, [cells[at] if at < len(cells) else "" for at in columns])


def shown(text: str) -> str:
    """Return a cell short enough to be shown beside others."""
    return clipped(clean(text))
