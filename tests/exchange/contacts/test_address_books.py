"""Google, Outlook and LinkedIn, by the headings that each of them writes."""

import csv
from io import StringIO

import pytest

from tests.exchange.conftest import ReadText
from tests.exchange.making import ends, names, party, reasons, told, workbook
from weaver_desktop.domain.batch import ME, Batch, IncomingMembership, IncomingParty
from weaver_desktop.domain.birthdays import DayOfYear
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.parties import GroupKind
from weaver_desktop.domain.ties import Depth

GOOGLE = [
    "First Name",
    "Middle Name",
    "Last Name",
    "Phonetic First Name",
    "Phonetic Middle Name",
    "Phonetic Last Name",
    "Name Prefix",
    "Name Suffix",
    "Nickname",
    "File As",
    "Organization Name",
    "Organization Title",
    "Organization Department",
    "Birthday",
    "Notes",
    "Photo",
    "Labels",
    "E-mail 1 - Label",
    "E-mail 1 - Value",
    "E-mail 2 - Label",
    "E-mail 2 - Value",
    "Phone 1 - Label",
    "Phone 1 - Value",
    "Address 1 - Label",
    "Address 1 - Formatted",
    "Address 1 - Street",
    "Address 1 - City",
    "Address 1 - PO Box",
    "Address 1 - Region",
    "Address 1 - Postal Code",
    "Address 1 - Country",
    "Address 1 - Extended Address",
    "Relation 1 - Label",
    "Relation 1 - Value",
    "Relation 2 - Label",
    "Relation 2 - Value",
    "Website 1 - Label",
    "Website 1 - Value",
    "Event 1 - Label",
    "Event 1 - Value",
    "Custom Field 1 - Label",
    "Custom Field 1 - Value",
]
LEGACY = [
    "Name",
    "Given Name",
    "Additional Name",
    "Family Name",
    "Yomi Name",
    "Given Name Yomi",
    "Additional Name Yomi",
    "Family Name Yomi",
    "Name Prefix",
    "Name Suffix",
    "Initials",
    "Nickname",
    "Short Name",
    "Maiden Name",
    "Birthday",
    "Gender",
    "Location",
    "Billing Information",
    "Directory Server",
    "Mileage",
    "Occupation",
    "Hobby",
    "Sensitivity",
    "Priority",
    "Subject",
    "Notes",
    "Language",
    "Photo",
    "Group Membership",
    "E-mail 1 - Type",
    "E-mail 1 - Value",
    "Phone 1 - Type",
    "Phone 1 - Value",
    "Organization 1 - Type",
    "Organization 1 - Name",
    "Organization 1 - Yomi Name",
    "Organization 1 - Title",
    "Relation 1 - Type",
    "Relation 1 - Value",
]
OUTLOOK_COM = [
    "First Name",
    "Middle Name",
    "Last Name",
    "Title",
    "Suffix",
    "Nickname",
    "Given Yomi",
    "Surname Yomi",
    "E-mail Address",
    "E-mail 2 Address",
    "E-mail 3 Address",
    "Home Phone",
    "Home Phone 2",
    "Business Phone",
    "Business Phone 2",
    "Mobile Phone",
    "Car Phone",
    "Other Phone",
    "Primary Phone",
    "Pager",
    "Business Fax",
    "Home Fax",
    "Other Fax",
    "Company Main Phone",
    "Callback",
    "Radio Phone",
    "Telex",
    "TTY/TDD Phone",
    "IMAddress",
    "Job Title",
    "Department",
    "Company",
    "Office Location",
    "Manager's Name",
    "Assistant's Name",
    "Assistant's Phone",
    "Company Yomi",
    "Business Street",
    "Business City",
    "Business State",
    "Business Postal Code",
    "Business Country/Region",
    "Home Street",
    "Home City",
    "Home State",
    "Home Postal Code",
    "Home Country/Region",
    "Other Street",
    "Other City",
    "Other State",
    "Other Postal Code",
    "Other Country/Region",
    "Personal Web Page",
    "Spouse",
    "Schools",
    "Hobby",
    "Location",
    "Web Page",
    "Birthday",
    "Anniversary",
    "Notes",
]
CLASSIC = [
    "Title",
    "First Name",
    "Middle Name",
    "Last Name",
    "Suffix",
    "Company",
    "Department",
    "Job Title",
    "Business Street",
    "Business City",
    "Business State",
    "Business Postal Code",
    "Business Country/Region",
    "Home Street",
    "Home City",
    "Home Postal Code",
    "Business Phone",
    "Home Phone",
    "Mobile Phone",
    "Birthday",
    "Categories",
    "E-mail Address",
    "E-mail Type",
    "E-mail Display Name",
    "Manager's Name",
    "Notes",
    "Priority",
    "Referred By",
    "Spouse",
    "Web Page",
]


