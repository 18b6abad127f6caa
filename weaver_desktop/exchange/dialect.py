"""Which sign separates the cells of a CSV file."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING, Literal

from weaver_desktop.exchange.headers import weight
from weaver_desktop.exchange.table import PREAMBLE, Row, header_among

if TYPE_CHECKING:
    from _csv import Reader

_DELIMITERS = (",", ";", "\t", "|")
_ONE_COLUMN = "\x1f"
# clevercsv weighs every cell of its sample: 70 ms for 32,000 characters, so it gets a few lines.
_SNIFFED_LINES = 20
_SNIFFED_WIDTH = 400
_LONGEST_HEADER = 100_000


@dataclass(frozen=True, slots=True)
class Dialect:
    """How cells are set apart. In any dialect double quotes surround them, doubled inside."""

    delimiter: str = ","
    escape: str | None = None

    def reader(self, lines: Iterable[str], quoting: Literal[0, 3] = csv.QUOTE_MINIMAL) -> "Reader":
        """Return the standard library's reader of these lines, which refuses misplaced quotes."""
        return csv.reader(
            lines,
            delimiter=self.delimiter,
            quotechar='"',
            escapechar=self.escape,
            quoting=quoting,
            strict=True,
        )


def guess_dialect(lines: list[str]) -> Dialect:
    """Return the dialect of a file's lines.

    clevercsv proposes, the header decides: the dialect in which the header names most columns that
    Weaver knows wins, because tags and notes full of semicolons can outvote the commas.
    """
    proposed = _sniffed(lines)
    dialects = [proposed, *(Dialect(sign, proposed.escape) for sign in _DELIMITERS)]
    headers = [_header(lines, dialect) for dialect in dialects]
    best = max(range(len(dialects)), key=lambda at: weight(headers[at]))
    if len(headers[best]) == 1 and weight(headers[best]):
        # One heading, one column: the comma in “Stone, Tilly” separates nothing.
        return replace(dialects[best], delimiter=_ONE_COLUMN)
    return dialects[best]


def _sniffed(lines: list[str]) -> Dialect:
    import clevercsv

    sample = "".join(line[:_SNIFFED_WIDTH].rstrip("\r\n") + "\n" for line in lines[:_SNIFFED_LINES])
    try:
        found = clevercsv.Sniffer().sniff(sample, delimiters=_DELIMITERS)
    except clevercsv.Error:
        found = None
    if found is None:
        return Dialect()
    plain = Dialect(found.delimiter or ",")
    # At the end of a line a backslash is part of a path; as an escape it would join two rows.
    is_escape = (
        found.escapechar == "\\"
        and not any(line.rstrip("\r\n").endswith("\\") for line in lines)
        and not _is_even(lines, plain)
    )
    return replace(plain, escape="\\") if is_escape else plain


def _is_even(lines: list[str], dialect: Dialect) -> bool:
    """Tell whether all rows of a sample are as long as each other, so that nothing is escaped."""
    try:
        rows = list(islice(dialect.reader(lines), _SNIFFED_LINES))
    except csv.Error:
        return False
    return len({len(row) for row in rows if row}) == 1


def _header(lines: list[str], dialect: Dialect) -> list[str]:
    rows: list[Row] = []
    for number, line in enumerate(islice(lines, PREAMBLE), start=1):
        if len(line) > _LONGEST_HEADER:
            continue
        try:
            rows.extend(Row(number, cells) for cells in dialect.reader([line]))
        except csv.Error:
            continue  # a cell of several lines; headings stand on one
    header = header_among(rows)
    return list(header.cells) if header else []
