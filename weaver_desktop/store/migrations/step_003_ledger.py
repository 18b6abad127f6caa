"""Step 3: which signals spoke for an introduction, so that its outcome can teach. Frozen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def signals_of_introductions(db: Database) -> None:
    """Let an introduction keep the signals of its reasons, a JSON list."""
    db.execute("ALTER TABLE introduction ADD COLUMN signals TEXT NOT NULL DEFAULT '[]'")
