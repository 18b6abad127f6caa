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


def tie_columns(file: BookFile) -> list[TieColumns]:
    """Return every tie, in the order of their ids."""
    rows: list[Any] = file.rows(
        "SELECT id, a_id, b_id, depth, provenance, since, last_contact, ended FROM tie ORDER BY id"
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


def first_seen_columns(file: BookFile) -> list[tuple[str, str]]:
    """Return each dated party with the earliest date that anything about it has."""
    rows: list[Any] = file.rows(
        """SELECT party, min(day) FROM (
               SELECT a_id AS party, since AS day FROM tie
               UNION ALL SELECT b_id, since FROM tie
               UNION ALL SELECT party_id, heard_on FROM fact
               UNION ALL SELECT p.party_id, e.on_date
                   FROM encounter_party AS p JOIN encounter AS e ON e.id = p.encounter_id
               UNION ALL SELECT u.party_id, g.on_date
                   FROM guest AS u JOIN gathering AS g ON g.id = u.gathering_id
           ) WHERE day IS NOT NULL GROUP BY party"""
    )
    return rows


def depth_columns(file: BookFile) -> list[tuple[str, str | None, int]]:
    """Return tie, date and depth of every change of depth, in the order they were recorded."""
    rows: list[Any] = file.rows(
        "SELECT tie_id, on_date, depth FROM tie_depth ORDER BY created_at, rowid"
    )
    return rows


def encounter_columns(file: BookFile) -> list[tuple[str, str]]:
    """Return the date of every encounter and its parties, their ids parted by spaces."""
    rows: list[Any] = file.rows(
        """SELECT e.on_date, group_concat(p.party_id, ' ') FROM encounter AS e
           JOIN encounter_party AS p ON p.encounter_id = e.id GROUP BY e.id"""
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
