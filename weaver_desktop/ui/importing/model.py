"""The rows of a preview as a Qt model: any number of them, filtered by what was found."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum, IntEnum

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from weaver_desktop.book.previewing.findings import TO_DECIDE, Candidate, Finding, Found
from weaver_desktop.book.previewing.preview import perhaps
from weaver_desktop.book.taking_in.plan import Decision, Fate
from weaver_desktop.ui.importing.words import reason, row_words
from weaver_desktop.ui.widgets.wording import tip

AnyIndex = QModelIndex | QPersistentModelIndex


class Heap(Enum):
    """Rows that belong together."""

    NEW = "new"
    TO_DECIDE = "to decide"
    KNOWN = "known"


class Role(IntEnum):
    """What else a row can be asked for, besides Qt's own roles."""

    WORDS = Qt.ItemDataRole.UserRole + 1


def heap_of(found: Found) -> Heap:
    """Return where a row lies."""
    if found.finding in TO_DECIDE:
        return Heap.TO_DECIDE
    return Heap.NEW if found.finding is Finding.NEW else Heap.KNOWN


class PreviewModel(QAbstractListModel):
    """All rows, of which one heap is shown. ``counted`` when a number has changed."""

    counted = Signal()

    def __init__(self, parent: QObject) -> None:
        """Begin without rows."""
        super().__init__(parent)
        self._rows: list[Found] = []
        self._heaps: Counter[Heap] = Counter()
        self._decided: dict[int, Decision] = {}
        self._heap = Heap.NEW
        self._shown: list[int] = []
        self._count = 0

    @property
    def heap(self) -> Heap:
        """What is shown."""
        return self._heap

    def clear(self) -> None:
        """Forget all rows."""
        self.beginResetModel()
        self._rows, self._decided, self._shown, self._count = [], {}, [], 0
        self._heaps = Counter()
        self.endResetModel()
        self.counted.emit()

    def add(self, rows: Iterable[Found]) -> None:
        """Add rows below."""
        start = len(self._rows)
        self._rows.extend(rows)
        heaps = list(map(heap_of, self._rows[start:]))
        self._heaps.update(heaps)
        fitting = [at for at, heap in enumerate(heaps, start) if heap is self._heap]
        if fitting:
            self.beginInsertRows(QModelIndex(), self._count, self._count + len(fitting) - 1)
            self._shown.extend(fitting)
            self._count += len(fitting)
            self.endInsertRows()
        self.counted.emit()

    def liken(self, candidates: Mapping[int, tuple[Candidate, ...]]) -> None:
        """Say of some new rows who of the book they may be; ``settle`` shows it."""
        for at, found in candidates.items():
            self._heaps[heap_of(self._rows[at])] -= 1
            self._rows[at] = perhaps(self._rows[at], found)
            self._heaps[heap_of(self._rows[at])] += 1

    def settle(self) -> None:
        """Let every row lie where it belongs, now that all are compared."""
        self.show_heap(self._heap)
        self.counted.emit()

    def show_heap(self, heap: Heap) -> None:
        """Show the rows of another heap."""
        self.beginResetModel()
        self._heap = heap
        self._shown = [at for at, row in enumerate(self._rows) if heap_of(row) is heap]
        self._count = len(self._shown)
        self.endResetModel()

    def heaps(self) -> Mapping[Heap, int]:
        """Return how many rows lie where."""
        return self._heaps

    def fates(self) -> Mapping[Fate, int]:
        """Return how many rows become what."""
        return Counter(self.decision(at).fate for at in range(len(self._rows)))

    def undecided(self) -> int:
        """Return how many rows ask for a decision and have none."""
        return sum(
            row.finding in TO_DECIDE and at not in self._decided
            for at, row in enumerate(self._rows)
        )

    def decision(self, at: int) -> Decision:
        """Return what becomes of a row, counted among all."""
        return self._decided.get(at) or self._rows[at].decision

    def found(self, at: int) -> Found:
        """Return a row, counted among all."""
        return self._rows[at]

    def places(self, shown: Iterable[int]) -> list[int]:
        """Return where rows that are shown stand among all."""
        return [self._shown[row] for row in shown]

    def decide(self, places: Sequence[int], fate: Fate, candidate: int = 0) -> None:
        """Decide about rows, counted among all; those for which it makes no sense stay.

        Args:
            places: the rows.
            fate: what becomes of them.
            candidate: who it is of those that it may be, with ``Fate.SAME``.
        """
        for at in places:
            possible = [each for each in self._rows[at].possible if each.fate is fate]
            if fate is Fate.SAME:
                possible = possible[candidate : candidate + 1] or possible[:1]
            if possible:
                self._decided[at] = possible[0]
        self._tell(places)

    def decisions(self, batch: int) -> dict[str, Decision]:
        """Return what was decided about the parties of a batch, by their keys."""
        return {
            row.incoming.key: decision
            for at, row in enumerate(self._rows)
            if row.batch == batch and (decision := self.decision(at)) != _as_taken(row)
        }

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own manner
        """Return the number of rows shown."""
        return 0 if parent.isValid() else self._count

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what Qt, the delegate or a screen reader asks for."""
        if not index.isValid():
            return None
        at = self._shown[index.row()]
        found, decision = self._rows[at], self.decision(at)
        if role == Qt.ItemDataRole.DisplayRole:
            return found.incoming.name
        if role in {Role.WORDS, Qt.ItemDataRole.AccessibleTextRole}:
            is_urgent = found.finding in TO_DECIDE and at not in self._decided
            words = row_words(found, decision, is_urgent=is_urgent)
            return words if role == Role.WORDS else words.aloud
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(f"{found.incoming.name}\n{reason(found, decision)}")
        return None

    def _tell(self, places: Sequence[int]) -> None:
        if self._count:
            self.dataChanged.emit(self.index(0), self.index(self._count - 1))
        self.counted.emit()


def _as_taken(row: Found) -> Decision | None:
    """Return what becomes of a row without any decision, None if that has to be said."""
    return row.decision if row.finding in {Finding.NEW, Finding.SAME} else None