def table(header: list[str], *rows: dict[str, str], sign: str = ",") -> str:
    file = StringIO()
    writer = csv.DictWriter(file, header, delimiter=sign)
    writer.writeheader()
    writer.writerows(rows)
    return file.getvalue()


def ways(one: IncomingParty) -> list[tuple[str, str, str]]:
    labels = dict(one.way_labels)
    return [(*way, labels.get(way, "")) for way in one.ways]


def ties(batch: Batch) -> list[tuple[str, str, int, str]]:
    return [(*ends(batch, tie), int(tie.depth), tie.note) for tie in batch.ties]


def notes(one: IncomingParty) -> list[str]:
    return [fact.text for fact in one.facts]


AMA = {
    "First Name": "Ama",
    "Last Name": "Boateng",
    "Nickname": "Amy",
    "Organization Name": "Nest",
    "Organization Title": "Potter",
    "Birthday": "1985-04-12",
    "Notes": "two\nlines",
    "Photo": "https://photos.example/1",
    "Labels": "* myContacts ::: Friends ::: Kiln",
    "E-mail 1 - Label": "* Home",
    "E-mail 1 - Value": "ama@nest.org ::: ama@home.org",
    "E-mail 2 - Label": "Kiln",
    "E-mail 2 - Value": "kiln@nest.org",
    "Phone 1 - Label": "Mobile",
    "Phone 1 - Value": "+44 20 7946 0000",
    "Address 1 - Label": "Home",
    "Address 1 - Formatted": "12 Kiln Lane\nLondon\nE10 5AB",
    "Address 1 - City": "London",
    "Relation 1 - Label": "Spouse",
    "Relation 1 - Value": "Bo",
    "Relation 2 - Label": "Friend",
    "Relation 2 - Value": "Tilly Stone ::: Cy",
    "Website 1 - Label": "Profile",
    "Website 1 - Value": "https://ama.example",
    "Event 1 - Label": "Anniversary",
    "Event 1 - Value": "2010-06-12",
    "Custom Field 1 - Label": "Shoe size",
    "Custom Field 1 - Value": "38",
}


def test_google(read_text: ReadText) -> None:
    tilly = {"First Name": "Tilly", "Last Name": "Stone", "Birthday": " --05-12"}
    yard = {"Organization Name": "The Yard", "Phone 1 - Value": "1"}
    batch = read_text(table(GOOGLE, AMA, tilly, yard), "contacts.csv")
    assert names(batch) == ["Ama Boateng", "Tilly Stone", "The Yard", "Bo", "Cy"]
    ama = party(batch, "Ama Boateng")
    assert ways(ama) == [
        ("email", "ama@nest.org", "home"),
        ("email", "ama@home.org", "home"),
        ("email", "kiln@nest.org", "Kiln"),
        ("phone", "+44 20 7946 0000", "mobile"),
        ("address", "12 Kiln Lane, London, E10 5AB", "home"),
        ("web", "https://ama.example", "profile"),
    ]
    assert (ama.headline, ama.place, ama.notes) == ("Potter", "London", "two\nlines")
    assert ama.memberships == (IncomingMembership("Nest", "Potter"),)
    assert ama.birthday == PartialDate(1985, 4, 12)
    assert ama.tags == ("Friends", "Kiln")
    assert notes(ama) == ["Nickname: Amy", "Anniversary: 2010-06-12", "Shoe size: 38"]
    assert party(batch, "Tilly Stone").birthday == DayOfYear(5, 12)
    assert party(batch, "The Yard").group_kind is GroupKind.ORGANISATION
    assert ties(batch) == [
        ("Ama Boateng", "Bo", 4, "spouse"),
        ("Ama Boateng", "Tilly Stone", 3, "friend"),
        ("Ama Boateng", "Cy", 3, "friend"),
    ]
    assert told(batch) == {0: ["These columns were left out: Photo."]}


