"""Finding parties by anything that is written about them."""

from weaver_desktop.book.book import Book
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.store.search_index import NAME, Hit


def found(book: Book, typed: str) -> list[PartyId]:
    return [hit.party_id for hit in book.search.find(typed)]


def test_names_come_before_what_is_said(book: Book, ama: PartyId, bo: PartyId) -> None:
    book.facts.add(party_id=bo, kind=FactKind.GIFT, text="knows Ama and Amadeo")
    assert found(book, "ama") == [ama, bo]
    assert book.search.find("ama")[0] == Hit(ama, NAME, "Ama Boateng")
    assert book.search.find("ama")[1].kind == "gift"


def test_who_is_found_by_name_and_word_is_found_once(book: Book, ama: PartyId) -> None:
    book.facts.add(party_id=ama, kind=FactKind.NOTE, text="Ama sings")
    book.parties.tag(party_id=ama, tag="ama")
    assert found(book, "ama") == [ama]


def test_words_of_a_name_may_come_in_any_order_and_be_cut(book: Book, ama: PartyId) -> None:
    for typed in ("boa", "boa ama", "AM BO", "ama boateng"):
        assert found(book, typed) == [ama]
    assert found(book, "ama stone") == []


def test_what_an_import_brought_is_found(book: Book, bo: PartyId) -> None:
    for typed in ("O'Brien", "o’brien", "obrien"):
        assert found(book, typed) == [bo]


def test_an_encounter_is_found_with_all_who_were_there(
    book: Book, ama: PartyId, bo: PartyId, cy: PartyId
) -> None:
    book.encounters.log(
        parties=[ama, bo], on=PartialDate(2026, 3, 1), place="Hay Bales", note="a shared kiln"
    )
    for typed in ("hay", "kiln", "shared ki"):
        assert set(found(book, typed)) == {ama, bo}
    book.history.undo()
    assert found(book, "kiln") == []
    assert cy not in found(book, "hay")


def test_no_more_are_found_than_asked_for(book: Book) -> None:
    for number in range(12):
        book.parties.add_person(name=f"Ama {number}")
        book.facts.add(
            party_id=book.parties.add_person(name=f"Bo {number}"), kind=FactKind.NOTE, text="ama"
        )
    assert len(book.search.find("ama", limit=5)) == 5
    assert len(book.search.find("ama", limit=20)) == 20
    assert len(book.search.find("ama")) == 24


def test_nothing_typed_finds_nothing(book: Book, ama: PartyId) -> None:
    assert ama
    for typed in ("", " ", "?", '"', "*"):
        assert found(book, typed) == []


def test_a_name_and_a_word_find_who_it_is_said_of(book: Book, ama: PartyId, bo: PartyId) -> None:
    book.facts.add(party_id=ama, kind=FactKind.NEED, text="a kiln for the winter")
    book.facts.add(party_id=bo, kind=FactKind.GIFT, text="a kiln")
    for typed in ("Ama kiln", "kiln ama", "Boateng win kil"):
        assert found(book, typed) == [ama]
        assert book.search.find(typed)[0].text == "a kiln for the winter"
    assert found(book, "Ama loom") == []


def test_a_group_is_found_and_then_its_members_of_today(
    book: Book, ama: PartyId, bo: PartyId
) -> None:
    choir = book.parties.add_group(name="Orchard Choir")
    for person in (ama, bo):
        book.parties.join(person_id=person, group_id=choir)
    left = next(each for each in book.memberships.of(choir) if each.person_id == bo)
    book.memberships.leave(membership_id=left.id)
    found = [(hit.party_id, hit.kind, hit.text) for hit in book.search.find("choir")]
    assert found == [(choir, "name", "Orchard Choir"), (ama, "group", "Orchard Choir")]
    assert len(book.search.find("choir", limit=1)) == 1
