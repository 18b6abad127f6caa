"""The sheets of an XLSX workbook as tables."""

import warnings
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, time
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

from weaver_desktop.domain.errors import UnreadableFileError
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.exchange.table import Row, Table, assemble

if TYPE_CHECKING:
    from openpyxl import Workbook

UNPACKED = 200 * 1024 * 1024
"""Bytes that a workbook may grow to when it is unpacked."""

_MOST_PARTS = 10_000
_IGNORED = "(ignore)"
_MOST_ROWS = 1_048_576
_MOST_CELLS = 3_000_000
_MOST_FOR_ITS_SIZE = 200
"""Times that a large part may grow when it is unpacked; sheets that people fill grow twentyfold."""

_LARGE = 10 * 1024 * 1024


def read_sheets(data: bytes, source: str, unpacked: int = UNPACKED) -> tuple[Table, ...]:
    """Return the sheets that hold anything, each with its name as ``where``.

    Sheets with ``(ignore)`` in their name are left out, as Kumu does. Formulas count as the value
    that was last shown for them.

    Raises:
        UnreadableFileError: if the workbook is damaged, or would grow beyond ``unpacked`` bytes.
    """
    _refuse_bomb(data, source, unpacked)
    import openpyxl

    try:
        with warnings.catch_warnings():
            # openpyxl warns of every feature that it leaves aside: charts, validation, styles.
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(
                BytesIO(data), read_only=True, data_only=True, keep_links=False
            )
            try:
                return tuple(_tables(book, source))
            finally:
                book.close()
    except UnreadableFileError:
        raise
    except Exception as error:  # damage makes openpyxl raise whatever its parsing meets
        raise UnreadableFileError(
            "{file} is a damaged workbook, or not one that Weaver can read. Open it in your "
            "spreadsheet program and save it again as .xlsx, or as CSV.",
            file=source,
        ) from error


def _refuse_bomb(data: bytes, source: str, unpacked: int) -> None:
    # zipfile unpacks no more than a part declares, so the declared sizes can be trusted.
    with ZipFile(BytesIO(data)) as archive:
        parts = archive.infolist()
    is_swollen = any(
        part.file_size > max(_LARGE, _MOST_FOR_ITS_SIZE * part.compress_size) for part in parts
    )
    whole = sum(part.file_size for part in parts)
    if len(parts) > _MOST_PARTS or whole > unpacked or is_swollen:
        raise UnreadableFileError(
            "{file} would unpack to {size} MB, far more than a list of names needs, so Weaver does "
            "not open it. Copy the names into a new workbook, or save the sheet as CSV.",
            file=source,
            size=max(1, whole // (1024 * 1024)),
        )


def _tables(book: "Workbook", source: str) -> Iterator[Table]:
    for sheet in book.worksheets:
        if _IGNORED in sheet.title.casefold():
            continue
        # Some programs write a size that is too small or absurdly large; the cells tell the truth.
        sheet.reset_dimensions()
        where = phrase("Sheet {sheet}", sheet=sheet.title)
        table = assemble(_records(sheet.iter_rows(values_only=True), source), where)
        if table.header:
            yield table


def _records(rows: Iterable[Sequence[object]], source: str) -> Iterator[Row]:
    """Yield the rows that hold anything; those in between are made up by openpyxl without end."""
    count = 0
    for number, values in enumerate(rows, start=1):
        count += len(values)
        if number > _MOST_ROWS or count > _MOST_CELLS:
            raise UnreadableFileError(
                "A sheet of {file} is too large to read. Copy the cells that hold something into a "
                "new workbook, or save the sheet as CSV.",
                file=source,
            )
        cells = [_text(value) for value in values]
        if any(cells):
            yield Row(number, cells)


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return str(value.date()) if value.time() == time() else value.isoformat(" ", "minutes")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
