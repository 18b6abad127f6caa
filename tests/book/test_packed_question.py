"""A question that is put together in steps says the same as one that is put together at once."""

import pickle
from collections.abc import Generator
from typing import TypeVar

import pytest

from tests.fixtures.clock import SettableClock
from weaver_desktop.book.asking import Asking
from weaver_desktop.book.book import Book
from weaver_desktop.book.memory import Memory
from weaver_desktop.book.packed_question import PackedQuestion
from weaver_desktop.book.sample import plant_sample
from weaver_desktop.book.sources import SOURCES
from weaver_desktop.book.worker import Remembering
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import NotFoundError
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.introductions import Answer
from weaver_desktop.domain.phrases import phrase

_Result = TypeVar("_Result")


@pytest.fixture
def sample(book: Book) -> Book:
    plant_sample(book, people=40)
    return book


def gone_through(steps: Generator[None, None, _Result]) -> tuple[_Result, int]:
    """Return what steps come to, and how many there were."""
    count = 0
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value, count
        count += 1


def packed(book: Book, asking: Asking | None = None) -> PackedQuestion:
    asked = Asking() if asking is None else asking
    question, _ = gone_through(book.advice.question_in_steps(limit=500, asking=asked))
    found = pickle.loads(pickle.dumps(question))  # noqa: S301 - made in the same line
    assert isinstance(found, PackedQuestion)
    return found


class Worker:
    """Answers the packed question and the plain one, each with what the last one left."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.packed, self.plain = Memory(), Memory()

    def agrees(self) -> bool:
        plain = self.book.advice.question(limit=500)
        return packed(self.book).answer_with(self.packed) == plain.answer_with(self.plain)


def somebody(book: Book) -> PartyId:
    return next(each.id for each in book.parties.roll() if each.id != book.parties.me)


def test_every_part_of_a_question_is_packed(sample: Book) -> None:
    assert set(packed(sample).parts) == set(SOURCES)
    assert isinstance(packed(sample), Remembering)
    assert packed(sample).answer() == sample.advice.question(limit=500).answer()


def test_whatever_is_asked_for_the_answer_is_the_same(sample: Book) -> None:
    one = somebody(sample)
    for asking in (Asking(party=one), Asking(not_thought_of=True)):
        found = packed(sample, asking).answer()
        assert found == sample.advice.question(limit=500, asking=asking).answer()


def test_what_is_not_there_is_refused_before_the_first_step(sample: Book) -> None:
    with pytest.raises(NotFoundError):
        next(sample.advice.question_in_steps(limit=5, asking=Asking(party=PartyId("nobody"))))


def test_after_a_logged_tie_nothing_is_read_anew(sample: Book) -> None:
    worker = Worker(sample)
    assert worker.agrees()
    two = sample.advice.suggestions(limit=1)[0]
    sample.encounters.log(parties=[two.a, two.b], on=PartialDate.of(sample.today))
    _, steps = gone_through(sample.advice.question_in_steps(limit=5))
    assert steps == 1, "only what is asked for is checked"
    assert worker.agrees()


def test_after_other_edits_and_their_undoing_it_is_as_if_read_anew(sample: Book) -> None:
    worker, one = Worker(sample), somebody(sample)
    assert worker.agrees()
    sample.facts.add(party_id=one, kind=FactKind.NEED, text="a zeppelin", is_private=True)
    assert worker.agrees()
    sample.parties.tag(party_id=one, tag="zeppelins")
    assert worker.agrees()
    two = sample.advice.suggestions(limit=1)[0]
    sample.introductions.answer(a=two.a, b=two.b, answer=Answer.NEVER)
    assert worker.agrees()
    held = sample.encounters.add_gathering(name="Fair", on=PartialDate(2025))
    sample.encounters.record_came(gathering_id=held, party_id=one)
    assert worker.agrees()
    sample.parties.delete(party_id=one)
    assert worker.agrees()
    for _ in range(3):
        sample.history.undo()
        sample.history.undo()
        assert worker.agrees()


def test_on_another_day_it_is_read_anew(sample: Book, clock: SettableClock) -> None:
    packed(sample)
    clock.move(days=40)
    _, steps = gone_through(sample.advice.question_in_steps(limit=5))
    assert steps > len(SOURCES)
    assert Worker(sample).agrees()


def test_an_edit_between_two_steps_is_heeded(sample: Book) -> None:
    _, count = gone_through(sample.advice.question_in_steps(limit=500))
    for stop in (1, count // 2, count - 1):
        sample.advice._sources._known.clear()
        steps = sample.advice.question_in_steps(limit=500)
        for _ in range(stop):
            next(steps)
        sample.facts.add(party_id=somebody(sample), kind=FactKind.GIFT, text=f"gift {stop}")
        question, _ = gone_through(steps)
        assert question.answer() == sample.advice.question(limit=500).answer(), stop


def test_while_an_act_is_under_way_nothing_is_read(sample: Book) -> None:
    steps = sample.advice.question_in_steps(limit=500)
    next(steps)

    def import_in_vain() -> None:
        with sample.as_one(phrase("An import")):
            sample.facts.add(party_id=somebody(sample), kind=FactKind.NEED, text="a zeppelin")
            for _ in range(30):
                next(steps)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        import_in_vain()
    question, _ = gone_through(steps)
    assert question.answer() == sample.advice.question(limit=500).answer()
    assert b"zeppelin" not in b"".join(question.parts["heard"])
