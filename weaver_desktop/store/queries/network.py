"""The raw columns of a network snapshot."""

from collections.abc import Iterator
from typing import Any

from weaver_desktop.store.bookfile import BookFile
from weaver_desktop.store.refusals import as_text, makes_sense

TieColumns = tuple[str, str, str, int, str, str | None, str | None, str | None]
"""id, a, b, depth, provenance, since, last contact, ended."""

_AT_ONCE = 3_000
"""Rows that are read in some milliseconds."""


@makes_sense
def party_columns(file: BookFile) -> list[tuple[str, str, str]]:
    """Return id, name and kind of every party, in the order of their ids."""
    rows: list[tuple[Any, ...]] = file.rows("SELECT id, name, kind FROM party ORDER BY id")
    return [(i, as_text(name), kind) for i, name, kind in rows]


def tie_columns(file: BookFile, *, after: str = "", most: int = -1) -> list[TieColumns]:
    """Return ties in the order of their ids: all, or at most so many that come after an id."""
    rows: list[Any] = file.rows(
        "SELECT id, a_id, b_id, depth, provenance, since, last_contact, ended FROM tie"
        " WHERE id > ? ORDER BY id LIMIT ?",
        [after, most],
    )
    return rows


def member_columns(file: BookFile) -> list[tuple[str, str]]:
    """Return person and group of every current membership."""
    rows: list[Any] = file.rows("SELECT person_id, group_id FROM membership WHERE until IS NULL")
    return rows


def guest_columns(file: BookFile) -> list[tuple[str, str]]:
    """Return party and gathering of everyone who came."""
    rows: list[Any] = file.rows("SELECT party_id, gathering_id FROM guest WHERE answer = 'came'")
    return rows


def positions(file: BookFile) -> dict[str, tuple[float, float]]:
    """Return where each star stood when the map was last kept."""
    rows: list[Any] = file.rows("SELECT party_id, x, y FROM map_position")
    return {party: (x, y) for party, x, y in rows}


def pin_rows(file: BookFile) -> dict[str, str]:
    """Return the id of each party's pin."""
    rows: list[Any] = file.rows("SELECT party_id, id FROM pin")
    return dict(rows)


def pins(file: BookFile) -> dict[str, tuple[float, float]]:
    """Return where stars are pinned."""
    rows: list[Any] = file.rows("SELECT party_id, x, y FROM pin")
    return {party: (x, y) for party, x, y in rows}


def tag_columns(file: BookFile) -> Iterator[list[tuple[str, str]]]:
    """Yield party and tag of every tagging, some at a time."""
    for page in _pages(file, "SELECT rowid, party_id, tag FROM tagging WHERE true"):
        yield [(party, tag) for _, party, tag in page]


def network_columns(file: BookFile) -> Iterator[list[tuple[str, str]]]:
    """Yield party and name of the network of every membership in a network, some at a time."""
    sql = """SELECT m.rowid, m.party_id, n.name FROM network_member AS m
             JOIN network AS n ON n.id = m.network_id WHERE true"""
    for page in _pages(file, sql, "m.rowid"):
        yield [(party, name) for _, party, name in page]


def parties_in_need(file: BookFile) -> list[str]:
    """Return who has a need that is still open."""
    rows = file.rows("SELECT DISTINCT party_id FROM fact WHERE kind = 'need' AND is_open")
    return [str(party) for (party,) in rows]


def seen_in_ties(file: BookFile) -> Iterator[list[tuple[str, str]]]:
    """Yield party and first day of every dated tie, once for each end, some at a time."""
    for page in _pages(file, "SELECT rowid, since, a_id, b_id FROM tie WHERE since IS NOT NULL"):
        yield [(party, since) for _, since, *both in page for party in both]


def seen_in_facts(file: BookFile) -> Iterator[list[tuple[str, str]]]:
    """Yield party and day of every dated fact, some at a time."""
    sql = "SELECT rowid, party_id, heard_on FROM fact WHERE heard_on IS NOT NULL"
    for page in _pages(file, sql):
        yield [(party, on) for _, party, on in page]


def seen_at_gatherings(file: BookFile) -> Iterator[list[tuple[str, str]]]:
    """Yield party and day of every guest of a dated gathering, some at a time."""
    sql = """SELECT u.rowid, u.party_id, g.on_date FROM guest AS u
             JOIN gathering AS g ON g.id = u.gathering_id WHERE g.on_date IS NOT NULL"""
    for page in _pages(file, sql, "u.rowid"):
        yield [(party, on) for _, party, on in page]


