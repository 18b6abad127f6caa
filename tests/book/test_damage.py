"""A damaged book opens and reads well, or says in words that it is damaged."""

from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from random import Random

import pytest

from tests.fixtures.books import fresh_book
from tests.fixtures.clock import SettableClock
from tests.fixtures.ids import SeededIds
from weaver_desktop.book.book import Book
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import PartyId

PAGE = 4096


def written(path: Path) -> bytes:
    """Make a book with something in every room; return its bytes."""
    random = Random(3)  # noqa: S311 - no secret
    with Book.open(fresh_book(path), clock=SettableClock(), new_id=SeededIds()) as book:
        people = [
            book.parties.add_person(name=f"Person {number} Stone", notes="a long note " * 20)
            for number in range(30)
        ]
        book.parties.set_me(party_id=people[0])
        nest = book.parties.add_group(name="Nest")
        fair = book.encounters.add_gathering(name="May fair", on=PartialDate(2025, 5))
        for person in people:
            book.facts.add(
                party_id=person, kind=random.choice(list(FactKind)), text="a kiln and a loom"
            )
            book.parties.tag(party_id=person, tag="clay")
            book.parties.join(person_id=person, group_id=nest)
            book.encounters.record_came(gathering_id=fair, party_id=person)
            book.encounters.log(
                parties=random.sample(people, 2),
                on=PartialDate.of(date(2025, random.randint(1, 12), random.randint(1, 28))),
                note="talked of kilns",
            )
        for one, other in zip(people[1:6], people[10:15], strict=True):
            book.introductions.take_up(a=one, b=other, reasons=["Both sing."])
        for _ in range(4):
            book.history.undo()
    return path.read_bytes()


def flip_a_bit(raw: bytearray, random: Random) -> None:
    raw[random.randrange(len(raw))] ^= 1 << random.randrange(8)


def flip_many_bytes(raw: bytearray, random: Random) -> None:
    for _ in range(60):
        raw[random.randrange(len(raw))] = random.randrange(256)


def change_the_head(raw: bytearray, random: Random) -> None:
    raw[random.randrange(100)] = random.randrange(256)


def zero_a_page(raw: bytearray, random: Random) -> None:
    start = PAGE * random.randrange(len(raw) // PAGE)
    raw[start : start + PAGE] = bytes(PAGE)


def fill_a_page_with_noise(raw: bytearray, random: Random) -> None:
    start = PAGE * random.randrange(1, len(raw) // PAGE)
    raw[start : start + PAGE] = random.randbytes(PAGE)


def swap_two_pages(raw: bytearray, random: Random) -> None:
    one, other = (PAGE * page for page in random.sample(range(1, len(raw) // PAGE), 2))
    raw[one : one + PAGE], raw[other : other + PAGE] = (
        raw[other : other + PAGE],
        raw[one : one + PAGE],
    )


DAMAGES = [
    flip_a_bit,
    flip_many_bytes,
    change_the_head,
    zero_a_page,
    fill_a_page_with_noise,
    swap_two_pages,
]
TIMES = 34


def look_at_everyone(book: Book) -> None:
    for line in book.parties.lines():
        rooms = (
            book.parties.get,
            book.parties.line,
            book.parties.tags,
            book.parties.ways,
            book.parties.memberships,
            book.ties.of,
            book.facts.of,
            book.encounters.of,
            book.encounters.gatherings_of,
        )
        for room in rooms:
            room(line.id)


ACTS: list[Callable[[Book], object]] = [
    lambda book: book.parties.lines(),
    lambda book: book.parties.roll(),
    look_at_everyone,
    lambda book: book.parties.all_tags(),
    lambda book: book.encounters.all_gatherings(),
    lambda book: book.introductions.all(),
    lambda book: book.search.find("person"),
    lambda book: book.search.find("kiln"),
    lambda book: book.search.find("iln"),
    lambda book: book.network().rank,
    lambda book: book.positions(),
    lambda book: book.advice.suggestions(),
    lambda book: book.check(),
    lambda book: (book.history.label_to_undo, book.history.label_to_redo),
    lambda book: book.history.redo(),
    lambda book: book.history.undo(),
    lambda book: book.history.undo(),
    lambda book: book.parties.add_person(name="Somebody new"),
    lambda book: book.parties.delete(party_id=book.parties.lines()[-1].id),
    lambda book: book.keep_positions({PartyId("nobody"): (0, 0)}),
    lambda book: book.history.undo(),
]


def use(path: Path) -> str:
    """Do everything with a book; any error that is not a sentence comes out of here."""
    said = 0
    try:
        book = Book.open(path, clock=SettableClock(), new_id=SeededIds(2))
    except WeaverError:
        return "refused"
    with book:
        for act in ACTS:
            try:
                act(book)
            except WeaverError:
                said += 1
    return "said" if said else "read"


@pytest.mark.slow
def test_two_hundred_damages_are_read_or_said(tmp_path: Path) -> None:
    whole = written(tmp_path / "whole.weave")
    outcomes: Counter[str] = Counter()
    path = tmp_path / "network.weave"
    for damage in DAMAGES:
        for seed in range(TIMES):
            raw = bytearray(whole)
            damage(raw, Random(f"{damage.__name__} {seed}"))  # noqa: S311 - no secret
            path.write_bytes(raw)
            outcomes[use(path)] += 1
            assert not path.with_name(path.name + ".lock").exists()
            path.with_name(path.name + "-journal").unlink(missing_ok=True)
    assert outcomes.total() == TIMES * len(DAMAGES) == 204
    # Each way out is taken, or the damage is not what it is meant to be.
    assert min(outcomes["refused"], outcomes["said"], outcomes["read"]) > 10


def test_the_book_that_is_damaged_here_is_sound_before(tmp_path: Path) -> None:
    path = tmp_path / "whole.weave"
    written(path)
    with Book.open(path) as book:
        assert book.check() == []
    assert use(path) == "read"
