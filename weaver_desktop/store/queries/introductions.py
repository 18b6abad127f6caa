"""Introductions under way, and what was said to suggestions."""

import json
from datetime import date
from typing import Any

from weaver_desktop.domain.ids import IntroductionId, Pair, PartyId
from weaver_desktop.domain.introductions import Answer, Consent, Introduction, Outcome, Stage
from weaver_desktop.store.bookfile import BookFile
from weaver_desktop.store.refusals import makes_sense

_SELECT = """
    SELECT i.id, i.a_id, i.b_id, i.stage, i.reasons, s.on_date, i.signals, i.consent_a, i.consent_b,
        i.outcome, i.note
    FROM introduction AS i
    JOIN introduction_step AS s ON s.introduction_id = i.id AND s.id =
        (SELECT id FROM introduction_step WHERE introduction_id = i.id
         ORDER BY stage = i.stage DESC, julianday(created_at) DESC, on_date DESC, id LIMIT 1)
"""
"""Stamps have the zone of their clock; who travels moves an introduction at an earlier hour."""


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


@makes_sense
def steps_of(file: BookFile, introduction_id: IntroductionId) -> tuple[tuple[Stage, date], ...]:
    """Return the stages that an introduction went through, each with its day, in order."""
    rows = file.rows(
        """SELECT stage, on_date FROM introduction_step WHERE introduction_id = ?
           ORDER BY on_date, julianday(created_at), created_at, id""",
        [introduction_id],
    )
    return tuple((Stage(stage), date.fromisoformat(on)) for stage, on in rows)


@makes_sense
def steps(file: BookFile) -> dict[IntroductionId, tuple[tuple[Stage, date], ...]]:
    """Return for every introduction the stages that it went through, as ``steps_of``."""
    rows = file.rows(
        """SELECT introduction_id, stage, on_date FROM introduction_step
           ORDER BY on_date, julianday(created_at), created_at, id"""
    )
    found: dict[IntroductionId, tuple[tuple[Stage, date], ...]] = {}
    for key, stage, on in rows:
        entry = (Stage(stage), date.fromisoformat(on))
        found[IntroductionId(key)] = (*found.get(IntroductionId(key), ()), entry)
    return found


def kept_drafts(file: BookFile, introduction_id: IntroductionId) -> tuple[str, str, str]:
    """Return what the weaver wrote herself: to a, to b, to both; "" where she wrote nothing."""
    found = file.rows(
        "SELECT draft_a, draft_b, draft_both FROM introduction WHERE id = ?", [introduction_id]
    )
    return (str(found[0][0]), str(found[0][1]), str(found[0][2])) if found else ("", "", "")


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


def answer_to(file: BookFile, two: Pair) -> Answer | None:
    """Return what was last said to suggesting these two."""
    found = file.rows("SELECT answer FROM suggestion_answer WHERE a_id = ? AND b_id = ?", list(two))
    return Answer(str(found[0][0])) if found else None


def _introduction(row: tuple[Any, ...]) -> Introduction:
    i, a, b, stage, reasons, moved, signals, consent_a, consent_b, outcome, note = row
    return Introduction(
        IntroductionId(i),
        PartyId(a),
        PartyId(b),
        Stage(stage),
        tuple(json.loads(reasons)),
        date.fromisoformat(moved),
        tuple(json.loads(signals)),
        Consent(consent_a),
        Consent(consent_b),
        None if outcome is None else Outcome(outcome),
        note,
    )
