"""Long acts: nobody acts between two of their steps, and stopping them leaves nothing."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fixtures.dumps import dump, faults
from weaver_desktop.book.book import Book
from weaver_desktop.domain.batch import Batch, IncomingParty
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.errors import BusyError
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.long_work import Aside, Steps, in_one_go
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.ties import Depth

Act = Callable[[Book, list[PartyId]], Steps[object]]

ACTS: dict[str, Act] = {
    "tag": lambda book, all_of_them: book.bulk.tag(parties=all_of_them, tag="clay"),
    "untag": lambda book, all_of_them: book.bulk.untag(parties=all_of_them, tag="choir"),
    "describe": lambda book, them: book.bulk.describe(parties=them, place="Leyton"),
    "delete": lambda book, all_of_them: book.bulk.delete(parties=all_of_them),
    "undo": lambda book, _: book.history.undo_in_steps(),
    "back": lambda book, _: book.history.go_to_in_steps(1),
    "merge": lambda book, them: book.merging.merge_in_steps(keep=them[0], other=them[7]),
    "import": lambda book, _: book.importer.take_in(
        Batch("new.csv", 60, tuple(IncomingParty(f"{n}", f"New {n}", row=n) for n in range(60)))
    ),
}


@pytest.fixture
def many(book: Book) -> list[PartyId]:
    """A hundred people, each tied to the next."""
    with book.as_one(phrase("Added many")):
        them = [book.parties.add_person(name=f"Person {number}") for number in range(100)]
        for one, other in pairwise(them):
            book.ties.state(a=one, b=other, depth=Depth.MET)
    in_one_go(book.bulk.tag(parties=them, tag="choir"))
    return them


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_it_pauses_often_and_is_one_step(
    book: Book, many: list[PartyId], heard: list[ChangeSet], act: Act
) -> None:
    before = dump(book.path)
    heard.clear()
    steps = act(book, many)
    shares: list[float] = []
    is_written = False
    while (step := next(steps, None)) is not None:
        if isinstance(step, Aside):
            step.call()
            is_written = is_written or not step.may_stop
        else:
            shares.append(step.share)
            assert step.may_stop is not is_written
            assert is_written or not heard
    assert len(shares) > 5
    assert shares == sorted(shares)
    assert is_written
    assert len(heard) == 1
    assert dump(book.path) != before
    assert faults(book.path) == []


@settings(
    max_examples=24, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(name=st.sampled_from(sorted(ACTS)), until=st.floats(0.0, 1.0))
def test_stopping_it_before_it_is_written_leaves_the_book_as_it_was(
    book: Book, many: list[PartyId], heard: list[ChangeSet], name: str, until: float
) -> None:
    before, network = dump(book.path), book.network()
    heard.clear()
    steps = ACTS[name](book, many)
    for step in steps:
        if isinstance(step, Aside):
            if not step.may_stop:
                break
            step.call()
        elif step.share >= until:
            break
    steps.close()
    assert dump(book.path) == before
    assert heard == []
    assert not book.is_busy
    assert book.network() is network
    assert faults(book.path) == []


def test_between_its_steps_nobody_else_acts(book: Book, many: list[PartyId]) -> None:
    steps = book.bulk.tag(parties=many, tag="clay")
    next(steps)
    for act in (
        lambda: book.parties.add_person(name="Zoe"),
        book.history.undo,
        lambda: in_one_go(book.bulk.delete(parties=many)),
    ):
        with pytest.raises(BusyError, match="still at work"):
            act()
    assert in_one_go(steps) == 100
    book.parties.add_person(name="Zoe")


def test_those_who_hear_of_it_may_act(book: Book, many: list[PartyId]) -> None:
    made: list[PartyId] = []

    def answer(change_set: ChangeSet) -> None:
        if change_set.touches("tagging") and not made:
            made.append(book.parties.add_person(name="Zoe"))

    book.feed.subscribe(answer)
    in_one_go(book.bulk.tag(parties=many, tag="clay"))
    assert book.parties.get(made[0]).name == "Zoe"


def test_while_it_is_told_the_network_is_the_one_before(book: Book, many: list[PartyId]) -> None:
    before = book.network()
    steps = book.bulk.delete(parties=many[:50])
    seen = set()
    while (step := next(steps, None)) is not None:
        if isinstance(step, Aside):
            step.call()
        elif not step.may_stop:
            seen.add(book.network().party_count)
    assert seen <= {before.party_count, before.party_count - 50}
    assert book.network().party_count == before.party_count - 50


def test_a_long_act_within_an_act_is_part_of_it(book: Book, many: list[PartyId]) -> None:
    with book.as_one(phrase("Both")):
        in_one_go(book.bulk.tag(parties=many, tag="clay"))
        in_one_go(book.bulk.untag(parties=many, tag="choir"))
    assert book.history.label_to_undo == "Both"
    book.history.undo()
    assert book.parties.tags(many[0]) == ("choir",)
