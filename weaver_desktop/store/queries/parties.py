"""Parties and what stands beside them."""

from dataclasses import dataclass
from typing import Any

from weaver_desktop.domain.birthdays import parse_birthday
from weaver_desktop.domain.changes import Value
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import MembershipId, PartyId
from weaver_desktop.domain.parties import (
    Appearance,
    GroupKind,
    Membership,
    Party,
    PartyKind,
    Willingness,
)
from weaver_desktop.store.bookfile import BookFile
from weaver_desktop.store.refusals import as_text, makes_sense

_COLUMNS = (
    "id, kind, name, headline, place, notes, pronouns, how_met, birthday, keep_in_touch_days,"
    " may_be_introduced, may_appear, is_private, group_kind, purpose, created_at,"
    " connector, coordinator, facilitator, guardian"
)


@dataclass(frozen=True, slots=True)
class PartyLine:
    """A party as one line of a list.

    ``tie_count`` counts ties that have not ended, and ``cooling_since`` is the oldest last contact
    among those of them that are in touch or closer.
    """

    id: PartyId
    kind: PartyKind
    name: str
    headline: str
    groups: str
    tie_count: int
    last_contact: PartialDate | None
    created_at: str = ""
    place: str = ""
    cooling_since: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class PartyName:
    """As little of a party as puts it into a list."""

    id: PartyId
    kind: PartyKind
    name: str


@makes_sense
def roll(file: BookFile) -> list[PartyName]:
    """Return the names of all parties, in no particular order."""
    rows: list[tuple[Any, ...]] = file.rows("SELECT id, kind, name FROM party")
    kinds = {kind.value: kind for kind in PartyKind}
    return [PartyName(PartyId(i), kinds[kind], as_text(name)) for i, kind, name in rows]


@makes_sense
def party(file: BookFile, party_id: PartyId) -> Party | None:
    """Return one party."""
    found = file.rows(f"SELECT {_COLUMNS} FROM party WHERE id = ?", [party_id])
    return _party(found[0]) if found else None


@makes_sense
def names(file: BookFile) -> list[tuple[PartyId, str]]:
    """Return every party's id and name."""
    rows: list[tuple[Any, ...]] = file.rows("SELECT id, name FROM party")
    return [(PartyId(party_id), as_text(name)) for party_id, name in rows]


@makes_sense
def made_at(file: BookFile) -> dict[PartyId, str]:
    """Return when each party came into the book."""
    rows: list[tuple[Any, ...]] = file.rows("SELECT id, created_at FROM party")
    return {PartyId(party_id): str(made) for party_id, made in rows}


@makes_sense
def lines(file: BookFile) -> list[PartyLine]:
    """Return all parties as lines, in no particular order."""
    return _lines(file, _LINES.format(tie_a="", tie_b="", member="", party=""), {})


@makes_sense
def line(file: BookFile, party_id: PartyId) -> PartyLine | None:
    """Return one party as a line, looking at nothing but its own ties and groups."""
    sql = _LINES.format(
        tie_a="WHERE a_id = :only",
        tie_b="WHERE b_id = :only",
        member="AND m.person_id = :only",
        party="WHERE p.id = :only",
    )
    return next(iter(_lines(file, sql, {"only": party_id})), None)


_LINES = """
    WITH touched AS (
        SELECT party_id, sum(ended IS NULL) AS ties, max(last_contact) AS last,
            min(CASE WHEN ended IS NULL AND depth >= 3 THEN last_contact END) AS cooling FROM (
            SELECT a_id AS party_id, ended, last_contact, depth FROM tie {tie_a}
            UNION ALL SELECT b_id, ended, last_contact, depth FROM tie {tie_b})
        GROUP BY party_id),
    belongs AS (
        SELECT m.person_id AS party_id, group_concat(g.name, ', ') AS groups
        FROM membership AS m JOIN party AS g ON g.id = m.group_id
        WHERE m.until IS NULL {member} GROUP BY m.person_id)
    SELECT p.id, p.kind, p.name, p.headline, coalesce(b.groups, ''), coalesce(t.ties, 0), t.last,
        p.created_at, p.place, t.cooling
    FROM party AS p
    LEFT JOIN touched AS t ON t.party_id = p.id
    LEFT JOIN belongs AS b ON b.party_id = p.id
    {party}"""


