"""The rows of another book without those of the parties that are left out."""

from collections.abc import Collection

from weaver_desktop.book.outgoing.sifting import Rows, left_alone, without
from weaver_desktop.domain.changes import Value
from weaver_desktop.domain.long_work import Steps
from weaver_desktop.store.bookfile import BookFile
from weaver_desktop.store.queries import whole

_SETTING, _ME = "setting", "me"


def staying(file: BookFile, rows: Rows, left_out: Collection[Value]) -> Steps[Rows]:
    """Return the rows that stay when these parties are left out, pausing after each table."""
    if not left_out:
        return rows
    every: Rows = {table: rows.get(table, ()) for table in whole.KEPT}
    gone = {**left_alone(every, left_out), "party": set(left_out)}
    kept = yield from without(every, whole.references(file), gone)
    kept[_SETTING] = [
        row for row in kept[_SETTING] if row["id"] != _ME or row["value"] not in left_out
    ]
    return kept
