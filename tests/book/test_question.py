"""What was prepared for the last question helps the next one, and never when it is out of date."""

import io
import pickle
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.fixtures.clock import SettableClock
from weaver_desktop.book.asking import Asking
from weaver_desktop.book.book import Book
from weaver_desktop.book.memory import Memory
from weaver_desktop.book.question import Question
from weaver_desktop.book.sample import plant_sample
from weaver_desktop.book.worker import Remembering, serve
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import BookRefusedError
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.introductions import Answer, Suggestion
from weaver_desktop.domain.parties import Willingness
from weaver_desktop.graph.suggestions import Aims, Prepared


@pytest.fixture
def sample(book: Book) -> Book:
    plant_sample(book, people=40)
    return book


def arrived(question: Question) -> Question:
    """Return a question as a worker gets it."""
    found = pickle.loads(pickle.dumps(question))  # noqa: S301 - made in the same line
    assert isinstance(found, Question)
    return found


def prepared(memory: Memory) -> Prepared:
    found = getattr(memory.kept, "prepared", None)
    assert isinstance(found, Prepared)
    return found


def people(book: Book) -> list[PartyId]:
    me = book.parties.me
    return [each.id for each in book.parties.roll() if each.id != me]


def first(book: Book) -> Suggestion:
    return book.advice.suggestions(limit=1)[0]


def test_the_same_book_is_prepared_once_whoever_is_asked_for(sample: Book) -> None:
    memory = Memory()
    one = arrived(sample.advice.question())
    other = arrived(sample.advice.question(asking=Asking(party=people(sample)[3])))
    aimed = arrived(sample.advice.question(aims=Aims(close_triangles=0)))
    answers = [one.answer_with(memory)]
    kept = prepared(memory)
    answers += [each.answer_with(memory) for each in (other, aimed)]
    assert prepared(memory) is kept
    assert answers == [each.answer() for each in (one, other, aimed)]


def test_after_a_logged_tie_only_what_it_touches_is_prepared_anew(sample: Book) -> None:
    memory = Memory()
    arrived(sample.advice.question()).answer_with(memory)
    before, two = prepared(memory), first(sample)
    sample.encounters.log(parties=[two.a, two.b], on=PartialDate.of(sample.today))
    found = arrived(sample.advice.question(limit=500)).answer_with(memory)
    after = prepared(memory)
    assert after.standard is before.standard
    assert len(after.drift) == 2
    assert (two.a, two.b) not in {(each.a, each.b) for each in found}


def _a_fact(book: Book) -> None:
    book.facts.add(party_id=people(book)[0], kind=FactKind.NEED, text="a zeppelin")


def _a_private_need(book: Book) -> None:
    book.facts.add(party_id=people(book)[0], kind=FactKind.NEED, text="a zeppelin", is_private=True)


def _a_refusal(book: Book) -> None:
    book.parties.describe(party_id=first(book).a, may_be_introduced=Willingness.NO)


def _an_answer(book: Book) -> None:
    two = first(book)
    book.introductions.answer(a=two.a, b=two.b, answer=Answer.NEVER)


def _an_introduction(book: Book) -> None:
    two = first(book)
    book.introductions.take_up(a=two.a, b=two.b)


def _a_gathering(book: Book) -> None:
    held = book.encounters.add_gathering(name="Fair", on=PartialDate(2025))
    book.encounters.record_came(gathering_id=held, party_id=people(book)[0])


def _a_tag(book: Book) -> None:
    book.parties.tag(party_id=people(book)[0], tag="zeppelins")


def _a_member(book: Book) -> None:
    group = book.parties.add_group(name="Airships")
    book.parties.join(person_id=people(book)[0], group_id=group)


def _a_name(book: Book) -> None:
    book.parties.rename(party_id=people(book)[0], name="Zz")


def _somebody_new(book: Book) -> None:
    book.parties.add_person(name="Somebody New")


def _somebody_gone(book: Book) -> None:
    book.parties.delete(party_id=first(book).a)


@pytest.mark.parametrize(
    "edit",
    [
        _a_fact,
        _a_private_need,
        _a_refusal,
        _an_answer,
        _an_introduction,
        _a_gathering,
        _a_tag,
        _a_member,
        _a_name,
        _somebody_new,
        _somebody_gone,
    ],
)
def test_after_any_other_edit_nothing_out_of_date_is_used(
    sample: Book, edit: Callable[[Book], None]
) -> None:
    memory = Memory()
    arrived(sample.advice.question()).answer_with(memory)
    before = prepared(memory)
    edit(sample)
    question = arrived(sample.advice.question(limit=500))
    assert question.answer_with(memory) == question.answer()
    assert prepared(memory) is not before
    assert prepared(memory).standard is not before.standard


def test_on_another_day_it_is_prepared_anew(sample: Book, clock: SettableClock) -> None:
    memory = Memory()
    arrived(sample.advice.question()).answer_with(memory)
    before = prepared(memory)
    clock.move(days=1)
    question = arrived(sample.advice.question())
    assert question.answer_with(memory) == question.answer()
    assert prepared(memory).ground.today - before.ground.today == timedelta(days=1)


def test_what_another_kind_of_question_left_is_not_taken_for_ones_own(sample: Book) -> None:
    memory = Memory("something else")
    question = sample.advice.question()
    assert question.answer_with(memory) == question.answer()


def test_a_question_that_fails_leaves_nothing_behind(sample: Book) -> None:
    memory = Memory()
    question = sample.advice.question()
    question.answer_with(memory)
    broken = replace(question, heard=[("f", str(people(sample)[0]), "no kind", "x", None)])
    with pytest.raises(BookRefusedError):
        broken.answer_with(memory)
    assert memory.kept is None
    assert question.answer_with(memory) == question.answer()


def test_the_worker_remembers_from_one_question_to_the_next(sample: Book) -> None:
    asked = [
        sample.advice.question(limit=5),
        sample.advice.question(limit=5, asking=Asking(party=people(sample)[0])),
        sample.advice.question(limit=5),
    ]
    assert all(isinstance(each, Remembering) for each in asked)
    bodies = [pickle.dumps(each) for each in asked]
    answers = io.BytesIO()
    serve(io.BytesIO(b"".join(len(b).to_bytes(8, "big") + b for b in bodies)), answers)
    data, found = answers.getvalue(), []
    while data:
        size = int.from_bytes(data[:8], "big")
        found.append(pickle.loads(data[8 : 8 + size]))  # noqa: S301 - made by the worker
        data = data[8 + size :]
    assert found == [each.answer() for each in asked]
