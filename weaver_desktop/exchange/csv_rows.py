"""The text of a CSV file to rows, losing none: where quotes are broken, it names the row."""

import csv
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from io import StringIO
from itertools import islice

from weaver_desktop.domain.batch import Skipped
from weaver_desktop.domain.errors import UnreadableFileError
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.exchange.cells import clipped
from weaver_desktop.exchange.dialect import Dialect, guess_dialect
from weaver_desktop.exchange.formula_guard import unguarded
from weaver_desktop.exchange.own_headings import is_own
from weaver_desktop.exchange.table import Row, Table, assemble

MOST_LINES = 1_048_576
"""Lines of the longest table: as many as Excel and LibreOffice have rows."""

_DECLARED = re.compile(r"\W?sep=(\t|[^\w\s\"\\])\"?[\r\n]*", re.IGNORECASE)


def read_csv(text: str, source: str) -> Table:
    """Return the table in a CSV text, however its cells are set apart.

    Rows are numbered as a spreadsheet shows them: a cell of several lines is one row, blank rows
    count, Excel's ``sep=;`` line does not.

    Raises:
        UnreadableFileError: if it has more lines than a spreadsheet has rows.
    """
    lines = list(islice(StringIO(text, newline=""), MOST_LINES + 1))
    if len(lines) > MOST_LINES:
        raise UnreadableFileError(
            "{file} has more than {count} lines, which is more than a spreadsheet holds. Bring in "
            "a part of it: those whom you know.",
            file=source,
            count=MOST_LINES,
        )
    declared = _DECLARED.fullmatch(lines[0]) if lines else None
    if declared:
        del lines[0]
    with _cells_of_any_length(len(text)):
        dialect = Dialect(declared.group(1)) if declared else guess_dialect(lines)
        table = assemble(_records(lines, dialect))
    return _as_meant(table) if is_own(table.header) else table


def _as_meant(table: Table) -> Table:
    """Return a table that Weaver wrote without the apostrophes that it put before formulas."""
    rows = (Row(row.number, [unguarded(cell) for cell in row.cells]) for row in table.rows)
    return replace(table, rows=tuple(rows))


def _records(lines: list[str], dialect: Dialect) -> Iterator[Row | Skipped]:
    """Yield every row; where the quotes break, go on with the very next line.

    A quotation mark that is opened and never closed would otherwise swallow the rest of the file.
    """
    number = 0
    start = 0
    while start < len(lines):
        reader = dialect.reader(lines[at] for at in range(start, len(lines)))
        done = 0
        try:
            for cells in reader:
                number += 1
                done = reader.line_num
                yield Row(number, cells)
        except csv.Error:
            number += 1
            is_alone = reader.line_num == done + 1
            yield _misquoted(lines[start + done], number, dialect, is_alone=is_alone)
            start += done + 1
        else:
            return


def _misquoted(line: str, number: int, dialect: Dialect, *, is_alone: bool) -> Row | Skipped:
    # "Big" Joe,Ama: the marks are part of the name, and every cell ends on its own line.
    if is_alone and line.count('"') % 2 == 0:
        return Row(number, next(Dialect(dialect.delimiter).reader([line], csv.QUOTE_NONE)))
    reason = phrase("A quotation mark is opened and not closed: “{text}”.", text=clipped(line))
    return Skipped(number, reason)


@contextmanager
def _cells_of_any_length(limit: int) -> Iterator[None]:
    """Lift the standard library's limit of 131,072 characters a cell, which is one for all.

    Long cells must come through, so that only they are left out and not the rest of the row.
    """
    before = csv.field_size_limit(max(limit, csv.field_size_limit()))
    try:
        yield
    finally:
        csv.field_size_limit(before)
