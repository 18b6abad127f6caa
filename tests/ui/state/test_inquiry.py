"""A question that is asked anew after edits."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.book.questions import Double
from tests.fixtures.books import fresh_book
from tests.ui.opening import PATIENCE_MS
from tests.ui.widgets.scene import PatientAnalyst
from weaver_desktop.book.book import Book
from weaver_desktop.domain.errors import InvalidEditError
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.ui.state.analyst import Analyst, Drafting, worker_command
from weaver_desktop.ui.state.inquiry import Inquiry

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.open(fresh_book(tmp_path / "network.weave")) as opened:
        yield opened


class Asked:
    """Asks for the double of how many are in the book, and keeps what is heard."""

    def __init__(self, book: Book, analyst: Analyst, *, fails: bool = False) -> None:
        """Ask nothing yet."""
        self.book, self.analyst, self.fails = book, analyst, fails
        self.inquiry = Inquiry(book, analyst, self._question, 0, analyst)
        self.heard: list[object] = []
        self.inquiry.answered.connect(self.heard.append)
        self.inquiry.failed.connect(self.heard.append)
        self.inquiry.refused.connect(self.heard.append)

    def _question(self) -> Drafting:
        if self.fails:
            raise InvalidEditError("Nobody can be asked about.")
        yield
        return Double(len(self.book.parties.lines()))


@pytest.fixture
def asked(book: Book) -> Iterator[Asked]:
    made = Asked(book, Analyst(worker_command()))
    yield made
    made.inquiry.stop()


def test_it_asks_about_the_book_as_it_stands(asked: Asked, book: Book, qtbot: QtBot) -> None:
    book.parties.add_person(name="Ama")
    asked.inquiry.ask()
    assert asked.inquiry.is_under_way
    qtbot.waitUntil(lambda: not asked.inquiry.is_under_way, timeout=PATIENCE_MS)
    assert asked.heard == [2]


def test_many_edits_in_a_row_are_one_question(book: Book, qtbot: QtBot) -> None:
    analyst = PatientAnalyst()
    asked = Asked(book, analyst)
    for name in ("Ama", "Bo", "Cy"):
        book.parties.add_person(name=name)
        asked.inquiry.ask_soon()
    assert asked.inquiry.is_under_way
    qtbot.waitUntil(lambda: not asked.inquiry.is_under_way, timeout=PATIENCE_MS)
    assert analyst.asked == [Double(3)]


def test_who_asks_at_once_does_not_ask_again_after_the_pause(book: Book) -> None:
    asked = Asked(book, PatientAnalyst())
    asked.inquiry.ask_soon()
    asked.inquiry.ask()
    assert not asked.inquiry.is_under_way


def test_while_an_act_is_under_way_it_waits(book: Book, qtbot: QtBot) -> None:
    analyst = PatientAnalyst()
    asked = Asked(book, analyst)
    with book.as_one(phrase("An import")):
        book.parties.add_person(name="Ama")
        asked.inquiry.ask()
        assert analyst.asked == []
    qtbot.waitUntil(lambda: analyst.asked == [Double(1)], timeout=PATIENCE_MS)


def test_why_the_book_cannot_be_asked_is_told(book: Book) -> None:
    asked = Asked(book, PatientAnalyst(), fails=True)
    asked.inquiry.ask()
    (told,) = asked.heard
    assert isinstance(told, InvalidEditError)


def test_what_went_wrong_in_the_worker_is_told(book: Book) -> None:
    asked = Asked(book, PatientAnalyst())
    asked.analyst.failed.emit("no memory")
    assert asked.heard == ["no memory"]


def test_a_worker_that_rests_is_followed_by_another(asked: Asked, qtbot: QtBot) -> None:
    asked.inquiry.ask()
    asked.inquiry.rest()
    assert not asked.inquiry.is_under_way
    asked.inquiry.ask()
    qtbot.waitUntil(lambda: asked.heard == [0], timeout=PATIENCE_MS)


def test_once_stopped_it_asks_no_more(asked: Asked) -> None:
    asked.inquiry.ask_soon()
    asked.inquiry.stop()
    assert not asked.inquiry.is_under_way
    assert asked.heard == []
