"""What a day asks about: open introductions, rhythms, own ties, needs, newcomers, birthdays."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from weaver_desktop.domain import birthdays as born
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import FactId, GatheringId, IntroductionId, PartyId, TieId
from weaver_desktop.domain.introductions import Stage
from weaver_desktop.store.bookfile import BookFile
from weaver_desktop.store.refusals import makes_sense


@dataclass(frozen=True, slots=True)
class OpenIntroduction:
    """An introduction that is not over.

    ``is_welcome`` unless one of the two wants none, they have met, or they never shall.
    """

    id: IntroductionId
    a: PartyId
    b: PartyId
    name_a: str
    name_b: str
    stage: Stage
    moved_on: date
    made_on: date | None
    consent_a: str
    consent_b: str
    reasons: tuple[str, ...]
    is_welcome: bool
    pending_check: date | None
    checks_done: int


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Somebody to be in touch with every so many days."""

    party: PartyId
    name: str
    days: int
    last_contact: PartialDate | None
    known_since: date


@dataclass(frozen=True, slots=True)
class OwnTie:
    """A tie of the weaver with a person, in touch or closer, that has not ended."""

    id: TieId
    other: PartyId
    name: str
    depth: int
    last_contact: PartialDate | None
    has_rhythm: bool


@dataclass(frozen=True, slots=True)
class OpenNeed:
    """A need that nobody met."""

    id: FactId
    party: PartyId
    name: str
    text: str
    heard_on: PartialDate
    is_private: bool


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody at their first gathering, whom nobody is said to have welcomed."""

    guest: str
    party: PartyId
    name: str
    gathering: GatheringId
    gathering_name: str
    on: PartialDate
    came_alone: bool


@dataclass(frozen=True, slots=True)
class Birthday:
    """Somebody whose birthday is known, as exactly as it is."""

    party: PartyId
    name: str
    on: born.Birthday


@makes_sense
def open_introductions(file: BookFile) -> list[OpenIntroduction]:
    """Return the introductions that are not over, the one that waited longest first."""
    rows: list[tuple[Any, ...]] = file.rows(
        """SELECT i.id, i.a_id, i.b_id, a.name, b.name, i.stage, s.on_date,
               (SELECT min(on_date) FROM introduction_step
                WHERE introduction_id = i.id AND stage = 'made'),
               i.consent_a, i.consent_b, i.reasons,
               'no' NOT IN (a.may_be_introduced, b.may_be_introduced, i.consent_a, i.consent_b)
               AND NOT EXISTS (SELECT 1 FROM tie AS t
                   WHERE t.a_id = i.a_id AND t.b_id = i.b_id AND t.depth >= 2)
               AND NOT EXISTS (SELECT 1 FROM suggestion_answer AS n
                   WHERE n.a_id = i.a_id AND n.b_id = i.b_id AND n.answer = 'never'),
               (SELECT min(due_on) FROM check_in
                WHERE introduction_id = i.id AND done_on IS NULL),
               (SELECT count(*) FROM check_in
                WHERE introduction_id = i.id AND done_on IS NOT NULL)
           FROM introduction AS i
           JOIN party AS a ON a.id = i.a_id JOIN party AS b ON b.id = i.b_id
           JOIN introduction_step AS s ON s.id =
               (SELECT id FROM introduction_step WHERE introduction_id = i.id
                ORDER BY stage = i.stage DESC, julianday(created_at) DESC, on_date DESC, id LIMIT 1)
           WHERE i.stage IN ('idea', 'asked', 'both yes', 'made', 'met')
           ORDER BY s.on_date, i.created_at, i.id"""
    )
    return [_open_introduction(row) for row in rows]


def _open_introduction(row: tuple[Any, ...]) -> OpenIntroduction:
    (i, a, b, name_a, name_b, stage, moved, made) = row[:8]
    (consent_a, consent_b, reasons, welcome, pending, done) = row[8:]
    return OpenIntroduction(
        id=IntroductionId(i),
        a=PartyId(a),
        b=PartyId(b),
        name_a=name_a,
        name_b=name_b,
        stage=Stage(stage),
        moved_on=date.fromisoformat(moved),
        made_on=date.fromisoformat(made) if made else None,
        consent_a=consent_a,
        consent_b=consent_b,
        reasons=tuple(json.loads(reasons)),
        is_welcome=bool(welcome),
        pending_check=date.fromisoformat(pending) if pending else None,
        checks_done=done,
    )


def pending_check_in(file: BookFile, introduction_id: IntroductionId) -> str | None:
    """Return the id of the check that an introduction waits for, if it was put down."""
    found = file.rows(
        "SELECT id FROM check_in WHERE introduction_id = ? AND done_on IS NULL"
        " ORDER BY due_on, id LIMIT 1",
        [introduction_id],
    )
    return str(found[0][0]) if found else None


@makes_sense
def rhythms(file: BookFile, me: PartyId | None) -> list[Rhythm]:
    """Return who has a rhythm; the last contact is the weaver's, or anybody's if she is unknown."""
    rows: list[tuple[Any, ...]] = file.rows(
        """SELECT p.id, p.name, p.keep_in_touch_days, p.created_at,
               (SELECT max(t.last_contact) FROM tie AS t
                WHERE (t.a_id = p.id AND (:me IS NULL OR t.b_id = :me))
                   OR (t.b_id = p.id AND (:me IS NULL OR t.a_id = :me)))
           FROM party AS p WHERE p.keep_in_touch_days IS NOT NULL AND p.id IS NOT :me
           ORDER BY p.name, p.id""",
        {"me": me},
    )
    return [
        Rhythm(
            PartyId(i),
            name,
            days,
            PartialDate.parse(last) if last else None,
            datetime.fromisoformat(created).date(),
        )
        for i, name, days, created, last in rows
    ]


@makes_sense
def own_ties(file: BookFile, me: PartyId) -> list[OwnTie]:
    """Return the weaver's ties of depth 3 or more with people, that have not ended."""
    rows: list[tuple[Any, ...]] = file.rows(
        """SELECT t.id, p.id, p.name, t.depth, t.last_contact, p.keep_in_touch_days IS NOT NULL
           FROM tie AS t JOIN party AS p ON p.id = iif(t.a_id = :me, t.b_id, t.a_id)
           WHERE (t.a_id = :me OR t.b_id = :me) AND t.depth >= 3 AND t.ended IS NULL
               AND t.provenance <> 'inferred' AND p.kind = 'person'""",
        {"me": me},
    )
    return [
        OwnTie(
            TieId(i),
            PartyId(other),
            name,
            depth,
            PartialDate.parse(last) if last else None,
            bool(has_rhythm),
        )
        for i, other, name, depth, last, has_rhythm in rows
    ]


