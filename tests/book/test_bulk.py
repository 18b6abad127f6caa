"""Acts on many parties at once."""

from collections.abc import Callable

import pytest

from tests.fixtures.dumps import dump, faults
from weaver_desktop.book.book import Book
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import InvalidEditError, NotFoundError
from weaver_desktop.domain.ids import NetworkId, PartyId
from weaver_desktop.domain.long_work import in_one_go
from weaver_desktop.domain.parties import Willingness
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.ties import Depth


@pytest.fixture
def many(book: Book) -> list[PartyId]:
    with book.as_one(phrase("Added many")):
        return [book.parties.add_person(name=f"Person {number}") for number in range(300)]


def test_many_are_tagged_in_one_step(
    book: Book, many: list[PartyId], heard: list[ChangeSet]
) -> None:
    before = dump(book.path)
    book.parties.tag(party_id=many[0], tag="clay")
    assert in_one_go(book.bulk.tag(parties=[*many, many[1]], tag="#clay")) == 299
    assert book.history.label_to_undo == "Tagged 299 parties #clay"
    assert len(heard) == 2
    assert all(book.parties.tags(party) == ("clay",) for party in many)
    assert in_one_go(book.bulk.tag(parties=many, tag="clay")) == 0
    assert len(heard) == 2
    assert len(book.search.find("clay", limit=500)) == 300
    assert in_one_go(book.bulk.untag(parties=many[:10], tag="clay")) == 10
    assert book.parties.tags(many[3]) == ()
    for _ in range(3):
        book.history.undo()
    assert dump(book.path) == before
    assert faults(book.path) == []


def test_a_few_are_listed_by_name(book: Book, ama: PartyId, bo: PartyId, cy: PartyId) -> None:
    in_one_go(book.bulk.tag(parties=[ama], tag="a"))
    assert book.history.label_to_undo == "Tagged Ama Boateng #a"
    in_one_go(book.bulk.tag(parties=[ama, bo, cy], tag="b"))
    assert book.history.label_to_undo == "Tagged Ama Boateng, Bo O’Brien and Cy #b"


def test_many_join_and_leave_a_group(book: Book, many: list[PartyId], nest: PartyId) -> None:
    book.parties.join(person_id=many[0], group_id=nest, role="chair")
    assert in_one_go(book.bulk.join(parties=[*many, nest], group_id=nest, role="singer")) == 299
    assert sorted({one.role for one in book.memberships.of(nest)}) == ["chair", "singer"]
    assert in_one_go(book.bulk.leave(parties=many[:7], group_id=nest, on=PartialDate(2026, 2))) == 7
    assert [one.until for one in book.memberships.of(many[0])] == [PartialDate(2026, 2)]
    assert in_one_go(book.bulk.leave(parties=many[:7], group_id=nest)) == 0
    with pytest.raises(InvalidEditError, match="is a person"):
        in_one_go(book.bulk.join(parties=many, group_id=many[0]))


def test_many_go_into_a_network_and_out(book: Book, many: list[PartyId]) -> None:
    quarter = book.networks.add(name="The quarter")
    assert in_one_go(book.bulk.put_into(parties=many, network_id=quarter)) == 300
    assert book.networks.all() == ((quarter, "The quarter", 300),)
    assert book.networks.of(many[5]) == (quarter,)
    assert in_one_go(book.bulk.take_out(parties=many[:100], network_id=quarter)) == 100
    assert book.networks.all() == ((quarter, "The quarter", 200),)
    book.networks.rename(network_id=quarter, name="The hill")
    assert book.networks.name(quarter) == "The hill"
    book.networks.remove(network_id=quarter)
    assert book.networks.all() == ()
    with pytest.raises(NotFoundError, match="network is not in the book any more"):
        in_one_go(book.bulk.put_into(parties=many, network_id=NetworkId("none")))
    book.history.undo()
    assert book.networks.all() == ((quarter, "The hill", 200),)


def test_consent_of_many(book: Book, many: list[PartyId]) -> None:
    in_one_go(book.bulk.describe(parties=many, may_be_introduced=Willingness.NO, place="Leyton"))
    assert all(book.parties.get(party).may_be_introduced is Willingness.NO for party in many[::50])
    assert len(book.search.find("leyton", limit=500)) == 300
    book.history.undo()
    assert book.search.find("leyton") == []


def test_many_are_deleted_and_brought_back(book: Book, many: list[PartyId]) -> None:
    me = book.parties.begin(name="Ana")
    for party in many[:20]:
        book.ties.state(a=me, b=party, depth=Depth.MET)
    before = dump(book.path)
    assert in_one_go(book.bulk.delete(parties=many)) == 300
    assert [line.id for line in book.parties.lines()] == [me]
    assert book.ties.of(me) == ()
    assert faults(book.path) == []
    book.history.undo()
    assert dump(book.path) == before


def test_the_weaver_is_never_among_those_deleted(book: Book, many: list[PartyId]) -> None:
    me = book.parties.begin(name="Ana")
    before = dump(book.path)
    with pytest.raises(InvalidEditError, match="Ana is you"):
        in_one_go(book.bulk.delete(parties=[*many, me]))
    assert dump(book.path) == before


@pytest.mark.parametrize(
    "act",
    [
        lambda book, who: in_one_go(book.bulk.tag(parties=who, tag="x")),
        lambda book, who: in_one_go(book.bulk.describe(parties=who, place="x")),
        lambda book, who: in_one_go(book.bulk.delete(parties=who)),
    ],
)
def test_one_who_is_gone_stops_the_whole_act(
    book: Book, ama: PartyId, act: Callable[[Book, list[PartyId]], int]
) -> None:
    before = dump(book.path)
    with pytest.raises(NotFoundError):
        act(book, [ama, PartyId("nobody")])
    assert dump(book.path) == before
    assert act(book, []) == 0
