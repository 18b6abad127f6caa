"""Dated things that make a story: steps of introductions, gatherings that were shared."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import GatheringId, IntroductionId, Pair, PartyId
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
