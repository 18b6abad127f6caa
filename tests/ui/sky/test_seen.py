"""What is drawn of the book, and how two days differ."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.fixtures.books import fresh_book
from tests.fixtures.clock import SettableClock
from tests.fixtures.ids import SeededIds
from tests.ui.opening import who
from weaver_desktop.book.book import Book
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import pair
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.ties import Depth
from weaver_desktop.graph.views import Differences, HasTag
from weaver_desktop.ui.sky.seen import Seen
from weaver_desktop.ui.state.lens import Lens

pytestmark = pytest.mark.usefixtures("qapp")

DAY = {name: date(2025, month, 1).toordinal() for name, month in (("jan", 1), ("mar", 3))}


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """A weaver who met Ama in January and Bo in March 2025; only Bo is tagged."""
    path = fresh_book(tmp_path / "network.weave")
    with Book.open(path, clock=SettableClock(), new_id=SeededIds()) as opened:
        me = opened.parties.begin(name="Robin")
        ama, bo = (opened.parties.add_person(name=name) for name in ("Ama", "Bo"))
        for party, month in ((ama, 1), (bo, 3)):
            opened.encounters.log(parties=[me, party], on=PartialDate(2025, month, 1))
        opened.parties.tag(party_id=bo, tag="clay")
        yield opened


@pytest.fixture
def lens() -> Lens:
    return Lens()


@pytest.fixture
def seen(book: Book, lens: Lens) -> Seen:
    made = Seen(book, lens)
    lens.changed.connect(made.look)
    return made


def test_what_came_between_two_days_is_counted(seen: Seen, lens: Lens) -> None:
    lens.set_day(DAY["mar"])
    assert seen.since(DAY["mar"] - 1) == Differences(people=1, ties=1)
    assert seen.since(DAY["jan"] - 1) == Differences(people=3, ties=2)
    assert seen.since(DAY["mar"]).is_nothing
    lens.set_day(None)
    assert seen.since(DAY["jan"]) == Differences(people=1, ties=1)


def test_what_filters_leave_out_is_not_counted(seen: Seen, lens: Lens) -> None:
    lens.set_day(DAY["mar"])
    lens.add(HasTag("clay"))
    assert seen.since(DAY["jan"]) == Differences(people=1)
    lens.restore()
    lens.toggle_you()
    assert seen.since(DAY["jan"] - 1) == Differences(people=2)


def test_what_is_imagined_did_not_happen(seen: Seen, lens: Lens, book: Book) -> None:
    lens.set_day(DAY["mar"])
    lens.imagine(pair(who(book, "Ama"), who(book, "Bo")))
    assert len(seen.network.tie_ids) == 3
    assert seen.since(DAY["jan"]) == Differences(people=1, ties=1)


def test_a_tie_that_went_cold_has_faded(seen: Seen, lens: Lens, book: Book) -> None:
    me, ama = who(book, "Robin"), who(book, "Ama")
    book.ties.state(a=me, b=ama, depth=Depth.HELP, on=PartialDate(2025, 1, 1))
    seen.forget()
    seen.renew()
    lens.set_day(DAY["jan"] + 300)
    assert seen.since(DAY["mar"]) == Differences(faded=1)


def test_while_an_act_is_under_way_the_map_stays_as_it_is(
    seen: Seen, lens: Lens, book: Book
) -> None:
    with book.as_one(phrase("An import")):
        book.parties.add_person(name="Cy")
        lens.set_day(DAY["jan"])
        assert seen.network is seen.whole
        assert seen.since(DAY["jan"]).is_nothing
    seen.forget()
    seen.renew()
    seen.look()
    assert len(seen.network.ids) == 3, "Cy has no date, and was always there"


@pytest.mark.parametrize("count", [0, 1, 2])
def test_nobody_one_and_two(tmp_path: Path, lens: Lens, count: int) -> None:
    path = fresh_book(tmp_path / "small.weave")
    with Book.open(path, clock=SettableClock(), new_id=SeededIds()) as book:
        for number in range(count):
            book.parties.add_person(name=f"Person {number}")
        seen = Seen(book, lens)
        lens.set_day(DAY["jan"])
        lens.toggle_you()
        seen.look()
        assert seen.network.party_count == count
        assert seen.since(DAY["jan"] - 9).is_nothing
