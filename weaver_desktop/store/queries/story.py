"""What happened between parties: ties, encounters, facts, gatherings."""

from collections.abc import Sequence
from dataclasses import dataclass
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

EVERY = -1
"""The limit that is none, as SQLite has it."""

HeardColumns = tuple[str, str, str, str, str | None]
"""id, party, kind, text, heard on: of one fact."""

_TIE = "SELECT id, a_id, b_id, depth, provenance, since, last_contact, ended, note FROM tie"
FACT_COLUMNS = "id, party_id, kind, text, heard_on, said_by, is_private, is_open, met_by"
"""What ``fact_of`` makes a fact of."""

_FACT = f"SELECT {FACT_COLUMNS} FROM fact"


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
def ties_of(file: BookFile, party_id: PartyId, *, limit: int = EVERY) -> tuple[Tie, ...]:
    """Return the ties of a party: current before ended, deepest first, then by last contact."""
    rows = file.rows(
        f"{_TIE} WHERE a_id = :party OR b_id = :party"
        " ORDER BY ended IS NOT NULL, depth DESC, last_contact DESC, id LIMIT :limit",
        {"party": party_id, "limit": limit},
    )
    return tuple(tie_of(row) for row in rows)


def tie_count(file: BookFile, party_id: PartyId) -> int:
    """Return how many ties a party has, ended ones among them."""
    ((count,),) = file.rows(
        "SELECT count(*) FROM tie WHERE a_id = :party OR b_id = :party", {"party": party_id}
    )
    return int(count)


def pairs_of(file: BookFile, table: str, party_id: PartyId) -> list[tuple[str, PartyId, PartyId]]:
    """Return id and both parties of every row about a pair that a party is one of."""
    rows: list[Any] = file.rows(
        f'SELECT id, a_id, b_id FROM "{table}" WHERE ? IN (a_id, b_id) ORDER BY created_at, id',
        [party_id],
    )
    return rows


@dataclass(frozen=True, slots=True)
class DepthChange:
    """How deep a tie is from a day on, 0 where it ended; ordered as they count on the map.

    ``recorded`` orders what falls on one day, also between ties.
    """

    id: str
    depth: int
    on: PartialDate | None
    recorded: tuple[str, int]

    def __lt__(self, other: "DepthChange") -> bool:
        """Order by day, undated first, then as they were recorded."""
        return self._order() < other._order()

    def _order(self) -> tuple[str, tuple[str, int]]:
        return (str(self.on) if self.on else "", self.recorded)


@makes_sense
def depths_of(file: BookFile, tie_id: TieId) -> list[DepthChange]:
    """Return every change of a tie's depth, in the order in which they were recorded."""
    rows: list[tuple[Any, ...]] = file.rows(
        "SELECT id, depth, on_date, created_at, rowid FROM tie_depth WHERE tie_id = ?"
        " ORDER BY created_at, rowid",
        [tie_id],
    )
    return [
        DepthChange(i, depth, PartialDate.parse(on) if on else None, (created, number))
        for i, depth, on, created, number in rows
    ]


@makes_sense
def facts_of(file: BookFile, party_id: PartyId) -> tuple[Fact, ...]:
    """Return the facts of a party, newest first, undated last."""
    rows = file.rows(
        f"{_FACT} WHERE party_id = ? ORDER BY heard_on DESC, created_at DESC, id", [party_id]
    )
    return tuple(fact_of(row) for row in rows)


@makes_sense
def fact(file: BookFile, fact_id: FactId) -> Fact | None:
    """Return one fact."""
    found = file.rows(f"{_FACT} WHERE id = ?", [fact_id])
    return fact_of(found[0]) if found else None


@makes_sense
def needs_met_by(file: BookFile, introduction_id: IntroductionId) -> tuple[Fact, ...]:
    """Return the needs that an introduction met, oldest first."""
    rows = file.rows(f"{_FACT} WHERE met_by = ? ORDER BY heard_on, id", [introduction_id])
    return tuple(fact_of(row) for row in rows)


def needs_and_gifts(file: BookFile, within: tuple[str, str]) -> list[HeardColumns]:
    """Return open needs, gifts, and what members seek and bring, in the order of their ids.

    Nothing private: no fact that is, and no proposition of a party that is.

    Args:
        file: the book.
        within: those from one id on and before another.
    """
    rows: list[HeardColumns] = file.rows(
        """SELECT id, party_id, kind, text, heard_on FROM fact WHERE id >= :low AND id < :high
               AND NOT is_private AND (kind = 'gift' OR (kind = 'need' AND is_open))
           UNION ALL SELECT o.id, o.party_id, o.direction, o.text, o.on_date
               FROM proposition AS o JOIN party AS p ON p.id = o.party_id
               WHERE o.id >= :low AND o.id < :high AND NOT p.is_private
           ORDER BY 1""",
        {"low": within[0], "high": within[1]},
    )
    return rows


