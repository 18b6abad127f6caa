"""What stands beside a party: ways to reach it, propositions, a photo, tags and networks."""

from collections.abc import Sequence
from typing import Any

from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import NetworkId, PartyId, PropositionId, WayId
from weaver_desktop.domain.parties import ContactWay, Photo
from weaver_desktop.domain.propositions import Direction, Proposition, PropositionType
from weaver_desktop.store.bookfile import BookFile
from weaver_desktop.store.refusals import makes_sense

_PROPOSITION = "SELECT id, party_id, direction, type, text, on_date FROM proposition"
_WAY = "SELECT id, party_id, kind, value, label FROM contact_way"


@makes_sense
def ways(file: BookFile, party_id: PartyId) -> tuple[ContactWay, ...]:
    """Return the ways to reach a party, in the order in which they were added."""
    rows = file.rows(f"{_WAY} WHERE party_id = ? ORDER BY created_at, rowid", [party_id])
    return tuple(_way(row) for row in rows)


@makes_sense
def way(file: BookFile, way_id: WayId) -> ContactWay | None:
    """Return one way."""
    found = file.rows(f"{_WAY} WHERE id = ?", [way_id])
    return _way(found[0]) if found else None


def all_ways(file: BookFile) -> list[tuple[PartyId, str, str]]:
    """Return party, kind and value of every way in the book."""
    rows: list[Any] = file.rows("SELECT party_id, kind, value FROM contact_way ORDER BY party_id")
    return rows


@makes_sense
def propositions_of(file: BookFile, party_id: PartyId) -> tuple[Proposition, ...]:
    """Return what a party seeks and brings, newest first, undated last."""
    rows = file.rows(
        f"{_PROPOSITION} WHERE party_id = ? ORDER BY on_date DESC, created_at DESC, id", [party_id]
    )
    return tuple(_proposition(row) for row in rows)


@makes_sense
def proposition(file: BookFile, proposition_id: PropositionId) -> Proposition | None:
    """Return one proposition."""
    found = file.rows(f"{_PROPOSITION} WHERE id = ?", [proposition_id])
    return _proposition(found[0]) if found else None


def photo(file: BookFile, party_id: PartyId) -> Photo | None:
    """Return the photo of a party."""
    found = file.rows("SELECT media_type, data FROM photo WHERE party_id = ?", [party_id])
    return Photo(str(found[0][0]), bytes(found[0][1])) if found else None


def photo_row(file: BookFile, party_id: PartyId) -> str | None:
    """Return the id of a party's photo."""
    return _only(file.rows("SELECT id FROM photo WHERE party_id = ?", [party_id]))


def taggings(file: BookFile, tag: str) -> dict[PartyId, str]:
    """Return the id of the tagging of each party that has a tag."""
    rows: list[Any] = file.rows("SELECT party_id, id FROM tagging WHERE tag = ?", [tag])
    return dict(rows)


def current_members(file: BookFile, group_id: PartyId) -> dict[PartyId, str]:
    """Return the id of the current membership of each member of a group."""
    rows: list[Any] = file.rows(
        "SELECT person_id, id FROM membership WHERE group_id = ? AND until IS NULL", [group_id]
    )
    return dict(rows)


def networks(file: BookFile) -> tuple[tuple[NetworkId, str, int], ...]:
    """Return id, name and number of members of every network, by name."""
    rows: list[Any] = file.rows(
        """SELECT n.id, n.name, count(m.id) FROM network AS n
           LEFT JOIN network_member AS m ON m.network_id = n.id GROUP BY n.id
           ORDER BY n.name, n.id"""
    )
    return tuple((NetworkId(i), name, count) for i, name, count in rows)


def network_members(file: BookFile, network_id: NetworkId) -> dict[PartyId, str]:
    """Return the id of each party's place in a network."""
    rows: list[Any] = file.rows(
        "SELECT party_id, id FROM network_member WHERE network_id = ?", [network_id]
    )
    return dict(rows)


def networks_of(file: BookFile, party_id: PartyId) -> tuple[NetworkId, ...]:
    """Return the networks that a party is in."""
    rows = file.rows(
        "SELECT network_id FROM network_member WHERE party_id = ? ORDER BY network_id", [party_id]
    )
    return tuple(NetworkId(str(i)) for (i,) in rows)


def collaborations_of(file: BookFile, party_id: PartyId) -> list[tuple[str, str, str, str]]:
    """Return what, started, ended ("" where unknown) and reflection of a party's collaborations."""
    rows: list[Any] = file.rows(
        """SELECT c.what, coalesce(c.started, ''), coalesce(c.ended, ''), c.reflection
           FROM collaboration AS c JOIN collaboration_party AS p ON p.collaboration_id = c.id
           WHERE p.party_id = ? ORDER BY c.started DESC, c.what""",
        [party_id],
    )
    return rows


def extras_of(file: BookFile, party_id: PartyId) -> list[tuple[str, str, str]]:
    """Return format, name and value of what only other programs understand about a party."""
    rows: list[Any] = file.rows(
        "SELECT origin, name, value FROM extra WHERE party_id = ? ORDER BY origin, name, value",
        [party_id],
    )
    return rows


def settings_like(file: BookFile, prefix: str) -> dict[str, str]:
    """Return the settings whose names begin so."""
    rows: list[Any] = file.rows(
        "SELECT id, value FROM setting WHERE substr(id, 1, ?) = ? ORDER BY id",
        [len(prefix), prefix],
    )
    return dict(rows)


def _only(rows: Sequence[tuple[Any, ...]]) -> str | None:
    return str(rows[0][0]) if rows else None


def _way(row: tuple[Any, ...]) -> ContactWay:
    i, party, kind, value, label = row
    return ContactWay(WayId(i), PartyId(party), kind, value, label)


def _proposition(row: tuple[Any, ...]) -> Proposition:
    i, party, direction, kind, text, on = row
    return Proposition(
        PropositionId(i),
        PartyId(party),
        Direction(direction),
        PropositionType(kind),
        text,
        PartialDate.parse(on) if on else None,
    )
