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