_ENCOUNTER = """
    SELECT e.id, e.on_date, e.place, e.gathering_id, e.note,
           coalesce((SELECT group_concat(o.party_id, ' ') FROM
                         (SELECT party_id FROM encounter_party WHERE encounter_id = e.id
                          ORDER BY rowid) AS o), '')
    FROM encounter AS e
"""


@makes_sense
def encounter(file: BookFile, encounter_id: EncounterId) -> Encounter | None:
    """Return one encounter."""
    found = file.rows(f"{_ENCOUNTER} WHERE e.id = ?", [encounter_id])
    return _encounter(found[0]) if found else None


@makes_sense
def encounters_between(file: BookFile, two: Pair) -> tuple[Encounter, ...]:
    """Return the encounters at which both were, newest first."""
    rows = file.rows(
        f"""{_ENCOUNTER} JOIN encounter_party AS a ON a.encounter_id = e.id AND a.party_id = ?
            JOIN encounter_party AS b ON b.encounter_id = e.id AND b.party_id = ?
            ORDER BY e.on_date DESC, e.created_at DESC, e.id""",
        list(two),
    )
    return tuple(_encounter(row) for row in rows)


def days_met(file: BookFile, two: Pair) -> list[PartialDate]:
    """Return the days of the encounters at which both were."""
    return [encounter.on for encounter in encounters_between(file, two)]


def encounter_party_rows(file: BookFile, encounter_id: EncounterId) -> dict[PartyId, str]:
    """Return the id of each party's place in an encounter."""
    rows: list[Any] = file.rows(
        "SELECT party_id, id FROM encounter_party WHERE encounter_id = ?", [encounter_id]
    )
    return dict(rows)


def companions(file: BookFile, parties: Sequence[PartyId], *, limit: int) -> tuple[PartyId, ...]:
    """Return who was met together with these, or with anybody if there are none.

    Who was there last comes first, then who was there more often.
    """
    marks = ", ".join("?" * len(parties)) or "''"
    which = (
        f"""WHERE p.encounter_id IN
                (SELECT encounter_id FROM encounter_party WHERE party_id IN ({marks}))
            AND p.party_id NOT IN ({marks})"""
        if parties
        else ""
    )
    rows = file.rows(
        f"""SELECT p.party_id FROM encounter_party AS p
            JOIN encounter AS e ON e.id = p.encounter_id {which}
            GROUP BY p.party_id
            ORDER BY max(e.on_date) DESC, count(*) DESC, max(e.created_at) DESC, p.party_id
            LIMIT ?""",
        [*parties, *parties, limit],
    )
    return tuple(PartyId(str(i)) for (i,) in rows)


def places(file: BookFile, *, limit: int) -> tuple[str, ...]:
    """Return where people were met, the place that was used last first."""
    rows = file.rows(
        """SELECT place FROM encounter WHERE place <> '' GROUP BY place
           ORDER BY max(created_at) DESC, count(*) DESC, place LIMIT ?""",
        [limit],
    )
    return tuple(str(place) for (place,) in rows)


@makes_sense
def encounters_of(file: BookFile, party_id: PartyId, *, limit: int = 200) -> tuple[Encounter, ...]:
    """Return the encounters of a party, newest first."""
    rows = file.rows(
        f"""{_ENCOUNTER} JOIN encounter_party AS p ON p.encounter_id = e.id
            WHERE p.party_id = ? ORDER BY e.on_date DESC, e.created_at DESC, e.id LIMIT ?""",
        [party_id, limit],
    )
    return tuple(_encounter(row) for row in rows)


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


def _encounter(row: tuple[Any, ...]) -> Encounter:
    i, on, place, gathering, note, parties = row
    return Encounter(
        EncounterId(i),
        PartialDate.parse(on),
        tuple(PartyId(p) for p in parties.split()),
        place,
        GatheringId(gathering) if gathering else None,
        note,
    )


def tie_of(row: tuple[Any, ...]) -> Tie:
    """Make a tie of the columns id, a, b, depth, provenance, since, last contact, ended, note."""
    i, a, b, depth, provenance, since, last, ended, note = row
    return Tie(
        TieId(i),
        PartyId(a),
        PartyId(b),
        Depth(depth),
        Provenance(provenance),
        PartialDate.parse(since) if since else None,
        PartialDate.parse(last) if last else None,
        PartialDate.parse(ended) if ended else None,
        note,
    )


def fact_of(row: tuple[Any, ...]) -> Fact:
    """Make a fact of its columns."""
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
