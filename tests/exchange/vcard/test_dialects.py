"""Cards of Apple, Google, Outlook, Android, Evolution, Thunderbird, and of RFC 6350."""

import base64
from io import StringIO

import pytest
import vobject

from tests.exchange.conftest import ReadText
from tests.exchange.making import ends, names, party, reasons, told
from tests.exchange.vcard.cards import (
    AGENT,
    ANDROID_21,
    APPLE,
    DIALECTS,
    EVOLUTION,
    GOOGLE,
    JPEG,
    OUTLOOK_21,
    PNG,
    THUNDERBIRD,
    VERSION_4,
)
from weaver_desktop.domain.batch import Batch, IncomingMembership, IncomingParty, IncomingPhoto
from weaver_desktop.domain.birthdays import DayOfYear
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.parties import GroupKind, PartyKind


def notes(one: IncomingParty) -> list[str]:
    return [fact.text for fact in one.facts]


def kept(one: IncomingParty) -> list[str]:
    assert {extra.origin for extra in one.extras} <= {"vcard"}
    return [extra.value for extra in one.extras]


def ways(one: IncomingParty) -> list[tuple[str, str, str]]:
    labels = dict(one.way_labels)
    return [(*way, labels.get(way, "")) for way in one.ways]


def said(line: vobject.base.VBase) -> str:
    assert isinstance(line, vobject.base.ContentLine)
    return str(line.value)


def ties(batch: Batch) -> list[tuple[str, str, int, str]]:
    return [(*ends(batch, tie), int(tie.depth), tie.note) for tie in batch.ties]


def test_apple(read_text: ReadText) -> None:
    batch = read_text(APPLE, "apple.vcf")
    assert names(batch) == [
        *("Dr. Ama Boateng", "The Yard", "Potters"),
        *("Jane Doe", "Tilly Stone"),
    ]
    ama, yard, potters, *_ = batch.parties
    assert ways(ama) == [
        ("email", "ama@nest.org", "home"),
        ("email", "kiln@nest.org", "Kiln"),
        ("phone", "+44 20 7946 0000", "mobile"),
        ("phone", "+44 20 7946 0001", "work fax"),
        ("address", "12 Kiln Lane, E10 5AB London, United Kingdom", "home"),
        ("web", "https://ama.example", "homepage"),
        ("web", "https://social.example/@ama", "mastodon"),
        ("messenger", "sgnl:ama", "Signal"),
    ]
    assert (ama.headline, ama.place, ama.uid) == ("Potter", "London", "AAAA-1")
    assert ama.notes == "Shares a kiln, a shed; and time.\nSecond line."
    assert ama.memberships == (IncomingMembership("Nest Collective", "Potter, Pottery"),)
    assert ama.groups == ("Potters",)
    assert ama.tags == ("clay", "folk, and more")
    assert ama.photo == IncomingPhoto("image/jpeg", JPEG)
    assert ama.birthday == DayOfYear(4, 12)
    assert notes(ama) == ["Nickname: Amy", "Anniversary: 2010-06-12"]
    assert "X-ABUID:1234:ABPerson" in kept(ama)
    assert (yard.kind, yard.group_kind) == (PartyKind.GROUP, GroupKind.ORGANISATION)
    assert (potters.kind, potters.group_kind) == (PartyKind.GROUP, GroupKind.CIRCLE)
    assert ties(batch) == [
        ("Dr. Ama Boateng", "Jane Doe", 3, "friend"),
        ("Dr. Ama Boateng", "Tilly Stone", 2, "choir partner"),
    ]
    assert told(batch) == {3: ["A member of Potters has no card in the file: urn:uuid:gone."]}


def test_version_4(read_text: ReadText) -> None:
    batch = read_text(VERSION_4, "four.vcf")
    zoe, tilly = party(batch, "Zoë Müller"), party(batch, "Tilly Stone")
    assert zoe.pronouns == "they/them"
    assert zoe.birthday == DayOfYear(4, 12)
    assert zoe.groups == tilly.groups == ("Choir",)
    assert tilly.birthday == PartialDate(1985, 4)
    assert ways(zoe) == [("phone", "+49-30-123", "home"), ("email", "zoe@x.org", "")]
    assert kept(zoe) == [
        *("N:Müller;Zoë;;;", "ANNIVERSARY:20100612"),
        *("GEO:geo:52.52,13.40", "LANG;PREF=1:de"),
    ]
    assert ties(batch) == [
        ("Zoë Müller", "Tilly Stone", 3, "friend"),
        ("Zoë Müller", "Bo O’Brien", 3, "co-worker"),
        ("Zoë Müller", "Cy", 4, "spouse"),
    ]
    assert party(batch, "Hay Barn").group_kind is GroupKind.VENUE
    (reason,) = reasons(batch, 1)
    assert reason.startswith("The file has no entry for the relation “urn:uuid:0000")


