"""What parties wish about being shown, and what is known of them without anything private."""

from typing import Any

from weaver_desktop.store.bookfile import BookFile
from weaver_desktop.store.refusals import makes_sense


def wishes(file: BookFile) -> list[tuple[str, str, bool]]:
    """Return id, how it may appear and whether it is private, of all who do not simply appear."""
    rows: list[tuple[Any, ...]] = file.rows(
        "SELECT id, may_appear, is_private FROM party WHERE may_appear <> 'name' OR is_private"
    )
    return [(str(party), str(appearance), bool(private)) for party, appearance, private in rows]


def parties_openly_in_need(file: BookFile) -> list[str]:
    """Return who has an open need that is not private."""
    rows = file.rows(
        "SELECT DISTINCT party_id FROM fact WHERE kind = 'need' AND is_open AND NOT is_private"
    )
    return [str(party) for (party,) in rows]


@makes_sense
def first_seen_openly(file: BookFile) -> list[tuple[str, str]]:
    """Return each dated party with the earliest date that anything not private about it has."""
    rows: list[tuple[Any, ...]] = file.rows(
        """SELECT party, min(day) FROM (
               SELECT a_id AS party, since AS day FROM tie
               UNION ALL SELECT b_id, since FROM tie
               UNION ALL SELECT party_id, heard_on FROM fact WHERE NOT is_private
               UNION ALL SELECT p.party_id, e.on_date
                   FROM encounter_party AS p JOIN encounter AS e ON e.id = p.encounter_id
               UNION ALL SELECT u.party_id, g.on_date
                   FROM guest AS u JOIN gathering AS g ON g.id = u.gathering_id
           ) WHERE day IS NOT NULL GROUP BY party"""
    )
    return [(str(party), str(day)) for party, day in rows]
