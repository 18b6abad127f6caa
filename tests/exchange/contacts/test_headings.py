"""Every heading that the programs write is known, or becomes a note under its own name."""

import csv
from collections import Counter
from io import StringIO

import pytest

from tests.exchange.conftest import ReadText
from tests.exchange.contacts.headings import OTHERS, OUTLOOK, split
from tests.exchange.making import ends, names, reasons
from weaver_desktop.domain.batch import Attendance
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.exchange.contacts.dialects import sheet_of
from weaver_desktop.exchange.contacts.roles import Part

_OWN_WORDS = {
    "English": {"User 1", "User 2", "User 3", "User 4"},
    "German": {"Benutzer 1", "Benutzer 2", "Benutzer 3", "Benutzer 4"},
    "French": {"Utilisateur 1", "Utilisateur 2", "Utilisateur 3", "Utilisateur 4"},
    "Spanish": {"Usuario 1", "Usuario 2", "Usuario 3", "Usuario 4"},
    "Italian": {"Utente 1", "Utente 2", "Utente 3", "Utente 4"},
    "Dutch": {"Gebruiker 1", "Gebruiker 2", "Gebruiker 3", "Gebruiker 4"},
    "Portuguese of Brazil": {f"Personalizado {number}" for number in range(1, 5)},
    "Portuguese of Portugal": {f"Utilizador {number}" for number in range(1, 5)},
    "Google Contacts": {"Name Prefix"},
    "Google Contacts before 2024": {"Name Prefix", "Maiden Name", "Gender", "Hobby"},
    "Luma": {"What is your company?"},
    "Thunderbird": {f"Custom {number}" for number in range(1, 5)},
    "Thunderbird of Britain": {f"Custom {number}" for number in range(1, 5)},
    "Eventbrite attendees": {"Group", "How did you hear about this event?"},
}
"""Headings that are no words of Weaver's: what stands below them becomes a note."""

_PROGRAMS = dict.fromkeys(OUTLOOK, "Outlook") | {
    name: name.split()[0]
    if name.startswith(("Luma", "Event", "Linked", "Thunder"))
    else "Google Contacts"
    for name in OTHERS
}


@pytest.mark.parametrize("name", _PROGRAMS)
def test_the_headings_of_a_program_are_known(name: str) -> None:
    header = split((OUTLOOK | OTHERS)[name])
    sheet = sheet_of(header)
    assert sheet is not None
    assert sheet.program == _PROGRAMS[name]
    unknown = {each for each, role in zip(header, sheet.roles, strict=True) if role is None}
    assert unknown == _OWN_WORDS.get(name, set())


@pytest.mark.parametrize("language", OUTLOOK)
def test_an_address_of_outlook_is_put_together_in_each_language(language: str) -> None:
    sheet = sheet_of(split(OUTLOOK[language]))
    assert sheet is not None
    for label in ("work", "home"):
        parts = {each.part for each in sheet.roles if each and each.slot == f"address {label}"}
        assert {Part.STREET, Part.CITY, Part.POSTCODE, Part.COUNTRY} <= parts


@pytest.mark.parametrize("language", OUTLOOK)
def test_who_somebody_is_and_how_to_reach_them_is_known_in_each_language(language: str) -> None:
    sheet = sheet_of(split(OUTLOOK[language]))
    assert sheet is not None
    told = Counter((role.part, role.label) for role in sheet.roles if role)
    for part in (Part.FIRST, Part.LAST):
        assert told[part, ""] == 1
    slots = {role.slot for role in sheet.roles if role and role.part is Part.EMAIL}
    assert told[Part.EMAIL, ""] == len(slots) > 0
    for label in ("home", "work", "mobile"):
        assert told[Part.PHONE, label] > 0
    assert told[Part.RELATION, "spouse"] == 1


