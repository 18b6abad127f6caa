"""The rows of the People panel as a Qt model."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from weaver_desktop.book.parties import PartyLine, PartyName
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.ui.people.roll import Roll
from weaver_desktop.ui.people.wording import aloud, row_words
from weaver_desktop.ui.widgets.wording import tip

AnyIndex = QModelIndex | QPersistentModelIndex
Match = tuple[PartyId, str]
"""A party that was found, and the words that were (none for a name)."""


class Role(IntEnum):
    """What else a row can be asked for, besides Qt's own roles."""

    PARTY = Qt.ItemDataRole.UserRole + 1
    WORDS = Qt.ItemDataRole.UserRole + 2


class PeopleModel(QAbstractListModel):
    """Everyone by name, or those who were found, best first."""

    def __init__(
        self,
        today: Callable[[], date],
        line_of: Callable[[PartyId], PartyLine | None],
        parent: QObject,
    ) -> None:
        """Begin empty.

        Args:
            today: tells the day that “3 days ago” is counted from.
            line_of: reads what a row says besides the name; asked when the row is first seen.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._today = today
        self._line_of = line_of
        self._lines: dict[PartyId, PartyLine] = {}
        self._count = 0
        self._roll = Roll()
        self._matches: list[Match] | None = None

    @property
    def everyone(self) -> Sequence[PartyName]:
        """All parties by name, also while only matches are shown."""
        return self._roll.entries

    @property
    def is_searching(self) -> bool:
        """Whether only matches are shown."""
        return self._matches is not None

    def load(self, names: Iterable[PartyName]) -> None:
        """Show these parties instead of any others."""
        self.beginResetModel()
        self._roll = Roll(names)
        self._lines.clear()
        self._keep_matches_that_exist()
        self._recount()
        self.endResetModel()

    def show_matches(self, matches: Iterable[Match] | None) -> None:
        """Show only who was found, in this order; everyone again with None."""
        self.beginResetModel()
        self._matches = None if matches is None else list(matches)
        self._keep_matches_that_exist()
        self._recount()
        self.endResetModel()

    def renew(self, party: PartyId) -> None:
        """Bring one party up to date. While matches are shown, show them anew.

        A party that moves to another place in the order keeps its selection.
        """
        before = self._lines.pop(party, None)
        line = self._line_of(party)
        entry = None if line is None else PartyName(line.id, line.kind, line.name)
        if line is not None:
            self._lines[party] = line
        if self._matches is not None:
            self.beginResetModel()
            self._take_in(party, entry)
            self._keep_matches_that_exist()
            self._recount()
            self.endResetModel()
            return
        row = self._roll.row_of(party)
        if entry is None:
            if row is not None:
                self.beginRemoveRows(QModelIndex(), row, row)
                self._roll.drop(party)
                self._recount()
                self.endRemoveRows()
        elif row is None:
            place = self._roll.place_for(entry)
            self.beginInsertRows(QModelIndex(), place, place)
            self._roll.put(entry)
            self._recount()
            self.endInsertRows()
        elif line != before:
            self._change(row, entry)

    def row_of(self, party: PartyId) -> int | None:
        """Return the row in which a party is shown, or None."""
        if self._matches is None:
            return self._roll.row_of(party)
        return next((at for at, (found, _) in enumerate(self._matches) if found == party), None)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own manner
        """Return the number of rows shown."""
        # Qt asks this once for every row that it lays out, so it only looks up a number.
        return 0 if parent.isValid() else self._count

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what Qt, the delegate or a screen reader asks for."""
        if not index.isValid():
            return None
        line, match = self._shown(index.row())
        told: object = None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                told = line.name
            case Role.PARTY:
                told = line.id
            case Role.WORDS:
                told = row_words(line, self._today(), match)
            case Qt.ItemDataRole.AccessibleTextRole:
                told = aloud(line, self._today(), match)
            case Qt.ItemDataRole.ToolTipRole:
                words = row_words(line, self._today(), match)
                told = tip("\n".join(part for part in (words.name, words.line) if part))
        return told

    def _shown(self, row: int) -> tuple[PartyLine, str]:
        if self._matches is None:
            return self._read(self._roll.entries[row].id), ""
        party, text = self._matches[row]
        return self._read(party), text

    def _read(self, party: PartyId) -> PartyLine:
        line = self._lines.get(party) or self._line_of(party)
        assert line is not None  # noqa: S101 - who is gone from the book is gone from the roll
        self._lines[party] = line
        return line

    def _change(self, row: int, entry: PartyName) -> None:
        place = self._roll.place_for(entry)
        if place in {row, row + 1}:
            self._roll.put(entry)
        else:
            self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), place)
            self._roll.put(entry)
            self.endMoveRows()
            row = place - 1 if place > row else place
        self.dataChanged.emit(self.index(row), self.index(row))

    def _take_in(self, party: PartyId, entry: PartyName | None) -> None:
        if entry is None:
            self._roll.drop(party)
        else:
            self._roll.put(entry)

    def _keep_matches_that_exist(self) -> None:
        if self._matches is not None:
            known = self._roll.row_of
            self._matches = [match for match in self._matches if known(match[0]) is not None]

    def _recount(self) -> None:
        self._count = len(self._roll if self._matches is None else self._matches)
