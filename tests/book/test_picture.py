"""The network in memory follows every edit."""

from datetime import date
from itertools import pairwise

import pytest

from tests.fixtures.clock import SettableClock
from tests.fixtures.networks import same_network
from weaver_desktop.book.book import Book
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import BusyError
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.long_work import Aside, in_one_go
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.ties import Depth
from weaver_desktop.graph.network import UNDATED


def test_an_empty_book_is_an_empty_network(book: Book) -> None:
    network = book.network()
    assert (network.party_count, network.me) == (0, None)
    assert network.ends.shape == network.members.shape == network.together.shape == (0, 2)
    assert network.depth.shape == network.since.shape == (0,)


def test_it_is_the_same_object_until_something_in_it_changes(
    book: Book, ama: PartyId, clock: SettableClock
) -> None:
    first = book.network()
    book.facts.add(party_id=ama, kind=FactKind.NOTE, text="x")
    book.parties.tag(party_id=ama, tag="clay")
    assert book.network() is first
    book.parties.rename(party_id=ama, name="Amma")
    second = book.network()
    assert second is not first
    assert (first.names, second.names) == (("Ama Boateng",), ("Amma",))
    clock.move(days=1)
    assert book.network() is not second


def test_ties_have_their_numbers(book: Book, ama: PartyId, bo: PartyId, cy: PartyId) -> None:
    dated = book.ties.meet(a=ama, b=bo, on=PartialDate(2024, 5))
    book.ties.state(a=ama, b=cy, depth=Depth.MAKE)
    network = book.network()
    at = network.tie_ids.index(dated)
    assert {network.ids[end] for end in network.ends[at]} == {ama, bo}
    assert network.depth[[at, 1 - at]].tolist() == [2, 5]
    first = date(2024, 5, 1).toordinal()
    assert network.since[[at, 1 - at]].tolist() == [first, UNDATED]
    assert network.last_contact[[at, 1 - at]].tolist() == [first, UNDATED]


def test_a_tie_is_over_from_its_day_on(
    book: Book, ama: PartyId, bo: PartyId, clock: SettableClock
) -> None:
    tie = book.ties.meet(a=ama, b=bo, on=PartialDate(2024))
    book.ties.end(tie_id=tie, on=PartialDate(2026, 3, 15))
    assert book.network().is_ended.tolist() == [False]
    clock.move(days=1)
    assert book.network().is_ended.tolist() == [True]


def test_a_snapshot_does_not_change_afterwards(book: Book, ama: PartyId, bo: PartyId) -> None:
    book.ties.meet(a=ama, b=bo, on=PartialDate(2024))
    before = book.network()
    held = (before.ids, before.depth.tolist(), before.ends.tolist(), before.last_contact.tolist())
    book.ties.state(a=ama, b=bo, depth=Depth.MAKE)
    book.ties.meet(a=ama, b=bo, on=PartialDate(2025))
    book.parties.delete(party_id=ama)
    after = (before.ids, before.depth.tolist(), before.ends.tolist(), before.last_contact.tolist())
    assert after == held
    assert book.network().ends.shape == (0, 2)


@pytest.mark.parametrize("deleted", range(5))
def test_who_leaves_the_middle_takes_nobody_s_place(book: Book, deleted: int) -> None:
    people = [book.parties.add_person(name=f"Person {number}") for number in range(5)]
    nest = book.parties.add_group(name="Nest")
    fair = book.encounters.add_gathering(name="Fair")
    for one, other in pairwise(people):
        book.ties.meet(a=one, b=other, on=PartialDate(2025))
        book.parties.join(person_id=one, group_id=nest)
        book.encounters.record_came(gathering_id=fair, party_id=one)
    book.parties.set_me(party_id=people[deleted - 1])
    book.network()
    book.parties.delete(party_id=people[deleted])
    with Book.open(book.path, read_only=True, clock=SettableClock()) as fresh:
        assert same_network(book.network(), fresh.network())
    book.history.undo()
    with Book.open(book.path, read_only=True, clock=SettableClock()) as fresh:
        assert same_network(book.network(), fresh.network())


def test_many_who_come_and_go_at_once_leave_it_right(
    book: Book, ama: PartyId, bo: PartyId, cy: PartyId
) -> None:
    fair = book.encounters.add_gathering(name="Fair")
    for party in (ama, bo, cy):
        book.encounters.record_came(gathering_id=fair, party_id=party)
    with book.as_one(phrase("A crowd")):
        crowd = [book.parties.add_person(name=f"Person {number}") for number in range(150)]
        for party in crowd:
            book.ties.meet(a=ama, b=party, on=PartialDate(2025))
    for step in (lambda: None, book.history.undo, book.history.redo, book.history.undo):
        step()
        with Book.open(book.path, read_only=True, clock=SettableClock()) as fresh:
            assert same_network(book.network(), fresh.network())


def test_while_long_work_pauses_the_network_is_the_one_before_or_the_one_after(
    book: Book,
) -> None:
    def counts() -> tuple[int, int, int]:
        network = book.network()
        return network.party_count, len(network.ends), len(network.members)

    with book.as_one(phrase("A crowd")):
        nest = book.parties.add_group(name="Nest")
        people = [book.parties.add_person(name=f"Person {number}") for number in range(150)]
        for one, other in pairwise(people):
            book.ties.meet(a=one, b=other, on=PartialDate(2025))
            book.parties.join(person_id=one, group_id=nest)
    crowd, nobody = (151, 149, 149), (0, 0, 0)
    assert counts() == crowd
    for begin, before, after in (
        (book.history.undo_in_steps, crowd, nobody),
        (book.history.redo_in_steps, nobody, crowd),
        (lambda: book.bulk.delete(parties=[*people, nest]), crowd, nobody),
    ):
        seen = []
        for step in begin():
            if isinstance(step, Aside):
                step.call()
            seen.append(counts())
        assert len(seen) > 10
        turned = seen.index(after)
        assert seen == [before] * turned + [after] * (len(seen) - turned)
        assert turned > 1
        assert counts() == after


def test_an_edit_before_long_work_is_seen_while_it_pauses(book: Book, ama: PartyId) -> None:
    with book.as_one(phrase("A crowd")):
        crowd = [book.parties.add_person(name=f"Person {number}") for number in range(50)]
    book.network()
    nest = book.parties.add_group(name="Nest")
    book.parties.join(person_id=ama, group_id=nest)
    steps = book.bulk.delete(parties=crowd)
    next(steps)
    assert book.network().party_count == 52
    assert len(book.network().members) == 1
    steps.close()
    assert book.network().party_count == 52


def test_who_first_asks_while_long_work_pauses_is_asked_to_wait(book: Book, ama: PartyId) -> None:
    steps = book.bulk.delete(parties=[ama])
    next(steps)
    with pytest.raises(BusyError):
        book.network()
    in_one_go(steps)
    assert book.network().party_count == 0