def test_google_columns_may_stand_in_any_order(read_text: ReadText) -> None:
    plain = read_text(table(GOOGLE, AMA), "contacts.csv")
    other = read_text(table(GOOGLE[::-1], AMA), "contacts.csv")
    assert set(names(plain)) == set(names(other))
    assert set(plain.parties[0].ways) == set(other.parties[0].ways)
    assert plain.parties[0].tags == other.parties[0].tags


def test_google_as_it_was(read_text: ReadText) -> None:
    ama = {
        "Name": "Ama Boateng",
        "Given Name": "Ama",
        "Family Name": "Boateng",
        "Birthday": "1985-04-12",
        "Location": "Leyton",
        "Occupation": "Potter",
        "Hobby": "Singing",
        "Group Membership": "* myContacts ::: * friends",
        "E-mail 1 - Type": "* ",
        "E-mail 1 - Value": "ama@nest.org",
        "Organization 1 - Name": "Nest",
        "Organization 1 - Title": "Kiln keeper",
        "Relation 1 - Type": "Manager",
        "Relation 1 - Value": "Tilly",
        "Priority": "Normal",
    }
    batch = read_text(table(LEGACY, ama), "google.csv")
    one = party(batch, "Ama Boateng")
    assert (one.place, one.tags) == ("Leyton", ("friends",))
    assert one.memberships == (IncomingMembership("Nest", "Kiln keeper"),)
    assert ways(one) == [("email", "ama@nest.org", "")]
    assert "Hobby: Singing" in notes(one)
    assert ties(batch) == [("Ama Boateng", "Tilly", 3, "manager")]
    assert told(batch) == {0: ["These columns were left out: Priority."]}


@pytest.mark.parametrize("header", [OUTLOOK_COM, CLASSIC])
def test_outlook(read_text: ReadText, header: list[str]) -> None:
    ama = {
        "Title": "Dr.",
        "First Name": "Ama",
        "Last Name": "Boateng",
        "Company": "Nest",
        "Department": "Pottery",
        "Job Title": "Potter",
        "E-mail Address": "ama@nest.org",
        "Business Phone": "1",
        "Mobile Phone": "2",
        "Business Street": "12 Kiln Lane",
        "Business City": "London",
        "Business Postal Code": "E10",
        "Birthday": "25/4/1985",
        "Spouse": "Bo",
        "Manager's Name": "Tilly",
        "Notes": "Pots",
        "Web Page": "https://ama.example",
    }
    batch = read_text(table(header, ama, {"First Name": "Cy", "Birthday": "0/0/00"}), "o.csv")
    one = party(batch, "Ama Boateng")
    assert sorted(ways(one)) == [
        ("address", "12 Kiln Lane, E10 London", "work"),
        ("email", "ama@nest.org", ""),
        ("phone", "1", "work"),
        ("phone", "2", "mobile"),
        ("web", "https://ama.example", ""),
    ]
    assert one.birthday == PartialDate(1985, 4, 25)
    assert one.memberships == (IncomingMembership("Nest", "Potter, Pottery"),)
    assert {(a, b, note) for a, b, _, note in ties(batch)} == {
        ("Ama Boateng", "Bo", "spouse"),
        ("Ama Boateng", "Tilly", "manager"),
    }
    assert party(batch, "Cy").birthday is None
    assert told(batch) == {0: ["These columns were left out: Title."]}


LOCALISED = {
    "de": (
        (
            "Anrede;Vorname;Weitere Vornamen;Nachname;Suffix;Firma;Abteilung;Position;"
            "Straße geschäftlich;Ort geschäftlich;Postleitzahl geschäftlich;Telefon geschäftlich;"
            "Telefon (privat);Mobiltelefon;E-Mail-Adresse;E-Mail-Typ;Geburtstag;Kategorien;Notizen;"
            "Partner/in"
        ),
        (
            "Frau;Ama;;Boateng;;Nest;;Töpferin;Kilnweg 12;Berlin;10115;1;2;3;ama@nest.org;SMTP;"
            "12.4.1985;Ton;Töpfe;Bo"
        ),
    ),
    "fr": (
        (
            "Titre,Prénom,Deuxième prénom,Nom,Suffixe,Société,Service,Titre,Rue (bureau),"
            "Ville (bureau),Code postal (bureau),Téléphone (bureau),Téléphone (domicile),"
            "Tél. mobile,Adresse de messagerie,Type de messagerie,Anniversaire,"
            "Catégories,Notes,Conjoint(e)"
        ),
        (
            "Mme,Ama,,Boateng,,Nest,,Töpferin,Kilnweg 12,Berlin,10115,1,2,3,ama@nest.org,SMTP,"
            "12/4/1985,Ton,Töpfe,Bo"
        ),
    ),
}


