"""Everything that a batch can say about parties, ties and guests reaches the book, once."""

import pytest

from tests.fixtures.dumps import dump, faults
from weaver_desktop.book.book import Book
from weaver_desktop.domain.batch import (
    ME,
    Attendance,
    Batch,
    IncomingExtra,
    IncomingFact,
    IncomingGathering,
    IncomingGuest,
    IncomingMembership,
    IncomingParty,
    IncomingPhoto,
    IncomingTie,
    Spell,
)
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import GroupKind, PartyKind
from weaver_desktop.domain.ties import Depth, Provenance
from weaver_desktop.store.queries.beside import extras_of, photo

MAY, YEAR = PartialDate(2025, 5), PartialDate(2019)
PNG = b"\x89PNG\r\n\x1a\n" + bytes(9)

AMA = IncomingParty(
    "a",
    "Ama Boateng",
    1,
    how_met="at the kiln",
    birthday=PartialDate(1985, 4),
    groups=("Choir",),
    memberships=(
        IncomingMembership("Nest", "Potter", YEAR),
        IncomingMembership("Old Guild", "Apprentice", PartialDate(2010), PartialDate(2012)),
    ),
    ways=(("email", "ama@nest.org"), ("phone", "020")),
    way_labels=((("phone", "020"), "mobile"),),
    extras=(IncomingExtra("vcard", "GEO", "GEO:1;2"), IncomingExtra("vcard", "X-A", "X-A:b")),
    facts=(IncomingFact(FactKind.NOTE, "Birthday: April"),),
    photo=IncomingPhoto("image/png", PNG),
    uid="urn:uuid:AAAA",
    place_on_map=(1.5, -2.0),
    is_pinned=True,
)
NEST = IncomingParty("n", "Nest", 2, PartyKind.GROUP, group_kind=GroupKind.COLLECTIVE)
BO = IncomingParty("b", "Bo", 3, place_on_map=(0.5, 0.0))
WHOLE = Batch(
    "all.vcf",
    3,
    (AMA, NEST, BO),
    (
        IncomingTie(
            "a",
            "b",
            4,
            Depth.IN_TOUCH,
            since=PartialDate(2018),
            note="share a kiln",
            ended=PartialDate(2024, 6),
            spells=(
                Spell(PartialDate(2018), PartialDate(2019, 6)),
                Spell(PartialDate(2021), PartialDate(2024, 6)),
            ),
        ),
        IncomingTie("b", "n", 5, note="rents"),
    ),
    (
        IncomingGuest("a", "Fair", 6, MAY, Attendance.CAME),
        IncomingGuest("b", "Fair", 7, MAY, Attendance.INVITED),
    ),
    gatherings=(IncomingGathering("fair", 6, MAY, place="Barn", purpose="pots"),),
)


def named(book: Book, name: str) -> PartyId:
    (party,) = book.names.whole(name)
    return party


def take(book: Book, *parties: IncomingParty, ties: tuple[IncomingTie, ...] = ()) -> list[str]:
    intake = book.importer.take_in_whole(Batch("x.csv", len(parties), parties, ties))
    return [str(skipped.reason) for skipped in intake.skipped]


def answers(book: Book) -> list[tuple[str, str]]:
    return book._file.rows(
        "SELECT p.name, g.answer FROM guest AS g JOIN party AS p ON p.id = g.party_id ORDER BY 1"
    )


def test_all_of_it_is_in_the_book(book: Book) -> None:
    assert book.importer.take_in_whole(WHOLE).skipped == []
    ama, bo, nest = (named(book, name) for name in ("Ama Boateng", "Bo", "Nest"))
    held = book.parties.get(ama)
    assert (held.how_met, held.birthday) == ("at the kiln", PartialDate(1985, 4))
    assert book.parties.get(nest).group_kind is GroupKind.COLLECTIVE
    assert [
        (book.parties.get(each.group_id).name, each.role, str(each.since), str(each.until))
        for each in book.parties.memberships(ama)
    ] == [
        ("Choir", "", "None", "None"),
        ("Nest", "Potter", "2019", "None"),
        ("Old Guild", "Apprentice", "2010", "2012"),
    ]
    labels = book._file.rows("SELECT value, label FROM contact_way ORDER BY value")
    assert labels == [("020", "mobile"), ("ama@nest.org", "")]
    assert extras_of(book._file, ama) == [
        ("vcard", "GEO", "GEO:1;2"),
        ("vcard", "UID", "UID:urn:uuid:AAAA"),
        ("vcard", "X-A", "X-A:b"),
    ]
    kept = photo(book._file, ama)
    assert kept is not None
    assert kept.data == PNG
    tie = book.ties.between(ama, bo)
    assert tie is not None
    assert (tie.since, tie.ended, tie.depth) == (PartialDate(2018), PartialDate(2024, 6), 3)
    assert tie.note == "share a kiln"
    depths = book._file.rows("SELECT depth, on_date FROM tie_depth WHERE tie_id = ?", [tie.id])
    assert sorted(depths, key=lambda row: str(row[1])) == [
        (3, "2018"),
        (0, "2019-06"),
        (3, "2021"),
        (0, "2024-06"),
    ]
    assert answers(book) == [("Ama Boateng", "came"), ("Bo", "invited")]
    assert book._file.rows("SELECT name, place, purpose FROM gathering") == [
        ("Fair", "Barn", "pots")
    ]
    assert book.pins.all() == {ama: (1.5, -2.0)}
    assert book.positions() == {ama: (1.5, -2.0), bo: (0.5, 0.0)}
    assert {hit.party_id for hit in book._file.search("kiln")} >= {ama, bo}


