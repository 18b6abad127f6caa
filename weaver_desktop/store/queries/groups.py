"""What a group is made of, and whom it is not yet tied to."""

import json
from collections.abc import Iterable
from typing import Any

from weaver_desktop.domain.changes import Value
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.facts import Fact, FactKind
from weaver_desktop.domain.ids import MembershipId, PartyId
from weaver_desktop.domain.parties import Membership
from weaver_desktop.store.bookfile import BookFile
from weaver_desktop.store.queries.story import FACT_COLUMNS, fact_of
from weaver_desktop.store.refusals import makes_sense


@makes_sense
def membership(file: BookFile, membership_id: MembershipId) -> Membership | None:
    """Return one membership."""
    rows: list[tuple[Any, ...]] = file.rows(
        "SELECT person_id, group_id, role, since, until FROM membership WHERE id = ?",
        [membership_id],
    )
    if not rows:
        return None
    return _membership((*rows[0], membership_id))


@makes_sense
def members_of(file: BookFile, group_id: PartyId, *, limit: int) -> tuple[Membership, ...]:
    """Return the first memberships in a group: current before past ones, by name."""
    rows = file.rows(
        """SELECT m.person_id, m.group_id, m.role, m.since, m.until, m.id
           FROM membership AS m JOIN party AS p ON p.id = m.person_id WHERE m.group_id = ?
           ORDER BY m.until IS NOT NULL, p.name, m.id LIMIT ?""",
        [group_id, limit],
    )
    return tuple(map(_membership, rows))


def who_belongs_to(
    file: BookFile, parties: Iterable[PartyId], *, limit: int
) -> list[tuple[PartyId, PartyId]]:
    """Return current members of such of the parties as are groups, each with the group, by name."""
    return file.rows(
        """SELECT m.person_id, m.group_id FROM membership AS m
           JOIN party AS p ON p.id = m.person_id
           WHERE m.until IS NULL AND m.group_id IN (SELECT value FROM json_each(?))
           ORDER BY p.name, m.id LIMIT ?""",
        [json.dumps(list(parties)), limit],
    )


def member_count(file: BookFile, group_id: PartyId) -> int:
    """Return how many memberships in a group are kept, past ones among them."""
    ((count,),) = file.rows("SELECT count(*) FROM membership WHERE group_id = ?", [group_id])
    return int(count)


@makes_sense
def facts_of_members(
    file: BookFile, group_id: PartyId, kind: FactKind, *, limit: int
) -> tuple[tuple[Fact, ...], int]:
    """Return the newest facts of a kind of a group's current members, and how many there are.

    A need that is met is left out.
    """
    rows: list[tuple[Any, ...]] = file.rows(
        f"""SELECT count(*) OVER (), {FACT_COLUMNS} FROM fact WHERE party_id IN
                (SELECT person_id FROM membership WHERE group_id = :group AND until IS NULL)
            AND kind = :kind AND (kind <> 'need' OR is_open)
            ORDER BY heard_on DESC, created_at DESC, id LIMIT :limit""",
        {"group": group_id, "kind": kind.value, "limit": limit},
    )
    return tuple(fact_of(row[1:]) for row in rows), rows[0][0] if rows else 0


def not_tied_to(file: BookFile, group_id: PartyId) -> tuple[PartyId, ...]:
    """Return the other groups that no tie and no shared member joins to this one, by name."""
    rest = file.rows(
        f"""WITH {_OURS} SELECT id FROM party WHERE kind = 'group' AND id NOT IN ours
            AND id NOT IN (SELECT group_id FROM membership JOIN ours ON person_id = ours.id
                           WHERE until IS NULL)
            ORDER BY name, id""",
        {"group": group_id},
    )
    asked: dict[str, Value] = {"group": group_id, "rest": json.dumps([i for (i,) in rest])}
    ((ours, theirs),) = file.rows(
        """SELECT (SELECT count(*) FROM membership WHERE group_id = :group),
                  (SELECT count(*) FROM membership WHERE group_id IN
                       (SELECT value FROM json_each(:rest)))""",
        asked,
    )
    # Ties are looked up for everybody on one side: the smaller one. SQLite knows no sizes and would
    # read all ties instead, so CROSS JOIN tells it where to begin.
    query = _TIED_FROM_OURS if ours < theirs else _TIED_FROM_THEIRS
    tied = {i for (i,) in file.rows(query, asked)}
    return tuple(PartyId(str(i)) for (i,) in rest if i not in tied)


_HOLDS = "depth >= 2 AND ended IS NULL AND provenance <> 'inferred'"
_OURS = """ours (id) AS MATERIALIZED (
    SELECT :group UNION
    SELECT person_id FROM membership WHERE group_id = :group AND until IS NULL)"""
_THEIRS = """theirs (of_group, id) AS MATERIALIZED (
    SELECT value, value FROM json_each(:rest) UNION ALL
    SELECT group_id, person_id FROM membership JOIN json_each(:rest) ON value = group_id
        WHERE until IS NULL)"""
_TIED_FROM_THEIRS = f"""WITH {_OURS}, {_THEIRS}
    SELECT of_group FROM theirs CROSS JOIN tie ON a_id = theirs.id WHERE {_HOLDS} AND b_id IN ours
    UNION SELECT of_group FROM theirs CROSS JOIN tie ON b_id = theirs.id
        WHERE {_HOLDS} AND a_id IN ours"""
_TIED_FROM_OURS = f"""WITH {_OURS}, reached (id) AS MATERIALIZED (
        SELECT b_id FROM ours CROSS JOIN tie ON a_id = ours.id WHERE {_HOLDS}
        UNION SELECT a_id FROM ours CROSS JOIN tie ON b_id = ours.id WHERE {_HOLDS})
    SELECT id FROM reached
    UNION SELECT group_id FROM reached CROSS JOIN membership ON person_id = reached.id
        WHERE until IS NULL"""


def _membership(row: tuple[Any, ...]) -> Membership:
    person, group, role, since, until, i = row
    return Membership(
        PartyId(person),
        PartyId(group),
        role,
        PartialDate.parse(since) if since else None,
        PartialDate.parse(until) if until else None,
        MembershipId(i),
    )