def test_portuguese_words_that_mean_another_thing_in_another_land() -> None:
    header = "Primeiro nome,{},Telefone,Endereço de email,Cidade,Rua da empresa,Fax da empresa,{}"
    portugal = split(header.format("Apelido", "Data de nascimento,Aniversário"))
    brazil = split(header.format("Sobrenome,Apelido", "Aniversário"))
    for header_there, day in ((portugal, Part.EVENT), (brazil, Part.BIRTHDAY)):
        sheet = sheet_of(header_there)
        assert sheet is not None
        parts = [role.part if role else None for role in sheet.roles]
        assert parts[1] is Part.LAST
        assert parts[-1] is day
        assert (Part.NICKNAME in parts) == (header_there is brazil)


@pytest.mark.parametrize("empty", ["0/0/00", "0-0-00", "0.0.00", "00-00-0000"])
def test_days_that_outlook_writes_where_there_is_none(read_text: ReadText, empty: str) -> None:
    header = "Nome,Cognome,Compleanno,Anniversario,Indirizzo posta elettronica,Cellulare,Via (ab.)"
    (zoe,) = read_text(f"{header}\nZoè,Rossi,{empty},{empty},z@x.it,,\n", "contatti.csv").parties
    assert (zoe.name, zoe.birthday, zoe.facts) == ("Zoè Rossi", None, ())


def test_nothing_of_a_row_is_lost_without_a_word(read_text: ReadText) -> None:
    """Fill every column of every program with something that is found again."""
    for name, text in (OUTLOOK | OTHERS).items():
        header = split(text)
        row = [_cell(heading, at) for at, heading in enumerate(header)]
        file = StringIO()
        csv.writer(file).writerows([header, row])
        batch = read_text(file.getvalue(), f"{name}.csv")
        said = " ".join(str(entry.reason) for entry in batch.skipped)
        found = repr((batch.parties, batch.ties, batch.guests)).casefold()
        lost = [
            heading
            for at, heading in enumerate(header)
            if f"x{at}x" not in found and heading not in said and not _says_something_else(heading)
        ]
        assert (name, lost) == (name, [])


def _cell(heading: str, at: int) -> str:
    return f"x{at}x@example.org" if "mail" in heading.casefold() else f"x{at}x"


def _says_something_else(heading: str) -> bool:
    # “x7x” is no date and no answer, which is told by the text and not by its heading.
    return any(word in heading.casefold() for word in _ELSEWHERE)


_ELSEWHERE = (
    *("birth", "geburtstag", "anniversaire", "cumpleaños", "compleanno", "verjaardag"),
    *("aniversário", "nascimento", "connected on", "status", "checked", "event date"),
    # Google's words for what a place of work and a jot are tell nothing.
    *("organization 1 - type", "jot 1 - type"),
)


def test_namesakes_of_linkedin_are_told_apart_by_their_urls(read_text: ReadText) -> None:
    rows = ["Jane,Doe,https://l.example/1,,Nest,,12 Mar 2024"] * 2
    rows += ["Jane,Doe,https://l.example/2,,Barn,,1/2/23"]
    batch = read_text("\n".join([OTHERS["LinkedIn"], *rows]), "Connections.csv")
    assert names(batch) == ["Jane Doe", "Jane Doe"]
    assert "stands in row 2 already" in reasons(batch, 3)[0]
    assert [party.groups for party in batch.parties] == [("Nest",), ("Barn",)]
    assert [party.uid for party in batch.parties] == ["https://l.example/1", "https://l.example/2"]


