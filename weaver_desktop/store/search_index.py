"""Full-text search over a book: what is indexed, kept in step with every edit, and looked up."""

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Any

from weaver_desktop.domain.changes import Row, RowChange
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.long_work import Aside, Progress, Steps, drained, each_of, within
from weaver_desktop.store.driver import Connection
from weaver_desktop.store.folding import words

NAME = "name"

_Values = tuple[str | None, ...]

_INDEXED: dict[str, tuple[tuple[str, str], ...]] = {
    "party": (
        ("name", NAME),
        ("headline", "headline"),
        ("place", "place"),
        ("notes", "notes"),
        ("how_met", "how met"),
        ("purpose", "purpose"),
    ),
    "contact_way": (("value", "contact"),),
    "tagging": (("tag", "tag"),),
    "membership": (("role", "role"),),
    "fact": (("text", "fact"),),
    "proposition": (("text", "proposition"),),
    "encounter": (("place", "place"), ("note", "encounter")),
    "tie": (("note", "tie"),),
}
_OWNERS: dict[str, tuple[str, ...]] = {
    "party": ("id",),
    "encounter": (),
    "membership": ("person_id",),
    "tie": ("a_id", "b_id"),
}

_SHORTEST_INSIDE = 3
_LONGEST_QUERY_WORDS = 12
_ENTRIES_A_PARTY = 4
_FURTHEST = 10_000
_MANY = 100
_TAKEN_UP_AT_ONCE = (20, 400)
"""Entries taken out and put in with one call: to take one out costs milliseconds."""
_BARE_AT_ONCE = (2_000, 2_000)
"""The same while no words are taken up."""
_MOST_A_WORD = 2_000
_MOST_TO_MEET = 4


@dataclass(frozen=True, slots=True)
class Hit:
    """A party that a search found, the words that matched, and what ``kind`` of words they are."""

    party_id: PartyId
    kind: str
    text: str


def keep_in_step(db: Connection, changes: Sequence[RowChange]) -> Steps[None]:
    """Bring the index in line with rows that changed, in the transaction that changed them."""
    gone: deque[_Values] = deque()
    entries: deque[_Values] = deque()

    def note(change: RowChange) -> None:
        columns = _INDEXED.get(change.table)
        if columns is None or not _differs(change, columns):
            return
        if change.before is not None:
            gone.append((change.table, change.id))
        if change.after is not None:
            entries.extend(_entries(change.table, change.id, change.after))

    yield from within(0.0, 0.3, each_of(changes, len(changes), note, at_once=100))
    is_rebuilt = yield from _is_better_rebuilt(db, len(gone), len(entries))
    if is_rebuilt:
        yield from _rebuild(db, within(0.3, 0.8, _write(db, gone, entries, _BARE_AT_ONCE)))
    else:
        yield from within(0.3, 1.0, _write(db, gone, entries, _TAKEN_UP_AT_ONCE))


def _write(
    db: Connection, gone: deque[_Values], entries: deque[_Values], at_once: tuple[int, int]
) -> Steps[None]:
    """Take entries out and put entries in; what is written is let go of at once.

    Now and then SQLite puts the words that it has gathered into its index, within a single call.
    """
    count = len(gone) + len(entries)
    delete = "DELETE FROM search_entry WHERE source = ? AND source_id = ?"
    insert = """INSERT INTO search_entry (source, source_id, party_id, kind, text, folded)
                VALUES (?, ?, ?, ?, ?, ?)"""
    for sql, rows, most in ((delete, gone, at_once[0]), (insert, entries, at_once[1])):
        while rows:
            some: list[_Values] = list(islice(drained(rows), most))
            yield Aside(partial(db.executemany, sql, some))
            yield Progress(1 - (len(gone) + len(entries)) / count)


def _is_better_rebuilt(db: Connection, gone: int, new: int) -> Steps[bool]:
    if gone + new < _MANY:
        return False
    held: list[int] = []

    def count() -> None:
        held.extend(*db.execute("SELECT count(*) FROM search_entry").fetchall())

    # All of the table is looked at.
    yield Aside(count)
    # Measured: to take an entry out without a trace costs as much as writing 200 anew in one go,
    # to put one in as much as writing 4.
    return 200 * gone + 4 * new > new + sum(held)


def _rebuild(db: Connection, write: Steps[None]) -> Steps[None]:
    """Write without the words being taken up one by one, then take all of them up."""
    triggers = db.execute(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'search_entry'"
    ).fetchall()
    for name, _ in triggers:
        db.execute(f'DROP TRIGGER "{name}"')
    yield from write
    for _, sql in triggers:
        db.execute(sql)
    for index in ("search_word", "search_inside"):
        yield Aside(partial(db.execute, f"INSERT INTO {index} ({index}) VALUES ('rebuild')"))


