"""What an edit did, row by row: the one currency of history, undo and refresh."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from weaver_desktop.domain.phrases import Phrase

Value = str | int | float | bytes | None
Row = Mapping[str, Value]


class Cause(StrEnum):
    """Why a change set happened."""

    EDIT = "edit"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row before and after; ``None`` where it was not yet or is no longer there."""

    table: str
    id: str
    before: Row | None
    after: Row | None

    def inverted(self) -> "RowChange":
        """Return the change that takes this one back."""
        return RowChange(self.table, self.id, self.after, self.before)


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """All that one act of the user changed, under the words it is listed by in the history."""

    number: int
    told: Phrase
    made_at: datetime
    cause: Cause
    changes: tuple[RowChange, ...]

    @property
    def label(self) -> str:
        """The words in English."""
        return str(self.told)

    def of(self, *tables: str) -> Iterator[RowChange]:
        """Yield the changes to these tables."""
        return (change for change in self.changes if change.table in tables)

    def touches(self, *tables: str) -> bool:
        """Tell whether any row of these tables changed."""
        return next(self.of(*tables), None) is not None
