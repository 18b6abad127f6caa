"""What is due as a calendar (iCalendar, RFC 5545), for the calendar that one looks at anyway."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID, uuid5

from weaver_desktop.book.today.items import DueItem, DueKind

_SPACE = UUID("6f2c1a52-7d53-4b6e-9a0b-6d2f5f0c8f11")
"""Makes the same thing the same event however often it is exported."""

_LEAP_DAY = (2, 29)
_YEARLY = {"freq": "yearly"}
_EVERY_FEBRUARY = {**_YEARLY, "bymonth": 2, "bymonthday": -1}
"""The last day of February: a plain yearly 29th comes back every four years (RFC 5545, 3.3.10)."""


def due_calendar(items: Iterable[DueItem], *, now: datetime) -> bytes:
    """Return a calendar of whole-day events that block no time.

    What is overdue stands at today; what tells of a private fact or person is left out, as in all
    that leaves the book unasked. How others may appear does not matter here: the calendar is the
    weaver's own. A birthday comes back every year.

    Args:
        items: what is due.
        now: the local time with its zone.
    """
    from icalendar import Calendar, Event

    calendar = Calendar()
    calendar.add("prodid", "-//Weaver//Today//EN")
    calendar.add("version", "2.0")
    for item in items:
        if item.is_private:
            continue
        day = max(item.due_on, now.date())
        event = Event()
        is_yearly = item.kind is DueKind.BIRTHDAY
        key = item.key.rpartition(":")[0] if is_yearly else item.key  # its key ends with the year
        event.add("uid", str(uuid5(_SPACE, key)))
        event.add("dtstamp", now)
        event.add("dtstart", day)
        event.add("dtend", day + timedelta(days=1))
        event.add("summary", str(item.what))
        event.add("categories", [item.kind.value])
        event.add("transp", "TRANSPARENT")
        if is_yearly:  # and so without a reason: “It is tomorrow” would stand at the day itself
            event.add("rrule", _EVERY_FEBRUARY if (day.month, day.day) == _LEAP_DAY else _YEARLY)
        else:
            event.add("description", str(item.why))
        calendar.add_component(event)
    return bytes(calendar.to_ical())
