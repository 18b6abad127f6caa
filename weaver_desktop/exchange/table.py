"""A header and the rows under it, wherever they come from, counted as a spreadsheet counts them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import NamedTuple

from weaver_desktop.domain.batch import Skipped
from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.exchange.cells import clean, clipped, one_line
from weaver_desktop.exchange.columns import Field, Shape, fields, shape_of
from weaver_desktop.exchange.headers import weight

PREAMBLE = 50
"""Rows in which a header is looked for: exports put explanations above it."""


class Row(NamedTuple):
    """The cells of one row, as they stand in the file."""

    number: int
    cells: Sequence[str]

    @property
    def is_blank(self) -> bool:
        """Whether no cell holds anything."""
        return not any(cell and not cell.isspace() for cell in self.cells)

    def cell(self, at: int) -> str:
        """Return a cell, cleaned; beyond the end of a short row cells are empty."""
        cells = self.cells
        return clean(cells[at]) if at < len(cells) else ""


@dataclass(frozen=True, slots=True)
class Table:
    """Headings and rows of data.

    Attributes:
        header: the headings, cleaned.
        rows: the rows that could be read, in order; blank ones are not data and left out.
        skipped: what could not be read, and what stood above the header.
        unread: how many rows of data are among ``skipped`` instead of ``rows``.
        where: what to name beside a row's number where a file holds several tables.
    """

    header: tuple[str, ...]
    rows: tuple[Row, ...]
    skipped: tuple[Skipped, ...] = ()
    unread: int = 0
    where: Phrase | None = None

    @property
    def shape(self) -> Shape | None:
        """What the table holds, or None if its headings do not say."""
        return shape_of(self.header)

    @property
    def row_count(self) -> int:
        """How many rows of data there are, unreadable ones included."""
        return len(self.rows) + self.unread

    def fields(self, shape: Shape) -> list[Field | None]:
        """Return what each column means in a table of this shape."""
        return fields(self.header, shape)

    def column(self, at: int) -> list[str]:
        """Return the cells of a column that hold anything, cleaned."""
        return [text for row in self.rows if (text := row.cell(at))]

    def left_out(self, columns: Iterable[int]) -> Phrase | None:
        """Return a sentence that names these columns, or None if none of them holds anything."""
        wanted = set(columns)
        filled = {
            at
            for row in self.rows
            for at, cell in enumerate(row.cells[: len(self.header)])
            if at in wanted and cell and not cell.isspace()
        }
        names = [self.header[at] or f"({at + 1})" for at in sorted(filled)]
        if not names:
            return None
        return phrase("These columns were left out: {columns}.", columns=", ".join(names))


def assemble(records: Iterable[Row | Skipped], where: Phrase | None = None) -> Table:
    """Find the header among the first rows and put the table together.

    The header is the row that names most columns Weaver knows; if none does, the first row that
    holds anything, so that its words can be told to the user.
    """
    remaining = iter(records)
    top = list(islice(remaining, PREAMBLE))
    header = header_among(top)
    if header is None:
        return Table((), (), where=where)
    names = tuple(one_line(clean(cell)) for cell in header.cells)
    rows: list[Row] = []
    skipped: list[Skipped] = []
    unread = 0
    for record in chain(top, remaining):
        if isinstance(record, Skipped):
            skipped.append(record)
            unread += 1
        elif record is header or record.is_blank:
            continue
        elif record.number < header.number:
            skipped.append(_above(record))
        else:
            rows.append(record)
            skipped.extend(_beyond(record, len(names)))
    return Table(names, tuple(rows), tuple(skipped), unread, where)


def header_among(records: Iterable[Row | Skipped]) -> Row | None:
    """Return the row that is the header, or None if there is no row that holds anything."""
    rows = [row for row in records if isinstance(row, Row) and not row.is_blank]
    return max(rows, key=lambda row: weight(row.cells), default=None)


def _above(row: Row) -> Skipped:
    text = clipped(" ".join(cell for cell in row.cells if cell))
    return Skipped(
        row.number, phrase("“{text}” stands above the headings and was left out.", text=text)
    )


def _beyond(row: Row, width: int) -> Iterator[Skipped]:
    extra = [cell for cell in row.cells[width:] if cell and not cell.isspace()]
    if extra:
        reason = phrase(
            "The row has more cells than there are headings: “{text}” was left out.",
            text=clipped(" ".join(extra)),
        )
        yield Skipped(row.number, reason)