def encounter_days(file: BookFile) -> Iterator[list[tuple[str, str]]]:
    """Yield every encounter and its date, some at a time."""
    for page in _pages(file, "SELECT rowid, id, on_date FROM encounter WHERE true"):
        yield [(encounter, on) for _, encounter, on in page]


def encounter_parties(file: BookFile) -> Iterator[list[tuple[str, str]]]:
    """Yield encounter and party for everyone who was there, some at a time."""
    sql = "SELECT rowid, encounter_id, party_id FROM encounter_party WHERE true"
    for page in _pages(file, sql):
        yield [(encounter, party) for _, encounter, party in page]


def _pages(file: BookFile, sql: str, number: str = "rowid") -> Iterator[list[tuple[Any, ...]]]:
    """Yield the rows of a query, its first column the rowid, in its order and some at a time."""
    after = 0
    paged = f"{sql} AND {number} > ? ORDER BY {number} LIMIT ?"
    while page := file.rows(paged, [after, _AT_ONCE]):
        after = page[-1][0]
        yield page


def first_seen_of(file: BookFile, party: str) -> str | None:
    """Return the earliest date that anything about a party has."""
    rows = file.rows(
        """SELECT min(day) FROM (
               SELECT min(since) AS day FROM tie WHERE a_id = :party
               UNION ALL SELECT min(since) FROM tie WHERE b_id = :party
               UNION ALL SELECT min(heard_on) FROM fact WHERE party_id = :party
               UNION ALL SELECT min(e.on_date) FROM encounter_party AS p
                   JOIN encounter AS e ON e.id = p.encounter_id WHERE p.party_id = :party
               UNION ALL SELECT min(g.on_date) FROM guest AS u
                   JOIN gathering AS g ON g.id = u.gathering_id WHERE u.party_id = :party
           )""",
        {"party": party},
    )
    return None if rows[0][0] is None else str(rows[0][0])


def has_open_need(file: BookFile, party: str) -> bool:
    """Tell whether a party has a need that is still open."""
    found = file.rows(
        "SELECT 1 FROM fact WHERE party_id = ? AND kind = 'need' AND is_open LIMIT 1", [party]
    )
    return bool(found)


def encounter_on(file: BookFile, encounter: str) -> tuple[str | None, list[str]]:
    """Return the date of an encounter, None if there is none, and who was there."""
    on = file.rows("SELECT on_date FROM encounter WHERE id = ?", [encounter])
    there = file.rows("SELECT party_id FROM encounter_party WHERE encounter_id = ?", [encounter])
    return (str(on[0][0]) if on else None), [str(party) for (party,) in there]


def guests_of(file: BookFile, gathering: str) -> list[str]:
    """Return all guests of a gathering, whatever they answered."""
    rows = file.rows("SELECT party_id FROM guest WHERE gathering_id = ?", [gathering])
    return [str(party) for (party,) in rows]


def depths_of(file: BookFile, tie: str) -> list[tuple[str | None, int]]:
    """Return date and depth of every change of a tie, in the order they were recorded."""
    rows: list[Any] = file.rows(
        "SELECT on_date, depth FROM tie_depth WHERE tie_id = ? ORDER BY created_at, rowid", [tie]
    )
    return rows


def depth_columns(file: BookFile) -> Iterator[list[tuple[str, str | None, int]]]:
    """Yield tie, date and depth of every change of depth, some at a time.

    Those of one tie come one after the other, in the order they were recorded.
    """
    after = ("", "", 0)
    while page := file.rows(
        """SELECT tie_id, created_at, rowid, on_date, depth FROM tie_depth
           WHERE (tie_id, created_at, rowid) > (?, ?, ?)
           ORDER BY tie_id, created_at, rowid LIMIT ?""",
        [*after, _AT_ONCE],
    ):
        after = page[-1][:3]
        yield [(tie, on, depth) for tie, _, _, on, depth in page]


def first_day(file: BookFile) -> str | None:
    """Return the earliest date that a tie, its depth or an encounter has."""
    rows = file.rows(
        """SELECT min(day) FROM (SELECT min(since) AS day FROM tie
               UNION ALL SELECT min(on_date) FROM tie_depth
               UNION ALL SELECT min(on_date) FROM encounter)"""
    )
    return None if rows[0][0] is None else str(rows[0][0])
