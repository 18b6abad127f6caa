"""What filters ask about parties."""

from datetime import date

import pytest

from weaver_desktop.book.book import Book
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import NotFoundError
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.phrases import phrase


def test_tags_and_open_needs(book: Book, ama: PartyId, bo: PartyId, cy: PartyId) -> None:
    book.parties.tag(party_id=ama, tag="clay")
    book.parties.tag(party_id=bo, tag="clay")
    book.parties.tag(party_id=bo, tag="folk")
    book.facts.add(party_id=cy, kind=FactKind.NEED, text="a van", is_private=True)
    book.facts.add(party_id=ama, kind=FactKind.GIFT, text="a van")
    facts = book.party_facts()
    assert facts.tagged == {"clay": frozenset({ama, bo}), "folk": frozenset({bo})}
    assert facts.open_need == frozenset({cy})
    assert facts.today == book.today.toordinal()


def test_first_seen_is_the_earliest_of_all_that_is_dated(
    book: Book, ama: PartyId, bo: PartyId, cy: PartyId
) -> None:
    book.facts.add(party_id=ama, kind=FactKind.NOTE, text="sings", heard_on=PartialDate(2025, 7, 2))
    book.encounters.log(parties=[ama, bo], on=PartialDate(2025, 6))
    gathering = book.encounters.add_gathering(name="Hay Bales", on=PartialDate(2024))
    book.encounters.record_came(gathering_id=gathering, party_id=bo)
    facts = book.party_facts()
    assert facts.first_seen == {
        ama: date(2025, 6, 1).toordinal(),
        bo: date(2024, 1, 1).toordinal(),
    }
    assert cy not in facts.first_seen


def test_they_are_read_once_until_something_changes(book: Book, ama: PartyId) -> None:
    facts = book.party_facts()
    assert book.party_facts() is facts
    book.parties.tag(party_id=ama, tag="clay")
    assert book.party_facts().tagged == {"clay": frozenset({ama})}


def _tag_in_vain(book: Book, party: PartyId) -> None:
    with book.as_one(phrase("much")):
        book.parties.tag(party_id=party, tag="clay")
        assert "clay" in book.party_facts().tagged
        book.parties.get(PartyId("nobody"))


def test_what_is_read_while_an_act_is_under_way_is_not_kept(book: Book, ama: PartyId) -> None:
    with pytest.raises(NotFoundError):
        _tag_in_vain(book, ama)
    assert book.party_facts().tagged == {}
