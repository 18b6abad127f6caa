"""Step 4: an index for every column that may name somebody who is deleted. Frozen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

_MENTIONS = (
    ("guest", "brought_by"),
    ("guest", "welcomed_by"),
    ("fact", "met_by"),
    ("tie", "introduction_id"),
)


def indexes_of_mentions(db: Database) -> None:
    """Index the columns that refer to a party or introduction and had no index yet."""
    for table, column in _MENTIONS:
        # Few rows mention anybody, so the index is small and costs an import nothing.
        db.execute(
            f"CREATE INDEX {table}_{column} ON {table} ({column}) WHERE {column} IS NOT NULL"
        )
    db.execute("CREATE INDEX gathering_network_network ON gathering_network (network_id)")
