"""One entry of a calendar: what, when, where, and who was invited."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from weaver_desktop.exchange.cells import clean, one_line

_WANTED = frozenset(
    {"SUMMARY", "DTSTART", "LOCATION", "DESCRIPTION", "STATUS", "ATTENDEE", "ORGANIZER", "RRULE"}
)
_THINGS = frozenset({"ROOM", "RESOURCE"})
_MOST_INVITED = 5_000
_LONGEST_NAME = 300
_LONGEST_PURPOSE = 10_000


@dataclass(frozen=True, slots=True)
class Invited:
    """A guest, or who invited; ``answer`` is the PARTSTAT, or ``ORGANIZER``."""

    name: str
    mail: str
    answer: str
    is_group: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry; ``start`` is its day where the computer stands, ``broken_date`` what is none.

    ``left_out`` is how many more are invited than an entry takes, ``unread`` what those lines are
    about that could not be read: ``ATTENDEE`` …
    """

    summary: str
    start: date | None
    place: str
    purpose: str
    invited: tuple[Invited, ...]
    repeats: bool
    is_cancelled: bool
    broken_date: str = ""
    left_out: int = 0
    unread: tuple[str, ...] = ()


def read_entry(lines: Iterable[str]) -> Entry | str:
    """Return the entry that unfolded lines describe, or why there is none."""
    from icalendar import Event

    wanted = [line for line in lines if _name(line) in _WANTED]
    try:
        event = Event.from_ical("\r\n".join(["BEGIN:VEVENT", *wanted, "END:VEVENT"]))
        day = _day(event)
        return Entry(
            summary=one_line(clean(_first(event.get("SUMMARY"))))[:_LONGEST_NAME],
            start=day,
            place=one_line(clean(_first(event.get("LOCATION"))))[:_LONGEST_NAME],
            purpose=clean(_first(event.get("DESCRIPTION")))[:_LONGEST_PURPOSE],
            invited=tuple(_invited(event)),
            repeats="RRULE" in event,
            is_cancelled=_first(event.get("STATUS")).upper() == "CANCELLED",
            left_out=max(0, len(_listed(event.get("ATTENDEE"))) - _MOST_INVITED),
            unread=tuple(_unread(event, wanted)),
            broken_date="" if day is not None else _first(event.get("DTSTART"))[:_LONGEST_NAME],
        )
    except Exception as error:  # noqa: BLE001 - broken values raise whatever their reading meets
        return one_line(str(error)) or type(error).__name__


def _unread(event: Any, lines: Iterable[str]) -> Iterator[str]:  # noqa: ANN401 - icalendar's
    """Yield what the lines are about that icalendar passed over, once for each."""
    for name, count in Counter(map(_name, lines)).items():
        yield from [name] * (count - len(_listed(event.get(name))))


def _invited(event: Any) -> Iterator[Invited]:  # noqa: ANN401 - what icalendar makes of it
    organisers = [(each, "ORGANIZER") for each in _listed(event.get("ORGANIZER"))]
    guests = [(each, "") for each in _listed(event.get("ATTENDEE"))]
    seen: set[str] = set()
    for each, role in (*organisers, *guests[:_MOST_INVITED]):
        params = getattr(each, "params", {})
        kind = str(params.get("CUTYPE", "")).upper()
        mail = _mail(str(each)) or _mail(str(params.get("EMAIL", "")))
        name = one_line(clean(str(params.get("CN", "")).strip("'\" ")))[:_LONGEST_NAME] or mail
        if kind in _THINGS or not name or (mail or name) in seen:
            continue
        seen.add(mail or name)
        answer = role or str(params.get("PARTSTAT", "NEEDS-ACTION")).upper()
        yield Invited(name, mail, answer, is_group=kind == "GROUP")


def _mail(address: str) -> str:
    plain = one_line(clean(address))[:_LONGEST_NAME]
    plain = plain[7:] if plain[:7].casefold() == "mailto:" else plain
    return plain if "@" in plain and " " not in plain else ""


def _day(event: Any) -> date | None:  # noqa: ANN401
    """Return the day on which an entry begins where the computer stands, None if it is broken."""
    from icalendar import vDDDTypes

    found = next(iter(_listed(event.get("DTSTART"))), None)
    moment = found.dt if isinstance(found, vDDDTypes) else None
    if isinstance(moment, datetime):
        try:
            return (moment.astimezone() if moment.tzinfo is not None else moment).date()
        except (OverflowError, ValueError, OSError):
            return moment.date()
    return moment if isinstance(moment, date) else None


def _listed(found: object) -> list[object]:
    if found is None:
        return []
    return found if isinstance(found, list) else [found]


def _first(found: object) -> str:
    return str(next(iter(_listed(found)), ""))


def _name(line: str) -> str:
    return line.partition(":")[0].partition(";")[0].strip().upper()
