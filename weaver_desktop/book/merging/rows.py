"""What stands beside a party: each row goes over to the other entry, unless it is there already."""

from collections import defaultdict
from collections.abc import Callable

from weaver_desktop.book.merging.fields import earliest, latest
from weaver_desktop.domain.changes import Row, Value
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.long_work import Progress, Steps
from weaver_desktop.store.edit import Edit

_OWN = frozenset({"id", "created_at", "changed_at"})
_LISTS = {
    "encounter_party": "encounter_id",
    "collaboration_party": "collaboration_id",
    "network_member": "network_id",
    "tagging": "tag",
}
"""Where a party can stand only once: the table, and what beside the party makes the place."""

_ANSWERS = ("came", "no-show", "said yes", "invited")
_ON_A_GUEST_LIST = {
    "is_first_time": "first time at a gathering",
    "came_alone": "came alone to a gathering",
    "brought_by": "brought to a gathering by",
    "welcomed_by": "welcomed at a gathering by",
}
_Left = list[tuple[str, str]]
"""What could not stay: what it is, and what it said."""


def merge_rows(edit: Edit, keep: PartyId, other: PartyId) -> Steps[_Left]:
    """Let every row that names one entry name the other, in steps; return what could not stay."""
    move = _Move(edit, keep)
    yield from move.learn()
    return (yield from move.all_of(other))


class _Move:
    """Moves rows to one party, whose own rows it knows."""

    def __init__(self, edit: Edit, keep: PartyId) -> None:
        self._edit = edit
        self._keep = keep
        self._own: dict[tuple[str, str], list[dict[str, Value]]] = defaultdict(list)
        self._said: dict[tuple[str, str], set[object]] = defaultdict(set)

    def learn(self) -> Steps[None]:
        for table, column, row_id in self._edit.references("party", self._keep):
            row = self._edit.row(table, row_id)
            if row is not None:
                self._hold(table, column, row)
            yield Progress(0.0)

    def all_of(self, other: PartyId) -> Steps[_Left]:
        left: _Left = []
        special = {"pin": self._pin, "membership": self._membership, "guest": self._guest}
        rows = self._edit.references("party", other)
        for number, (table, column, row_id) in enumerate(rows, 1):
            row = self._edit.row(table, row_id)
            if row is not None:
                left += special.get(table, self._any)(table, column, row)
            yield Progress(number / len(rows))
        return left

    def _any(self, table: str, column: str, row: Row) -> _Left:
        if _said_by(table, {**row, column: self._keep}) in self._said[table, column]:
            self._edit.delete(table, str(row["id"]))
        else:
            self._give(table, column, row)
        return []

    def _pin(self, table: str, column: str, row: Row) -> _Left:
        if self._own[table, column]:
            self._edit.delete(table, str(row["id"]))
        else:
            self._give(table, column, row)
        return []

    def _membership(self, table: str, column: str, row: Row) -> _Left:
        far = "group_id" if column == "person_id" else "person_id"
        if row[far] == self._keep:
            self._edit.delete(table, str(row["id"]))
            said = ", ".join(str(row[name] or "–") for name in ("role", "since", "until"))
            return [("membership of one entry in the other", said)]
        for mine in self._own[table, column]:
            if mine[far] == row[far] and _is_one_stay(mine, row):
                is_over = mine["until"] is not None and row["until"] is not None
                values: dict[str, Value] = {
                    "role": mine["role"] or row["role"],
                    "since": _date(earliest, mine["since"], row["since"]),
                    "until": _date(latest, mine["until"], row["until"]) if is_over else None,
                }
                self._edit.update(table, str(mine["id"]), **values)
                mine.update(values)
                self._edit.delete(table, str(row["id"]))
                return []
        self._give(table, column, row)
        return []

    def _guest(self, table: str, column: str, row: Row) -> _Left:
        row_id, keep = str(row["id"]), self._keep
        if column != "party_id":
            # Nobody brings or welcomes herself.
            self._edit.update(table, row_id, **{column: None if row["party_id"] == keep else keep})
            return []
        theirs = {name: None if row[name] == keep else row[name] for name in _ON_A_GUEST_LIST}
        found = [
            one for one in self._own[table, column] if one["gathering_id"] == row["gathering_id"]
        ]
        if not found:
            self._edit.update(table, row_id, party_id=keep, **theirs)
            return []
        mine = self._edit.row(table, str(found[0]["id"])) or found[0]
        values: dict[str, Value] = {
            name: said if mine[name] is None else mine[name] for name, said in theirs.items()
        }
        values["answer"] = min(str(mine["answer"]), str(row["answer"]), key=_ANSWERS.index)
        self._edit.update(table, str(mine["id"]), **values)
        self._edit.delete(table, row_id)
        return [
            (_ON_A_GUEST_LIST[name], self._who(said))
            for name, said in theirs.items()
            if None not in {said, mine[name]} and said != mine[name]
        ]

    def _give(self, table: str, column: str, row: Row) -> None:
        self._edit.update(table, str(row["id"]), **{column: self._keep})
        self._hold(table, column, {**row, column: self._keep})

    def _hold(self, table: str, column: str, row: Row) -> None:
        self._own[table, column].append(dict(row))
        self._said[table, column].add(_said_by(table, row))

    def _who(self, value: Value) -> str:
        if isinstance(value, int):
            return "yes" if value else "no"
        row = self._edit.row("party", str(value))
        return str(row["name"]) if row else str(value)


def _said_by(table: str, row: Row) -> object:
    """Return what two rows about one party have in common if they say the same."""
    place = _LISTS.get(table)
    if place is not None:
        return row[place]
    return frozenset((name, value) for name, value in row.items() if name not in _OWN)


def _is_one_stay(mine: Row, theirs: Row) -> bool:
    """Tell whether two memberships in one group are the same: no two roles, and no gap between."""
    if mine["role"] and theirs["role"] and mine["role"] != theirs["role"]:
        return False
    return _overlap(mine, theirs) and _overlap(theirs, mine)


def _overlap(one: Row, other: Row) -> bool:
    if one["until"] is None or other["since"] is None:
        return True
    until, since = PartialDate.parse(str(one["until"])), PartialDate.parse(str(other["since"]))
    return since.first_day() <= until.last_day()


_Chosen = Callable[[PartialDate | None, PartialDate | None], PartialDate | None]


def _date(choose: _Chosen, mine: Value, theirs: Value) -> str | None:
    dates = [PartialDate.parse(str(each)) if each else None for each in (mine, theirs)]
    found = choose(*dates)
    return str(found) if found else None
