"""What is kept of parties and of the past is what reading it anew would give."""

from itertools import islice, pairwise

import pytest

from weaver_desktop.book.book import Book
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.long_work import in_one_go
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.ties import Depth
from weaver_desktop.graph.views import PartyFacts


def _read_ahead(book: Book) -> int:
    return sum(1 for _ in book.read_ahead())


def _told(facts: PartyFacts) -> tuple[object, ...]:
    return facts.first_seen, facts.open_need, facts.tagged, facts.of_network


def _story(book: Book) -> tuple[object, ...]:
    """Return a book's past by ids: positions depend on the order in which parties came."""
    network, past = book.network(), book.past()
    changes = [(network.tie_ids[tie], day, depth) for tie, day, depth in past.changes.tolist()]
    contacts = sorted((network.tie_ids[tie], day) for tie, day in past.contacts.tolist())
    # Only among the changes of one tie does the order tell anything.
    ordered = sorted(changes, key=lambda change: change[0])
    return ordered, contacts, dict(zip(network.ids, past.first_seen.tolist(), strict=True))


def _agrees(book: Book) -> bool:
    """Hold what a book has kept against what another reader of the same file finds."""
    with Book.open(book.path, read_only=True) as reader:
        is_told = _told(book.party_facts()) == _told(reader.party_facts())
        return is_told and _story(book) == _story(reader)


def test_every_kind_of_edit_and_its_undoing_is_followed(
    book: Book, ama: PartyId, bo: PartyId, cy: PartyId
) -> None:
    _read_ahead(book)
    tie = book.ties.state(a=ama, b=bo, depth=Depth.IN_TOUCH, on=PartialDate(2024))
    assert _agrees(book)
    book.encounters.log(parties=[ama, bo, cy], on=PartialDate(2025, 3, 1))
    assert _agrees(book)
    book.ties.end(tie_id=tie, on=PartialDate(2025, 5, 5))
    book.parties.tag(party_id=ama, tag="clay")
    circle = book.networks.add(name="Makers")
    in_one_go(book.bulk.put_into(parties=[ama, cy], network_id=circle))
    assert _agrees(book)
    book.networks.rename(network_id=circle, name="Weavers")
    book.facts.add(party_id=cy, kind=FactKind.NEED, text="a van", heard_on=PartialDate(2023, 2))
    gathering = book.encounters.add_gathering(name="Hay Bales", on=PartialDate(2022, 7))
    book.encounters.record_came(gathering_id=gathering, party_id=bo)
    assert _agrees(book)
    assert book.party_facts().of_network == {"Weavers": frozenset({ama, cy})}
    while book.history.undo() is not None:
        if not book.network().party_count:
            break
        assert _agrees(book)


def test_reading_begins_again_when_somebody_writes(book: Book, ama: PartyId, bo: PartyId) -> None:
    portions = book.read_ahead()
    list(islice(portions, 3))
    book.encounters.log(parties=[ama, bo], on=PartialDate(2025, 3, 1))
    list(portions)
    assert _agrees(book)
    assert _read_ahead(book) == 0, "all is known"


def test_after_a_large_edit_it_is_read_anew(book: Book) -> None:
    _read_ahead(book)
    with book.as_one(phrase("Many")):
        many = [book.parties.add_person(name=f"Person {number}") for number in range(90)]
        for one, other in pairwise(many):
            book.encounters.log(parties=[one, other], on=PartialDate(2025, 3, 1))
    assert _read_ahead(book) > 0
    assert _agrees(book)


def test_nothing_is_kept_of_an_act_that_is_taken_back(
    book: Book, ama: PartyId, bo: PartyId
) -> None:
    before = _told(book.party_facts())
    met = 0

    def take_in() -> None:
        nonlocal met
        with book.as_one(phrase("An import")):
            book.encounters.log(parties=[ama, bo], on=PartialDate(2025, 3, 1))
            met = len(book.past().contacts)
            raise InterruptedError

    with pytest.raises(InterruptedError):
        take_in()
    assert met == 1
    assert _told(book.party_facts()) == before
    assert not len(book.past().contacts)


def test_equal_questions_get_the_same_object(book: Book, ama: PartyId) -> None:
    facts = book.party_facts()
    assert book.party_facts() is facts
    book.parties.tag(party_id=ama, tag="clay")
    assert book.party_facts() is not facts
