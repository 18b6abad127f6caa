"""The raw columns of a network snapshot."""

from typing import Any

from weaver_desktop.store.bookfile import BookFile
from weaver_desktop.store.refusals import as_text, makes_sense

TieColumns = tuple[str, str, str, int, str, str | None, str | None, str | None]
"""id, a, b, depth, provenance, since, last contact, ended."""


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


def tag_columns(file: BookFile) -> list[tuple[str, str]]:
    """Return party and tag of every tagging."""
    rows: list[Any] = file.rows("SELECT party_id, tag FROM tagging")
    return rows


def network_columns(file: BookFile) -> list[tuple[str, str]]:
    """Return party and name of the network of every membership in a named network."""
    rows: list[Any] = file.rows(
        """SELECT m.party_id, n.name FROM network_member AS m
           JOIN network AS n ON n.id = m.network_id"""
    )
    return rows


def parties_in_need(file: BookFile) -> list[str]:
    """Return who has a need that is still open."""
    rows = file.rows("SELECT DISTINCT party_id FROM fact WHERE kind = 'need' AND is_open")
    return [str(party) for (party,) in rows]


def seen_in_ties(file: BookFile) -> list[tuple[str, str, str]]:
    """Return a, b and the first day of every dated tie."""
    rows: list[Any] = file.rows("SELECT a_id, b_id, since FROM tie WHERE since IS NOT NULL")
    return rows


def seen_in_facts(file: BookFile) -> list[tuple[str, str]]:
    """Return party and day of every dated fact."""
    rows: list[Any] = file.rows("SELECT party_id, heard_on FROM fact WHERE heard_on IS NOT NULL")
    return rows


def seen_at_gatherings(file: BookFile) -> list[tuple[str, str]]:
    """Return party and day of every guest of a dated gathering."""
    rows: list[Any] = file.rows(
        """SELECT u.party_id, g.on_date FROM guest AS u
           JOIN gathering AS g ON g.id = u.gathering_id WHERE g.on_date IS NOT NULL"""
    )
    return rows


def encounter_days(file: BookFile) -> list[tuple[str, str]]:
    """Return every encounter and its date."""
    rows: list[Any] = file.rows("SELECT id, on_date FROM encounter")
    return rows


def encounter_parties(file: BookFile) -> list[tuple[str, str]]:
    """Return encounter and party for everyone who was there."""
    rows: list[Any] = file.rows("SELECT encounter_id, party_id FROM encounter_party")
    return rows


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


def depth_columns(file: BookFile) -> list[tuple[str, str | None, int]]:
    """Return tie, date and depth of every change of depth, in the order they were recorded."""
    rows: list[Any] = file.rows(
        "SELECT tie_id, on_date, depth FROM tie_depth ORDER BY created_at, rowid"
    )
    return rows


def first_day(file: BookFile) -> str | None:
    """Return the earliest date that a tie, its depth or an encounter has."""
    rows = file.rows(
        """SELECT min(day) FROM (SELECT min(since) AS day FROM tie
               UNION ALL SELECT min(on_date) FROM tie_depth
               UNION ALL SELECT min(on_date) FROM encounter)"""
    )
    return None if rows[0][0] is None else str(rows[0][0])
