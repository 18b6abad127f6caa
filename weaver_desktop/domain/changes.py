"""What an edit did, row by row: the one currency of history, undo and refresh."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from itertools import chain

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
    _by_table: Mapping[str, Sequence[RowChange]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Sort the changes: dozens of listeners ask for theirs, and there can be 100,000."""
        by_table: dict[str, list[RowChange]] = {}
        for change in self.changes:
            by_table.setdefault(change.table, []).append(change)
        object.__setattr__(self, "_by_table", by_table)

    @property
    def label(self) -> str:
        """The words in English."""
        return str(self.told)

    def of(self, *tables: str) -> Iterator[RowChange]:
        """Yield the changes to these tables, of one after the other."""
        return chain.from_iterable(self._by_table.get(table, ()) for table in tables)

    def touches(self, *tables: str) -> bool:
        """Tell whether any row of these tables changed."""
        return any(table in self._by_table for table in tables)