def test_outlook(read_text: ReadText) -> None:
    batch = read_text(OUTLOOK_21, "outlook.vcf")
    ama = party(batch, "Ama Boateng")
    assert ama.notes == "Café owner\n indented, and a sign: ="
    assert ama.photo == IncomingPhoto("image/png", PNG)
    assert ama.birthday == PartialDate(1985, 4, 12)
    assert ways(ama) == [
        ("phone", "020 7946 0000", "work"),
        ("phone", "07700 900000", "mobile"),
        ("address", "12 Kiln Lane, E10 5AB London, United Kingdom", "work"),
        ("email", "ama@nest.org", ""),
    ]
    assert "LABEL;WORK;PREF:12 Kiln Lane\\nLondon E10 5AB" in kept(ama)
    assert ties(batch) == [("Ama Boateng", "Tilly Stone", 3, "manager")]
    assert batch.skipped == ()


def test_android(read_text: ReadText) -> None:
    batch = read_text(ANDROID_21, "android.vcf")
    zoe = party(batch, "Zoë Müller")
    assert ways(zoe) == [("phone", "0151123", "mobile"), ("phone", "0301", "kiln")]
    assert notes(zoe) == ["Nickname: Zo", "Anniversary: 2010-06-12"]
    assert zoe.photo == IncomingPhoto("image/jpeg", JPEG)
    assert "N:Müller;Zoë;;;" in kept(zoe)
    assert ties(batch) == [("Zoë Müller", "Ama", 4, "spouse")]
    assert batch.skipped == ()


def test_google(read_text: ReadText) -> None:
    batch = read_text(GOOGLE, "google.vcf")
    ama = party(batch, "Ama Boateng")
    assert ways(ama) == [
        ("email", "ama@nest.org", ""),
        ("email", "ama@work.org", "work"),
        ("phone", "+44 20", "mobile"),
        ("web", "http://www.google.com/profiles/ama", "profile"),
    ]
    assert (ama.groups, ama.tags) == (("Nest",), ("Friends",))
    assert ama.photo is None
    assert "PHOTO:https://photos.example/ama.jpg" in kept(ama)
    assert ties(batch) == [("Ama Boateng", "Bo", 4, "partner")]


def test_evolution(read_text: ReadText) -> None:
    batch = read_text(EVOLUTION, "evolution.vcf")
    ama = party(batch, "Ama Boateng")
    assert ways(ama)[1:] == [
        ("web", "https://blog.example", ""),
        ("messenger", "ama@jabber.example", "Jabber"),
    ]
    assert ties(batch) == [
        ("Ama Boateng", "Bo", 4, "spouse"),
        ("Ama Boateng", "Tilly Stone", 3, "manager"),
    ]
    assert "X-MOZILLA-HTML:FALSE" in kept(ama)


def test_thunderbird(read_text: ReadText) -> None:
    ama = party(read_text(THUNDERBIRD, "bird.vcf"), "Ama Boateng")
    assert ways(ama)[2:] == [
        ("web", "https://ama.example", "home"),
        ("messenger", "matrix:u/ama:nest.org", "matrix"),
    ]
    assert ama.birthday == PartialDate(1985, 4, 12)
    assert "X-CUSTOM1;VALUE=TEXT:likes salt" in kept(ama)


def test_a_relation_in_text_is_a_person_and_a_sentence_is_a_note(read_text: ReadText) -> None:
    said = "RELATED;VALUE=text:Please contact my assistant Jane Doe for any inquiries."
    batch = read_text(
        "BEGIN:VCARD\nVERSION:4.0\nFN:Ama\nRELATED;TYPE=friend;VALUE=text:Bo Otieno\n"
        f"RELATED:Cy\n{said}\nEND:VCARD\n"
    )
    assert ties(batch) == [("Ama", "Bo Otieno", 3, "friend"), ("Ama", "Cy", 2, "")]
    assert notes(batch.parties[0]) == [said.partition(":")[2]]
    assert said in kept(batch.parties[0])


def test_of_several_types_of_a_relation_the_closest_counts(read_text: ReadText) -> None:
    batch = read_text(
        "BEGIN:VCARD\nVERSION:4.0\nFN:Ama\nRELATED;TYPE=contact,friend:Bo\n"
        "RELATED;PREF=1;TYPE=pref;TYPE=co-worker:Cy\nEND:VCARD\n"
    )
    assert ties(batch) == [("Ama", "Bo", 3, "friend"), ("Ama", "Cy", 3, "co-worker")]


