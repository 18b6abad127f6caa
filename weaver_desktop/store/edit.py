"""An open transaction: the only thing that writes to a book, and the record of what it wrote."""

from collections import deque
from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import chain
from typing import Any

from weaver_desktop.domain.changes import Row, RowChange, Value
from weaver_desktop.domain.long_work import Progress, Steps, drained, each_of, in_one_go
from weaver_desktop.store.driver import Connection, Cursor

_ASKED_AT_ONCE = 100
"""Rows of which it is asked without a pause what refers to them."""
_PAUSE_AFTER = 20
"""Rows that are written without a pause."""
_LOOKED_AT = 1_000


class Edit:
    """Writes rows and remembers each as it was before the transaction and as it is now."""

    def __init__(
        self, db: Connection, now: datetime, places: dict[str, tuple[float, float]] | None = None
    ) -> None:
        """Write through an open transaction.

        Args:
            db: the connection that the transaction is open on.
            now: stamps the rows.
            places: where stars stood whose party was deleted; what is deleted here is added, and
                whoever is brought back stands there again.
        """
        self._db = db
        self._now = now.isoformat()
        self._places = {} if places is None else places
        self._known_references: dict[str, list[tuple[str, str, bool]]] = {}
        self._before: dict[tuple[str, str], Row | None] = {}
        self._after: dict[tuple[str, str], Row | None] = {}

    def row(self, table: str, row_id: str) -> Row | None:
        """Return a row as it stands within the transaction, or None."""
        cursor = self._db.execute(f'SELECT * FROM "{table}" WHERE id = ?', [row_id])
        found = cursor.fetchone()
        if found is None:
            return None
        return _named(cursor, found)

    def is_touched(self, table: str, row_id: str) -> bool:
        """Tell whether the transaction has written a row, also if it wrote what was there."""
        return (table, row_id) in self._after

    def written(self, table: str, row_id: str) -> Row | None:
        """Return a row that is touched as it stands now, or None if it has been deleted."""
        return self._after[table, row_id]

    def insert(self, table: str, row_id: str, /, **values: Value) -> None:
        """Write a new row, stamped as made now; columns not named take the schema's defaults."""
        stamped = {"created_at": self._now, "changed_at": self._now, **values}
        self._note(table, row_id, None, self._write_new(table, {"id": row_id, **stamped}))

    def update(self, table: str, row_id: str, /, **values: Value) -> None:
        """Change some values of a row; nothing is written where nothing differs.

        Raises:
            KeyError: if there is no such row.
        """
        before = self.row(table, row_id)
        if before is None:
            raise KeyError(table, row_id)
        if all(before[name] == value for name, value in values.items()):
            return
        stamped = {"changed_at": self._now, **values}
        self._write_over(table, row_id, stamped)
        self._note(table, row_id, before, {**before, **stamped})

    def delete(self, table: str, row_id: str, /) -> None:
        """Delete a row, and first every row that refers to it; a mere mention is cleared.

        A reference is a mention where the column may be empty (said by, met by …): the row that
        mentions lives on without it.

        Raises:
            KeyError: if there is no such row.
        """
        if self.row(table, row_id) is None:
            raise KeyError(table, row_id)
        self.delete_all(table, [row_id])

    def delete_all(self, table: str, row_ids: Sequence[str], /) -> None:
        """Delete rows as ``delete`` does, looking once for all that refers to them.

        Rows that are not there are left out.
        """
        in_one_go(self.deleting(table, row_ids))

    def deleting(self, table: str, row_ids: Sequence[str], /) -> Steps[None]:
        """Delete rows as ``delete_all`` does, in steps."""
        falling: list[tuple[str, Sequence[str]]] = []
        mentions: list[tuple[str, str, str]] = []
        yield from self._look_around(table, row_ids, falling, mentions)
        count, done = len(mentions) + sum(len(ids) for _, ids in falling), 0
        for each, ids in falling:
            for start in range(0, len(ids), _PAUSE_AFTER):
                asked = ids[start : start + _PAUSE_AFTER]
                before = self._rows(each, asked)
                self._remove(each, asked)
                for row_id in before:
                    self._note(each, row_id, before[row_id], None)
                done += len(asked)
                yield Progress(done / count)
        for child, child_id, column in mentions:
            if self.row(child, child_id) is not None:
                self.update(child, child_id, **{column: None})
            done += 1
            yield Progress(done / count)

    def references(self, table: str, row_id: str) -> list[tuple[str, str, str]]:
        """Return every row that refers to a row, as table, column and id, in the schema's order."""
        return [
            (child, column, child_id)
            for child, column, _ in self._references_to(table)
            for child_id in in_one_go(self._referring(child, column, [row_id]))
        ]

    def replay(self, changes: Iterable[RowChange]) -> Steps[None]:
        """Bring every row to its state after the change, whatever its state is now.

        Deletions come first and insertions last, so that unique columns never collide.
        """
        parts: tuple[deque[RowChange], ...] = (deque(), deque(), deque())
        for number, change in enumerate(changes, 1):
            parts[(change.after is not None) + (change.before is None)].append(change)
            if number % _LOOKED_AT == 0:
                yield Progress(0.0)
        count = sum(map(len, parts))
        each = chain.from_iterable(map(drained, parts))
        yield from each_of(each, count, self._bring, at_once=_PAUSE_AFTER)

    def changes(self) -> Steps[tuple[RowChange, ...]]:
        """Hand over what the transaction has done, one change a row, no-changes left out.

        It is the end of the edit: nothing is remembered any more.
        """
        found: list[RowChange] = []
        count = len(self._before)
        while self._before:
            key, before = self._before.popitem()
            after = self._after.pop(key)
            if before != after:
                found.append(RowChange(*key, before, after))
            if len(self._before) % _LOOKED_AT == 0:
                yield Progress(1 - len(self._before) / count)
        found.reverse()
        return tuple(found)

    def _rows(self, table: str, row_ids: Sequence[str]) -> dict[str, Row]:
        marks = ", ".join("?" * len(row_ids))
        cursor = self._db.execute(f'SELECT * FROM "{table}" WHERE id IN ({marks})', row_ids)
        rows = [_named(cursor, found) for found in cursor.fetchall()]
        return {str(row["id"]): row for row in rows}

    def _bring(self, change: RowChange) -> None:
        before = self.row(change.table, change.id)
        after: Row | None = None
        if change.after is None:
            self._remove(change.table, [change.id])
        elif change.before is None:
            # As it was written: a row of an older format lacks the columns that came later.
            after = self._write_new(change.table, change.after)
            self._put_back(change.table, change.id)
        else:
            self._write_over(change.table, change.id, change.after)
            after = self.row(change.table, change.id)
        self._note(change.table, change.id, before, after)

    def _note(self, table: str, row_id: str, before: Row | None, after: Row | None) -> None:
        self._before.setdefault((table, row_id), before)
        self._after[table, row_id] = after

    def _write_new(self, table: str, row: Row) -> Row:
        names = ", ".join(f'"{name}"' for name in row)
        marks = ", ".join("?" * len(row))
        cursor = self._db.execute(
            f'INSERT INTO "{table}" ({names}) VALUES ({marks}) RETURNING *', list(row.values())
        )
        # All of it is read, so that the statement is done.
        (written,) = cursor.fetchall()
        # A photo need not stand in memory twice, as it was handed over and as it was written.
        photos = {name: value for name, value in row.items() if isinstance(value, bytes)}
        return {**_named(cursor, written), **photos}

    def _write_over(self, table: str, row_id: str, values: Row) -> None:
        parts = ", ".join(f'"{name}" = ?' for name in values)
        self._db.execute(
            f'UPDATE "{table}" SET {parts} WHERE id = ?',
            [*values.values(), row_id],
        )

    def _remove(self, table: str, row_ids: Sequence[str]) -> None:
        marks = ", ".join("?" * len(row_ids))
        if table == "party":
            # Where a star stands is no edit, and goes with its party.
            stood: list[Any] = self._db.execute(
                f"SELECT party_id, x, y FROM map_position WHERE party_id IN ({marks})", row_ids
            ).fetchall()
            self._places.update((party, (x, y)) for party, x, y in stood)
        self._db.execute(f'DELETE FROM "{table}" WHERE id IN ({marks})', row_ids)

    def _put_back(self, table: str, row_id: str) -> None:
        if table == "party" and row_id in self._places:
            self._db.execute(
                "INSERT INTO map_position (party_id, x, y) VALUES (?, ?, ?)",
                [row_id, *self._places[row_id]],
            )

    def _look_around(
        self,
        table: str,
        row_ids: Sequence[str],
        falling: list[tuple[str, Sequence[str]]],
        mentions: list[tuple[str, str, str]],
    ) -> Steps[None]:
        """Find what falls with rows, in the order in which it does, and what mentions them.

        A row that refers to several of them is found several times.
        """
        for child, column, is_mention in self._references_to(table):
            referring = yield from self._referring(child, column, row_ids)
            if is_mention:
                mentions += ((child, child_id, column) for child_id in referring)
            elif referring:
                yield from self._look_around(child, referring, falling, mentions)
        falling.append((table, row_ids))

    def _referring(self, child: str, column: str, row_ids: Sequence[str]) -> Steps[list[str]]:
        found: list[str] = []
        for start in range(0, len(row_ids), _ASKED_AT_ONCE):
            asked = row_ids[start : start + _ASKED_AT_ONCE]
            marks = ", ".join("?" * len(asked))
            sql = f'SELECT id FROM "{child}" WHERE "{column}" IN ({marks}) ORDER BY id'
            found += (str(child_id) for (child_id,) in self._db.execute(sql, asked).fetchall())
            yield Progress(0.0)
        return found

    def _references_to(self, table: str) -> list[tuple[str, str, bool]]:
        if table not in self._known_references:
            found = self._db.execute(
                """SELECT m.name, f."from", c."notnull" FROM sqlite_schema AS m
                   JOIN pragma_foreign_key_list(m.name) AS f
                   JOIN pragma_table_info(m.name) AS c ON c.name = f."from"
                   JOIN pragma_table_info(m.name) AS i ON i.name = 'id'
                   WHERE m.type = 'table' AND f."table" = ?""",
                [table],
            )
            self._known_references[table] = [
                (child, column, not required) for child, column, required in found.fetchall()
            ]
        return self._known_references[table]


def _named(cursor: Cursor, values: Sequence[Any]) -> Row:
    return dict(zip((column[0] for column in cursor.description), values, strict=True))
