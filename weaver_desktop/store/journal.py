"""The history of a book inside the book: every edit's rows before and after, newest last."""

import base64
import json
from collections import deque
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from weaver_desktop.domain.changes import Cause, ChangeSet, Row, RowChange
from weaver_desktop.domain.long_work import Progress, Steps
from weaver_desktop.domain.phrases import Phrase, unpacked
from weaver_desktop.store.driver import Connection

_BYTES = "base64"
_AT_ONCE = 40
"""Rows written or read without a pause; each may hold a photo."""
_CLEARED_WITH_AN_EDIT = 40
"""Rows of forgotten edits that go with each new one: all of a large import would take too long."""
_NEWEST = "(SELECT coalesce(max(number), 0) FROM history WHERE NOT is_undone)"
_FORGOTTEN = f"is_undone AND number < {_NEWEST}"
"""What was undone before something else was done cannot be redone."""
_NEXT_TO_UNDO = "WHERE NOT is_undone ORDER BY number DESC LIMIT 1"
_NEXT_TO_REDO = f"WHERE is_undone AND number > {_NEWEST} ORDER BY number LIMIT 1"


def record(
    db: Connection, told: Phrase, made_at: datetime, changes: Sequence[RowChange]
) -> Steps[int]:
    """Write an edit down, forgetting what had been undone; return its number.

    Of what is forgotten some rows are deleted; ``clear_away`` deletes what is left.
    """
    cursor = db.execute(
        "INSERT INTO history (label, made_at) VALUES (?, ?)",
        [told.packed(), made_at.isoformat()],
    )
    number = int(cursor.lastrowid or 0)
    for start in range(0, len(changes), _AT_ONCE):
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
                for place, change in enumerate(changes[start : start + _AT_ONCE], start)
            ),
        )
        yield Progress(min((start + _AT_ONCE) / len(changes), 1.0))
    _clear_some(db, _CLEARED_WITH_AN_EDIT)
    return number


def clear_away(db: Connection) -> Steps[None]:
    """Delete all that is forgotten. It has to be gone before the edit after it is undone.

    Raises:
        ValueError: if rows stay although they were deleted, as in a damaged file.
    """
    count = forgotten(db)
    left = count
    while left:
        _clear_some(db, _AT_ONCE)
        before, left = left, forgotten(db)
        if left >= before:
            msg = f"{left} rows of the history cannot be deleted"
            raise ValueError(msg)
        yield Progress(1 - left / count)


def forgotten(db: Connection) -> int:
    """Return how many rows of forgotten edits are left, and how many of the edits themselves."""
    ((count,),) = db.execute(
        "SELECT coalesce(sum(1 + (SELECT coalesce(max(place) - min(place) + 1, 0)"
        f" FROM history_change AS c WHERE c.number = h.number)), 0) FROM history AS h"
        f" WHERE {_FORGOTTEN}"
    ).fetchall()
    return int(count)


def _clear_some(db: Connection, count: int) -> None:
    """Delete at most so many rows of forgotten edits, and the edits of which none is left."""
    found = db.execute(f"SELECT number FROM history WHERE {_FORGOTTEN} ORDER BY number").fetchall()
    for (number,) in found:
        places = db.execute(
            "SELECT place FROM history_change WHERE number = ? ORDER BY place LIMIT ?",
            [number, count],
        ).fetchall()
        if places:
            last = places[-1][0]
            db.execute("DELETE FROM history_change WHERE number = ? AND place <= ?", [number, last])
            count -= len(places)
        if size(db, number):
            return
        db.execute("DELETE FROM history WHERE number = ?", [number])
        if not count:
            return


def next_to_undo(db: Connection) -> int | None:
    """Return the number of the newest edit that stands."""
    return _number(db, _NEXT_TO_UNDO)


def next_to_redo(db: Connection) -> int | None:
    """Return the number of the oldest edit that was undone."""
    return _number(db, _NEXT_TO_REDO)


def size(db: Connection, number: int) -> int:
    """Return how many rows an edit changed, without reading them."""
    found = db.execute(
        "SELECT max(place) FROM history_change WHERE number = ?", [number]
    ).fetchone()
    return 0 if found is None or found[0] is None else int(found[0]) + 1


def read(db: Connection, number: int) -> Steps[tuple[ChangeSet, deque[RowChange]]]:
    """Read an edit: what it is, without its changes, and those, to be taken from there.

    Raises:
        LookupError: if there is none of this number.
    """
    found = db.execute("SELECT label, made_at FROM history WHERE number = ?", [number]).fetchone()
    if found is None:
        raise LookupError(number)
    label, made_at = found
    count = size(db, number)
    changes: deque[RowChange] = deque()
    for start in range(0, count, _AT_ONCE):
        rows = db.execute(
            "SELECT table_name, row_id, before, after FROM history_change"
            " WHERE number = ? AND place >= ? AND place < ? ORDER BY place",
            [number, start, start + _AT_ONCE],
        ).fetchall()
        changes += (
            RowChange(table, row_id, _read_row(before), _read_row(after))
            for table, row_id, before, after in rows
        )
        yield Progress(start / count)
    made = datetime.fromisoformat(made_at)
    return ChangeSet(number, unpacked(label), made, Cause.EDIT, ()), changes


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
        "SELECT number, label, made_at, is_undone FROM history"
        f" WHERE NOT ({_FORGOTTEN}) ORDER BY number DESC LIMIT ?",
        [limit],
    ).fetchall()


def label_to_undo(db: Connection) -> Phrase | None:
    """Return the words of the newest edit that stands."""
    return _label(db, f"SELECT label FROM history {_NEXT_TO_UNDO}")


def label_to_redo(db: Connection) -> Phrase | None:
    """Return the words of the oldest edit that was undone."""
    return _label(db, f"SELECT label FROM history {_NEXT_TO_REDO}")


def _label(db: Connection, sql: str) -> Phrase | None:
    found = db.execute(sql).fetchone()
    return None if found is None else unpacked(str(found[0]))


def _number(db: Connection, which: str) -> int | None:
    found = db.execute(f"SELECT number FROM history {which}").fetchone()
    return None if found is None else int(found[0])


def _written(row: Row | None) -> str | None:
    return None if row is None else _ENCODER.encode(row)


def _wrap(value: object) -> dict[str, str]:
    if isinstance(value, bytes):
        return {_BYTES: base64.b64encode(value).decode("ascii")}
    raise TypeError(value)


_ENCODER = json.JSONEncoder(ensure_ascii=False, default=_wrap)


def _read_row(text: str | None) -> Row | None:
    return None if text is None else json.loads(text, object_hook=_unwrap)


def _unwrap(value: dict[str, Any]) -> object:
    return base64.b64decode(value[_BYTES]) if value.keys() == {_BYTES} else value