def _lines(file: BookFile, sql: str, values: dict[str, Value]) -> list[PartyLine]:
    return [
        PartyLine(
            PartyId(i),
            PartyKind(kind),
            as_text(name),
            headline,
            groups,
            ties,
            _date(last),
            created,
            place,
            _date(cooling),
        )
        for i, kind, name, headline, groups, ties, last, created, place, cooling in file.rows(
            sql, values
        )
    ]


def private(file: BookFile) -> frozenset[PartyId]:
    """Return the parties that are private."""
    rows = file.rows("SELECT id FROM party WHERE is_private")
    return frozenset(PartyId(str(i)) for (i,) in rows)


def any_party(file: BookFile) -> bool:
    """Tell whether there is any party at all."""
    return bool(file.rows("SELECT 1 FROM party LIMIT 1"))


def tags(file: BookFile, party_id: PartyId) -> tuple[str, ...]:
    """Return the tags of a party in alphabetical order."""
    rows = file.rows("SELECT tag FROM tagging WHERE party_id = ? ORDER BY tag", [party_id])
    return tuple(str(tag) for (tag,) in rows)


def all_tags(file: BookFile) -> tuple[str, ...]:
    """Return every tag in use, the most used first."""
    rows = file.rows("SELECT tag FROM tagging GROUP BY tag ORDER BY count(*) DESC, tag")
    return tuple(str(tag) for (tag,) in rows)


def ways(file: BookFile, party_id: PartyId) -> tuple[tuple[str, str], ...]:
    """Return the ways to reach a party as pairs of kind and value."""
    rows = file.rows(
        "SELECT kind, value FROM contact_way WHERE party_id = ? ORDER BY kind, value", [party_id]
    )
    return tuple((str(kind), str(value)) for kind, value in rows)


@makes_sense
def memberships(file: BookFile, party_id: PartyId) -> tuple[Membership, ...]:
    """Return the memberships of a person, or the members of a group, current ones first."""
    rows: list[tuple[Any, ...]] = file.rows(
        """SELECT m.person_id, m.group_id, m.role, m.since, m.until, m.id
           FROM membership AS m JOIN party AS p ON p.id = m.person_id
           JOIN party AS g ON g.id = m.group_id
           WHERE m.person_id = :party OR m.group_id = :party
           ORDER BY m.until IS NOT NULL, g.name, p.name""",
        {"party": party_id},
    )
    return tuple(
        Membership(
            PartyId(person), PartyId(group), role, _date(since), _date(until), MembershipId(i)
        )
        for person, group, role, since, until, i in rows
    )


def setting(file: BookFile, name: str) -> str | None:
    """Return a setting of the book."""
    found = file.rows("SELECT value FROM setting WHERE id = ?", [name])
    return str(found[0][0]) if found else None


def _party(row: tuple[Any, ...]) -> Party:
    (i, kind, name, headline, place, notes, pronouns, how_met, birthday, rhythm) = row[:10]
    (introduced, appear, private, group_kind, purpose, created) = row[10:16]
    (connector, coordinator, facilitator, guardian) = row[16:]
    return Party(
        id=PartyId(i),
        kind=PartyKind(kind),
        name=name,
        headline=headline,
        place=place,
        notes=notes,
        pronouns=pronouns,
        how_met=how_met,
        birthday=parse_birthday(birthday) if birthday else None,
        keep_in_touch_days=rhythm,
        may_be_introduced=Willingness(introduced),
        may_appear=Appearance(appear),
        is_private=bool(private),
        group_kind=GroupKind(group_kind) if group_kind else None,
        purpose=purpose,
        created_at=created,
        connector=connector,
        coordinator=coordinator,
        facilitator=facilitator,
        guardian=guardian,
    )


def _date(text: str | None) -> PartialDate | None:
    return PartialDate.parse(text) if text else None
