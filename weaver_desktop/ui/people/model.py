"""The rows of the People panel as a Qt model."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from weaver_desktop.book.parties import PartyLine
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

    def __init__(self, today: Callable[[], date], parent: QObject) -> None:
        """Begin empty; ``today`` tells the day that “3 days ago” is counted from."""
        super().__init__(parent)
        self._today = today
        self._roll = Roll()
        self._matches: list[Match] | None = None

    @property
    def everyone(self) -> Sequence[PartyLine]:
        """All parties by name, also while only matches are shown."""
        return self._roll.lines

    @property
    def is_searching(self) -> bool:
        """Whether only matches are shown."""
        return self._matches is not None

    def load(self, lines: Iterable[PartyLine]) -> None:
        """Show these parties instead of any others."""
        self.beginResetModel()
        self._roll = Roll(lines)
        self._keep_matches_that_exist()
        self.endResetModel()

    def show_matches(self, matches: Iterable[Match] | None) -> None:
        """Show only who was found, in this order; everyone again with None."""
        self.beginResetModel()
        self._matches = None if matches is None else list(matches)
        self._keep_matches_that_exist()
        self.endResetModel()

    def renew(self, party: PartyId, line: PartyLine | None) -> None:
        """Bring one party up to date; None takes it out. While matches are shown, show them anew.

        A party that moves to another place in the order keeps its selection.
        """
        if self._matches is not None:
            self.beginResetModel()
            self._take_in(party, line)
            self._keep_matches_that_exist()
            self.endResetModel()
            return
        row = self._roll.row_of(party)
        if line is None:
            if row is not None:
                self.beginRemoveRows(QModelIndex(), row, row)
                self._roll.drop(party)
                self.endRemoveRows()
        elif row is None:
            place = self._roll.place_for(line)
            self.beginInsertRows(QModelIndex(), place, place)
            self._roll.put(line)
            self.endInsertRows()
        else:
            self._change(row, line)

    def row_of(self, party: PartyId) -> int | None:
        """Return the row in which a party is shown, or None."""
        if self._matches is None:
            return self._roll.row_of(party)
        return next((at for at, (found, _) in enumerate(self._matches) if found == party), None)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own manner
        """Return the number of rows shown."""
        if parent.isValid():
            return 0
        return len(self._roll if self._matches is None else self._matches)

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
            return self._roll.lines[row], ""
        party, text = self._matches[row]
        line = self._roll.line_of(party)
        assert line is not None  # noqa: S101 - matches of parties that are gone are not kept
        return line, text

    def _change(self, row: int, line: PartyLine) -> None:
        place = self._roll.place_for(line)
        if place in {row, row + 1}:
            if self._roll.lines[row] == line:
                return
            self._roll.put(line)
        else:
            self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), place)
            self._roll.put(line)
            self.endMoveRows()
            row = place - 1 if place > row else place
        self.dataChanged.emit(self.index(row), self.index(row))

    def _take_in(self, party: PartyId, line: PartyLine | None) -> None:
        if line is None:
            self._roll.drop(party)
        else:
            self._roll.put(line)

    def _keep_matches_that_exist(self) -> None:
        if self._matches is not None:
            known = self._roll.row_of
            self._matches = [match for match in self._matches if known(match[0]) is not None]
