"""What a group is made of, and whom it is not yet tied to."""

from typing import Any

from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.facts import Fact
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
    person, group, role, since, until = rows[0]
    return Membership(
        PartyId(person),
        PartyId(group),
        role,
        PartialDate.parse(since) if since else None,
        PartialDate.parse(until) if until else None,
        membership_id,
    )


@makes_sense
def facts_of_members(file: BookFile, group_id: PartyId) -> tuple[Fact, ...]:
    """Return the gifts and the open needs of a group's current members, newest first."""
    rows = file.rows(
        f"""SELECT {FACT_COLUMNS} FROM fact WHERE party_id IN
                (SELECT person_id FROM membership WHERE group_id = ? AND until IS NULL)
            AND (kind = 'gift' OR (kind = 'need' AND is_open))
            ORDER BY heard_on DESC, created_at DESC, id""",
        [group_id],
    )
    return tuple(fact_of(row) for row in rows)


def not_tied_to(file: BookFile, group_id: PartyId) -> tuple[PartyId, ...]:
    """Return the other groups that no tie and no shared member joins to this one, by name."""
    rows = file.rows(
        """WITH ours (id) AS (
               SELECT :group UNION
               SELECT person_id FROM membership WHERE group_id = :group AND until IS NULL),
           reached (id) AS (
               SELECT id FROM ours
               UNION SELECT t.b_id FROM tie AS t JOIN ours ON t.a_id = ours.id
                   WHERE t.depth >= 2 AND t.ended IS NULL AND t.provenance <> 'inferred'
               UNION SELECT t.a_id FROM tie AS t JOIN ours ON t.b_id = ours.id
                   WHERE t.depth >= 2 AND t.ended IS NULL AND t.provenance <> 'inferred')
           SELECT g.id FROM party AS g WHERE g.kind = 'group' AND g.id NOT IN (
               SELECT id FROM reached
               UNION SELECT m.group_id FROM membership AS m JOIN reached ON reached.id = m.person_id
                   WHERE m.until IS NULL)
           ORDER BY g.name, g.id""",
        {"group": group_id},
    )
    return tuple(PartyId(str(i)) for (i,) in rows)
