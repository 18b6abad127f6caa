"""What is said of the selected, line by line."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fixtures.books import fresh_book
from tests.fixtures.clock import SettableClock
from tests.fixtures.ids import SeededIds
from tests.ui.opening import who
from weaver_desktop.book.book import Book
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ties import Depth
from weaver_desktop.ui.in_words.lines import lines_of, title_of
from weaver_desktop.ui.state.selection import NOTHING, Selected

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    path = tmp_path / "network.weave"
    fresh_book(path)
    made = Book.open(path, clock=SettableClock(), new_id=SeededIds(1))
    ama = made.parties.add_person(name="Ama", headline="ceramicist", place="Leeds")
    bo, cy, dee = (made.parties.add_person(name=name) for name in ("Bo", "Cy", "Dee"))
    choir = made.parties.add_group(name="Choir")
    made.parties.add_person(name="Eli")
    for person in (ama, bo):
        made.parties.join(person_id=person, group_id=choir)
    made.encounters.log(parties=[ama, bo], on=PartialDate.of(made.today))
    made.ties.state(a=ama, b=cy, depth=Depth.MAKE)
    made.ties.state(a=bo, b=cy, depth=Depth.MET)
    over = made.ties.state(a=ama, b=dee, depth=Depth.HELP)
    made.ties.end(tie_id=over, on=PartialDate(2020))
    yield made
    made.close()


def _told(book: Book, *names: str) -> list[str]:
    selected = Selected(tuple(who(book, name) for name in names))
    return [title_of(book.network(), selected), *(each.aloud for each in lines_of(book, selected))]


def test_one_is_told_with_ties_by_depth_and_last_contact_and_with_groups(book: Book) -> None:
    assert _told(book, "Ama") == [
        "Ama",
        "Ceramicist · Leeds",
        "Make things together, 1",
        "Cy",
        "Have met, 1",
        "Bo, today",
        "No longer in touch, 1",
        "Dee, ended in 2020",
        "Groups, 1",
        "Choir, 0 ties",
    ]


def test_a_group_is_told_with_its_members(book: Book) -> None:
    assert _told(book, "Choir") == [
        "Choir",
        "Group",
        "Tied to nobody yet",
        "Members, 2",
        "Ama, 2 ties",
        "Bo, 2 ties",
    ]


def test_two_are_told_with_what_is_between_them_and_whom_both_know(book: Book) -> None:
    told = _told(book, "Ama", "Bo")[1:]
    assert told[0] == "Have met · today"
    assert sorted(told[1:3]) == ["Ama, 2 ties", "Bo, 2 ties"]
    assert told[3:] == ["Both know, 1", "Cy, 2 ties"]
    assert _told(book, "Ama", "Eli")[1] == "They have not met"


def test_many_are_told_with_the_ties_among_them(book: Book) -> None:
    assert _told(book, "Ama", "Bo", "Cy")[:2] == ["3 selected", "3 ties among them"]
    assert _told(book, "Ama", "Bo", "Eli")[:2] == ["3 selected", "1 tie among them"]


def test_with_nobody_selected_there_is_where_to_begin(book: Book) -> None:
    lines = lines_of(book, NOTHING)
    assert [each.text for each in lines[:4]] == ["Best connected", "Ama", "Bo", "Cy"]
    assert all(each.party is not None for each in lines[1:])


def test_whoever_is_gone_is_left_out(book: Book) -> None:
    ama, eli = who(book, "Ama"), who(book, "Eli")
    book.parties.delete(party_id=eli)
    assert title_of(book.network(), Selected((ama, eli))) == "Ama"
    assert lines_of(book, Selected((eli,)))[0].text == "Best connected"


def test_an_empty_book_says_so(tmp_path: Path) -> None:
    path = tmp_path / "empty.weave"
    fresh_book(path)
    with Book.open(path) as book:
        assert [each.text for each in lines_of(book, NOTHING)] == ["Nobody is in your book yet."]
        assert title_of(book.network(), NOTHING) == "Nobody is selected"
