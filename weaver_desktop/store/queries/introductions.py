"""Introductions under way, and what was said to suggestions."""

import json
from datetime import date
from typing import Any

from weaver_desktop.domain.ids import IntroductionId, Pair, PartyId
from weaver_desktop.domain.introductions import Introduction, Stage
from weaver_desktop.store.bookfile import BookFile
from weaver_desktop.store.refusals import makes_sense

_SELECT = """
    SELECT i.id, i.a_id, i.b_id, i.stage, i.reasons, s.on_date FROM introduction AS i
    JOIN introduction_step AS s ON s.introduction_id = i.id AND s.id =
        (SELECT id FROM introduction_step WHERE introduction_id = i.id
         ORDER BY created_at DESC, on_date DESC, id LIMIT 1)
"""


@makes_sense
def introduction(file: BookFile, introduction_id: IntroductionId) -> Introduction | None:
    """Return one introduction."""
    found = file.rows(f"{_SELECT} WHERE i.id = ?", [introduction_id])
    return _introduction(found[0]) if found else None


@makes_sense
def introductions(file: BookFile) -> tuple[Introduction, ...]:
    """Return every introduction, last moved first."""
    rows = file.rows(f"{_SELECT} ORDER BY s.on_date DESC, i.created_at DESC, i.id")
    return tuple(_introduction(row) for row in rows)


def pairs_kept_apart(file: BookFile, today: date) -> frozenset[Pair]:
    """Return the pairs not to suggest: answered never, not now until later, or ever introduced."""
    rows: list[tuple[Any, ...]] = file.rows(
        """SELECT a_id, b_id FROM introduction
           UNION SELECT a_id, b_id FROM suggestion_answer
           WHERE answer = 'never' OR until > ?""",
        [today.isoformat()],
    )
    return frozenset((PartyId(a), PartyId(b)) for a, b in rows)


def unwilling(file: BookFile) -> frozenset[PartyId]:
    """Return the parties that may not be introduced."""
    rows = file.rows("SELECT id FROM party WHERE may_be_introduced = 'no'")
    return frozenset(PartyId(str(i)) for (i,) in rows)


def answer_row(file: BookFile, two: Pair) -> str | None:
    """Return the id of the answer that was given to suggesting these two."""
    found = file.rows("SELECT id FROM suggestion_answer WHERE a_id = ? AND b_id = ?", list(two))
    return str(found[0][0]) if found else None


def _introduction(row: tuple[Any, ...]) -> Introduction:
    i, a, b, stage, reasons, moved = row
    return Introduction(
        IntroductionId(i),
        PartyId(a),
        PartyId(b),
        Stage(stage),
        tuple(json.loads(reasons)),
        date.fromisoformat(moved),
    )
