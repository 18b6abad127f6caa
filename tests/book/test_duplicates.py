"""“The same person?”, while typing and as a queue."""

from collections.abc import Generator

import pytest

from tests.fixtures.dumps import dump
from weaver_desktop.book.book import Book
from weaver_desktop.book.likeness_in_steps import PackedQuestion
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import InvalidEditError, NotFoundError
from weaver_desktop.domain.ids import PartyId, pair
from weaver_desktop.domain.ties import Depth


@pytest.fixture
def twin(book: Book, ama: PartyId) -> PartyId:
    assert book.names.name(ama) == "Ama Boateng"
    return book.parties.add_person(name="Ama Boatang")


def test_the_queue_asks_about_likely_pairs(
    book: Book, ama: PartyId, bo: PartyId, twin: PartyId
) -> None:
    (one,) = book.duplicates.queue()
    assert (one.a, one.b) == pair(ama, twin)
    assert "are spelt much alike" in str(one.reasons[0])
    assert bo not in (one.a, one.b)
    assert book.duplicates.queue(limit=0) == ()


def test_a_no_is_remembered_and_can_be_taken_back(book: Book, ama: PartyId, twin: PartyId) -> None:
    before = dump(book.path)
    book.duplicates.not_the_same(a=twin, b=ama)
    assert book.history.label_to_undo == "Ama Boatang and Ama Boateng are not the same"
    assert book.duplicates.queue() == ()
    assert book.duplicates.known_to_differ() == (pair(ama, twin),)
    book.duplicates.not_the_same(a=ama, b=twin)
    book.duplicates.ask_again(a=ama, b=twin)
    assert len(book.duplicates.queue()) == 1
    book.history.undo()
    book.history.undo()
    assert dump(book.path) == before
    with pytest.raises(InvalidEditError, match="Ama Boateng is one"):
        book.duplicates.not_the_same(a=ama, b=ama)
    with pytest.raises(NotFoundError):
        book.duplicates.not_the_same(a=ama, b=PartyId("nobody"))


def test_two_who_know_each_other_are_two(book: Book, ama: PartyId, twin: PartyId) -> None:
    book.ties.state(a=ama, b=twin, depth=Depth.MET)
    assert book.duplicates.queue() == ()


def test_two_at_one_gathering_are_two(book: Book, ama: PartyId, twin: PartyId) -> None:
    fair = book.encounters.add_gathering(name="Fair", on=PartialDate(2025))
    for party in (ama, twin):
        book.encounters.record_came(gathering_id=fair, party_id=party)
    assert book.duplicates.queue() == ()


def test_while_typing_who_it_may_be(book: Book, ama: PartyId, bo: PartyId) -> None:
    book.ways.add(party_id=bo, kind="phone", value="020 7946 0123")

    def offered(name: str, *ways: tuple[str, str]) -> list[tuple[PartyId, str]]:
        return [(who, str(why)) for who, why in book.duplicates.like(name=name, ways=ways)]

    assert offered("Ama Boateng") == [(ama, "Ama Boateng is in the book already.")]
    assert offered("ama boatang") == [(ama, "Ama Boateng is written much alike.")]
    for shorter in ("Boateng, Ama", "Ama B."):
        assert offered(shorter) == [(ama, "Ama Boateng has these names, too.")]
    assert offered("Robert", ("phone", "+44 20 7946 0123")) == [
        (bo, "Bo O’Brien has 020 7946 0123, too.")
    ]
    assert offered("Cy") == []
    assert offered("") == []


def _finished(steps: Generator[None, None, PackedQuestion]) -> PackedQuestion:
    for _ in range(1000):
        try:
            next(steps)
        except StopIteration as end:
            question = end.value
            assert isinstance(question, PackedQuestion)
            return question
    raise AssertionError


def test_in_steps_the_question_is_the_same(book: Book, ama: PartyId, bo: PartyId) -> None:
    twin = book.parties.add_person(name="Ama Boatang")
    book.parties.add_way(party_id=twin, kind="email", value="ama@example.org")
    book.parties.add_way(party_id=bo, kind="email", value="AMA@example.org")
    book.ties.state(a=ama, b=bo, depth=Depth.MET)
    book.encounters.log(parties=[ama, bo], on=PartialDate.of(book.today))
    book.duplicates.not_the_same(a=twin, b=bo)
    steps = book.duplicates.question_in_steps()
    packed = _finished(steps)
    whole, at_once = packed.whole(), book.duplicates.question()
    assert set(whole.entries) == set(at_once.entries)
    assert set(whole.ways) == set(at_once.ways)
    assert whole.apart == at_once.apart
    assert sorted(map(sorted, whole.together)) == sorted(map(sorted, at_once.together))
    assert packed.answer() == at_once.answer()
