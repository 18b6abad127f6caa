"""Calendars: entries with guests become gatherings."""

import pytest

from tests.exchange.conftest import ReadText, Write
from tests.exchange.making import names, party, reasons, refused, told
from weaver_desktop.domain.batch import Batch, IncomingGathering
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.parties import PartyKind

EVENTS = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y\r\n"
    "BEGIN:VTIMEZONE\r\nTZID:Europe/London\r\nEND:VTIMEZONE\r\n"
    "BEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=Europe/London:20240512T180000\r\n"
    "SUMMARY:May fair\\, big\r\nLOCATION:Hay Barn\r\nDESCRIPTION:Bring\\n pots\r\n"
    'ORGANIZER;CN="Stone, Tilly":mailto:Tilly@x.org\r\n'
    "ATTENDEE;CN=Ama Boateng;PARTSTAT=ACCEPTED;ROLE=REQ-PARTICIPANT:mailto:ama@nest\r\n .org\r\n"
    "ATTENDEE;CN=Bo;PARTSTAT=DECLINED:mailto:bo@x.org\r\n"
    "ATTENDEE;CN=cy@x.org;PARTSTAT=NEEDS-ACTION:mailto:cy@x.org\r\n"
    "ATTENDEE;CN=Room 4;CUTYPE=ROOM:mailto:room@x.org\r\n"
    "ATTENDEE;CN=Choir;CUTYPE=GROUP;PARTSTAT=TENTATIVE:mailto:choir@x.org\r\n"
    "BEGIN:VALARM\r\nSUMMARY:Alarm\r\nATTENDEE:mailto:alarm@x.org\r\nEND:VALARM\r\n"
    "END:VEVENT\r\n"
    "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20990101\r\nSUMMARY:To come\r\nRRULE:FREQ=DAILY\r\n"
    "ATTENDEE;CN=Ama Boateng;PARTSTAT=ACCEPTED:mailto:ama@nest.org\r\nEND:VEVENT\r\n"
    "BEGIN:VEVENT\r\nDTSTART:20240101T100000Z\r\nSUMMARY:Dentist\r\nEND:VEVENT\r\n"
    "BEGIN:VEVENT\r\nSUMMARY:Off\r\nSTATUS:CANCELLED\r\nATTENDEE:mailto:a@x.org\r\nEND:VEVENT\r\n"
    "END:VCALENDAR\r\n"
)


def came(batch: Batch) -> list[tuple[str, str, str, str]]:
    called = {each.key: each.name for each in batch.parties}
    return [
        (called[guest.party], guest.gathering, str(guest.on or ""), guest.attendance.value)
        for guest in batch.guests
    ]


def test_a_calendar_is_read_whole(read_text: ReadText) -> None:
    batch = read_text(EVENTS, "calendar.ics")
    assert names(batch) == ["Stone, Tilly", "Ama Boateng", "cy@x.org", "Choir"]
    assert came(batch) == [
        ("Stone, Tilly", "May fair, big", "2024-05-12", "came"),
        ("Ama Boateng", "May fair, big", "2024-05-12", "came"),
        ("cy@x.org", "May fair, big", "2024-05-12", "invited"),
        ("Choir", "May fair, big", "2024-05-12", "invited"),
        ("Ama Boateng", "To come", "2099-01-01", "said yes"),
    ]
    assert batch.gatherings[0] == IncomingGathering(
        "May fair, big", 1, PartialDate(2024, 5, 12), place="Hay Barn", purpose="Bring\n pots"
    )
    assert party(batch, "Ama Boateng").ways == (("email", "ama@nest.org"),)
    assert party(batch, "Choir").kind is PartyKind.GROUP
    assert told(batch) == {
        0: ["Whoever had accepted was taken to have come, where the day is past."],
        1: ["Bo declined May fair, big."],
        2: ["To come repeats; only its first day was taken in."],
        3: ["Dentist has no guests and was left out."],
        4: ["Off was cancelled and left out."],
    }
    assert batch.rows_read == 4


@pytest.mark.parametrize(
    "lines, name, on",
    [
        ("DTSTART:20240512T100000", "Fair", "2024-05-12"),
        ("DTSTART;TZID=Nowhere/Land:20240512T100000", "Fair", "2024-05-12"),
        ("DTSTART:soon", "Fair", ""),
        ("DTSTART", "Fair", ""),
        ("", "Fair", ""),
        ("DTSTART:00010101T000000Z", "Fair", "0001-01-01"),
    ],
)
def test_dates_of_all_kinds(read_text: ReadText, lines: str, name: str, on: str) -> None:
    text = (
        f"BEGIN:VCALENDAR\nBEGIN:VEVENT\n{lines}\nSUMMARY:{name}\nATTENDEE;CN=Ama:mailto:a@x.org\n"
        "END:VEVENT\nEND:VCALENDAR\n"
    )
    assert came(read_text(text, "c.ics")) == [("Ama", name, on, "invited")]


def test_an_entry_without_its_end_ends_where_the_next_begins(read_text: ReadText) -> None:
    text = "BEGIN:VCALENDAR\n" + "".join(
        f"BEGIN:VEVENT\nSUMMARY:E{at}\nATTENDEE;CN=P{at}:mailto:{at}@x.org\n" for at in range(3)
    )
    assert names(read_text(text, "cut.ics")) == ["P0", "P1", "P2"]


@pytest.mark.parametrize(
    "line", ["ATTENDEE", "ATTENDEE;CN=:", "ATTENDEE:", 'ATTENDEE;CN="x', "ATTENDEE;CN=?:x"]
)
def test_guests_that_are_none_are_left_out(read_text: ReadText, line: str) -> None:
    text = f"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Fair\n{line}\nEND:VEVENT\nEND:VCALENDAR\n"
    batch = read_text(text, "odd.ics")
    assert names(batch) == []
    assert reasons(batch, 1)


def test_a_guest_whose_line_is_broken_is_told(read_text: ReadText) -> None:
    lines = 'ATTENDEE;CN=Ama:mailto:a@x.org\nATTENDEE;CN="The ""Q"" X":mailto:q@x.org\nATTENDEE'
    text = f"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Fair\n{lines}\nEND:VEVENT\nEND:VCALENDAR\n"
    batch = read_text(text, "odd.ics")
    assert names(batch) == ["Ama"]
    assert reasons(batch, 1) == ["Fair: 2 of its lines could not be read (ATTENDEE)."]


def test_a_crowd_that_is_too_large_is_told(read_text: ReadText) -> None:
    crowd = "".join(f"ATTENDEE;CN=P{at}:mailto:{at}@x.org\n" for at in range(5_003))
    text = f"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Fair\n{crowd}END:VEVENT\nEND:VCALENDAR\n"
    batch = read_text(text, "crowd.ics")
    assert len(batch.guests) == 5_000
    assert reasons(batch, 1) == ["Fair has 3 guests more than Weaver takes of one entry."]


def test_a_calendar_without_entries_is_refused(write: Write) -> None:
    assert "is a calendar without entries" in refused(
        write("BEGIN:VCALENDAR\nEND:VCALENDAR\n", "empty.ics")
    )
