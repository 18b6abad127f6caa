"""A book of one's own: a real file, a clock that stands, and ids that come out the same."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fixtures.books import fresh_book
from tests.fixtures.clock import SettableClock
from tests.fixtures.ids import SeededIds
from weaver_desktop.book.book import Book
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.ids import PartyId


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a new, empty book is."""
    return fresh_book(tmp_path / "network.weave")


@pytest.fixture
def clock() -> SettableClock:
    return SettableClock()


@pytest.fixture
def book(path: Path, clock: SettableClock) -> Iterator[Book]:
    """The new book, open for writing."""
    with Book.open(path, clock=clock, new_id=SeededIds()) as opened:
        yield opened


@pytest.fixture
def heard(book: Book) -> list[ChangeSet]:
    """Everything that the change feed tells, as it comes."""
    told: list[ChangeSet] = []
    book.feed.subscribe(told.append)
    return told


@pytest.fixture
def ama(book: Book) -> PartyId:
    return book.parties.add_person(name="Ama Boateng")


@pytest.fixture
def bo(book: Book) -> PartyId:
    return book.parties.add_person(name="Bo O’Brien")


@pytest.fixture
def cy(book: Book) -> PartyId:
    return book.parties.add_person(name="Cy")


@pytest.fixture
def nest(book: Book) -> PartyId:
    return book.parties.add_group(name="Nest Collective")


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    """A book that all examples of a property add to."""
    path = fresh_book(tmp_path_factory.mktemp("shelf") / "network.weave")
    with Book.open(path, clock=SettableClock()) as opened:
        yield opened