@makes_sense
def open_needs(file: BookFile, since: date) -> list[OpenNeed]:
    """Return the open needs heard since a day, the newest first; undated ones as of their entry."""
    rows: list[tuple[Any, ...]] = file.rows(
        """SELECT f.id, p.id, p.name, f.text,
               coalesce(f.heard_on, substr(f.created_at, 1, 10)) AS d, f.is_private
           FROM fact AS f JOIN party AS p ON p.id = f.party_id
           WHERE f.kind = 'need' AND f.is_open AND d >= ? ORDER BY d DESC, f.id""",
        [str(since.year)],  # also finds “2026”, which comes before any day of it
    )
    needs = [
        OpenNeed(FactId(i), PartyId(party), name, text, PartialDate.parse(on), bool(private))
        for i, party, name, text, on, private in rows
    ]
    return [need for need in needs if need.heard_on.last_day() >= since]


@makes_sense
def newcomers(file: BookFile, me: PartyId | None, since: date) -> list[Newcomer]:
    """Return who came for the first time since a day and was not welcomed, nor met by the weaver.

    First-timers are those marked so; where nothing is said, those whose first gathering it is,
    unless it is the first of the whole book, which is everybody's.
    """
    rows: list[tuple[Any, ...]] = file.rows(
        """SELECT u.id, p.id, p.name, g.id, g.name, g.on_date, coalesce(u.came_alone, 0)
           FROM guest AS u JOIN gathering AS g ON g.id = u.gathering_id
           JOIN party AS p ON p.id = u.party_id
           WHERE u.answer = 'came' AND u.welcomed_by IS NULL AND g.on_date >= :since
               AND p.id IS NOT :me AND p.kind = 'person'
               AND coalesce(u.is_first_time,
                   g.on_date > (SELECT min(on_date) FROM gathering)
                   AND NOT EXISTS (SELECT 1 FROM guest AS v JOIN gathering AS h
                       ON h.id = v.gathering_id WHERE v.party_id = p.id AND v.answer = 'came'
                       AND h.id <> g.id AND h.on_date <= g.on_date))
               AND NOT EXISTS (SELECT 1 FROM encounter AS e
                   JOIN encounter_party AS x ON x.encounter_id = e.id AND x.party_id = p.id
                   JOIN encounter_party AS y ON y.encounter_id = e.id AND y.party_id = :me
                   WHERE e.on_date >= g.on_date)
           ORDER BY g.on_date DESC, p.name, p.id""",
        {"me": me, "since": since.isoformat()},
    )
    return [
        Newcomer(
            guest,
            PartyId(party),
            name,
            GatheringId(gathering),
            gathering_name,
            PartialDate.parse(on),
            bool(alone),
        )
        for guest, party, name, gathering, gathering_name, on, alone in rows
    ]


@makes_sense
def birthdays(file: BookFile) -> list[Birthday]:
    """Return whose birthday is known."""
    rows: list[tuple[Any, ...]] = file.rows(
        "SELECT id, name, birthday FROM party WHERE birthday IS NOT NULL AND kind = 'person'"
        " ORDER BY name, id"
    )
    return [Birthday(PartyId(i), name, born.parse_birthday(on)) for i, name, on in rows]
