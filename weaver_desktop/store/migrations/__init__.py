"""The schema's history: frozen steps, applied in order, that import no other code of Weaver.

``user_version`` of a book is the number of steps it has behind it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from weaver_desktop.store.migrations.step_001_first_schema import first_schema
from weaver_desktop.store.migrations.step_002_from_files import room_for_files
from weaver_desktop.store.migrations.step_003_ledger import signals_of_introductions
from weaver_desktop.store.migrations.step_004_indexes import indexes_of_mentions

if TYPE_CHECKING:
    from sqlite_utils import Database

Step = Callable[["Database"], None]


def migrate(db: Database, steps: Sequence[Step]) -> None:
    """Apply the steps that a book has not behind it, each recorded as sqlite-utils does."""
    from sqlite_utils.migrations import Migrations

    migrations = Migrations("weaver")
    for step in steps:
        migrations()(step)
    migrations.apply(db)


STEPS: tuple[Step, ...] = (
    first_schema,
    room_for_files,
    signals_of_introductions,
    indexes_of_mentions,
)
