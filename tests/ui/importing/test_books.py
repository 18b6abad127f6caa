"""Another book of Weaver, decided about row by row like any other file."""

from pathlib import Path

import pytest

from tests.fixtures.books import fresh_book
from tests.fixtures.clock import SettableClock
from tests.fixtures.ids import SeededIds
from tests.ui.importing.opened import Imports, choose, left_out, listed
from weaver_desktop.book.book import Book
from weaver_desktop.book.outgoing.choice import Choice
from weaver_desktop.book.taking_in.plan import Fate
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.ties import Depth
from weaver_desktop.ui.importing.model import Heap

_VERSION_AT = 60


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """A closed book with Ama, who is in the first one, with Amma, Bo and Cy, and two ties."""
    path = fresh_book(tmp_path / "theirs.weave")
    with Book.open(path, clock=SettableClock(), new_id=SeededIds(7)) as book:
        ama = book.parties.add_person(name="Ama", headline="potter")
        book.parties.add_person(name="Marren Holt")
        bo, cy = (book.parties.add_person(name=name) for name in ("Bo", "Cy"))
        book.ties.state(a=ama, b=bo, depth=Depth.HELP, on=None)
        book.ties.state(a=ama, b=cy, depth=Depth.MET, on=None)
    return path


def _who(book: Book, name: str) -> PartyId:
    (party,) = book.names.whole(name)
    return party


def test_its_rows_are_shown_and_decided_about_like_those_of_any_file(
    imports: Imports, book: Book, other: Path
) -> None:
    dialog = imports.read(other)
    assert [name for name, *_ in listed(dialog, Heap.NEW)] == ["Bo", "Cy"]
    assert listed(dialog, Heap.KNOWN) == [("Ama", "is in your book · potter", "the same")]
    assert [name for name, *_ in listed(dialog, Heap.TO_DECIDE)] == ["Marren Holt"]
    choose(dialog, 0)
    dialog.preview.bar.buttons[Fate.SAME].click()
    dialog.preview.show_heap(Heap.NEW)
    choose(dialog, 1)
    dialog.preview.bar.buttons[Fate.LEAVE_OUT].click()
    assert dialog.preview.tag_on.isVisible()
    dialog.preview.tag.setText("theirs")
    imports.finish(dialog)
    assert sorted(line.name for line in book.parties.lines()) == ["Ama", "Bo", "Maren Holt"]
    ama, bo = _who(book, "Ama"), _who(book, "Bo")
    assert book.parties.get(ama).headline == "potter"
    assert book.ties.between(ama, bo) is not None
    assert book.parties.tags(bo) == ("theirs",)
    book.history.undo()
    assert sorted(line.name for line in book.parties.lines()) == ["Ama", "Maren Holt"]
    assert book.parties.get(ama).headline == ""


def test_the_same_book_again_is_nothing_new(imports: Imports, book: Book, other: Path) -> None:
    first = imports.read(other)
    listed(first, Heap.TO_DECIDE)
    choose(first, 0)
    first.preview.bar.buttons[Fate.SAME].click()
    imports.finish(first)
    before = book.outgoing.rows(Choice(with_private=True))
    again = imports.read(other)
    assert listed(again, Heap.NEW) == listed(again, Heap.TO_DECIDE) == []
    imports.finish(again)
    assert again._title.text() == "Nothing new"
    assert book.outgoing.rows(Choice(with_private=True)) == before


def test_a_book_and_a_list_are_taken_in_together(imports: Imports, book: Book, other: Path) -> None:
    people = imports.file("Name,Email\nBo,bo@x.org\nDot,\n")
    dialog = imports.read([other, people])
    imports.finish(dialog)
    names = sorted(line.name for line in book.parties.lines())
    assert names == ["Ama", "Bo", "Cy", "Dot", "Maren Holt", "Marren Holt"]
    book.history.undo()
    assert sorted(line.name for line in book.parties.lines()) == ["Ama", "Maren Holt"]


def test_the_book_that_is_open_is_not_taken_into_itself(
    imports: Imports, book: Book, tmp_path: Path
) -> None:
    link = tmp_path / "link.weave"
    link.symlink_to(book.path)
    for path in (book.path, link):
        dialog = imports.read(path)
        assert dialog.is_over
        assert dialog._text.text().startswith("This is the book that is open")


@pytest.mark.parametrize(
    "spoil, why",
    [
        (lambda data: b"\x8f\x00" * (len(data) // 2), "protected with a password"),
        (lambda data: data[: len(data) // 2], "is damaged"),
        (
            lambda data: data[:_VERSION_AT] + bytes([0, 0, 0, 99]) + data[_VERSION_AT + 4 :],
            "was last used with a newer Weaver",
        ),
    ],
)
def test_a_book_that_cannot_be_read_says_why(
    imports: Imports, book: Book, other: Path, spoil: object, why: str
) -> None:
    assert callable(spoil)
    other.write_bytes(spoil(other.read_bytes()))
    dialog = imports.read(other)
    assert dialog.is_over
    assert why in dialog._text.text()
    assert left_out(dialog) == []
    assert sorted(line.name for line in book.parties.lines()) == ["Ama", "Maren Holt"]


def test_a_book_that_is_open_elsewhere_can_be_read(
    imports: Imports, book: Book, other: Path
) -> None:
    with Book.open(other):
        imports.finish(imports.read(other))
    assert len(book.parties.lines()) == 5