def test_the_same_file_twice_changes_nothing_the_second_time(
    book: Book, heard: list[ChangeSet]
) -> None:
    book.importer.take_in_whole(WHOLE)
    before = dump(book.path)
    again = book.importer.take_in_whole(WHOLE)
    assert dump(book.path) == before
    assert again.skipped == []
    assert (again.parties_new, again.ties_new, again.facts_new, again.gatherings_new) == (
        *(0, 0, 0, 0),
    )
    assert len(heard) == 1


def test_undo_takes_all_of_it_back_and_redo_brings_it_again(book: Book) -> None:
    before = dump(book.path)
    book.importer.take_in_whole(WHOLE)
    after = dump(book.path)
    book.history.undo()
    assert dump(book.path) == before
    assert book.positions() == {}
    book.history.redo()
    assert dump(book.path) == after
    assert faults(book.path) == []


# --- who is meant ---------------------------------------------------------------------------------


def test_who_was_renamed_is_found_again_by_the_uid(book: Book) -> None:
    take(book, AMA)
    ama = named(book, "Ama Boateng")
    book.parties.rename(party_id=ama, name="Ama B.")
    intake = book.importer.take_in_whole(Batch("x.vcf", 1, (AMA,)))
    assert (intake.parties_new, intake.parties_matched) == (0, 1)
    assert book.parties.get(ama).name == "Ama B."


def test_who_left_the_book_as_a_card_is_found_again_by_the_own_id(book: Book) -> None:
    ama = book.parties.add_person(name="Ama")
    card = IncomingParty("x", "Ama of old", 1, uid=f"urn:uuid:{ama.upper()}")
    assert book.importer.take_in_whole(Batch("x.vcf", 1, (card,))).parties_matched == 1


def test_namesakes_of_one_file_stay_two_and_are_two_the_second_time(book: Book) -> None:
    book.parties.add_person(name="Ama")
    two = (IncomingParty("1", "Ama", 1, uid="1"), IncomingParty("2", "Ama", 2, uid="2"))
    first = book.importer.take_in_whole(Batch("x.vcf", 2, two))
    assert (first.parties_new, first.parties_matched) == (1, 1)
    before = dump(book.path)
    again = book.importer.take_in_whole(Batch("x.vcf", 2, two))
    assert (again.parties_new, again.parties_matched, again.skipped) == (0, 2, [])
    assert dump(book.path) == before


def test_of_several_namesakes_the_mail_tells_which_is_meant(book: Book) -> None:
    take(
        book,
        *(IncomingParty(str(at), "Ama", at, ways=(("email", f"{at}@x.org"),)) for at in (1, 2)),
    )
    (reason,) = take(book, IncomingParty("a", "Ama", 1))
    assert reason.startswith("2 parties in the book are called Ama")
    known = IncomingParty("a", "Ama", 1, headline="potter", ways=(("email", "2@X.org"),))
    assert take(book, known) == []
    assert sorted(line.headline for line in book.parties.lines()) == ["", "potter"]


def test_who_has_only_an_address_for_a_name_is_who_has_that_address(book: Book) -> None:
    take(book, AMA)
    guest = IncomingParty("g", "AMA@nest.org", 1, ways=(("email", "AMA@nest.org"),))
    take(book, guest)
    assert "AMA@nest.org" not in {line.name for line in book.parties.lines()}


# --- what is known already ------------------------------------------------------------------------


def test_what_the_book_knows_is_filled_up_and_not_overwritten(book: Book) -> None:
    ama = book.parties.add_person(name="Ama Boateng", birthday=PartialDate(1984), how_met="x")
    book.parties.add_way(party_id=ama, kind="phone", value="020")
    nest = book.parties.add_group(name="Nest")
    book.parties.join(person_id=ama, group_id=nest)
    take(book, AMA, NEST)
    held = book.parties.get(ama)
    assert (held.birthday, held.how_met) == (PartialDate(1984), "x")
    assert ("020", "mobile") in book._file.rows("SELECT value, label FROM contact_way")
    (current,) = (each for each in book.parties.memberships(ama) if each.group_id == nest)
    assert (current.role, current.since) == ("Potter", YEAR)
    assert book.pins.all() == {}  # she stands where the weaver's own map has her


