"""The history of a book inside the book: every edit's rows before and after, newest last."""

import base64
import json
from datetime import datetime
from typing import Any

from weaver_desktop.domain.changes import Cause, ChangeSet, Row, RowChange
from weaver_desktop.store.driver import Connection

_BYTES = "base64"
_ENTRY = "SELECT number, label, made_at FROM history"
_NEXT_TO_UNDO = "WHERE NOT is_undone ORDER BY number DESC LIMIT 1"
_NEXT_TO_REDO = "WHERE is_undone ORDER BY number LIMIT 1"


def record(db: Connection, change_set: ChangeSet) -> int:
    """Write an edit down, forgetting what had been undone; return its number."""
    db.execute("DELETE FROM history WHERE is_undone")
    cursor = db.execute(
        "INSERT INTO history (label, made_at) VALUES (?, ?)",
        [change_set.label, change_set.made_at.isoformat()],
    )
    number = int(cursor.lastrowid or 0)
    db.executemany(
        "INSERT INTO history_change (number, place, table_name, row_id, before, after)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        # Row by row: the photos of an import need not all stand in memory as text.
        (
            (
                number,
                place,
                change.table,
                change.id,
                _written(change.before),
                _written(change.after),
            )
            for place, change in enumerate(change_set.changes)
        ),
    )
    return number


def next_to_undo(db: Connection) -> ChangeSet | None:
    """Return the newest edit that stands."""
    return _read(db, f"{_ENTRY} {_NEXT_TO_UNDO}")


def next_to_redo(db: Connection) -> ChangeSet | None:
    """Return the oldest edit that was undone."""
    return _read(db, f"{_ENTRY} {_NEXT_TO_REDO}")


def mark(db: Connection, number: int, *, undone: bool) -> None:
    """Note that an edit is taken back, or stands again."""
    db.execute("UPDATE history SET is_undone = ? WHERE number = ?", [int(undone), number])


def forget(db: Connection) -> None:
    """Forget every edit."""
    db.execute("DELETE FROM history_change")
    db.execute("DELETE FROM history")


def entries(db: Connection, limit: int) -> list[Any]:
    """Return number, label, time and whether it is undone of the newest edits, newest first."""
    return db.execute(
        "SELECT number, label, made_at, is_undone FROM history ORDER BY number DESC LIMIT ?",
        [limit],
    ).fetchall()


def label_to_undo(db: Connection) -> str | None:
    """Return the words of the newest edit that stands."""
    return _label(db, f"SELECT label FROM history {_NEXT_TO_UNDO}")


def label_to_redo(db: Connection) -> str | None:
    """Return the words of the oldest edit that was undone."""
    return _label(db, f"SELECT label FROM history {_NEXT_TO_REDO}")


def _label(db: Connection, sql: str) -> str | None:
    found = db.execute(sql).fetchone()
    return None if found is None else str(found[0])


def _read(db: Connection, sql: str) -> ChangeSet | None:
    found = db.execute(sql).fetchone()
    if found is None:
        return None
    number, label, made_at = found
    rows = db.execute(
        "SELECT table_name, row_id, before, after FROM history_change"
        " WHERE number = ? ORDER BY place",
        [number],
    ).fetchall()
    return ChangeSet(
        number=number,
        label=label,
        made_at=datetime.fromisoformat(made_at),
        cause=Cause.EDIT,
        changes=tuple(
            RowChange(table, row_id, _read_row(before), _read_row(after))
            for table, row_id, before, after in rows
        ),
    )


def _written(row: Row | None) -> str | None:
    return None if row is None else json.dumps(row, ensure_ascii=False, default=_wrap)


def _wrap(value: object) -> dict[str, str]:
    if isinstance(value, bytes):
        return {_BYTES: base64.b64encode(value).decode("ascii")}
    raise TypeError(value)


def _read_row(text: str | None) -> Row | None:
    return None if text is None else json.loads(text, object_hook=_unwrap)


def _unwrap(value: dict[str, Any]) -> object:
    return base64.b64decode(value[_BYTES]) if value.keys() == {_BYTES} else value
