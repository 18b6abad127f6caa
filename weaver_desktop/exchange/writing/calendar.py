"""Gatherings and follow-ups as a calendar (iCalendar, RFC 5545)."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from weaver_desktop.book.outgoing.everything import Everything, Guest
from weaver_desktop.domain.batch import Attendance

if TYPE_CHECKING:
    from icalendar import Event, vCalAddress

_ANSWERS = {
    Attendance.INVITED: "NEEDS-ACTION",
    Attendance.SAID_YES: "ACCEPTED",
    Attendance.CAME: "ACCEPTED",
    Attendance.NO_SHOW: "NEEDS-ACTION",
}
"""A calendar knows who accepted, not who came."""


def calendar(everything: Everything) -> bytes:
    """Return a calendar of whole days: gatherings with their guests, and introductions to look to.

    A gathering of which only the month or year is known has no day in a calendar, and is left out.
    Nothing in it invites anybody: it has no method.
    """
    from icalendar import Calendar

    found = Calendar()
    found.add("prodid", "-//Weaver//Export//EN")
    found.add("version", "2.0")
    for event in (*_gatherings(everything), *_follow_ups(everything)):
        found.add_component(event)
    return bytes(found.to_ical())


def _gatherings(everything: Everything) -> "Iterator[Event]":
    for occasion in everything.occasions:
        gathering = occasion.gathering
        if gathering.on is None or gathering.on.day is None:
            continue
        event = _event(gathering.id, gathering.on.first_day(), gathering.name, everything)
        if gathering.place:
            event.add("location", gathering.place)
        if gathering.purpose:
            event.add("description", gathering.purpose)
        for guest in occasion.guests:
            event.add("attendee", _attendee(guest, everything), encode=False)
        yield event


def _follow_ups(everything: Everything) -> "Iterator[Event]":
    for one in everything.follow_ups:
        said = f"See how {everything.name(one.a)} and {everything.name(one.b)} get on"
        event = _event(one.id, one.due_on, said, everything)
        event.add("categories", ["follow-up"])
        yield event


def _event(uid: str, day: date, summary: str, everything: Everything) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", everything.now)
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("summary", summary)
    event.add("transp", "TRANSPARENT")
    return event


def _attendee(guest: Guest, everything: Everything) -> "vCalAddress":
    from icalendar import vCalAddress

    entry = everything.by_id[guest.party]
    mails = [mail for mail in entry.reached("email") if " " not in mail]
    address = vCalAddress(f"mailto:{mails[0]}" if mails else f"urn:uuid:{guest.party}")
    # A quotation mark has no place in a parameter (RFC 5545, 3.2).
    address.params["CN"] = entry.party.name.replace('"', "’")
    address.params["PARTSTAT"] = _ANSWERS[guest.answer]
    if entry.party.is_group:
        address.params["CUTYPE"] = "GROUP"
    return address
