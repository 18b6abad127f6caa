"""The rows of a book without those that stay behind, and nothing in them that leads to those."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence

from weaver_desktop.book.outgoing.choice import Choice
from weaver_desktop.book.outgoing.discretion import Discretion
from weaver_desktop.domain.changes import Row, Value
from weaver_desktop.domain.long_work import Progress, Steps, in_one_go
from weaver_desktop.domain.parties import Appearance
from weaver_desktop.store.queries.traces import Called
from weaver_desktop.store.queries.whole import Reference

Rows = Mapping[str, Sequence[Row]]
"""The rows of each table of a book, every row by the names of its columns."""

_COMPANY = {
    "encounter": ("encounter_party", "encounter_id"),
    "gathering": ("guest", "gathering_id"),
    "collaboration": ("collaboration_party", "collaboration_id"),
    "network": ("network_member", "network_id"),
}
"""What stays behind when all who belong to it do."""

_ME = "me"


def sift(rows: Rows, references: Iterable[Reference], choice: Choice) -> Rows:
    """Return the rows that go along.

    Whoever is private stays behind unless asked for, with every meeting at which they were. A row
    that must refer to one that stays behind stays behind as well; a mere mention (said by, brought
    by) is emptied. With a shareable choice everybody appears as they wish besides.
    """
    hidden = _hidden(rows, choice)
    kept = in_one_go(without(rows, references, _gone(rows, choice, hidden)))
    stay = {row["id"] for row in kept["party"]}
    kept["setting"] = [row for row in kept["setting"] if row["id"] != _ME or row["value"] in stay]
    if choice.parties is not None or choice.is_shareable:
        kept["snapshot"] = []  # numbers about the whole network
    if not choice.keeps_private:
        kept["introduction"] = _naming_nobody(kept["introduction"], rows["party"])
    if choice.is_shareable:
        return Discretion.about(rows["party"], hidden).applied(kept)
    return kept


def without(
    rows: Rows, references: Iterable[Reference], gone: Mapping[str, Collection[Value]]
) -> Steps[dict[str, list[Row]]]:
    """Return the rows without some, and without all that cannot be there without those.

    Pauses after each table.

    Args:
        rows: by tables; what a row refers to stands in a table before its own.
        references: what refers to what.
        gone: the ids that stay behind, by tables.
    """
    by_table: dict[str, list[Reference]] = {}
    for reference in references:
        by_table.setdefault(reference.table, []).append(reference)
    left: dict[str, set[Value]] = {table: set(gone.get(table, ())) for table in rows}
    kept: dict[str, list[Row]] = {}
    for number, (table, all_rows) in enumerate(rows.items(), start=1):
        mine = by_table.get(table, [])
        kept[table] = []
        for row in all_rows:
            found = None if row["id"] in left[table] else _referring(row, mine, left)
            if found is None:
                left[table].add(row["id"])
            else:
                kept[table].append(found)
        yield Progress(number / len(rows))
    return kept


def left_alone(rows: Rows, gone: Collection[Value]) -> dict[str, set[Value]]:
    """Return by tables what makes no sense any more when these parties are gone.

    An encounter, a gathering, a collaboration or a network stays as long as one of its own does.
    """
    found: dict[str, set[Value]] = {}
    for table, (company, column) in _COMPANY.items():
        stay = {row[column] for row in rows[company] if row["party_id"] not in gone}
        found[table] = {row[column] for row in rows[company]} - stay
    return found


def _naming_nobody(introductions: Iterable[Row], parties: Iterable[Row]) -> list[Row]:
    """Return introductions without the reasons that name somebody private."""
    called = Called((str(row["name"]) for row in parties if row["is_private"]), fewest_words=1)

    def told(row: Row) -> Row:
        reasons = [each for each in json.loads(str(row["reasons"])) if not called.is_in(each)]
        return {**row, "reasons": json.dumps(reasons, ensure_ascii=False)}

    return [told(row) if called.is_in(str(row["reasons"])) else row for row in introductions]


def _hidden(rows: Rows, choice: Choice) -> set[Value]:
    """Return who must not appear."""
    hidden: set[Value] = set()
    for row in rows["party"]:
        is_unwilling = choice.is_shareable and row["may_appear"] == Appearance.NO
        if is_unwilling or (row["is_private"] and not choice.keeps_private):
            hidden.add(row["id"])
    return hidden


def _gone(rows: Rows, choice: Choice, hidden: set[Value]) -> dict[str, set[Value]]:
    """Return the ids of the rows that stay behind for what they are, by table."""
    gone: dict[str, set[Value]] = {table: set() for table in rows}
    chosen = choice.parties
    gone["party"] = {
        row["id"]
        for row in rows["party"]
        if row["id"] in hidden or (chosen is not None and row["id"] not in chosen)
    }
    if choice.ties is not None:
        gone["tie"] = {row["id"] for row in rows["tie"] if row["id"] not in choice.ties}
    if not choice.keeps_private:
        gone["fact"] = {row["id"] for row in rows["fact"] if row["is_private"]}
    gone.update(left_alone(rows, gone["party"]))
    if chosen is not None:
        for table, (company, column) in _COMPANY.items():
            theirs = {row[column] for row in rows[company]}
            gone[table] |= {row["id"] for row in rows[table]} - theirs
    gone["encounter"] |= {
        row["encounter_id"] for row in rows["encounter_party"] if row["party_id"] in hidden
    }
    return gone


def _referring(
    row: Row, references: Sequence[Reference], gone: Mapping[str, Collection[Value]]
) -> Row | None:
    """Return a row that refers to nothing that is gone, or None if it cannot be one."""
    changed: dict[str, Value] = {}
    for reference in references:
        value = row.get(reference.column)
        if value is None or value not in gone[reference.to]:
            continue
        if not reference.is_mention:
            return None
        changed[reference.column] = None
    return {**row, **changed} if changed else row
