"""How ties grew: every meeting with its day and place, and when a tie became deeper."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from weaver_desktop.book.sample.bonds import Bond
from weaver_desktop.book.sample.cast import ME, Cast
from weaver_desktop.book.sample.seasons import Event
from weaver_desktop.book.sample.tables import Series

_MET = 2
_CLOSE = 4
_NEAR_DAYS = 60
_COOLING, _RECENT = 0.16, 0.72
_COOL_DAYS, _RECENT_DAYS = (200, 420), (2, 110)
_SMALL = 600
_WORDLESS, _CHAT = 0.35, 0.3
_STEP_DAYS = 14
_HEARSAY = 0.5


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two people met, at a gathering (by its place in the list of them) or elsewhere.

    ``depth`` is how deep their tie is from then on; 0 leaves it as it is. Of a meeting that is only
    hearsay nothing is known but that the two have been tied since.
    """

    on: date
    a: int
    b: int
    event: int | None
    place: str
    note: str
    depth: int = 0
    is_hearsay: bool = False


class Diary:
    """Turns ties into meetings."""

    def __init__(
        self, series: Series, cast: Cast, events: Sequence[Event], today: date, rng: Random
    ) -> None:
        """Look up who was where."""
        self._series = series
        self._cast = cast
        self._events = events
        self._today = today
        self._rng = rng
        self._circle_of = {
            person: circle for circle, members in enumerate(cast.members) for person in members
        }
        self._visits: list[list[int]] = [[] for _ in cast.people]
        for at, event in enumerate(events):
            for person in event.guests:
                self._visits[person].append(at)

    def of(self, bond: Bond) -> list[Meeting]:
        """Return the meetings of two people, oldest first.

        Nobody's notes follow thousands: beyond 600 people the ties of most are only told once,
        half of them by hearsay.
        """
        rng = self._rng
        if ME not in (bond.a, bond.b) and rng.random() > _SMALL / len(self._cast.people):
            return [self._told_once(bond)]
        met = self._meeting(bond, bond.first)
        by_day = {met.on: met}
        last = max(met.on, self._last(bond))
        days = (last - met.on).days
        growth = min(bond.depth - _MET, days // _STEP_DAYS)
        again = growth + (rng.random() < _CHAT) if days else 0
        offsets = [rng.randrange(1, days + 1) for _ in range(again - 1)] + [days] * bool(again)
        for offset in offsets:
            meeting = self._meeting(bond, met.on + timedelta(offset))
            by_day.setdefault(meeting.on, meeting)
        meetings = [by_day[day] for day in sorted(by_day)]
        told: set[str] = set()
        for number, meeting in enumerate(meetings):
            note = "" if meeting.note in told else meeting.note
            depth = _depth_at(number, growth, len(meetings))
            meetings[number] = replace(meeting, note=note, depth=depth)
            told.add(note)
        return meetings

    def _told_once(self, bond: Bond) -> Meeting:
        if self._rng.random() < _HEARSAY:
            return Meeting(bond.first, bond.a, bond.b, None, "", "", bond.depth, is_hearsay=True)
        return replace(self._meeting(bond, bond.first), note="")

    def _last(self, bond: Bond) -> date:
        rng = self._rng
        is_close = ME in (bond.a, bond.b) and bond.depth >= _CLOSE
        roll = _COOLING if is_close else rng.random()
        if bond.depth > _MET and roll < _COOLING:
            return self._today - timedelta(rng.randrange(*_COOL_DAYS))
        if bond.depth > _MET and roll < _RECENT:
            return self._today - timedelta(rng.randrange(*_RECENT_DAYS))
        days = (self._today - bond.first).days
        return bond.first + timedelta(rng.randrange(max(1, days)))

    def _meeting(self, bond: Bond, day: date) -> Meeting:
        rng = self._rng
        at = self._event_near(bond, day)
        here, there = self._circle_of.get(bond.a), self._circle_of.get(bond.b)
        circles = [self._cast.circles[each] for each in (here, there) if each is not None]
        is_within = here == there or len(circles) == 1
        talk = circles[0].talk if circles and is_within else self._series.talk
        note = "" if rng.random() < _WORDLESS else rng.choice(talk)
        if at is not None:
            event = self._events[at]
            return Meeting(event.on, bond.a, bond.b, at, event.name, note)
        place = circles[0].haunt if circles and is_within else rng.choice(self._series.places)
        return Meeting(day, bond.a, bond.b, None, place, note)

    def _event_near(self, bond: Bond, day: date) -> int | None:
        both = [at for at in self._visits[bond.a] if at in self._visits[bond.b]]
        near = [
            at
            for at in both
            if abs((self._events[at].on - day).days) <= _NEAR_DAYS
            and self._events[at].on >= bond.first
        ]
        return min(near, key=lambda at: abs((self._events[at].on - day).days), default=None)


def _depth_at(number: int, growth: int, meetings: int) -> int:
    """Return the depth that a meeting brings, 0 for none: one more each time, all by the last."""
    if number == 0 or number > growth:
        return 0
    return _MET + (growth if number == meetings - 1 else number)
