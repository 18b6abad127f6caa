"""The steps of the history as a list, newest first, the beginning last."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import (
    QAbstractListModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTime,
)

from weaver_desktop.book.history import HistoryEntry
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.ui.widgets.days import day, full
from weaver_desktop.ui.widgets.wording import sentence_case, spoken

STEP = Qt.ItemDataRole.UserRole + 1
"""A ``HistoryEntry``, or None for the beginning."""

MOMENT = Qt.ItemDataRole.UserRole + 2
"""When the step was made, as the user writes times."""


class HistoryModel(QAbstractListModel):
    """One row a step, and below them the beginning, where nothing had been done yet."""

    def __init__(self, parent: QObject) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._entries: tuple[HistoryEntry, ...] = ()
        self._today = date.min

    def show_entries(self, entries: Sequence[HistoryEntry], today: date) -> None:
        """Show these steps, newest first."""
        self.beginResetModel()
        self._entries, self._today = tuple(entries), today
        self.endResetModel()

    @property
    def standing(self) -> int:
        """The row of the newest step that stands; of the beginning if none does."""
        rows = (at for at, entry in enumerate(self._entries) if not entry.is_undone)
        return next(rows, len(self._entries))

    def number_at(self, row: int) -> int:
        """Return the number to go to for a row, 0 for the beginning."""
        return self._entries[row].number if row < len(self._entries) else 0

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return how many rows there are."""
        if parent is not None and parent.isValid():
            return 0
        return len(self._entries) + 1 if self._entries else 0

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return a step, when it was, or how it reads."""
        if not index.isValid() or not 0 <= index.row() < self.rowCount():
            return None
        is_step = index.row() < len(self._entries)
        entry = self._entries[index.row()] if is_step else None
        if role == STEP:
            return entry
        if role == MOMENT:
            return "" if entry is None else self._moment(entry)
        if role == Qt.ItemDataRole.DisplayRole:
            return self.tr("The beginning") if entry is None else spoken(entry.told)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("The beginning") if entry is None else self._aloud(entry)
        return None

    def _aloud(self, entry: HistoryEntry) -> str:
        said = f"{spoken(entry.told)}, {self._moment(entry)}"
        return f"{said}, {self.tr('taken back')}" if entry.is_undone else said

    def _moment(self, entry: HistoryEntry) -> str:
        at, locale = entry.made_at, QLocale()
        short = QLocale.FormatType.ShortFormat
        clock = locale.toString(QTime(at.hour, at.minute), short)
        if at.date() == self._today:
            return clock
        on, days_ago = PartialDate.of(at.date()), (self._today - at.date()).days
        named = day(on, self._today) if days_ago == 1 else full(on)
        return f"{sentence_case(spoken(named))}, {clock}"
