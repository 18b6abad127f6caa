"""Tables as CSV, in which no cell can run when a spreadsheet opens it."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from weaver_desktop.book.outgoing.everything import Everything
from weaver_desktop.exchange.formula_guard import guarded
from weaver_desktop.exchange.writing.cells import guest_rows, people_rows, tie_rows
from weaver_desktop.exchange.writing.saving import Files


def lists(everything: Everything) -> Files:
    """Return people, ties and guests as three files."""
    return {
        "people.csv": csv_bytes(people_rows(everything)),
        "ties.csv": csv_bytes(tie_rows(everything)),
        "guests.csv": csv_bytes(guest_rows(everything)),
    }


def csv_bytes(rows: Iterable[Sequence[str]]) -> bytes:
    """Return rows as CSV in UTF-8 with the mark by which spreadsheets know it, lines ended by CRLF.

    What a spreadsheet would run begins with an apostrophe.
    """
    out = StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return b"\xef\xbb\xbf" + out.getvalue().encode()
