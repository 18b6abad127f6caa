"""Step 2: room for what files bring and the first schema had no place for. Frozen; never edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

_STATEMENTS = (
    """CREATE TABLE extra (
        id TEXT PRIMARY KEY,
        party_id TEXT NOT NULL REFERENCES party (id),
        origin TEXT NOT NULL,
        name TEXT NOT NULL,
        value TEXT NOT NULL,
        created_at TEXT NOT NULL,
        changed_at TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX extra_party ON extra (party_id)",
    "ALTER TABLE tie ADD COLUMN note TEXT NOT NULL DEFAULT ''",
)


def room_for_files(db: Database) -> None:
    """Make a table for what only other programs understand, and let ties have a note."""
    for statement in _STATEMENTS:
        db.execute(statement)
