"""The schema's history: frozen steps, applied in order, that import no other code of Weaver.

``user_version`` of a book is the number of steps it has behind it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from weaver_desktop.store.migrations.step_001_first_schema import first_schema

if TYPE_CHECKING:
    from sqlite_utils import Database

Step = Callable[["Database"], None]

STEPS: tuple[Step, ...] = (first_schema,)
