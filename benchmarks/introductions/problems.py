"""Problem folders as the app sees a book: a network and what is known besides."""

import csv
import json
from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import numpy as np

from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import PartyId, TieId
from weaver_desktop.domain.ties import Depth
from weaver_desktop.graph.network import UNDATED, Ints, Network
from weaver_desktop.graph.suggestions.evidence import Evidence
from weaver_desktop.graph.suggestions.traits import Gathered, Trait

_DAYS = 3_000_000
"""The time that a problem spans, in days of the app: enough to keep every moment apart."""

_LATEST_YEAR = 10_000
"""Moments beyond it are seconds since 1970, next to which a bare year means its middle."""

_KINDS = 12
"""A column of more numbers than this tells no two people that they are alike."""

_UNLIKE = {"id", "label", "name"}

Rows = list[dict[str, str]]


@dataclass(frozen=True)
class Problem:
    """One problem.

    Attributes:
        name: the folder's name.
        network: the ties to learn from, as a book without a weaver.
        evidence: shared events and attributes, where there are any.
        today: the day after which the ties to find begin.
        answers: the ties to find, as pairs of ids in order.
    """

    name: str
    network: Network
    evidence: Evidence
    today: date
    answers: frozenset[tuple[str, str]]


def read(folder: Path) -> Problem:
    """Read a problem folder: train.csv, and what else is there."""
    ties, answers = _once(_rows(folder / "train.csv")), _rows(folder / "test.csv")
    meta = _meta(folder)
    people = {row[end] for row in ties for end in "uv"}
    if meta.get("kind") == "static":
        people |= {row[end] for row in answers for end in "uv"}
    ids = sorted(people)
    at = {person: place for place, person in enumerate(ids)}
    visits = _rows(folder / "affil_train.csv")
    clock = _Clock(ties)
    contexts = [
        row
        for row in _once(_rows(folder / "context_train.csv"))
        if row["u"] in at and row["v"] in at
    ]
    n = len(ids)
    return Problem(
        folder.name,
        Network(
            ids=tuple(map(PartyId, ids)),
            names=tuple(ids),
            is_group=np.zeros(n, dtype=np.bool_),
            tie_ids=tuple(TieId(str(place)) for place in range(len(ties))),
            ends=_ends(ties, at),
            depth=np.full(len(ties), int(Depth.IN_TOUCH), dtype=np.uint8),
            since=clock.days([row.get("t_first", "") for row in ties]),
            last_contact=clock.days([row.get("t_last", "") for row in ties]),
            is_ended=np.zeros(len(ties), dtype=np.bool_),
            is_inferred=np.zeros(len(ties), dtype=np.bool_),
            members=np.zeros((0, 2), dtype=np.int32),
            together=_ends(contexts, at),
            together_count=np.array([float(row["met"]) for row in contexts]).astype(np.int32),
        ),
        Evidence(
            gatherings=_gatherings(visits, at, clock),
            traits=_traits(_rows(folder / "nodes.csv"), at),
        ),
        date.fromordinal(clock.today),
        frozenset(_in_order(row) for row in answers),
    )


class _Clock:
    """Moments of any unit as days, the order and the distances kept."""

    def __init__(self, ties: Rows) -> None:
        known = [_moment(row[end]) for row in ties for end in ("t_first", "t_last") if row.get(end)]
        self._begin = min(known, default=0.0)
        self._span = max(known, default=0.0) - self._begin
        self._counts_seconds = max(map(abs, known), default=0.0) > _LATEST_YEAR
        self.today = 1 + _DAYS

    def days(self, texts: list[str]) -> Ints:
        """Return days as ordinals, undated where there is no moment or only one for all."""
        return np.array([self.day(text) for text in texts], dtype=np.int32)

    def day(self, text: str) -> int:
        """Return one moment as an ordinal."""
        if not text or not self._span:
            return UNDATED
        moment = _moment(text)
        if self._counts_seconds and text.isdigit() and len(text) == len("2018"):
            moment = _moment(f"{text}-07-01")
        part = min(max((moment - self._begin) / self._span, 0.0), 1.0)
        return 1 + round(part * _DAYS)

    def date(self, text: str) -> PartialDate | None:
        """Return one moment as a date."""
        day = self.day(text)
        return None if day == UNDATED else PartialDate.of(date.fromordinal(day))


def _moment(text: str) -> float:
    """Return a number as it is, and a date as seconds since 1970."""
    try:
        return float(text)
    except ValueError:
        return datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp()


def _gatherings(visits: Rows, at: dict[str, int], clock: _Clock) -> tuple[Gathered, ...]:
    came: defaultdict[str, set[int]] = defaultdict(set)
    when: dict[str, str] = {}
    for row in visits:
        when[row["event"]] = row.get("t", "")
        if row["person"] in at:
            came[row["event"]].add(at[row["person"]])
    return tuple(
        Gathered(event, clock.date(when[event]), tuple(sorted(guests)))
        for event, guests in came.items()
    )


def _traits(people: Rows, at: dict[str, int]) -> tuple[Trait, ...]:
    """Return what people may have in common: columns of words, or of a few numbers."""
    found = []
    for column in people[0] if people else ():
        values = {row[column] for row in people} - {""}
        if column in _UNLIKE or (len(values) > _KINDS and all(map(_is_number, values))):
            continue
        found += [
            Trait(at[row["id"]], column, row[column], row[column].casefold())
            for row in people
            if row["id"] in at and row[column]
        ]
    return tuple(found)


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _ends(rows: Rows, at: dict[str, int]) -> Ints:
    ends = [(at[one], at[other]) for one, other in map(_in_order, rows)]
    return np.array(ends, dtype=np.int32).reshape(-1, 2)


def _once(rows: Rows) -> Rows:
    """Return each pair once, the first time it comes, and nobody with themselves."""
    return list({_in_order(row): row for row in reversed(rows) if row["u"] != row["v"]}.values())


def _in_order(row: dict[str, str]) -> tuple[str, str]:
    one, other = sorted((row["u"], row["v"]))
    return one, other


def _rows(path: Path) -> Rows:
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _meta(folder: Path) -> dict[str, object]:
    path = folder / "meta.json"
    known: dict[str, object] = json.loads(path.read_text("utf-8")) if path.exists() else {}
    return known
