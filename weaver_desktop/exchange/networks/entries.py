"""Entries that each say what they like about themselves, as the rows of one table."""

from collections.abc import Mapping, Sequence

from weaver_desktop.domain.batch import Skipped
from weaver_desktop.domain.errors import UnreadableFileError
from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.exchange.columns import MOST_COLUMNS
from weaver_desktop.exchange.table import Row, Table

MOST_CELLS = 5_000_000
"""Cells of all entries together; of those that are written out, a file has room for fewer."""


def too_large(source: str) -> UnreadableFileError:
    """Return the error for a file that says more about its entries than can be held."""
    return UnreadableFileError(
        "{file} says so much about each of so many entries that Weaver cannot hold it. Export it "
        "again with fewer attributes.",
        file=source,
    )


def table_of(
    entries: Sequence[Mapping[str, str]], first: Sequence[str], title: Phrase, source: str
) -> Table:
    """Return entries as the rows of a table, with these columns first; an empty one is skipped.

    Raises:
        UnreadableFileError: if they have more different fields than a table may have columns, or
            make a table too large to hold.
    """
    places: dict[str, int] = {}
    for heading in (*first, *(key for entry in entries for key in entry)):
        places.setdefault(heading, len(places))
        if len(places) > MOST_COLUMNS:
            raise UnreadableFileError(
                "{file} has more than {count} different fields, which is no network. Export it "
                "again, as XLSX or CSV if you can.",
                file=source,
                count=MOST_COLUMNS,
            )
    rows: list[Row] = []
    skipped: list[Skipped] = []
    count = 0
    for number, entry in enumerate(entries, start=1):
        if any(entry.values()):
            cells = [""] * (1 + max(places[heading] for heading in entry))
            count += len(cells)
            if count > MOST_CELLS:
                raise too_large(source)
            for heading, cell in entry.items():
                cells[places[heading]] = cell
            rows.append(Row(number, cells))
        else:
            skipped.append(Skipped(number, phrase("The entry says nothing.")))
    return Table(tuple(places), tuple(rows), tuple(skipped), len(skipped), title)
