"""An open transaction: the only thing that writes to a book, and the record of what it wrote."""

from collections.abc import Iterable
from datetime import datetime

from weaver_desktop.domain.changes import Row, RowChange, Value
from weaver_desktop.store.driver import Connection


class Edit:
    """Writes rows and remembers each as it was before the transaction and as it is now."""

    def __init__(self, db: Connection, now: datetime) -> None:
        """Write through an open transaction; ``now`` stamps the rows."""
        self._db = db
        self._now = now.isoformat()
        self._before: dict[tuple[str, str], Row | None] = {}
        self._after: dict[tuple[str, str], Row | None] = {}

    def row(self, table: str, row_id: str) -> Row | None:
        """Return a row as it stands within the transaction, or None."""
        cursor = self._db.execute(f'SELECT * FROM "{table}" WHERE id = ?', [row_id])
        found = cursor.fetchone()
        if found is None:
            return None
        return dict(zip((column[0] for column in cursor.description), found, strict=True))

    def insert(self, table: str, row_id: str, /, **values: Value) -> None:
        """Write a new row, stamped as made now; columns not named take the schema's defaults."""
        stamped = {"created_at": self._now, "changed_at": self._now, **values}
        self._write_new(table, {"id": row_id, **stamped})
        self._note(table, row_id, None, self.row(table, row_id))

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
        before = self.row(table, row_id)
        if before is None:
            raise KeyError(table, row_id)
        for child, column, is_mention in self._references_to(table):
            found = self._db.execute(
                f'SELECT id FROM "{child}" WHERE "{column}" = ?',
                [row_id],
            ).fetchall()
            for (child_id,) in found:
                if is_mention:
                    self.update(child, child_id, **{column: None})
                elif self.row(child, child_id) is not None:
                    self.delete(child, child_id)
        self._db.execute(f'DELETE FROM "{table}" WHERE id = ?', [row_id])
        self._note(table, row_id, before, None)

    def replay(self, changes: Iterable[RowChange]) -> None:
        """Bring every row to its state after the change, whatever its state is now.

        Deletions come first and insertions last, so that unique columns never collide.
        """
        ordered = sorted(changes, key=lambda c: (c.after is not None) + (c.before is None))
        for change in ordered:
            before = self.row(change.table, change.id)
            if change.after is None:
                self._db.execute(f'DELETE FROM "{change.table}" WHERE id = ?', [change.id])
            elif change.before is None:
                self._write_new(change.table, change.after)
            else:
                self._write_over(change.table, change.id, change.after)
            # Read again, because a row of an older format lacks the columns that came later.
            self._note(change.table, change.id, before, self.row(change.table, change.id))

    def changes(self) -> tuple[RowChange, ...]:
        """Return what the transaction has done so far, one change a row, no-changes left out."""
        return tuple(
            RowChange(table, row_id, before, self._after[table, row_id])
            for (table, row_id), before in self._before.items()
            if before != self._after[table, row_id]
        )

    def _note(self, table: str, row_id: str, before: Row | None, after: Row | None) -> None:
        self._before.setdefault((table, row_id), before)
        self._after[table, row_id] = after

    def _write_new(self, table: str, row: Row) -> None:
        names = ", ".join(f'"{name}"' for name in row)
        marks = ", ".join("?" * len(row))
        self._db.execute(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', list(row.values()))

    def _write_over(self, table: str, row_id: str, values: Row) -> None:
        parts = ", ".join(f'"{name}" = ?' for name in values)
        self._db.execute(
            f'UPDATE "{table}" SET {parts} WHERE id = ?',
            [*values.values(), row_id],
        )

    def _references_to(self, table: str) -> list[tuple[str, str, bool]]:
        found = self._db.execute(
            """SELECT m.name, f."from", c."notnull" FROM sqlite_schema AS m
               JOIN pragma_foreign_key_list(m.name) AS f
               JOIN pragma_table_info(m.name) AS c ON c.name = f."from"
               JOIN pragma_table_info(m.name) AS i ON i.name = 'id'
               WHERE m.type = 'table' AND f."table" = ?""",
            [table],
        )
        return [(child, column, not required) for child, column, required in found.fetchall()]
