"""What only other programs understand: by it they know their entries again."""

from typing import Any

from weaver_desktop.domain.ids import PartyId
from weaver_desktop.store.bookfile import BookFile

UID = "UID"
"""The name of the extra that tells a party from all others for ever."""

ALIAS = "ALIAS"
"""The name of the extra that tells what a file calls a party that is called otherwise here."""


def uids(file: BookFile) -> list[tuple[PartyId, str]]:
    """Return party and content line of every UID that a file has brought."""
    rows: list[Any] = file.rows("SELECT party_id, value FROM extra WHERE name = ?", [UID])
    return rows


def aliases(file: BookFile) -> list[tuple[PartyId, str]]:
    """Return party and name for every name that a file uses for a party called otherwise."""
    rows: list[Any] = file.rows("SELECT party_id, value FROM extra WHERE name = ?", [ALIAS])
    return rows


def guest(file: BookFile, gathering_id: str, party_id: str) -> tuple[str, str] | None:
    """Return id and answer of a party's place on a guest list, or None."""
    rows: list[Any] = file.rows(
        "SELECT id, answer FROM guest WHERE gathering_id = ? AND party_id = ?",
        [gathering_id, party_id],
    )
    return rows[0] if rows else None


def ways(file: BookFile, party_id: str) -> dict[tuple[str, str], tuple[str, str]]:
    """Return id and label of each way to reach a party, by kind and value."""
    rows: list[Any] = file.rows(
        "SELECT kind, value, id, label FROM contact_way WHERE party_id = ?", [party_id]
    )
    return {(kind, value): (i, label) for kind, value, i, label in rows}
