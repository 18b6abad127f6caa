"""The rows of a file, one after the other, into the book."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from weaver_desktop.book.desk import Desk
from weaver_desktop.book.joining.leaving_out import staying
from weaver_desktop.book.joining.persons import Persons
from weaver_desktop.book.joining.sameness import ONCE, PART_OF, Key, says, told_by
from weaver_desktop.book.names import NameIndex
from weaver_desktop.book.parties import Parties
from weaver_desktop.book.taking_in.plan import Fate, Plan
from weaver_desktop.domain.batch import Skipped, WholeBook
from weaver_desktop.domain.changes import Row, Value
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.long_work import Progress, Steps, passed_on
from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.store.edit import Edit
from weaver_desktop.store.queries import whole
from weaver_desktop.store.queries.whole import Reference

_SETTING, _ME = "setting", "me"
_NOT_YET = Progress(0.0)
_GAPS = (
    *("headline", "place", "notes", "pronouns", "how_met", "birthday", "purpose", "group_kind"),
    *("keep_in_touch_days", "connector", "coordinator", "facilitator", "guardian"),
)


class Tally(Protocol):
    """What is counted while rows are taken in."""

    total: int
    done: int
    parties_new: int
    parties_matched: int
    ties_new: int
    facts_new: int
    gatherings_new: int
    places: dict[str, tuple[float, float]]
    skipped: list[Skipped]

    def one_more(self) -> Progress:
        """Count a row as done; return how far it has come with it."""


def join(
    desk: Desk, parties: Parties, names: NameIndex, book: WholeBook, plan: Plan, tally: Tally
) -> Steps[None]:
    """Join the rows of a file to those of the book, pausing after each; within an act.

    What the book has stays as it is: a row that is in it, by its id or because it says the same,
    is left out, but an entry gets what it lacks and a tie gets deeper. Rows keep their ids and the
    days on which they were written, so that an empty book becomes the book that was exported.
    Whoever the plan leaves out leaves behind all that cannot be without them.
    """
    left_out = {i for i, each in plan.decisions.items() if each.fate is Fate.LEAVE_OUT}
    with desk.act(phrase("Joined another book")) as edit:
        rows = yield from passed_on(staying(desk.file, book.rows, left_out), lambda _: _NOT_YET)
        tally.total = sum(map(len, rows.values()))
        joining = _Joining(desk, edit, Persons(desk, parties, names, rows, plan), tally)
        yield from joining.look()
        for table in (*whole.KEPT[1:], _SETTING):
            for number, row in enumerate(rows.get(table, ()), start=1):
                joining.take(table, row, number)
                yield tally.one_more()
        for i in joining.added["party"] if plan.tag else ():
            parties.tag(party_id=PartyId(i), tag=plan.tag)
            yield Progress(1.0)
        for party, at in book.places.items():
            if party in joining.added["party"]:
                tally.places[party] = at


class _Joining:
    """Which row of the file is which of the book."""

    def __init__(self, desk: Desk, edit: Edit, persons: Persons, tally: Tally) -> None:
        self._desk = desk
        self._edit = edit
        self._persons = persons
        self._tally = tally
        self._ids: dict[str, dict[str, str]] = {table: {} for table in whole.KEPT}
        self.added: dict[str, set[str]] = {table: set() for table in whole.KEPT}
        self._said: dict[str, dict[Key, str]] = {}
        self._held: dict[str, set[str]] = {}
        self._references: dict[str, list[Reference]] = {table: [] for table in whole.KEPT}
        for reference in whole.references(desk.file):
            self._references[reference.table].append(reference)

    def look(self) -> Steps[None]:
        """Look at what the book holds, pausing after each table."""
        for table in whole.KEPT:
            rows = whole.rows_of(self._desk.file, table, only=told_by(table))
            self._held[table] = {str(row["id"]) for row in rows}
            found = ((says(table, row), str(row["id"])) for row in rows)
            self._said[table] = {key: i for key, i in found if key is not None}
            yield _NOT_YET

    def take(self, table: str, row: Row, number: int) -> None:
        """Take a row in, or say why not."""
        i = str(row["id"])
        values = self._placed(table, row)
        if isinstance(values, Phrase):
            self._tally.skipped.append(Skipped(number, values))
            return
        part_of = PART_OF.get(table)
        if part_of is not None and str(values[f"{part_of}_id"]) not in self.added[part_of]:
            return
        known = self._known(table, i, values)
        if known is not None:
            self._ids[table][i] = known
            self._meet(table, known, i, values, number)
            return
        self._edit.insert(table, i, **values)
        self._ids[table][i] = i
        self._held[table].add(i)
        self.added[table].add(i)
        key = says(table, values)
        if key is not None and table in ONCE:
            self._said[table][key] = i
        self._count(table)

    def _placed(self, table: str, row: Row) -> dict[str, Value] | Phrase:
        """Return what a row says with the ids of this book; why it cannot, if it cannot."""
        values = {column: value for column, value in row.items() if column != "id"}
        for reference in self._references[table]:
            value = values.get(reference.column)
            if value is None:
                continue
            meant = self._ids[reference.to].get(str(value))
            if meant is None and not reference.is_mention:
                return phrase(
                    "{table}: the row refers to something that the file does not have, so it was "
                    "left out.",
                    table=table,
                )
            values[reference.column] = meant
        if table == _SETTING:
            return self._setting(row, values)
        ends = next((ends for ends in _PAIRS if ends[0] in values), None)
        if ends is None:
            return values
        one, other = (str(values[end]) for end in ends)
        if one == other:
            return phrase("Both ends are {name}.", name=self._desk.name(PartyId(one)))
        return _turned(values) if ends == _PAIRS[0] and one > other else values

    def _setting(self, row: Row, values: dict[str, Value]) -> dict[str, Value] | Phrase:
        value = str(values["value"])
        for old, new in self._persons.renamed.items():
            value = value.replace(old, new)
        if row["id"] == _ME and value not in self._ids["party"].values():
            return phrase("Who you are is not among the people of the file.")
        return {**values, "value": value}

    def _known(self, table: str, i: str, values: Row) -> str | None:
        if table == "party":
            return self._persons.known(i, values)
        if i in self._held[table]:
            return i
        key = says(table, values)
        return None if key is None else self._said[table].get(key)

    def _meet(self, table: str, known: str, i: str, values: Row, number: int) -> None:
        """Let a row of the book have what it lacks and the file's knows."""
        if table == "party":
            self._tally.parties_matched += 1
            held = self._edit.row(table, known) or {}
            self._edit.update(
                table,
                known,
                **{
                    column: values[column]
                    for column in _GAPS
                    if values.get(column) and not held[column]
                },
            )
        elif table == "tie":
            held = self._edit.row(table, known) or {}
            depth = max(int(str(held["depth"])), int(str(values["depth"])))
            if held["ended"] is None and depth > int(str(held["depth"])):
                self._edit.update(table, known, depth=depth)
                on = values.get("since")
                self._edit.insert(
                    "tie_depth", self._desk.new_id(), tie_id=known, depth=depth, on_date=on
                )
            if values.get("note") and not held["note"]:
                self._edit.update(table, known, note=values["note"])
        elif table == "introduction" and known != i:
            reason = phrase(
                "{a} and {b}: your book has an introduction of the two already, and that was kept.",
                a=self._desk.name(PartyId(str(values["a_id"]))),
                b=self._desk.name(PartyId(str(values["b_id"]))),
            )
            self._tally.skipped.append(Skipped(number, reason))

    def _count(self, table: str) -> None:
        match table:
            case "party":
                self._tally.parties_new += 1
            case "tie":
                self._tally.ties_new += 1
            case "fact":
                self._tally.facts_new += 1
            case "gathering":
                self._tally.gatherings_new += 1
            case _:
                pass


_PAIRS: Sequence[tuple[str, str]] = (("a_id", "b_id"), ("person_id", "group_id"))


def _turned(values: Mapping[str, Value]) -> dict[str, Value]:
    """Return a row about a pair with the two in the order of their ids."""
    other = {"a": "b", "b": "a"}
    turned: dict[str, Value] = {}
    for column, value in values.items():
        first, last = column.partition("_")[0], column.rpartition("_")[2]
        if first in other:
            turned[other[first] + column[1:]] = value
        elif last in other:
            turned[column[:-1] + other[last]] = value
        else:
            turned[column] = value
    return turned
