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
from weaver_desktop.book.turn import Turn
from weaver_desktop.domain.changes import ChangeSet, Row
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import PartyId, TieId
from weaver_desktop.domain.long_work import Progress, Steps, in_one_go
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
_AT_ONCE = 1_000
_GOING_ON = Progress(0.5)
_NO_PAIRS = np.zeros((0, 2), np.int32)


class Picture:
    """Knows every party and tie; a snapshot costs milliseconds, also in a book of thousands."""

    def __init__(self, file: BookFile, turn: Turn) -> None:
        """Read the book on first use, and be whole whenever long work begins."""
        self._file = file
        self._turn = turn
        turn.before(self._be_whole)
        self._roll: PartyRoll | None = None
        self._ties = TieSheet()
        self._members: Ints | None = None
        self._together: tuple[Ints, Ints] | None = None
        self._snapshot: tuple[date, Network] | None = None
        self._asked: date | None = None

    @property
    def is_between(self) -> bool:
        """Whether long work pauses, so that the network may still be the one before it."""
        return self._turn.is_paused

    def network(self, today: date) -> Network:
        """Return the network as it stands; the same object until something in it changes.

        Within an open act it is read anew each time, and shows what the act has done so far. To
        others, while long work pauses, it is the one before it, and from when all of it has been
        taken in, the one after it: never half of each.

        Raises:
            BusyError: to who first asks while long work pauses.
        """
        if self._turn.is_paused and self._snapshot is not None:
            return self._snapshot[1]
        self._turn.check()
        if self._file.is_writing:
            return Picture(self._file, Turn()).draw(today)  # not kept: it may yet be taken back
        self._asked = today
        if self._snapshot is None or self._snapshot[0] != today:
            self._snapshot = (today, self.draw(today))
        return self._snapshot[1]

    def take_in(self, change_set: ChangeSet) -> Steps[None]:
        """Bring the picture in line with an edit."""
        is_me = any(change.id == _ME for change in change_set.of("setting"))
        if not (is_me or change_set.touches(*_DRAWN)):
            return
        earlier, later = self._snapshot, None
        try:
            if change_set.touches("membership"):
                self._members = None
            if change_set.touches("guest"):
                self._together = None
            if sum(change.after is None for change in change_set.of("party")) > _MANY:
                self._roll = None  # each that leaves moves all behind it up: reading anew is faster
            if self._roll is not None:
                yield from self._take_in_parties_and_ties(self._roll, change_set)
            if self._turn.is_held and earlier is not None:
                with making_sense(self._file.path):
                    yield from self._prepare()
                later = (earlier[0], self.draw(earlier[0]))
                yield _GOING_ON
        finally:
            self._snapshot = later

    def draw(self, today: date) -> Network:
        """Put the network together from what is held, reading first what is not."""
        with making_sense(self._file.path):
            roll = in_one_go(self._prepare())
            together = self._together or (_NO_PAIRS, np.zeros(0, np.int32))
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
            members=_NO_PAIRS if self._members is None else self._members,
            together=together[0],
            together_count=together[1],
            me=None if me is None else roll.at.get(PartyId(me)),
        )

    def _be_whole(self) -> None:
        """Draw what others get to see while long work pauses, if anybody has ever asked."""
        if self._asked is not None and not self._file.is_writing:
            self.network(self._asked)

    def _prepare(self) -> Steps[PartyRoll]:
        """Read what is not held."""
        roll = self._roll or (yield from self._read())
        if self._members is None:
            held = columns.member_columns(self._file)
            yield _GOING_ON
            places = [(roll.at[PartyId(p)], roll.at[PartyId(g)]) for p, g in held]
            self._members = np.array(places, np.int32).reshape(-1, 2)
            yield _GOING_ON
        if self._together is None:
            came = columns.guest_columns(self._file)
            yield _GOING_ON
            self._together = gathered_together([(roll.at[PartyId(p)], g) for p, g in came])
            yield _GOING_ON
        return roll

    def _read(self) -> Steps[PartyRoll]:
        roll, ties = PartyRoll(), TieSheet()
        self._members = self._together = None  # in positions of the roll before
        everybody = columns.party_columns(self._file)
        yield _GOING_ON
        for number, (party, name, kind) in enumerate(everybody, 1):
            roll.put(PartyId(party), name, is_group=kind == PartyKind.GROUP.value)
            if number % _AT_ONCE == 0:
                yield _GOING_ON
        after = ""
        while page := columns.tie_columns(self._file, after=after, most=_AT_ONCE):
            for tie, a, b, depth, provenance, since, last, ended in page:
                ends = roll.at[PartyId(a)], roll.at[PartyId(b)]
                days = _day(since), _day(last), _day(ended)
                is_inferred = int(provenance == Provenance.INFERRED.value)
                ties.put(TieId(tie), (*ends, depth, *days, is_inferred))
            after = page[-1][0]
            yield _GOING_ON
        # Only now: half a picture must not be taken for a whole one.
        self._roll, self._ties = roll, ties
        return roll

    def _take_in_parties_and_ties(self, roll: PartyRoll, change_set: ChangeSet) -> Steps[None]:
        # New parties before their ties, and ties gone before the parties that they were of.
        for number, change in enumerate(change_set.of("party"), 1):
            if change.after is not None:
                is_group = change.after["kind"] == PartyKind.GROUP.value
                roll.put(PartyId(change.id), str(change.after["name"]), is_group=is_group)
            if number % _AT_ONCE == 0:
                yield _GOING_ON
        for number, change in enumerate(change_set.of("tie"), 1):
            if change.after is None:
                self._ties.drop(TieId(change.id))
            else:
                self._ties.put(TieId(change.id), _numbers(change.after, roll))
            if number % _AT_ONCE == 0:
                yield _GOING_ON
        for change in change_set.of("party"):
            gap = roll.drop(PartyId(change.id)) if change.after is None else None
            if gap is not None:
                self._ties.close_gap(gap)
                self._members = self._together = None


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
