"""The rows of the People panel as a Qt model."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from weaver_desktop.book.parties import PartyLine
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.ui.people.found import Match
from weaver_desktop.ui.people.order import Order
from weaver_desktop.ui.people.shift import Shift, shift
from weaver_desktop.ui.people.wording import aloud, row_words
from weaver_desktop.ui.widgets.wording import tip

AnyIndex = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What else a row can be asked for, besides Qt's own roles."""

    PARTY = Qt.ItemDataRole.UserRole + 1
    WORDS = Qt.ItemDataRole.UserRole + 2


class PeopleModel(QAbstractListModel):
    """The parties that are listed, in the order in which they are given."""

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
        self._parties: list[PartyId] = []
        self._count = 0
        self._rows: dict[PartyId, int] | None = {}
        self._matches: Mapping[PartyId, Match] = {}
        self._order = Order.NAME

    @property
    def parties(self) -> Sequence[PartyId]:
        """Who is listed, from the top."""
        return self._parties

    def show(
        self,
        parties: Iterable[PartyId],
        matches: Mapping[PartyId, Match] | None = None,
        order: Order = Order.NAME,
    ) -> None:
        """List these parties; as few rows as can be are said to have changed.

        Args:
            parties: each once, in order.
            matches: what was found of whom.
            order: what the right side of a row tells.
        """
        new = list(parties)
        matches = matches or {}
        says_other = matches != self._matches or order is not self._order
        self._matches, self._order = matches, order
        step = shift(self._parties, new)
        top = QModelIndex()
        if step is None:
            self.beginResetModel()
            self._become(new)
            self.endResetModel()
            return
        kind, first, last, target = step
        if kind is Shift.INSERTED:
            self.beginInsertRows(top, first, last)
            self._become(new)
            self.endInsertRows()
        elif kind is Shift.REMOVED:
            self.beginRemoveRows(top, first, last)
            self._become(new)
            self.endRemoveRows()
        elif kind is Shift.MOVED:
            self.beginMoveRows(top, first, last, top, target)
            self._become(new)
            self.endMoveRows()
        if says_other and self._count:
            self.dataChanged.emit(self.index(0), self.index(self._count - 1))

    def forget(self, parties: Iterable[PartyId] | None = None) -> None:
        """Read anew what rows say, those of some parties or all of them."""
        if parties is None:
            self._lines.clear()
            if self._count:
                self.dataChanged.emit(self.index(0), self.index(self._count - 1))
            return
        for party in parties:
            before = self._lines.pop(party, None)
            row = self.row_of(party)
            if row is not None and (before is None or self._line_of(party) != before):
                self.dataChanged.emit(self.index(row), self.index(row))

    def row_of(self, party: PartyId) -> int | None:
        """Return the row in which a party is listed, or None."""
        if self._rows is None:
            self._rows = {each: row for row, each in enumerate(self._parties)}
        return self._rows.get(party)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own manner
        """Return the number of rows shown."""
        # Qt asks this once for every row that it lays out, so it only looks up a number.
        return 0 if parent.isValid() else self._count

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what Qt, the delegate or a screen reader asks for."""
        if not index.isValid():
            return None
        party = self._parties[index.row()]
        if role == Role.PARTY:
            return party
        if role not in _SAID:
            return None
        line = self._read(party)
        match = self._matches.get(party)
        told: object = None
        match_role = role
        if match_role == Qt.ItemDataRole.DisplayRole:
            told = line.name
        elif match_role == Role.WORDS:
            told = row_words(line, self._today(), match, self._order)
        elif match_role == Qt.ItemDataRole.AccessibleTextRole:
            told = aloud(line, self._today(), match)
        else:
            words = row_words(line, self._today(), match, self._order)
            told = tip("\n".join(part for part in (words.name, words.line) if part))
        return told

    def _read(self, party: PartyId) -> PartyLine:
        line = self._lines.get(party) or self._line_of(party)
        assert line is not None  # noqa: S101 - who is gone from the book is gone from the list
        self._lines[party] = line
        return line

    def _become(self, parties: list[PartyId]) -> None:
        self._parties = parties
        self._count = len(parties)
        self._rows = None


_SAID = frozenset(
    {
        Qt.ItemDataRole.DisplayRole,
        Role.WORDS,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.ToolTipRole,
    }
)
