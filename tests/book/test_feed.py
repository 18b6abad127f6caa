"""The change feed."""

from datetime import UTC, datetime

import pytest

from weaver_desktop.book.book import Book
from weaver_desktop.book.feed import ChangeFeed
from weaver_desktop.domain.changes import Cause, ChangeSet
from weaver_desktop.domain.long_work import Aside, Progress, Steps
from weaver_desktop.domain.phrases import phrase

SET = ChangeSet(1, phrase("Added Ama"), datetime(2026, 3, 14, tzinfo=UTC), Cause.EDIT, ())


def test_listeners_hear_in_the_order_in_which_they_came() -> None:
    feed, heard = ChangeFeed(), list[str]()
    for name in "abc":
        feed.subscribe(lambda _, name=name: heard.append(name))  # type: ignore[misc]  # bound now
    feed.publish(SET)
    assert heard == ["a", "b", "c"]


def test_who_has_left_hears_no_more() -> None:
    feed, heard = ChangeFeed(), list[ChangeSet]()
    leave = feed.subscribe(heard.append)
    feed.publish(SET)
    leave()
    feed.publish(SET)
    assert heard == [SET]


def test_a_listener_may_leave_or_come_while_it_listens() -> None:
    feed, heard = ChangeFeed(), list[str]()

    def once(_: ChangeSet) -> None:
        heard.append("once")
        leave()
        feed.subscribe(lambda _: heard.append("new"))

    leave = feed.subscribe(once)
    feed.subscribe(lambda _: heard.append("always"))
    feed.publish(SET)
    assert heard == ["once", "always"]
    feed.publish(SET)
    assert heard == ["once", "always", "always", "new"]


def test_what_is_written_is_told_to_its_end() -> None:
    def take_in(_: ChangeSet) -> Steps[None]:
        yield Progress(0.5)
        yield Aside(bool)

    feed, heard = ChangeFeed(), list[object]()
    feed.subscribe(heard.append, take_in)
    feed.subscribe(heard.append)
    steps = list(feed.publish_in_steps(SET))
    assert [type(step) for step in steps] == [Progress, Aside, Progress, Progress]
    assert not any(step.may_stop for step in steps)
    assert heard == [SET]


def test_whoever_hears_of_a_change_finds_the_book_changed(book: Book) -> None:
    seen: list[tuple[object, ...]] = []

    def look(change_set: ChangeSet) -> None:
        names = tuple(line.name for line in book.parties.lines())
        assert not book.is_busy
        seen.append((change_set.cause, names, len(book.names), book.network().names))

    book.feed.subscribe(look)
    book.parties.add_person(name="Ama")
    book.history.undo()
    book.history.redo()
    assert seen == [
        (Cause.EDIT, ("Ama",), 1, ("Ama",)),
        (Cause.UNDO, (), 0, ()),
        (Cause.REDO, ("Ama",), 1, ("Ama",)),
    ]


def test_a_listener_may_act(book: Book) -> None:
    heard: list[str] = []

    def answer(change_set: ChangeSet) -> None:
        if change_set.label == "Added Ama":
            book.parties.add_person(name="Bo")

    book.feed.subscribe(answer)
    book.feed.subscribe(lambda change_set: heard.append(change_set.label))
    book.parties.add_person(name="Ama")
    assert sorted(heard) == ["Added Ama", "Added Bo"]
    assert book.history.label_to_undo == "Added Bo"
    assert sorted(book.network().names) == ["Ama", "Bo"]


def test_a_listener_that_fails_undoes_nothing(book: Book) -> None:
    def fail(_: ChangeSet) -> None:
        raise LookupError

    leave = book.feed.subscribe(fail)
    with pytest.raises(LookupError):
        book.parties.add_person(name="Ama")
    leave()
    assert book.network().names == ("Ama",)
    assert not book.is_busy
    book.history.undo()
    assert book.network().names == ()
