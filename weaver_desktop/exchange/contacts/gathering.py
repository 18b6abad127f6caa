"""Address books and guest lists of other programs, put into a harvest."""

import re
from collections import Counter
from datetime import date
from pathlib import PurePath

from weaver_desktop.domain.batch import Attendance, IncomingGuest, Spell
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.ties import Depth
from weaver_desktop.exchange.cell_dates import is_ahead, read_dates, unreadable_date
from weaver_desktop.exchange.cells import clipped, name_key, one_line, why_no_name
from weaver_desktop.exchange.columns import heading_key
from weaver_desktop.exchange.contacts.reading import ContactRows
from weaver_desktop.exchange.contacts.roles import Part, Sheet
from weaver_desktop.exchange.drafts import Draft
from weaver_desktop.exchange.harvest import Harvest
from weaver_desktop.exchange.relations import tie_with_me
from weaver_desktop.exchange.table import Row, Table

_CAME = frozenset({"checkedin", "attended", "present", "came"})
_SAID_YES = frozenset({"attending", "approved", "going", "registered", "confirmed", "accepted"})
_INVITED = frozenset({"invited", "pendingapproval", "pending", "waitlist", "waitlisted", "maybe"})
_NOT_COMING = frozenset(
    [
        "notattending",
        "declined",
        "notgoing",
        "rejected",
        "cancelled",
        "canceled",
        "deleted",
        "refunded",
        "refund",
        "transferred",
        "rejectedbyhost",
    ]
)
_NO_ANSWERS = frozenset({"", "no", "false", "0", "n"})
_STAMPED = re.compile(
    r"[\s_-]*(?:guests?|attendees?|orders?|report|export|list|teilnehmer)?[\s_-]*"
    r"(?:\d{4}-\d{2}-\d{2}[\d\s_T-]*|\(\d+\))?$",
    re.IGNORECASE,
)
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def gather_dialect(table: Table, sheet: Sheet, harvest: Harvest) -> None:
    """Add what a table holds that a known program wrote."""
    gather = gather_attendees if sheet.lists_guests else gather_contacts
    gather(table, sheet, harvest)


def gather_contacts(table: Table, sheet: Sheet, harvest: Harvest) -> None:
    """Add the contacts of an address book to the harvest.

    The relations that it names (Spouse, Manager, Relation 1 …) become ties, and so does the day on
    which LinkedIn connected a contact with the weaver herself: the two know of each other.
    """
    harvest.begin(table)
    rows = ContactRows(table, sheet, harvest)
    connected = [text for row in table.rows for text in rows.texts(row, Part.CONNECTED)]
    dates = read_dates(connected, day_first=harvest.reading.day_first)
    if dates.note is not None:
        harvest.skip(0, dates.note, table)
    for row in table.rows:
        contact = rows.read(row)
        if contact is None:
            continue
        for text in rows.texts(row, Part.CONNECTED):
            since = dates.found.get(text)
            if since is None:
                harvest.skip(row.number, unreadable_date(text), table)
            elif is_ahead(since, harvest.reading.today):
                since = None
            tie = tie_with_me(contact, row.number, Depth.KNOW_OF, Spell(since), sheet.program)
            harvest.ties.setdefault((tie.b, tie.a), tie)
    rows.finish()


def gather_attendees(table: Table, sheet: Sheet, harvest: Harvest) -> None:
    """Add the guests of an event to the harvest.

    If no column names the event, the file does; its day is then the one on which most guests
    checked in, if any did.
    """
    harvest.begin(table)
    rows = ContactRows(table, sheet, harvest)
    named = any(rows.texts(row, Part.GATHERING) for row in table.rows)
    usual = "" if named else _event_of(harvest.reading.source)
    day = None if named else _usual_day(table, rows)
    written = [text for row in table.rows for text in rows.texts(row, Part.GATHERING_DATE)]
    dates = read_dates(written, day_first=harvest.reading.day_first)
    if dates.note is not None:
        harvest.skip(0, dates.note, table)
    for row in table.rows:
        guest = rows.read(row)
        if guest is None:
            continue
        on = day
        for text in rows.texts(row, Part.GATHERING_DATE):
            on = _day_in(text) or dates.found.get(text)
            if on is None:
                harvest.skip(row.number, unreadable_date(text))
        _keep_guest(guest, row, rows, harvest, (usual, on))
    if usual:
        said = phrase(
            "No column names the event, so it was called after the file: {name}.", name=usual
        )
        harvest.skip(0, said, table)
    rows.finish()


def _keep_guest(
    guest: Draft,
    row: Row,
    rows: ContactRows,
    harvest: Harvest,
    event: tuple[str, PartialDate | None],
) -> None:
    called, on = event
    gathering = one_line(next(iter(rows.texts(row, Part.GATHERING)), called))
    problem = why_no_name(gathering)
    if problem is not None:
        harvest.skip(row.number, phrase("Gathering: {reason}", reason=problem))
        return
    attendance = _attendance(row, rows)
    if attendance is None:
        reason = phrase(
            "{name} is not coming to {gathering}, so only the person was taken in.",
            name=guest.name,
            gathering=clipped(gathering),
        )
        harvest.skip(row.number, reason)
        return
    came = IncomingGuest(guest.key, gathering, row.number, on, attendance)
    key = (guest.key, name_key(gathering), str(on or ""))
    earlier = harvest.guests.setdefault(key, came)
    if earlier is came:
        return
    if list(Attendance).index(earlier.attendance) < list(Attendance).index(attendance):
        harvest.guests[key] = IncomingGuest(guest.key, gathering, earlier.row, on, attendance)
    reason = phrase(
        "{name} has a ticket for {gathering} in row {row} already.",
        name=guest.name,
        gathering=clipped(gathering),
        row=earlier.row,
    )
    harvest.skip(row.number, reason)


def _attendance(row: Row, rows: ContactRows) -> Attendance | None:
    """Return how far a guest has come, None if not coming."""
    status = heading_key(next(iter(rows.texts(row, Part.STATUS)), ""))
    checked = [text.casefold() for text in rows.texts(row, Part.CHECKED_IN)]
    if status in _CAME or any(text not in _NO_ANSWERS for text in checked):
        return Attendance.CAME
    if status in _NOT_COMING:
        return None
    return Attendance.INVITED if status in _INVITED else Attendance.SAID_YES


def _event_of(source: str) -> str:
    """Return the event that a file is named after, without what programs add to the name."""
    stem = PurePath(source).stem
    called = _STAMPED.sub("", stem).replace("_", " ").strip(" -–")
    return one_line(called or stem)[:200]


def _usual_day(table: Table, rows: ContactRows) -> PartialDate | None:
    days = Counter(
        day
        for row in table.rows
        for text in rows.texts(row, Part.CHECKED_IN)
        if (day := _day_in(text)) is not None
    )
    return max(days, key=lambda day: (days[day], day), default=None)


def _day_in(text: str) -> PartialDate | None:
    match = _DAY.match(text)
    if match is None:
        return None
    try:
        return PartialDate.of(date(int(match[1]), int(match[2]), int(match[3])))
    except ValueError:
        return None