def _differs(change: RowChange, columns: tuple[tuple[str, str], ...]) -> bool:
    before, after = change.before, change.after
    if before is None or after is None:
        return True
    told = [*(column for column, _ in columns), *_OWNERS.get(change.table, ("party_id",))]
    if change.table == "fact":
        told.append("kind")  # a hit says whether it is a gift or a need
    return any(before.get(column) != after.get(column) for column in told)


def _entries(table: str, row_id: str, row: Row) -> Iterable[_Values]:
    owners = [str(row[column]) for column in _OWNERS.get(table, ("party_id",))]
    for column, kind in _INDEXED[table]:
        # A row of an older format lacks the columns that came later.
        text = str(row.get(column) or "")
        label = str(row["kind"]) if table == "fact" else kind
        if text:
            # As the words of a query, so that O'Brien is found however he is written.
            folded = " ".join(words(text))
            for party in owners or (None,):
                yield (table, row_id, party, label, text, folded)


def search(db: Connection, typed: str, *, limit: int) -> list[Hit]:
    """Find parties by the beginnings of words, or failing that by letters inside words.

    All typed words must begin words of the same text; where no text has them all, of texts about
    the same party, as far as a bounded look at each word goes. What is said of a party comes
    before where and what about it met others; best matches first (BM25) in each; one hit a party.
    """
    terms = words(typed)[:_LONGEST_QUERY_WORDS]
    if not terms:
        return []
    query = " ".join(f'"{term}"*' for term in terms)
    hits = _look_up(db, "search_word", query, limit)
    if not hits and all(len(term) >= _SHORTEST_INSIDE for term in terms):
        hits = _look_up(db, "search_inside", " ".join(f'"{term}"' for term in terms), limit)
    if not hits and 1 < len(terms) <= _MOST_TO_MEET:
        hits = _meet(db, terms, limit)
    return hits


def _meet(db: Connection, terms: list[str], limit: int) -> list[Hit]:
    """Find the parties that every word finds somewhere: ``Ama kiln`` for Ama who needs one."""
    found: list[dict[str, Hit]] = []
    shared: set[str] = set()
    # The longest word is most likely the rarest; often there is no need to look further.
    for term in sorted(dict.fromkeys(terms), key=len, reverse=True):
        hits: dict[str, Hit] = {}
        for party, kind, text in _rows(db, "search_word", f'"{term}"*', _ANYTHING, _MOST_A_WORD):
            if party is not None:
                hits.setdefault(party, Hit(PartyId(party), kind, text))
        shared = shared & hits.keys() if found else set(hits)
        if not shared:
            return []
        found.append(hits)
    in_order = [party for party in min(found, key=len) if party in shared][:limit]
    # A name shows itself; what else was found says why.
    return [
        min((hits[party] for hits in found), key=lambda hit: hit.kind == NAME) for party in in_order
    ]


def _look_up(db: Connection, index: str, query: str, limit: int) -> list[Hit]:
    if len(query) <= _SHORT_QUERY:
        # Two letters can match half the book; ranking or sorting all of it would cost too much.
        return _reach_out(db, index, query, limit, _ANYTHING)
    hits = _reach_out(db, index, query, limit, _SAID_OF_SOMEBODY)
    if len(hits) < limit:
        known = {hit.party_id for hit in hits}
        met = _reach_out(db, index, query, limit, _SAID_OF_A_MEETING)
        hits += [hit for hit in met if hit.party_id not in known]
    return hits[:limit]


_SHORT_QUERY = len('"ab"*')
_ENTRY = "(SELECT source FROM search_entry WHERE number = {index}.rowid)"
_ANYTHING = "ORDER BY rowid DESC"
_SAID_OF_SOMEBODY = f"AND {_ENTRY} <> 'encounter' ORDER BY rank"
_SAID_OF_A_MEETING = f"AND {_ENTRY} = 'encounter' ORDER BY rank"


def _reach_out(db: Connection, index: str, query: str, limit: int, which: str) -> list[Hit]:
    reach = limit * _ENTRIES_A_PARTY
    while True:
        rows = _rows(db, index, query, which, reach)
        found: dict[str, Hit] = {}
        for party, kind, text in rows:
            if party is not None and party not in found:
                found[party] = Hit(PartyId(party), kind, text)
        # Somebody of whom the same is said a hundred times must not hide the others.
        if len(found) >= limit or len(rows) < reach or reach >= _FURTHEST:
            return list(found.values())[:limit]
        reach *= _ENTRIES_A_PARTY**2


def _rows(
    db: Connection, index: str, query: str, which: str, reach: int
) -> list[tuple[str | None, str, str]]:
    rows: list[Any] = db.execute(
        f"""SELECT coalesce(e.party_id, p.party_id), e.kind, e.text
            FROM (SELECT rowid, rank FROM {index} WHERE {index} MATCH ?
                  {which.format(index=index)} LIMIT ?) AS f
            JOIN search_entry AS e ON e.number = f.rowid
            LEFT JOIN encounter_party AS p
                ON e.source = 'encounter' AND p.encounter_id = e.source_id""",
        [query, reach],
    ).fetchall()
    return rows
