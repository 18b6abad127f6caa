"""Undo and redo, as the window asks for them."""

from pathlib import Path

import pytest

from tests.fixtures.clock import SettableClock
from weaver_desktop.book.book import Book
from weaver_desktop.domain.changes import Cause, ChangeSet
from weaver_desktop.domain.errors import ReadOnlyBookError
from weaver_desktop.domain.ids import PartyId


def test_a_new_book_has_nothing_to_undo(book: Book, heard: list[ChangeSet]) -> None:
    assert book.history.label_to_undo is None
    assert book.history.label_to_redo is None
    assert book.history.undo() is None
    assert book.history.redo() is None
    assert heard == []


def test_undo_and_redo_are_told_to_the_feed(
    book: Book, ama: PartyId, heard: list[ChangeSet]
) -> None:
    undone, redone = book.history.undo(), book.history.redo()
    assert heard == [undone, redone]
    assert [each.cause for each in heard] == [Cause.UNDO, Cause.REDO]
    assert [each.label for each in heard] == ["Added Ama Boateng"] * 2
    assert book.parties.get(ama).name == "Ama Boateng"


def test_the_history_survives_a_restart(path: Path, clock: SettableClock) -> None:
    with Book.open(path, clock=clock) as book:
        book.parties.add_person(name="Ama")
        book.parties.add_person(name="Bo")
        book.history.undo()
    with Book.open(path, clock=clock) as book:
        assert (book.history.label_to_undo, book.history.label_to_redo) == ("Added Ama", "Added Bo")
        book.history.redo()
        book.history.undo()
        book.history.undo()
        assert book.is_empty


def test_a_book_for_reading_cannot_be_undone(book: Book, ama: PartyId) -> None:
    book.close()
    with Book.open(book.path, read_only=True) as reader:
        assert reader.is_read_only
        assert reader.history.label_to_undo == "Added Ama Boateng"
        with pytest.raises(ReadOnlyBookError):
            reader.history.undo()
        with pytest.raises(ReadOnlyBookError):
            reader.parties.rename(party_id=ama, name="x")
        assert reader.history.redo() is None
        assert reader.names.name(ama) == "Ama Boateng"
