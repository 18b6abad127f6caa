"""What happened between parties: ties, encounters, facts, gatherings."""

from typing import Any

from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.encounters import Encounter
from weaver_desktop.domain.facts import Fact, FactKind
from weaver_desktop.domain.ids import (
    EncounterId,
    FactId,
    GatheringId,
    IntroductionId,
    Pair,
    PartyId,
    TieId,
)
from weaver_desktop.domain.ties import Depth, Provenance, Tie
from weaver_desktop.store.bookfile import BookFile
from weaver_desktop.store.refusals import makes_sense

HeardColumns = tuple[str, str, str, str, str | None]
"""id, party, kind, text, heard on: of one fact."""

_TIE = "SELECT id, a_id, b_id, depth, provenance, since, last_contact, ended FROM tie"
_FACT = "SELECT id, party_id, kind, text, heard_on, said_by, is_private, is_open, met_by FROM fact"


@makes_sense
def tie_between(file: BookFile, two: Pair) -> Tie | None:
    """Return the tie of two parties, also one that has ended."""
    found = file.rows(f"{_TIE} WHERE a_id = ? AND b_id = ?", list(two))
    return tie_of(found[0]) if found else None


@makes_sense
def tie(file: BookFile, tie_id: TieId) -> Tie | None:
    """Return one tie."""
    found = file.rows(f"{_TIE} WHERE id = ?", [tie_id])
    return tie_of(found[0]) if found else None


@makes_sense
def ties_of(file: BookFile, party_id: PartyId) -> tuple[Tie, ...]:
    """Return the ties of a party: current before ended, deepest first, then by last contact."""
    rows = file.rows(
        f"{_TIE} WHERE a_id = :party OR b_id = :party"
        " ORDER BY ended IS NOT NULL, depth DESC, last_contact DESC, id",
        {"party": party_id},
    )
    return tuple(tie_of(row) for row in rows)


@makes_sense
def facts_of(file: BookFile, party_id: PartyId) -> tuple[Fact, ...]:
    """Return the facts of a party, newest first, undated last."""
    rows = file.rows(
        f"{_FACT} WHERE party_id = ? ORDER BY heard_on DESC, created_at DESC, id", [party_id]
    )
    return tuple(_fact(row) for row in rows)


@makes_sense
def fact(file: BookFile, fact_id: FactId) -> Fact | None:
    """Return one fact."""
    found = file.rows(f"{_FACT} WHERE id = ?", [fact_id])
    return _fact(found[0]) if found else None


def needs_and_gifts(file: BookFile) -> list[HeardColumns]:
    """Return all open needs and all gifts that are not private, in the order of their ids."""
    rows: list[HeardColumns] = file.rows(
        "SELECT id, party_id, kind, text, heard_on FROM fact"
        " WHERE NOT is_private AND (kind = 'gift' OR (kind = 'need' AND is_open)) ORDER BY id"
    )
    return rows


@makes_sense
def encounters_of(file: BookFile, party_id: PartyId, *, limit: int = 200) -> tuple[Encounter, ...]:
    """Return the encounters of a party, newest first."""
    rows: list[tuple[Any, ...]] = file.rows(
        """SELECT e.id, e.on_date, e.place, e.gathering_id, e.note,
                  coalesce((SELECT group_concat(o.party_id, ' ') FROM encounter_party AS o
                            WHERE o.encounter_id = e.id), '')
           FROM encounter AS e JOIN encounter_party AS p ON p.encounter_id = e.id
           WHERE p.party_id = ? ORDER BY e.on_date DESC, e.created_at DESC, e.id LIMIT ?""",
        [party_id, limit],
    )
    return tuple(
        Encounter(
            EncounterId(i),
            PartialDate.parse(on),
            tuple(PartyId(p) for p in parties.split()),
            place,
            GatheringId(gathering) if gathering else None,
            note,
        )
        for i, on, place, gathering, note, parties in rows
    )


@makes_sense
def gatherings_of(file: BookFile, party_id: PartyId) -> tuple[tuple[str, PartialDate | None], ...]:
    """Return name and date of the gatherings that a party came to, newest first."""
    rows: list[tuple[Any, ...]] = file.rows(
        """SELECT g.name, g.on_date FROM guest AS u JOIN gathering AS g ON g.id = u.gathering_id
           WHERE u.party_id = ? AND u.answer = 'came' ORDER BY g.on_date DESC, g.name""",
        [party_id],
    )
    return tuple((name, PartialDate.parse(on) if on else None) for name, on in rows)


def gatherings(file: BookFile) -> tuple[tuple[GatheringId, str, str], ...]:
    """Return id, name and date ("" where unknown) of every gathering, by date and name."""
    rows: list[tuple[Any, ...]] = file.rows(
        "SELECT id, name, coalesce(on_date, '') FROM gathering ORDER BY on_date, name, id"
    )
    return tuple((GatheringId(i), name, on) for i, name, on in rows)


def gathering_name(file: BookFile, gathering_id: GatheringId) -> str | None:
    """Return the name of a gathering."""
    found = file.rows("SELECT name FROM gathering WHERE id = ?", [gathering_id])
    return str(found[0][0]) if found else None


def is_guest(file: BookFile, gathering_id: GatheringId, party_id: PartyId) -> bool:
    """Tell whether a party is on the guest list of a gathering."""
    values = [gathering_id, party_id]
    return bool(file.rows("SELECT 1 FROM guest WHERE gathering_id = ? AND party_id = ?", values))


def tie_of(row: tuple[Any, ...]) -> Tie:
    """Make a tie of the columns id, a, b, depth, provenance, since, last contact, ended."""
    i, a, b, depth, provenance, since, last, ended = row
    return Tie(
        TieId(i),
        PartyId(a),
        PartyId(b),
        Depth(depth),
        Provenance(provenance),
        PartialDate.parse(since) if since else None,
        PartialDate.parse(last) if last else None,
        PartialDate.parse(ended) if ended else None,
    )


def _fact(row: tuple[Any, ...]) -> Fact:
    i, party, kind, text, heard, said_by, private, is_open, met_by = row
    return Fact(
        FactId(i),
        PartyId(party),
        FactKind(kind),
        text,
        PartialDate.parse(heard) if heard else None,
        PartyId(said_by) if said_by else None,
        bool(private),
        bool(is_open),
        IntroductionId(met_by) if met_by else None,
    )
