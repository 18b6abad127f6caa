"""What is dated about a network, put in the order of days."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from weaver_desktop.domain.ties import Depth
from weaver_desktop.graph.network import UNDATED, Flags, Ints

ABSENT = -1
"""Stands for the depth of a tie that is not there yet; 0 is one that ended."""

_AFTER_ALL_DAYS = 1 << 22
"""More than the ordinal of 31 December 9999, so that a tie and a day make one number."""


@dataclass(frozen=True, eq=False)
class History:
    """The dated story of the n parties and m ties of one network, by their positions in it.

    Attributes:
        changes: (c, 3) tie, day, depth 0-5 from that day on (0: it ended), in the order in which
            they were recorded, which settles what fell on one day. An undated change counts from
            the beginning; if a dated one of the same tie was recorded before it, from that one's
            day on, since it went further than that. A tie without changes was always as it is,
            and one whose first change is its end was there before.
        contacts: (k, 2) tie, day; undated ones tell nothing.
        first_seen: n days on which the book first knows of a party (give the earliest of all that
            is dated about it), ``UNDATED`` for one that was always there.
    """

    changes: Ints
    contacts: Ints
    first_seen: Ints

    @cached_property
    def timeline(self) -> "Timeline":
        """The same by days; made once, so that any day can be looked up at once."""
        return Timeline.of(self)


@dataclass(frozen=True, eq=False)
class Timeline:
    """Changes and contacts in the order of days.

    Attributes:
        tie: c positions of ties.
        day: c days, rising, ``UNDATED`` first.
        depth: c depths 0-5.
        told: positions of the ties that have changes.
        opened: positions of the ties whose first change brought them about.
        contact_tie: positions of ties, once for each dated contact.
        contact_day: the days of the contacts, rising.
    """

    tie: Ints
    day: Ints
    depth: Ints
    told: Ints
    opened: Ints
    contact_tie: Ints
    contact_day: Ints

    @classmethod
    def of(cls, history: History) -> "Timeline":
        """Sort a history by days."""
        tie, day, depth = np.array(history.changes, dtype=np.int32).reshape(-1, 3).T
        day = _placed(tie, day)
        by_day = np.argsort(day, kind="stable")
        tie, day, depth = tie[by_day], day[by_day], depth[by_day]
        told, first = np.unique(tie, return_index=True)
        contacts = np.array(history.contacts, dtype=np.int32).reshape(-1, 2)
        contacts = contacts[contacts[:, 1] != UNDATED]
        contacts = contacts[np.argsort(contacts[:, 1], kind="stable")]
        contact_tie, contact_day = np.ascontiguousarray(contacts.T)
        return cls(tie, day, depth, told, told[depth[first] > 0], contact_tie, contact_day)

    def depths(self, before: Ints, day: int) -> tuple[Ints, Ints]:
        """Return the depths of m ties at the end of a day, and the last ones above 0 until then.

        Args:
            before: m depths for the ties that no change brought about.
            day: an ordinal.
        """
        past = int(np.searchsorted(self.day, day, side="right"))
        tie, depth = self.tie[:past], self.depth[:past]
        now, deep = before.copy(), before.copy()
        now[self.opened] = ABSENT
        now[tie] = depth  # a tie that is named twice keeps what comes last
        alive = depth > 0
        deep[tie[alive]] = depth[alive]
        return now, deep

    def last_contacts(self, tie_count: int, day: int) -> Ints:
        """Return m days of the last contact until the end of a day, ``UNDATED`` without one."""
        past = int(np.searchsorted(self.contact_day, day, side="right"))
        last = np.full(tie_count, UNDATED, dtype=np.int32)
        last[self.contact_tie[:past]] = self.contact_day[:past]
        return last

    def alive(self, day: int) -> tuple[Flags, Ints]:
        """Return which of the told ties were there at the end of a day, and all told depths.

        What was there before its first change, an end, counts as being of the greatest depth, for
        nothing tells how deep it was.
        """
        size = int(self.told[-1]) + 1 if len(self.told) else 0
        now, _ = self.depths(np.full(size, Depth.MAKE, dtype=np.int32), day)
        depth = now[self.told]
        return depth > 0, depth


def span(history: History) -> tuple[int, int] | None:
    """Return the first and the last day of which the history tells, or None if nothing is dated."""
    timeline = history.timeline
    days = np.concatenate([timeline.day, timeline.contact_day, history.first_seen])
    days = days[days != UNDATED]
    return (int(days.min()), int(days.max())) if len(days) else None


def _placed(tie: Ints, day: Ints) -> Ints:
    """Return the days of the changes, undated ones moved to the latest recorded before them."""
    by_tie = np.argsort(tie, kind="stable")
    number = tie[by_tie].astype(np.int64) * _AFTER_ALL_DAYS + day[by_tie]
    latest = np.empty_like(day)
    latest[by_tie] = np.maximum.accumulate(number) % _AFTER_ALL_DAYS
    return np.where(day == UNDATED, latest, day).astype(np.int32)
