"""What suggestions may speak of besides ties: gatherings, tags, places, passions, introductions."""

from typing import Any

from weaver_desktop.store.bookfile import BookFile

GatheringColumns = tuple[str, str | None, str]
"""Name, date, and the ids of those who came, parted by spaces."""

TraitColumns = tuple[str, str, str]
"""Party, kind ("tag", "place" or "passion") and text."""


def gatherings_attended(file: BookFile) -> list[GatheringColumns]:
    """Return every gathering that anybody came to, in the order of their ids."""
    rows: list[Any] = file.rows(
        """SELECT g.name, g.on_date, group_concat(u.party_id, ' ') FROM gathering AS g
           JOIN guest AS u ON u.gathering_id = g.id AND u.answer = 'came'
           GROUP BY g.id ORDER BY g.id"""
    )
    return [(name, on, came) for name, on, came in rows]


def traits(file: BookFile) -> list[TraitColumns]:
    """Return the tags, places and passions of all parties; no passion that is private."""
    rows: list[Any] = file.rows(
        """SELECT party_id, 'tag', tag FROM tagging
           UNION ALL SELECT id, 'place', place FROM party WHERE place <> ''
           UNION ALL SELECT party_id, 'passion', text FROM fact
               WHERE kind = 'passion' AND NOT is_private
           ORDER BY 1, 2, 3"""
    )
    return rows