@pytest.mark.parametrize("language", LOCALISED)
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_outlook_in_other_languages(read_text: ReadText, language: str, encoding: str) -> None:
    text = "\r\n".join([*LOCALISED[language], ""])
    batch = read_text(text.encode(encoding), "kontakte.csv")
    one = party(batch, "Ama Boateng")
    assert one.memberships == (IncomingMembership("Nest", "Töpferin"),)
    assert sorted(ways(one)) == [
        ("address", "Kilnweg 12, 10115 Berlin", "work"),
        ("email", "ama@nest.org", ""),
        *[("phone", "1", "work"), ("phone", "2", "home"), ("phone", "3", "mobile")],
    ]
    assert (one.birthday, one.tags, one.notes) == (PartialDate(1985, 4, 12), ("Ton",), "Töpfe")
    assert ties(batch) == [("Ama Boateng", "Bo", 4, "spouse")]


@pytest.mark.parametrize("preamble", ['Notes:\r\n"Some mails, are missing."\r\n\r\n', "", "\r\n"])
def test_linkedin(read_text: ReadText, preamble: str) -> None:
    batch = read_text(
        "\ufeff" + preamble + "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
        "\r\nAma,Boateng,https://www.linkedin.com/in/ama,,Nest,Potter,12 Mar 2024\r\n\r\n"
        "Tilly,Stone,https://www.linkedin.com/in/tilly,tilly@x.org,,,7-Feb-22\r\n"
        "Cy,,https://www.linkedin.com/in/cy,,,,soon\r\n",
        "Connections.csv",
    )
    assert names(batch) == ["Ama Boateng", "Tilly Stone", "Cy"]
    ama = batch.parties[0]
    assert ways(ama) == [("web", "https://www.linkedin.com/in/ama", "LinkedIn")]
    assert ama.memberships == (IncomingMembership("Nest", "Potter"),)
    assert [(tie.a, tie.b, tie.depth, tie.since, tie.note) for tie in batch.ties] == [
        ("ama boateng", ME, Depth.KNOW_OF, PartialDate(2024, 3, 12), "LinkedIn"),
        ("tilly stone", ME, Depth.KNOW_OF, PartialDate(2022, 2, 7), "LinkedIn"),
        ("cy", ME, Depth.KNOW_OF, None, "LinkedIn"),
    ]
    (row,) = [row for row, said in told(batch).items() if "“soon”" in said[0]]
    assert row == batch.parties[2].row


def test_a_dialect_may_stand_in_a_workbook(read_text: ReadText) -> None:
    sheet: list[list[object]] = [list(GOOGLE), [AMA.get(heading, "") for heading in GOOGLE]]
    batch = read_text(workbook({"contacts": sheet}), "contacts.xlsx")
    assert names(batch) == ["Ama Boateng", "Bo", "Tilly Stone", "Cy"]
    assert len(batch.ties) == 3


def test_two_rows_of_one_person_are_one_with_all_that_is_known(read_text: ReadText) -> None:
    again = {"First Name": "Ama", "Last Name": "Boateng", "Relation 1 - Value": "Dee"}
    batch = read_text(table(GOOGLE, AMA, again), "contacts.csv")
    assert "stands in row 2 already" in reasons(batch, 3)[0]
    assert ("Ama Boateng", "Dee", 2, "") in ties(batch)


def test_cells_that_are_too_long_or_errors_are_told(read_text: ReadText) -> None:
    bad = AMA | {"Nickname": "#REF!", "Organization Title": "x" * 2_000, "Birthday": "soon"}
    batch = read_text(table(GOOGLE, bad), "contacts.csv")
    said = reasons(batch, 2)
    assert any("Under Nickname stands only the error" in reason for reason in said)
    assert any("What stands under Organization Title has 2000" in reason for reason in said)
    assert any("“soon” could not be read as a date" in reason for reason in said)
    assert batch.parties[0].headline == ""


def test_rows_without_a_name_are_told(read_text: ReadText) -> None:
    batch = read_text(table(GOOGLE, {"Phone 1 - Value": "1"}, {"E-mail 1 - Value": "a@x.org"}))
    assert names(batch) == ["a@x.org"]
    assert reasons(batch, 2) == ["The name is empty."]
