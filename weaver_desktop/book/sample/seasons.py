"""When people joined the series, what took place, and who came."""

import math
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from weaver_desktop.book.sample.cast import ME, Cast
from weaver_desktop.book.sample.tables import Series

SPAN = timedelta(days=3 * 365)
"""How far back the sample goes."""

_LAST_ARRIVAL_DAYS = 40
_SETTLING_DAYS = 60
_MOST_GUESTS = 48
_TURNOUT = 0.5
_VISITORS = (2, 7)
_CONCERT = "Hay Bales"
_SATURDAY = 5
_EXTRA_EVENINGS = 36
_NEWCOMER_DAYS = 400


@dataclass(slots=True)
class Event:
    """A gathering that took place; ``circles`` are those that most come from, by place."""

    name: str
    on: date
    place: str
    purpose: str
    circles: tuple[int, ...]
    guests: list[int] = field(default_factory=list)


def arrivals(cast: Cast, today: date, rng: Random) -> list[date]:
    """Return for each person when the weaver first heard of them; founders come first."""
    start = today - SPAN
    days = SPAN.days - _LAST_ARRIVAL_DAYS - _SETTLING_DAYS
    arrived = [start] * len(cast.people)
    for members in cast.members:
        for order, person in enumerate(members):
            share = order / max(len(members), 1)
            arrived[person] = start + timedelta(int(share * days) + rng.randrange(_SETTLING_DAYS))
    for person in cast.heard_of:
        arrived[person] = today - timedelta(rng.randrange(_LAST_ARRIVAL_DAYS, _NEWCOMER_DAYS))
    return arrived


def take_place(
    series: Series, cast: Cast, arrived: list[date], today: date, rng: Random
) -> list[Event]:
    """Return the gatherings of three years with their guests, oldest first.

    Newcomers come to one concert, and that day is noted as their arrival.
    """
    events = _yearly(series, cast, today) + _open_evenings(cast, today, rng)
    events.sort(key=lambda event: (event.on, event.name))
    friends = [at for at, depth in enumerate(cast.known) if depth]
    others = [at for members in cast.members for at in members]
    for event in events:
        came = [
            at for circle in event.circles for at in cast.members[circle] if rng.random() < _TURNOUT
        ]
        came += rng.sample(friends, min(len(friends), rng.randrange(*_VISITORS)))
        came += rng.sample(others, min(len(others), rng.randrange(*_VISITORS)))
        came = [at for at in dict.fromkeys(came) if arrived[at] <= event.on]
        rng.shuffle(came)
        event.guests = [ME, *came[:_MOST_GUESTS]]
    recent = [event for event in events if (today - event.on).days <= _NEWCOMER_DAYS]
    concerts = [event for event in recent if event.name.startswith(_CONCERT)] or recent
    by_name = cast.by_name()
    for person in cast.newcomers if concerts else ():
        event = rng.choice(concerts)
        arrived[person] = event.on
        host = by_name.get(cast.people[person].meets)
        event.guests += [person] if host is None or host in event.guests else [person, host]
    return events


def _yearly(series: Series, cast: Cast, today: date) -> list[Event]:
    place = {circle.name: at for at, circle in enumerate(cast.circles)}
    events: list[Event] = []
    for year in range(today.year - 3, today.year + 1):
        for occasion in series.occasions:
            circles = tuple(place[name] for name in occasion.circles if name in place)
            day = date.fromisoformat(f"{year}-{occasion.on}")
            on = day + timedelta((_SATURDAY - day.weekday()) % 7)
            if circles and today - SPAN <= on <= today:
                events.append(Event(occasion.name, on, occasion.place, occasion.purpose, circles))
    return events


def _open_evenings(cast: Cast, today: date, rng: Random) -> list[Event]:
    """In a larger book circles also invite each other; the number grows with the square root."""
    count = round(_EXTRA_EVENINGS * (math.sqrt(len(cast.people) / 120) - 1))
    events: list[Event] = []
    for _ in range(count):
        host = rng.randrange(len(cast.circles))
        circle = cast.circles[host]
        on = today - timedelta(rng.randrange(7, SPAN.days))
        circles = (host, (host + 1) % len(cast.circles))
        events.append(Event(f"{circle.name}, open evening", on, circle.place, "", circles))
    return events
