"""Tables as sheets of a workbook."""

import re
from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO

from weaver_desktop.book.outgoing.everything import Everything
from weaver_desktop.exchange.writing.cells import guest_rows, people_rows, tie_rows

LONGEST = 32_767
"""Characters of the longest cell that a spreadsheet takes."""

_UNFIT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def workbook(everything: Everything) -> bytes:
    """Return people, ties and guests as an XLSX workbook."""
    return xlsx_bytes(
        {
            "People": people_rows(everything),
            "Ties": tie_rows(everything),
            "Guests": guest_rows(everything),
        }
    )


def xlsx_bytes(sheets: Mapping[str, Iterable[Sequence[str]]]) -> bytes:
    """Return sheets of text, the first row of each set in bold and held in view.

    Every cell is text, so that nothing in it can run.
    """
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    book = Workbook(write_only=True)
    bold = Font(bold=True)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        sheet.freeze_panes = "A2"
        for number, row in enumerate(rows):
            cells = []
            for text in row:
                cell = WriteOnlyCell(sheet, value=_UNFIT.sub("", text)[:LONGEST] or None)
                if text:
                    cell.data_type = "s"
                if not number:
                    cell.font = bold
                cells.append(cell)
            sheet.append(cells)
    out = BytesIO()
    book.save(out)
    return out.getvalue()