def test_what_servers_and_older_programs_write(read_text: ReadText) -> None:
    photo = base64.b64encode(JPEG).decode()
    card = (
        "BEGIN:VCARD\nVERSION:3.0\nFN:Ama\nPHOTO;TYPE=JPEG:{photo}\nX-MS-IMADDRESS:ama@chat.org\n"
        'NOTE:Calls it \\"the kiln\\"\\, C:\\temp\nX-ABDATE;TYPE=pref,Wedding:2020-09-14\n'
        "END:VCARD\n"
    )
    (ama,) = read_text(card.format(photo=photo)).parties
    assert ama.photo == IncomingPhoto("image/jpeg", JPEG)
    assert ways(ama) == [("messenger", "ama@chat.org", "")]
    assert ama.notes == 'Calls it "the kiln", C:\\temp'
    assert notes(ama) == ["Wedding: 2020-09-14"]
    (elsewhere,) = read_text(card.format(photo="https://photos.example/" + "a" * 60)).parties
    assert elsewhere.photo is None
    damaged = read_text(card.format(photo=photo[:-1]))
    assert damaged.parties[0].photo is None
    assert "photo" in reasons(damaged, 1)[0]


def test_an_address_of_a_town_alone_is_a_place(read_text: ReadText) -> None:
    def of(*addresses: str) -> tuple[str, list[tuple[str, str, str]]]:
        lines = "\n".join(addresses)
        (one,) = read_text(f"BEGIN:VCARD\nFN:Ama\n{lines}\nEND:VCARD\n").parties
        return one.place, ways(one)

    town, whole = "ADR:;;;Totnes;;;", "ADR:;;Kiln Lane;London;;E1;"
    assert of(town) == ("Totnes", [])
    assert of(town, whole) == ("Totnes", [("address", "Kiln Lane, E1 London", "")])
    assert of(whole, town) == (
        "London",
        [("address", "Kiln Lane, E1 London", ""), ("address", "Totnes", "")],
    )
    assert of("ADR;TYPE=home:;;;Totnes;;;") == ("Totnes", [("address", "Totnes", "home")])


def test_an_agent_is_a_card_of_its_own(read_text: ReadText) -> None:
    batch = read_text(AGENT, "agents.vcf")
    assert names(batch) == ["Ama Boateng", "Bo", "Cy", "Dee"]
    assert party(batch, "Ama Boateng").notes == "after the agent"
    assert ways(party(batch, "Bo")) == [("phone", "1", "work")]
    assert ties(batch) == [("Ama Boateng", "Bo", 3, "agent"), ("Cy", "Dee", 3, "agent")]


@pytest.mark.parametrize("dialect", ["apple", "version 4", "google", "evolution", "thunderbird"])
def test_vobject_reads_the_same_names_numbers_and_addresses(
    read_text: ReadText, dialect: str
) -> None:
    text = DIALECTS[dialect]
    batch = read_text(text, "cards.vcf")
    for card in vobject.readComponents(StringIO(text)):
        one = party(batch, said(card.contents["fn"][0]))
        for kind, property_name in (("email", "email"), ("phone", "tel")):
            theirs = [said(line) for line in card.contents.get(property_name, [])]
            ours = [value for each, value in one.ways if each == kind]
            assert ours == [value.removeprefix("tel:") for value in theirs]


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize("end", ["\n", "\r", "\r\n", "mixed"])
def test_line_ends_make_no_difference(read_text: ReadText, dialect: str, end: str) -> None:
    text = DIALECTS[dialect]
    if end == "mixed":
        lines = text.split("\r\n")
        other = "".join(line + ("\n" if at % 2 else "\r\n") for at, line in enumerate(lines[:-1]))
    else:
        other = text.replace("\r\n", end)
    assert read_text(other, "cards.vcf") == read_text(text, "cards.vcf")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_encodings_with_a_mark_or_nuls(read_text: ReadText, encoding: str) -> None:
    if encoding.endswith("e"):
        # Without its mark UTF-16 cannot be told from damage: a sentence says so.
        with pytest.raises(Exception, match="NUL"):
            read_text(VERSION_4.encode(encoding), "cards.vcf")
        return
    assert read_text(VERSION_4.encode(encoding), "cards.vcf") == read_text(VERSION_4, "cards.vcf")


def test_old_cards_in_other_encodings(read_text: ReadText) -> None:
    card = "BEGIN:VCARD\r\nFN:Zoë Müller\r\nNOTE:Café\r\nEND:VCARD\r\n".encode("cp1252")
    batch = read_text(card, "old.vcf")
    assert names(batch) == ["Zoë Müller"]
    assert "Windows-1252, which is a guess" in reasons(batch, 0)[0]
    said = "BEGIN:VCARD\r\nFN;CHARSET=SHIFT_JIS:山田\r\nEND:VCARD\r\n".encode("shift_jis")
    batch = read_text(said, "japan.vcf")
    assert names(batch) == ["山田"]
    assert batch.skipped == ()