def test_a_report_of_eventbrites_orders(read_text: ReadText) -> None:
    batch = read_text(
        OTHERS["Eventbrite orders"]
        + '\n1,"Sep 26, 2026 7:05 PM",Ana,Guest,ana@x.org,2,$60.00,Attending,,,Jazz,10/3/26 9:00,No'
        + "\n2,,Bo,Guest,bo@x.org,1,$1.00,Attending,,,Jazz,10/13/26 9:00,Yes"
        + "\n3,,Di,Guest,di@x.org,1,($1.00),Refund,,,Jazz,10/3/26 9:00,No\n",
        "report.csv",
    )
    assert [(guest.on, guest.attendance) for guest in batch.guests] == [
        (PartialDate(2026, 10, 3), Attendance.SAID_YES),
        (PartialDate(2026, 10, 13), Attendance.CAME),
    ]
    assert "Di Guest is not coming to Jazz" in " ".join(reasons(batch, 4))


def test_a_home_address_of_eventbrite(read_text: ReadText) -> None:
    header = split(OTHERS["Eventbrite attendees"])
    told = {
        "Order #": "1",
        "First Name": "Ama",
        "Email": "a@x.org",
        "Home Address 1": "Kiln Lane",
        "Home City": "Totnes",
        "Home Zip": "TQ9",
        "Home Country": "GB",
        "Group": "Table 3",
    }
    town = {"Order #": "2", "First Name": "Bo", "Home City": "Totnes"}
    file = StringIO()
    writer = csv.DictWriter(file, header)
    writer.writeheader()
    writer.writerows([told, town])
    ama, bo = read_text(file.getvalue(), "Fair.csv").parties
    assert (ama.place, bo.place) == ("Totnes", "Totnes")
    assert ("address", "Kiln Lane, TQ9 Totnes, GB") in ama.ways
    assert bo.ways == ()
    assert [fact.text for fact in ama.facts] == ["Group: Table 3"]


def test_relations_of_google_are_ties_in_both_exports(read_text: ReadText) -> None:
    for name, label in (("Google Contacts", "Label"), ("Google Contacts before 2024", "Type")):
        header = split(OTHERS[name])
        told = {
            header[0]: "Ama",
            f"Relation 1 - {label}": "* Spouse",
            "Relation 1 - Value": "Bo ::: Cy",
        }
        file = StringIO()
        writer = csv.DictWriter(file, header)
        writer.writeheader()
        writer.writerow(told)
        batch = read_text(file.getvalue(), "contacts.csv")
        assert [ends(batch, tie) for tie in batch.ties] == [("Ama", "Bo"), ("Ama", "Cy")]
        assert {tie.depth for tie in batch.ties} == {4}


@pytest.mark.parametrize(
    "told, born",
    [
        (("1985", "4", "12"), "1985-04-12"),
        (("", "4", "12"), "--04-12"),
        (("1985", "", ""), "1985"),
        (("1985", "4", ""), "1985-04"),
        (("", "", ""), "None"),
        (("", "13", "40"), "None"),
    ],
)
def test_thunderbird(read_text: ReadText, told: tuple[str, str, str], born: str) -> None:
    header = split(OTHERS["Thunderbird"])
    ama = {
        "Display Name": "Ama Boateng",
        "Primary Email": "ama@nest.org",
        "Secondary Email": "a@x.org",
        "Mobile Number": "07700",
        "Home Address": "Kiln Lane",
        "Home City": "Totnes",
        "Home ZipCode": "TQ9",
        "Organization": "Nest",
        "Custom 1": "salt",
        **dict(zip(("Birth Year", "Birth Month", "Birth Day"), told, strict=True)),
    }
    file = StringIO()
    writer = csv.DictWriter(file, header)
    writer.writeheader()
    writer.writerow(ama)
    batch = read_text(file.getvalue(), "book.csv")
    (one,) = batch.parties
    assert one.ways == (
        ("email", "ama@nest.org"),
        ("email", "a@x.org"),
        ("phone", "07700"),
        ("address", "Kiln Lane, TQ9 Totnes"),
    )
    assert (str(one.birthday), one.groups) == (born, ("Nest",))
    assert [fact.text for fact in one.facts] == ["Custom 1: salt"]
    assert bool(reasons(batch, 2)) == (told == ("", "13", "40"))
