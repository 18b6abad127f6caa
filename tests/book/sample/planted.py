"""A planted book, and its plan without a book."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

from tests.fixtures.books import fresh_book
from tests.fixtures.clock import SettableClock
from tests.fixtures.ids import SeededIds
from weaver_desktop.book.book import Book
from weaver_desktop.book.sample.bonds import Bond, weave
from weaver_desktop.book.sample.cast import Cast, gather_cast
from weaver_desktop.book.sample.chance import lots
from weaver_desktop.book.sample.meetings import Diary, Meeting
from weaver_desktop.book.sample.seasons import Event, arrivals, take_place
from weaver_desktop.book.sample.tables import Series, read_series
from weaver_desktop.domain.ids import PartyId

TODAY = date(2026, 11, 22)
SERIES = read_series()


@contextmanager
def new_book(folder: Path, name: str = "sample.weave") -> Iterator[Book]:
    """Open an empty book on a fixed day, whose ids come out the same every time."""
    noon = datetime.combine(TODAY, time(12), UTC)
    path = fresh_book(folder / name)
    with Book.open(path, clock=SettableClock(noon), new_id=SeededIds()) as book:
        yield book


def who(book: Book, name: str) -> PartyId:
    """Return whom a whole name means."""
    (party,) = book.names.whole(name)
    return party


@dataclass(frozen=True)
class Plan:
    """Everything that is worked out before anything is written."""

    series: Series
    cast: Cast
    arrived: list[date]
    events: list[Event]
    bonds: list[Bond]
    meetings: list[list[Meeting]]


def plan(people: int, seed: int = 7) -> Plan:
    """Work out a sample."""
    cast = gather_cast(SERIES, people, lots(seed, "cast"))
    arrived = arrivals(cast, TODAY, lots(seed, "arrivals"))
    events = take_place(SERIES, cast, arrived, TODAY, lots(seed, "gatherings"))
    bonds = weave(SERIES, cast, arrived, TODAY, lots(seed, "ties"))
    diary = Diary(SERIES, cast, events, TODAY, lots(seed, "meetings"))
    return Plan(SERIES, cast, arrived, events, bonds, [diary.of(bond) for bond in bonds])
