"""The book as a network: kept in memory, in line with every edit, handed out as a snapshot."""

from datetime import date
from functools import cache
from typing import TypeVar

import numpy as np

from weaver_desktop.domain.changes import ChangeSet, Row
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import PartyId, TieId
from weaver_desktop.domain.parties import PartyKind
from weaver_desktop.domain.ties import Provenance
from weaver_desktop.graph.gathered import gathered_together
from weaver_desktop.graph.network import UNDATED, Network
from weaver_desktop.store.bookfile import BookFile
from weaver_desktop.store.queries import network as columns
from weaver_desktop.store.queries import parties

T = TypeVar("T")

_TIE_COLUMNS = ("id", "a_id", "b_id", "depth", "provenance", "since", "last_contact", "ended")


class Picture:
    """Knows every party and tie; a snapshot costs milliseconds, also in a book of thousands."""

    def __init__(self, file: BookFile) -> None:
        """Read the book on first use."""
        self._file = file
        self._parties: dict[str, tuple[str, str]] | None = None
        self._ties: dict[str, columns.TieColumns] = {}
        self._members: list[tuple[str, str]] | None = None
        self._guests: list[tuple[str, str]] | None = None
        self._snapshot: tuple[date, Network] | None = None

    def network(self, today: date) -> Network:
        """Return the network as it stands; the same object until something in it changes."""
        if self._snapshot is None or self._snapshot[0] != today:
            self._snapshot = (today, self._draw(today))
        return self._snapshot[1]

    def take_in(self, change_set: ChangeSet) -> None:
        """Bring the picture in line with an edit."""
        if not change_set.touches("party", "tie", "membership", "guest", "setting"):
            return
        self._snapshot = None
        if self._parties is None:
            return
        for change in change_set.of("party"):
            _put(self._parties, change.id, None if change.after is None else _party(change.after))
        for change in change_set.of("tie"):
            _put(self._ties, change.id, None if change.after is None else _tie(change.after))
        if change_set.touches("membership"):
            self._members = None
        if change_set.touches("guest"):
            self._guests = None

    def _draw(self, today: date) -> Network:
        if self._parties is None:
            self._parties = {i: (n, k) for i, n, k in columns.party_columns(self._file)}
            self._ties = {row[0]: row for row in columns.tie_columns(self._file)}
        if self._members is None:
            self._members = columns.member_columns(self._file)
        if self._guests is None:
            self._guests = columns.guest_columns(self._file)
        ids = tuple(PartyId(i) for i in self._parties)
        at = {party: place for place, party in enumerate(ids)}
        ties = list(self._ties.values())
        together, together_count = gathered_together([(at[PartyId(p)], g) for p, g in self._guests])
        me = parties.setting(self._file, "me")
        horizon = today.toordinal()
        return Network(
            ids=ids,
            names=tuple(name for name, _ in self._parties.values()),
            is_group=np.array(
                [k == PartyKind.GROUP.value for _, k in self._parties.values()], bool
            ),
            tie_ids=tuple(TieId(row[0]) for row in ties),
            ends=np.array(
                [(at[PartyId(a)], at[PartyId(b)]) for _, a, b, *_ in ties], np.int32
            ).reshape(-1, 2),
            depth=np.array([row[3] for row in ties], np.uint8),
            since=np.array([_day(row[5]) for row in ties], np.int32),
            last_contact=np.array([_day(row[6]) for row in ties], np.int32),
            is_ended=np.array([0 < _day(row[7]) <= horizon for row in ties], bool),
            is_inferred=np.array([row[4] == Provenance.INFERRED.value for row in ties], bool),
            members=np.array(
                [(at[PartyId(p)], at[PartyId(g)]) for p, g in self._members], np.int32
            ).reshape(-1, 2),
            together=together,
            together_count=together_count,
            me=None if me is None else at.get(PartyId(me)),
        )


def _put(held: dict[str, T], key: str, value: T | None) -> None:
    if value is None:
        held.pop(key, None)
    else:
        held[key] = value


def _party(row: Row) -> tuple[str, str]:
    return str(row["name"]), str(row["kind"])


def _tie(row: Row) -> columns.TieColumns:
    values: tuple[object, ...] = tuple(row[name] for name in _TIE_COLUMNS)
    return values  # type: ignore[return-value]


@cache
def _ordinal(text: str) -> int:
    return PartialDate.parse(text).first_day().toordinal()


def _day(text: str | None) -> int:
    return UNDATED if text is None else _ordinal(text)
