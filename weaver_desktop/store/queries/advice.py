"""What suggestions may speak of besides ties: gatherings, tags, places, passions, introductions."""

from typing import Any

from weaver_desktop.store.bookfile import BookFile

GatheringColumns = tuple[str, str, str | None, str]
"""Id, name, date, and the ids of those who came, parted by spaces."""

TraitColumns = tuple[str, str, str, str]
"""Party, kind ("tag", "place" or "passion"), text, and the id of the fact that a passion is."""


def gatherings_attended(file: BookFile) -> list[GatheringColumns]:
    """Return every gathering that anybody came to, in the order of their ids."""
    rows: list[Any] = file.rows(
        """SELECT g.id, g.name, g.on_date, group_concat(u.party_id, ' ') FROM gathering AS g
           JOIN guest AS u ON u.gathering_id = g.id AND u.answer = 'came'
           GROUP BY g.id ORDER BY g.id"""
    )
    return [(gathering, name, on, came) for gathering, name, on, came in rows]


def traits(file: BookFile, within: tuple[str, str]) -> list[TraitColumns]:
    """Return the tags, places and passions of parties; no passion that is private.

    Args:
        file: the book.
        within: of parties from one id on and before another.
    """
    rows: list[Any] = file.rows(
        """SELECT party_id, 'tag', tag, '' FROM tagging WHERE party_id >= :low AND party_id < :high
           UNION ALL SELECT id, 'place', place, '' FROM party
               WHERE place <> '' AND id >= :low AND id < :high
           UNION ALL SELECT party_id, 'passion', text, id FROM fact
               WHERE kind = 'passion' AND NOT is_private
               AND party_id >= :low AND party_id < :high
           ORDER BY 1, 2, 3, 4""",
        {"low": within[0], "high": within[1]},
    )
    return rows