def test_a_note_is_added_to_the_one_that_is_there(book: Book) -> None:
    parties = (IncomingParty("a", "Ama", 1), IncomingParty("b", "Bo", 2))
    for note in ("kiln", "choir", "kiln", ""):
        take(book, *parties, ties=(IncomingTie("a", "b", 3, note=note),))
    tie = book.ties.between(named(book, "Ama"), named(book, "Bo"))
    assert tie is not None
    assert tie.note == "kiln\nchoir"


def test_a_tie_that_is_alive_in_the_book_is_not_ended_by_a_file(book: Book) -> None:
    parties = (IncomingParty("a", "Ama", 1), IncomingParty("b", "Bo", 2))
    take(book, *parties, ties=(IncomingTie("a", "b", 3),))
    ended = IncomingTie("a", "b", 3, since=YEAR, ended=MAY)
    (reason,) = take(book, *parties, ties=(ended,))
    assert reason.startswith("The file says that Ama and Bo were tied until 2025-05.")
    tie = book.ties.between(named(book, "Ama"), named(book, "Bo"))
    assert tie is not None
    assert tie.ended is None


def test_a_tie_that_is_over_in_the_book_is_not_begun_again(book: Book) -> None:
    take(book, AMA, BO, ties=(WHOLE.ties[0],))
    take(book, AMA, BO, ties=(IncomingTie("a", "b", 3, Depth.MAKE),))
    tie = book.ties.between(named(book, "Ama Boateng"), named(book, "Bo"))
    assert tie is not None
    assert tie.ended == PartialDate(2024, 6)


@pytest.mark.parametrize(
    "held, incoming, after",
    [
        (Attendance.INVITED, Attendance.CAME, "came"),
        (Attendance.CAME, Attendance.SAID_YES, "came"),
        (Attendance.SAID_YES, Attendance.NO_SHOW, "no-show"),
    ],
)
def test_an_answer_gives_way_only_to_a_later_one(
    book: Book, held: Attendance, incoming: Attendance, after: str
) -> None:
    for attendance in (held, incoming):
        guests = (IncomingGuest("b", "Fair", 1, MAY, attendance),)
        book.importer.take_in_whole(Batch("x.csv", 1, (BO,), guests=guests))
    assert answers(book) == [("Bo", after)]


# --- the weaver herself ---------------------------------------------------------------------------


def test_ties_with_the_weaver_herself(book: Book) -> None:
    ties = tuple(IncomingTie(key, ME, 1, Depth.KNOW_OF, MAY) for key in ("a", "b"))
    (reason,) = take(book, AMA, BO, ties=ties)
    assert reason.startswith("This book does not say who you are")
    me = book.parties.begin(name="Kim")
    assert take(book, AMA, BO, ties=ties) == []
    assert len(book.ties.of(me)) == 2


# --- what the book refuses ------------------------------------------------------------------------


def test_what_a_book_refuses_is_told_and_the_rest_is_kept(book: Book) -> None:
    odd = IncomingParty(
        "a",
        "Ama",
        7,
        birthday=PartialDate(2090),
        memberships=(IncomingMembership(" ", "x"), IncomingMembership("Nest", "Potter")),
        ways=(("email", " "), ("phone", "1")),
        extras=(IncomingExtra("vcard", "X", "x" * 1_000_001), IncomingExtra("vcard", "Y", "")),
        photo=IncomingPhoto("image/jpeg", b"\xff\xd8\xff" + bytes(500_000)),
    )
    said = take(book, odd)
    assert len(said) == 4
    assert any("2090 is still to come" in reason for reason in said)
    assert any("The photo of Ama takes 500 kB" in reason for reason in said)
    ama = named(book, "Ama")
    assert book.parties.ways(ama) == (("phone", "1"),)
    assert [line.groups for line in book.parties.lines() if line.name == "Ama"] == ["Nest"]
    assert faults(book.path) == []


def test_a_group_is_no_member_of_itself(book: Book) -> None:
    nest = IncomingParty(
        "n", "Nest", 1, PartyKind.GROUP, memberships=(IncomingMembership("nest", "all"),)
    )
    assert take(book, nest) == []
    assert book.parties.memberships(named(book, "Nest")) == ()


def test_the_later_of_two_last_contacts_counts(book: Book) -> None:
    parties = (IncomingParty("a", "Ama", 1), IncomingParty("b", "Bo", 2))
    for day in (MAY, YEAR, PartialDate(2025, 6, 2), None):
        tie = IncomingTie("a", "b", 3, last_contact=day, provenance=Provenance.OBSERVED)
        take(book, *parties, ties=(tie,))
    held = book.ties.between(named(book, "Ama"), named(book, "Bo"))
    assert held is not None
    assert (held.last_contact, held.provenance) == (PartialDate(2025, 6, 2), Provenance.OBSERVED)
