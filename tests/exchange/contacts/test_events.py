"""Guest lists of Eventbrite and Luma."""

import pytest

from tests.exchange.conftest import ReadText
from tests.exchange.making import names, party, reasons
from weaver_desktop.domain.batch import Attendance, Batch
from weaver_desktop.domain.dates import PartialDate

EVENTBRITE = (
    "Order #,Order Date,First Name,{last},Email,Quantity,Ticket Type,Attendee Status{more}\n"
    "1,2024-05-01,Ama,Boateng,ama@nest.org,1,Early bird,Checked In{fair}\n"
    "2,2024-05-01,Tilly,Stone,tilly@x.org,1,Free,Attending{fair}\n"
    "2,2024-05-01,Tilly,Stone,tilly@x.org,1,Free,Attending{fair}\n"
    "3,2024-05-01,Bo,O’Brien,bo@x.org,1,Free,Not Attending{fair}\n"
)
LUMA = (
    "api_id,name,first_name,last_name,email,phone_number,created_at,approval_status,"
    "checked_in_at,qr_code_url,What do you make?\n"
    "gst-1,Ama Boateng,Ama,Boateng,ama@nest.org,+44 20,2024-05-01T10:00:00.000Z,approved,"
    "2024-05-12T18:05:00.000Z,https://lu.ma/1,Pots\n"
    "gst-2,,Tilly,Stone,tilly@x.org,,2024-05-01T10:00:00.000Z,approved,,,\n"
    "gst-3,Bo,,,bo@x.org,,2024-05-01T10:00:00.000Z,invited,,,\n"
    "gst-4,Cy,,,cy@x.org,,2024-05-01T10:00:00.000Z,declined,,,\n"
    "gst-5,,,,dee@x.org,,2024-05-01T10:00:00.000Z,approved,,,\n"
)


def came(batch: Batch) -> list[tuple[str, str, str, str]]:
    called = {each.key: each.name for each in batch.parties}
    return [
        (called[guest.party], guest.gathering, str(guest.on or ""), guest.attendance.value)
        for guest in batch.guests
    ]


@pytest.mark.parametrize("last", ["Last Name", "Surname"])
def test_eventbrite(read_text: ReadText, last: str) -> None:
    text = EVENTBRITE.format(last=last, more="", fair="")
    batch = read_text(text, "May_fair - attendees - 2024-05-13.csv")
    assert names(batch) == ["Ama Boateng", "Tilly Stone", "Bo O’Brien"]
    assert came(batch) == [
        ("Ama Boateng", "May fair", "", "came"),
        ("Tilly Stone", "May fair", "", "said yes"),
    ]
    assert reasons(batch, 5) == [
        "Bo O’Brien is not coming to May fair, so only the person was taken in."
    ]
    assert "Tilly Stone has a ticket for May fair in row 3 already." in reasons(batch, 4)
    assert "No column names the event, so it was called after the file: May fair." in reasons(
        batch, 0
    )


def test_eventbrite_names_the_event(read_text: ReadText) -> None:
    more = ",Event Name,Event Date"
    text = EVENTBRITE.format(last="Last Name", more=more, fair=",May fair,2024-05-12 18:00:00")
    batch = read_text(text, "report.csv")
    assert {guest.gathering for guest in batch.guests} == {"May fair"}
    assert {guest.on for guest in batch.guests} == {PartialDate(2024, 5, 12)}


def test_luma(read_text: ReadText) -> None:
    batch = read_text(LUMA, "Hay Bales - Guests - 2024-05-13-10-20-30.csv")
    assert names(batch) == ["Ama Boateng", "Tilly Stone", "Bo", "Cy", "dee@x.org"]
    assert came(batch) == [
        ("Ama Boateng", "Hay Bales", "2024-05-12", "came"),
        ("Tilly Stone", "Hay Bales", "2024-05-12", "said yes"),
        ("Bo", "Hay Bales", "2024-05-12", "invited"),
        ("dee@x.org", "Hay Bales", "2024-05-12", "said yes"),
    ]
    ama = party(batch, "Ama Boateng")
    assert ama.ways == (("email", "ama@nest.org"), ("phone", "+44 20"))
    assert [fact.text for fact in ama.facts] == ["What do you make?: Pots"]
    assert "Cy is not coming" in reasons(batch, 5)[0]


def test_a_town_that_guests_name_is_their_place(read_text: ReadText) -> None:
    header, row, *_ = LUMA.splitlines()
    (ama,) = read_text(f"{header},City\n{row},Ghent\n", "Hay Bales.csv").parties
    assert (ama.place, [kind for kind, _ in ama.ways]) == ("Ghent", ["email", "phone"])


def test_luma_columns_may_stand_in_any_order(read_text: ReadText) -> None:
    rows = [line.split(",")[::-1] for line in LUMA.splitlines()]
    batch = read_text("\n".join(",".join(row) for row in rows), "Hay Bales.csv")
    assert len(batch.guests) == 4
    assert {guest.gathering for guest in batch.guests} == {"Hay Bales"}


def test_the_later_answer_counts(read_text: ReadText) -> None:
    text = EVENTBRITE.format(last="Last Name", more="", fair="")
    lines = text.splitlines()
    again = lines[2].replace("Attending", "Checked In")
    batch = read_text("\n".join([*lines[:3], again]), "May fair.csv")
    assert [guest.attendance for guest in batch.guests] == [Attendance.CAME, Attendance.CAME]


def test_tickets_for_guests_who_have_not_said_who_they_are(read_text: ReadText) -> None:
    unknown = "4,2024-05-01,Info Requested,Info Requested,{mail},1,Free,Attending\n"
    text = EVENTBRITE.format(last="Last Name", more="", fair="").replace(
        "Attendee Status", "Status"
    )
    text += unknown.format(mail="Info Requested") + unknown.format(mail="eve@x.org")
    batch = read_text(text, "May fair.csv")
    assert names(batch) == ["Ama Boateng", "Tilly Stone", "Bo O’Brien", "eve@x.org"]
    assert reasons(batch, 6) == ["The name is empty."]
    assert [fact for party in batch.parties for fact in party.facts] == []
    assert ("Bo O’Brien", "said yes") not in {(name, how) for name, _, _, how in came(batch)}


def test_labels_that_google_gives_by_itself_are_no_tags(read_text: ReadText) -> None:
    header = "First Name,Last Name,Labels,E-mail 1 - Label,E-mail 1 - Value"
    rows = (
        "Ama,,* Other Contacts ::: * myContacts ::: Clay,*,ama@x.org\n,,* Other Contacts,,b@x.org"
    )
    ama, bo = read_text(f"{header}\n{rows}\n", "contacts.csv").parties
    assert (ama.tags, bo.tags, bo.name) == (("Clay",), (), "b@x.org")
