"""What is due as a calendar."""

from datetime import UTC, date, datetime

from icalendar import Calendar
from icalendar.cal.event import Event

from weaver_desktop.book.today.items import DueItem, DueKind
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.exchange.due_calendar import due_calendar

NOW = datetime(2026, 3, 14, 9, 30, tzinfo=UTC)


def item(
    key: str,
    kind: DueKind = DueKind.CALL,
    what: str = "Get in touch with Ama.",
    on: date = date(2026, 3, 1),
    *,
    is_private: bool = False,
) -> DueItem:
    """Return something that is due."""
    parties = (PartyId("ama"),)
    return DueItem(key, kind, phrase("{what}", what=what), phrase("Why."), parties, on, is_private)


def read(*items: DueItem) -> list[Event]:
    calendar = Calendar.from_ical(due_calendar(items, now=NOW))
    assert calendar["version"] == "2.0"
    return [each for each in calendar.walk("VEVENT") if isinstance(each, Event)]


def test_a_thing_is_an_event_of_the_whole_day() -> None:
    (event,) = read(item("call:1", on=date(2026, 3, 16)))
    assert str(event["summary"]) == "Get in touch with Ama."
    assert str(event["description"]) == "Why."
    assert event.start == date(2026, 3, 16)
    assert event.end == date(2026, 3, 17)
    assert event["transp"] == "TRANSPARENT"


def test_what_is_overdue_stands_at_today() -> None:
    (event,) = read(item("call:1"))
    assert event.start == date(2026, 3, 14)


def test_signs_and_letters_of_all_scripts_survive() -> None:
    what = "Ask Bo, Cy; and “עמא” \\ 🌻 " + "wool " * 40
    (event,) = read(item("ask:1", what=what))
    assert str(event["summary"]) == what
    written = due_calendar([item("ask:1", what=what)], now=NOW)
    assert all(len(line) <= 75 for line in written.split(b"\r\n"))


def test_a_birthday_comes_back_and_is_one_event_for_ever() -> None:
    first, second = read(
        item("birthday:ama:2026", DueKind.BIRTHDAY), item("birthday:ama:2027", DueKind.BIRTHDAY)
    )
    assert first["uid"] == second["uid"]
    assert b"RRULE:FREQ=YEARLY\r\n" in first.to_ical()
    assert "description" not in first  # “It is tomorrow” is true on one day only


def test_a_birthday_on_a_leap_day_comes_back_on_the_last_of_february() -> None:
    (event,) = read(item("birthday:ama:2028", DueKind.BIRTHDAY, on=date(2028, 2, 29)))
    assert event["rrule"] == {"FREQ": ["YEARLY"], "BYMONTH": [2], "BYMONTHDAY": [-1]}


def test_a_thing_keeps_its_id_and_others_have_their_own() -> None:
    first, again, other = read(item("call:1"), item("call:1"), item("call:2"))
    assert first["uid"] == again["uid"] != other["uid"]
    assert "rrule" not in first


def test_what_is_private_stays_in_the_book() -> None:
    assert read(item("need:1", DueKind.NEED, is_private=True)) == []
