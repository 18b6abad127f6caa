"""The book as a network: kept in memory, in line with every edit, handed out as a snapshot."""

from datetime import date
from functools import cache

import numpy as np

from weaver_desktop.book.party_roll import PartyRoll
from weaver_desktop.book.tie_sheet import (
    DEPTH,
    ENDED,
    IS_INFERRED,
    LAST_CONTACT,
    SINCE,
    A,
    B,
    TieSheet,
)
from weaver_desktop.domain.changes import ChangeSet, Row
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import PartyId, TieId
from weaver_desktop.domain.parties import PartyKind
from weaver_desktop.domain.ties import Provenance
from weaver_desktop.graph.gathered import gathered_together
from weaver_desktop.graph.network import UNDATED, Ints, Network
from weaver_desktop.store.bookfile import BookFile
from weaver_desktop.store.queries import network as columns
from weaver_desktop.store.queries import parties
from weaver_desktop.store.refusals import making_sense

_DRAWN = ("party", "tie", "membership", "guest")
_ME = "me"
_MANY = 100


class Picture:
    """Knows every party and tie; a snapshot costs milliseconds, also in a book of thousands."""

    def __init__(self, file: BookFile) -> None:
        """Read the book on first use."""
        self._file = file
        self._roll: PartyRoll | None = None
        self._ties = TieSheet()
        self._members: list[tuple[str, str]] | None = None
        self._together: tuple[Ints, Ints] | None = None
        self._snapshot: tuple[date, Network] | None = None

    def network(self, today: date) -> Network:
        """Return the network as it stands; the same object until something in it changes.

        Within an open act it is read anew each time, and shows what the act has done so far.
        """
        if self._file.is_writing:
            return Picture(self._file).draw(today)  # not kept: it may yet be taken back
        if self._snapshot is None or self._snapshot[0] != today:
            self._snapshot = (today, self.draw(today))
        return self._snapshot[1]

    def take_in(self, change_set: ChangeSet) -> None:
        """Bring the picture in line with an edit."""
        is_me = any(change.id == _ME for change in change_set.of("setting"))
        if not (is_me or change_set.touches(*_DRAWN)):
            return
        self._snapshot = None
        if change_set.touches("membership"):
            self._members = None
        if change_set.touches("guest"):
            self._together = None
        if sum(change.after is None for change in change_set.of("party")) > _MANY:
            self._roll = None  # each that leaves moves all behind it up: reading anew is faster
        if self._roll is not None:
            self._take_in_parties_and_ties(self._roll, change_set)

    def draw(self, today: date) -> Network:
        """Put the network together from what is held, reading first what is not."""
        with making_sense(self._file.path):
            roll = self._roll or self._read()
            if self._members is None:
                self._members = columns.member_columns(self._file)
            if self._together is None:
                came = columns.guest_columns(self._file)
                self._together = gathered_together([(roll.at[PartyId(p)], g) for p, g in came])
            members = [(roll.at[PartyId(p)], roll.at[PartyId(g)]) for p, g in self._members]
        me = parties.setting(self._file, _ME)
        ties = self._ties.rows()
        return Network(
            ids=tuple(roll.ids),
            names=tuple(roll.names),
            is_group=np.array(roll.are_groups, bool),
            tie_ids=tuple(self._ties.ids),
            ends=np.ascontiguousarray(ties[:, [A, B]]),
            depth=ties[:, DEPTH].astype(np.uint8),
            since=ties[:, SINCE].copy(),
            last_contact=ties[:, LAST_CONTACT].copy(),
            is_ended=(ties[:, ENDED] > 0) & (ties[:, ENDED] <= today.toordinal()),
            is_inferred=ties[:, IS_INFERRED].astype(bool),
            members=np.array(members, np.int32).reshape(-1, 2),
            together=self._together[0],
            together_count=self._together[1],
            me=None if me is None else roll.at.get(PartyId(me)),
        )

    def _read(self) -> PartyRoll:
        roll = PartyRoll()
        self._together = None  # in positions of the roll before
        for party, name, kind in columns.party_columns(self._file):
            roll.put(PartyId(party), name, is_group=kind == PartyKind.GROUP.value)
        self._ties = TieSheet(
            (
                TieId(tie),
                (
                    roll.at[PartyId(a)],
                    roll.at[PartyId(b)],
                    depth,
                    _day(since),
                    _day(last),
                    _day(ended),
                    int(provenance == Provenance.INFERRED.value),
                ),
            )
            for tie, a, b, depth, provenance, since, last, ended in columns.tie_columns(self._file)
        )
        self._roll = roll  # only now: half a picture must not be taken for a whole one
        return roll

    def _take_in_parties_and_ties(self, roll: PartyRoll, change_set: ChangeSet) -> None:
        # New parties before their ties, and ties gone before the parties that they were of.
        for change in change_set.of("party"):
            if change.after is not None:
                is_group = change.after["kind"] == PartyKind.GROUP.value
                roll.put(PartyId(change.id), str(change.after["name"]), is_group=is_group)
        for change in change_set.of("tie"):
            if change.after is None:
                self._ties.drop(TieId(change.id))
            else:
                self._ties.put(TieId(change.id), _numbers(change.after, roll))
        for change in change_set.of("party"):
            gap = roll.drop(PartyId(change.id)) if change.after is None else None
            if gap is not None:
                self._ties.close_gap(gap)
                self._together = None


def _numbers(row: Row, roll: PartyRoll) -> tuple[int, ...]:
    return (
        roll.at[PartyId(str(row["a_id"]))],
        roll.at[PartyId(str(row["b_id"]))],
        int(str(row["depth"])),
        _day(row["since"]),
        _day(row["last_contact"]),
        _day(row["ended"]),
        int(row["provenance"] == Provenance.INFERRED.value),
    )


@cache
def _ordinal(text: str) -> int:
    return PartialDate.parse(text).first_day().toordinal()


def _day(text: object) -> int:
    return UNDATED if text is None else _ordinal(str(text))
