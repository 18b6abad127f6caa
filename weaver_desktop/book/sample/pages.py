"""The pages of the sample: parties, gatherings, meetings and introductions, written one by one."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from random import Random

from weaver_desktop.book.book import Book
from weaver_desktop.book.sample.cast import ME, Cast
from weaver_desktop.book.sample.meetings import Meeting
from weaver_desktop.book.sample.notebook import entries
from weaver_desktop.book.sample.seasons import Event
from weaver_desktop.book.sample.tables import Matchmaking, Portrait, Series
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import GatheringId, PartyId
from weaver_desktop.domain.introductions import Answer, Stage
from weaver_desktop.domain.parties import GroupKind, Willingness
from weaver_desktop.domain.ties import Depth, Provenance
from weaver_desktop.store.folding import words

_WELL_KNOWN, _CLOSE = 3, 5


class Pages:
    """Writes one subject after another; later pages refer to earlier ones."""

    def __init__(self, book: Book, series: Series, cast: Cast, arrived: Sequence[date]) -> None:
        """Write into a book within an open act."""
        self._book = book
        self._series = series
        self._cast = cast
        self._arrived = arrived
        self._today = book.today
        self._people: list[PartyId] = []
        self._circles: list[PartyId] = []
        self._gatherings: list[GatheringId] = []

    def write_circles(self) -> None:
        """Add the groups."""
        for circle in self._cast.circles:
            group = self._book.parties.add_group(
                name=circle.name,
                place=circle.place,
                purpose=circle.purpose,
                group_kind=GroupKind(circle.kind),
            )
            self._book.parties.tag(party_id=group, tag=circle.tag)
            self._circles.append(group)

    def write_people(
        self, lots: Random, meetings: Sequence[Meeting], events: Sequence[Event]
    ) -> None:
        """Add the people with their facts, tags, ways to reach them and groups."""
        how_met = _how_met(meetings, events)
        seen = _seen(meetings, events)
        for at, portrait in enumerate(self._cast.people):
            self._people.append(self._add(at, portrait, how_met.get(at, "")))
        by_name = self._cast.by_name()
        for at, portrait in enumerate(self._cast.people):
            teller = by_name.get(portrait.told_by)
            span = (self._arrived[at], self._today)
            for entry in entries(portrait, sorted(seen.get(at, ())), span, lots):
                self._book.facts.add(
                    party_id=self._people[at],
                    kind=entry.kind,
                    text=entry.text,
                    heard_on=entry.heard_on,
                    said_by=None if teller is None else self._people[teller],
                    is_private=entry.is_private,
                )
        for circle, members in enumerate(self._cast.members):
            for person in members:
                self._join(person, circle)

    def write_events(self, events: Sequence[Event]) -> None:
        """Add the gatherings and who came."""
        for event in events:
            gathering = self._book.encounters.add_gathering(
                name=event.name,
                on=PartialDate.of(event.on),
                place=event.place,
                purpose=event.purpose,
            )
            self._gatherings.append(gathering)
            for person in event.guests:
                self._book.encounters.record_came(
                    gathering_id=gathering, party_id=self._people[person]
                )

    def write_meetings(self, meetings: Sequence[Meeting]) -> None:
        """Log every meeting, and how ties became deeper."""
        for meeting in meetings:
            a, b = self._people[meeting.a], self._people[meeting.b]
            on = PartialDate.of(meeting.on)
            if meeting.is_hearsay:
                self._book.ties.state(a=a, b=b, depth=Depth(meeting.depth), on=on)
                continue
            self._book.encounters.log(
                parties=(a, b),
                on=on,
                place=meeting.place,
                note=meeting.note,
                gathering_id=None if meeting.event is None else self._gatherings[meeting.event],
            )
            if meeting.depth:
                self._book.ties.state(a=a, b=b, depth=Depth(meeting.depth), on=on)

    def write_alliances(self, events: Sequence[Event]) -> None:
        """Tie each circle to its founder and keeper, to the weaver, and to its allies."""
        for circle, members in enumerate(self._cast.members):
            for person, depth in zip(members, (Depth.MAKE, Depth.HELP), strict=False):
                self._state(
                    self._circles[circle], self._people[person], depth, self._arrived[person]
                )
            founder = members[0] if members else ME
            if self._cast.known[founder] >= _CLOSE:
                later = self._arrived[founder] + timedelta(30)
                self._state(self._circles[circle], self._people[ME], Depth.IN_TOUCH, later)
        places = {circle.name: at for at, circle in enumerate(self._cast.circles)}
        for alliance in self._series.alliances:
            here, there = (places.get(name) for name in alliance.groups)
            if here is None or there is None:
                continue
            shared = [event for event in events if {here, there} <= set(event.circles)]
            day = shared[0].on if shared else self._today - timedelta(365)
            a, b = self._circles[here], self._circles[there]
            place = shared[0].name if shared else ""
            self._book.encounters.log(
                parties=(a, b), on=PartialDate.of(day), place=place, note=alliance.what
            )
            self._state(a, b, Depth.MAKE, day)

    def write_introductions(self) -> None:
        """Take up introductions and bring each to its stage; leave some pairs alone for good."""
        at = self._cast.by_name()
        for one in self._series.introductions:
            if one.a in at and one.b in at:
                self._introduce(one, self._people[at[one.a]], self._people[at[one.b]])
        for a, b in self._series.never:
            if a in at and b in at:
                self._book.introductions.answer(
                    a=self._people[at[a]], b=self._people[at[b]], answer=Answer.NEVER
                )

    def _add(self, at: int, portrait: Portrait, how_met: str) -> PartyId:
        parties = self._book.parties
        if at == ME:
            person = parties.begin(name=portrait.name)
        else:
            person = parties.add_person(name=portrait.name)
        parties.describe(
            party_id=person,
            headline=portrait.headline,
            place=portrait.place,
            pronouns=portrait.pronouns,
            how_met=portrait.how_met or how_met,
            may_be_introduced=Willingness(portrait.introduce),
        )
        for tag in portrait.tags:
            parties.tag(party_id=person, tag=tag)
        if self._cast.known[at] >= _WELL_KNOWN:
            mail = f"{'.'.join(words(portrait.name))}@example.org"
            parties.add_way(party_id=person, kind="email", value=mail)
        return person

    def _join(self, person: int, circle: int) -> None:
        portrait, arrived = self._cast.people[person], self._arrived[person]
        since = PartialDate(arrived.year, arrived.month)
        self._book.parties.join(
            person_id=self._people[person],
            group_id=self._circles[circle],
            role=portrait.role,
            since=since,
        )
        for other, group in zip(self._cast.circles, self._circles, strict=True):
            if other.name == portrait.also:
                self._book.parties.join(person_id=self._people[person], group_id=group)

    def _introduce(self, one: Matchmaking, a: PartyId, b: PartyId) -> None:
        introductions = self._book.introductions
        (first, ago), *later = one.steps.items()
        known = introductions.take_up(
            a=a, b=b, reasons=one.reasons, stage=Stage(first), on=self._today - timedelta(ago)
        )
        for step, ago in later:
            day, stage = self._today - timedelta(ago), Stage(step)
            introductions.move(introduction_id=known, stage=stage, on=day)
            if stage is Stage.MET:
                on = PartialDate.of(day)
                self._book.ties.state(
                    a=a, b=b, depth=Depth.MET, on=on, provenance=Provenance.INTRODUCED
                )
                self._book.encounters.log(parties=(a, b), on=on, note=one.reasons[0])
            if stage is Stage.TOOK_HOLD:
                self._state(a, b, Depth.HELP, day)

    def _state(self, a: PartyId, b: PartyId, depth: Depth, day: date) -> None:
        self._book.ties.state(a=a, b=b, depth=depth, on=PartialDate.of(day))


def _how_met(meetings: Sequence[Meeting], events: Sequence[Event]) -> Mapping[int, str]:
    """Return how the weaver met each person: at the gathering or place where she first did."""
    how: dict[int, str] = {}
    for meeting in meetings:
        if ME in (meeting.a, meeting.b):
            other = meeting.b if meeting.a == ME else meeting.a
            year = "" if meeting.event is None else f" {events[meeting.event].on.year}"
            how.setdefault(other, f"At {meeting.place}{year}.")
    return how


def _seen(meetings: Sequence[Meeting], events: Sequence[Event]) -> Mapping[int, set[date]]:
    """Return the days when the weaver saw each person, alone or at a gathering."""
    seen: dict[int, set[date]] = {}
    for meeting in meetings:
        if ME in (meeting.a, meeting.b):
            other = meeting.b if meeting.a == ME else meeting.a
            seen.setdefault(other, set()).add(meeting.on)
    for event in events:
        for guest in event.guests:
            seen.setdefault(guest, set()).add(event.on)
    return seen
