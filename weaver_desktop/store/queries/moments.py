"""Dated things that make a story: steps of introductions, shared gatherings, who came and left."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import GatheringId, IntroductionId, MembershipId, Pair, PartyId
from weaver_desktop.store.bookfile import BookFile
from weaver_desktop.store.refusals import makes_sense


@dataclass(frozen=True, slots=True)
class Step:
    """An introduction that came to a stage on a day."""

    introduction_id: IntroductionId
    a: PartyId
    b: PartyId
    stage: str
    on: PartialDate


_STEP = """
    SELECT i.id, i.a_id, i.b_id, s.stage, s.on_date FROM introduction_step AS s
    JOIN introduction AS i ON i.id = s.introduction_id WHERE {which}
    ORDER BY s.on_date DESC, s.created_at DESC, s.id
"""


@makes_sense
def introduction_steps_of(file: BookFile, party_id: PartyId) -> list[Step]:
    """Return every step of a party's introductions, newest first."""
    which = "i.a_id = :party OR i.b_id = :party"
    return _steps(file.rows(_STEP.format(which=which), {"party": party_id}))


@makes_sense
def introduction_steps_between(file: BookFile, two: Pair) -> list[Step]:
    """Return every step of the introductions of two, newest first."""
    which = "i.a_id = :a AND i.b_id = :b"
    return _steps(file.rows(_STEP.format(which=which), {"a": two[0], "b": two[1]}))


@makes_sense
def gatherings_shared(
    file: BookFile, who: Sequence[PartyId]
) -> list[tuple[GatheringId, str, PartialDate | None]]:
    """Return id, name and date of the gatherings that all of these came to, newest first."""
    marks = ", ".join("?" * len(who))
    rows: list[Any] = file.rows(
        f"""SELECT g.id, g.name, g.on_date FROM guest AS u
            JOIN gathering AS g ON g.id = u.gathering_id
            WHERE u.answer = 'came' AND u.party_id IN ({marks})
            GROUP BY g.id HAVING count(*) = ? ORDER BY g.on_date DESC, g.name, g.id""",
        [*who, len(who)],
    )
    return [(GatheringId(i), name, PartialDate.parse(on) if on else None) for i, name, on in rows]


def _steps(rows: list[tuple[Any, ...]]) -> list[Step]:
    return [
        Step(IntroductionId(i), PartyId(a), PartyId(b), stage, PartialDate.parse(on))
        for i, a, b, stage, on in rows
    ]


@dataclass(frozen=True, slots=True)
class CameOrLeft:
    """Somebody joined a group, or left it; ``id`` is that of the membership."""

    id: MembershipId
    person_id: PartyId
    group_id: PartyId
    role: str
    on: PartialDate | None
    is_leaving: bool


@makes_sense
def memberships_of(
    file: BookFile, party_id: PartyId, *, limit: int
) -> tuple[list[CameOrLeft], int]:
    """Return who last joined or left, newest first and undated last, and how often that was."""
    rows: list[tuple[Any, ...]] = file.rows(
        """WITH held AS (SELECT * FROM membership WHERE person_id = :party OR group_id = :party),
           told AS (
               SELECT id, person_id, group_id, role, since AS on_date, 0 AS is_leaving, until
                   FROM held
               UNION ALL SELECT id, person_id, group_id, role, until, 1, until FROM held
                   WHERE until IS NOT NULL)
           SELECT count(*) OVER (), t.id, t.person_id, t.group_id, t.role, t.on_date, t.is_leaving
           FROM told AS t JOIN party AS p ON p.id = t.person_id JOIN party AS g ON g.id = t.group_id
           ORDER BY t.on_date DESC, t.until IS NOT NULL, g.name, p.name, t.is_leaving, t.id
           LIMIT :limit""",
        {"party": party_id, "limit": limit},
    )
    found = [
        CameOrLeft(
            MembershipId(i),
            PartyId(person),
            PartyId(group),
            role,
            PartialDate.parse(on) if on else None,
            bool(leaving),
        )
        for _, i, person, group, role, on, leaving in rows
    ]
    return found, rows[0][0] if rows else 0
