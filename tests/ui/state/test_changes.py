from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QObject

from tests.fixtures.books import fresh_book
from weaver_desktop.book.book import Book
from weaver_desktop.domain.changes import Cause, ChangeSet
from weaver_desktop.domain.errors import InvalidEditError
from weaver_desktop.domain.long_work import Aside, Progress, Steps, in_one_go
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.ui.state.changes import Changes

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.open(fresh_book(tmp_path / "network.weave")) as opened:
        yield opened


@pytest.fixture
def changes(book: Book) -> Changes:
    return Changes(book)


@pytest.fixture
def told(changes: Changes) -> list[ChangeSet]:
    said: list[ChangeSet] = []
    changes.happened.connect(said.append)
    return said


def test_an_edit_its_undo_and_its_redo_are_told_after_they_are_kept(
    book: Book, changes: Changes, told: list[ChangeSet]
) -> None:
    counts: list[int] = []
    changes.happened.connect(lambda _: counts.append(len(book.parties.lines())))
    book.parties.add_person(name="Ama")
    book.history.undo()
    book.history.redo()
    assert [each.cause for each in told] == [Cause.EDIT, Cause.UNDO, Cause.REDO]
    assert counts == [1, 0, 1]


def test_several_acts_as_one_are_told_once(book: Book, told: list[ChangeSet]) -> None:
    with book.as_one(phrase("Added two")):
        book.parties.add_person(name="Ama")
        book.parties.add_person(name="Bo")
    assert [each.label for each in told] == ["Added two"]


def test_what_failed_is_not_told(book: Book, told: list[ChangeSet]) -> None:
    with pytest.raises(InvalidEditError):
        book.parties.add_person(name=" ")
    assert told == []


def test_once_stopped_nothing_is_told(book: Book, changes: Changes, told: list[ChangeSet]) -> None:
    changes.stop()
    book.parties.add_person(name="Ama")
    assert told == []


def test_a_large_edit_is_told_to_one_after_the_other(book: Book, changes: Changes) -> None:
    with book.as_one(phrase("Added")):
        them = [book.parties.add_person(name=name) for name in ("Ama", "Bo")]
    heard: list[str] = []
    for name in ("one", "two", "three"):
        changes.happened.connect(lambda _, name=name: heard.append(name))
    pauses: list[int] = []
    for step in book.bulk.tag(parties=them, tag="clay"):
        if isinstance(step, Aside):
            step.call()
        elif heard:
            pauses.append(len(heard))
    assert heard == ["one", "two", "three"]
    assert set(pauses) == {1, 2, 3}


def test_who_has_gone_is_forgotten(book: Book, changes: Changes) -> None:
    class Listener(QObject):
        def hear(self, _: ChangeSet) -> None:
            heard.append("heard")

    heard: list[str] = []
    listener = Listener()
    changes.happened.connect(listener.hear)
    book.parties.add_person(name="Ama")
    shiboken6.delete(listener)
    for name in ("Bo", "Cy"):
        book.parties.add_person(name=name)
    assert heard == ["heard"]
    assert changes.happened._relays == []


def test_who_is_patient_takes_a_large_edit_in_steps_and_a_small_one_at_once(
    book: Book, changes: Changes
) -> None:
    class Patient(QObject):
        def __init__(self) -> None:
            super().__init__()
            self.heard: list[str] = []

        def heed(self, _: ChangeSet) -> None:
            self.heard.append("at once")

        def take_in(self, _: ChangeSet) -> Steps[None]:
            for number in range(3):
                self.heard.append(f"step {number}")
                yield Progress(number / 3)

    patient = Patient()
    changes.happened.connect(patient.heed, patient.take_in)
    ama = book.parties.add_person(name="Ama")
    assert patient.heard == ["at once"]
    pauses: list[int] = []
    for step in book.bulk.tag(parties=[ama], tag="clay"):
        if isinstance(step, Aside):
            step.call()
        pauses.append(len(patient.heard))
    assert patient.heard == ["at once", "step 0", "step 1", "step 2"]
    assert set(pauses) == {1, 2, 3, 4}
    heard = patient.heard
    shiboken6.delete(patient)
    in_one_go(book.bulk.tag(parties=[ama], tag="loam"))
    assert len(heard) == 4
