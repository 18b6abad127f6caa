"""Every row of a book as it is kept, for a copy that nothing is missing from."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from weaver_desktop.domain.changes import Value
from weaver_desktop.store.bookfile import BookFile
from weaver_desktop.store.refusals import makes_sense

KEPT = (
    "setting",
    "party",
    "photo",
    "contact_way",
    "tagging",
    "membership",
    "extra",
    "pin",
    "gathering",
    "guest",
    "introduction",
    "introduction_step",
    "check_in",
    "suggestion_answer",
    "fact",
    "proposition",
    "tie",
    "tie_depth",
    "encounter",
    "encounter_party",
    "collaboration",
    "collaboration_party",
    "network",
    "network_member",
    "gathering_network",
    "snapshot",
)
"""The tables of which an act of the user changes rows; what a row refers to stands before it."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A column that holds the id of another row; a mention may be empty, then the row goes on."""

    table: str
    column: str
    to: str
    is_mention: bool


@makes_sense
def rows_of(
    file: BookFile, table: str, *, only: Collection[str] | None = None
) -> list[dict[str, Value]]:
    """Return the rows of one of the kept tables, in the order in which they were made.

    Args:
        file: the book.
        table: the table.
        only: the columns that are wanted; all of them if None.
    """
    names = [name for name, _ in columns_of(file, table) if only is None or name in only]
    listed = ", ".join(f'"{name}"' for name in names)
    rows = file.rows(f'SELECT {listed} FROM "{_known(table)}" ORDER BY created_at, rowid')
    return [dict(zip(names, row, strict=True)) for row in rows]


def any_private(file: BookFile) -> bool:
    """Tell whether any party or fact is private."""
    sql = "SELECT 1 FROM party WHERE is_private UNION ALL SELECT 1 FROM fact WHERE is_private"
    return bool(file.rows(f"{sql} LIMIT 1"))


def columns_of(file: BookFile, table: str) -> list[tuple[str, str]]:
    """Return name and type of the columns of a table."""
    rows: list[Any] = file.rows("SELECT name, type FROM pragma_table_info(?)", [_known(table)])
    return rows


def references(file: BookFile) -> tuple[Reference, ...]:
    """Return every column of the kept tables that refers to a row of another."""
    rows: list[Any] = file.rows(
        """SELECT m.name, f."from", f."table", c."notnull" FROM sqlite_schema AS m
           JOIN pragma_foreign_key_list(m.name) AS f
           JOIN pragma_table_info(m.name) AS c ON c.name = f."from"
           WHERE m.type = 'table' ORDER BY m.name, f."from" """
    )
    return tuple(
        Reference(table, column, to, not required)
        for table, column, to, required in rows
        if table in KEPT
    )


def _known(table: str) -> str:
    if table not in KEPT:
        raise KeyError(table)
    return table
