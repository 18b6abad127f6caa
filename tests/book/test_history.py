"""Undo and redo, as the window asks for them."""

from pathlib import Path

import pytest

from tests.fixtures.clock import SettableClock
from tests.fixtures.dumps import dump
from weaver_desktop.book.book import Book
from weaver_desktop.domain.changes import Cause, ChangeSet
from weaver_desktop.domain.errors import NotFoundError, ReadOnlyBookError
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.long_work import in_one_go
from weaver_desktop.domain.ties import Depth


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


def test_the_history_is_a_list_in_words_with_its_times(
    book: Book, clock: SettableClock, ama: PartyId
) -> None:
    began = clock.now
    clock.move(minutes=5)
    book.parties.rename(party_id=ama, name="Ama B.")
    book.history.undo()
    renamed, added = book.history.entries()
    assert (added.label, added.made_at, added.is_undone) == ("Added Ama Boateng", began, False)
    assert (renamed.label, renamed.made_at) == ("Renamed Ama Boateng to Ama B.", clock.now)
    assert renamed.is_undone
    assert book.history.entries(limit=1) == (renamed,)


def test_going_to_any_point_of_the_history_and_back(book: Book, heard: list[ChangeSet]) -> None:
    states = [(0, dump(book.path))]
    for name in ("Ama", "Bo", "Cy", "Dee"):
        book.parties.add_person(name=name)
        states.append((book.history.entries()[0].number, dump(book.path)))
    heard.clear()
    for start in range(5):
        for end in (4, 0, start, 2, start):
            steps = book.history.go_to(states[end][0])
            assert len(heard) == bool(steps), "told once, however many steps"
            heard.clear()
            assert dump(book.path) == states[end][1]
    assert book.history.go_to(states[4][0]) == 0


def test_a_step_that_was_overwritten_cannot_be_gone_to(book: Book, ama: PartyId) -> None:
    book.parties.rename(party_id=ama, name="Ama B.")
    gone = book.history.entries()[0].number
    book.history.undo()
    book.parties.rename(party_id=ama, name="Ama S.")
    before = dump(book.path)
    with pytest.raises(NotFoundError, match="not in the history any more"):
        book.history.go_to(gone)
    assert dump(book.path) == before


def test_a_star_that_comes_back_stands_where_it_stood(book: Book, ama: PartyId) -> None:
    book.keep_positions({ama: (1.5, -2.0)})
    book.parties.delete(party_id=ama)
    assert book.positions() == {}
    book.history.undo()
    assert book.positions() == {ama: (1.5, -2.0)}
    book.history.redo()
    book.history.undo()
    assert book.positions() == {ama: (1.5, -2.0)}


def test_what_is_taken_back_is_the_newest_when_that_begins(book: Book, ama: PartyId) -> None:
    steps = book.history.undo_in_steps()
    bo = book.parties.add_person(name="Bo")
    book.ties.state(a=ama, b=bo, depth=Depth.MET)
    in_one_go(steps)
    assert book.ties.between(ama, bo) is None
    assert book.parties.get(ama).name == "Ama Boateng"
    again = book.history.redo_in_steps()
    book.parties.tag(party_id=bo, tag="clay")
    assert in_one_go(again) is None, "what was undone is forgotten with the next edit"
