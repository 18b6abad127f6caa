"""Acts on many, carried out over a window that stays alive."""

import gc
from collections.abc import Iterator
from pathlib import Path
from weakref import ref

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.fixtures.books import fresh_book
from tests.fixtures.dumps import dump, faults
from tests.ui.opening import PATIENCE_MS
from weaver_desktop.book.book import Book
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.long_work import Aside, Progress, Steps
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.ui.long_work.carrying_out import SMALL, carry_out
from weaver_desktop.ui.long_work.waiting import Waiting
from weaver_desktop.ui.state.changes import Changes

MANY = 1_500


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.open(fresh_book(tmp_path / "network.weave")) as opened:
        yield opened


@pytest.fixture
def many(book: Book) -> list[PartyId]:
    with book.as_one(phrase("Added many")):
        return [book.parties.add_person(name=f"Person {number}") for number in range(MANY)]


class Window(QWidget):
    """A window with a button, which counts its turns and hears what comes of work."""

    def __init__(self, qtbot: QtBot) -> None:
        super().__init__()
        qtbot.addWidget(self)
        self._bot = qtbot
        self.heard: list[object] = []
        self.turns = 0
        self.button = QPushButton("Press", self)
        self.pressed = 0
        self.button.clicked.connect(self._press)
        self._beat = QTimer(self)
        self._beat.timeout.connect(self._count)
        self._beat.start(0)
        self.resize(700, 500)
        with qtbot.waitExposed(self):
            self.show()

    def _press(self) -> None:
        self.pressed += 1

    def _count(self) -> None:
        self.turns += 1

    def carry_out(self, steps: Steps[object], rows: int = SMALL + 1) -> None:
        carry_out(
            steps,
            rows=rows,
            words="Changing 1,500 entries …",
            over=self,
            done=self.heard.append,
            failed=self.heard.append,
        )

    @property
    def waiting(self) -> Waiting:
        found = self.findChild(Waiting)
        assert isinstance(found, Waiting)
        return found

    def wait(self) -> object:
        self._bot.waitUntil(lambda: bool(self.heard), timeout=PATIENCE_MS)
        self._bot.waitUntil(lambda: self.findChild(Waiting) is None, timeout=PATIENCE_MS)
        return self.heard[0]


def _is_busy(book: Book) -> bool:
    return book.is_busy


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    made = Window(qtbot)
    yield made
    made.close()


def test_a_small_act_is_done_at_once(window: Window, book: Book, many: list[PartyId]) -> None:
    window.carry_out(book.bulk.tag(parties=many[:3], tag="clay"), rows=3)
    assert window.heard == [3]
    assert window.findChild(Waiting) is None


def test_a_large_act_leaves_the_window_many_turns(
    window: Window, book: Book, many: list[PartyId]
) -> None:
    window.turns = 0
    window.carry_out(book.bulk.tag(parties=many, tag="clay"))
    assert not window.heard
    assert window.wait() == MANY
    assert window.turns > 5
    assert book.parties.tags(many[-1]) == ("clay",)
    assert book.history.label_to_undo == "Tagged 1500 parties #clay"


def test_meanwhile_nothing_in_the_window_can_be_pressed(
    window: Window, book: Book, many: list[PartyId]
) -> None:
    window.carry_out(book.bulk.tag(parties=many, tag="clay"))
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=window.button.pos())
    assert window.wait() == MANY
    assert window.pressed == 0
    QTest.mouseClick(window.button, Qt.MouseButton.LeftButton)
    assert window.pressed == 1


@pytest.mark.parametrize("way", ["Escape", "button", "window"])
def test_cancelling_it_leaves_the_book_as_it_was(
    window: Window, book: Book, many: list[PartyId], qtbot: QtBot, way: str
) -> None:
    before = dump(book.path)
    window.carry_out(book.bulk.tag(parties=many, tag="clay"))
    qtbot.waitUntil(lambda: window.waiting.bar.value() > 0, timeout=PATIENCE_MS)
    assert _is_busy(book)
    if way == "Escape":
        QTest.keyClick(window.waiting, Qt.Key.Key_Escape)
    elif way == "button":
        window.waiting.leave.click()
    else:
        window.waiting.close()
    assert not _is_busy(book)
    assert dump(book.path) == before
    assert faults(book.path) == []
    assert window.heard == []
    book.parties.add_person(name="Zoe")


def test_what_cannot_be_done_says_why(window: Window, book: Book, many: list[PartyId]) -> None:
    with book.as_one(phrase("I am here")):
        me = book.parties.begin(name="Maren")
    before = dump(book.path)
    window.carry_out(book.bulk.delete(parties=[*many, me]))
    assert str(window.wait()).startswith("Maren is you")
    assert dump(book.path) == before


def test_a_fault_says_so_and_is_not_hidden(window: Window, qtbot: QtBot) -> None:
    def faulty() -> Steps[None]:
        yield Progress(0.5)
        raise LookupError

    with qtbot.captureExceptions() as faults_told:
        window.carry_out(faulty())
        assert "Nothing of it was kept" in str(window.wait())
    assert len(faults_told) == 1


def test_a_call_beside_leaves_the_window_its_turns(window: Window) -> None:
    def slow() -> Steps[str]:
        turns = window.turns
        yield Aside(lambda: wait_for_turns(window, turns))
        return "came back"

    def wait_for_turns(of: Window, since: int) -> None:
        # In another thread: it goes on only because the window goes on as well.
        while of.turns < since + 3:
            QTest.qSleep(1)

    window.carry_out(slow())
    assert window.wait() == "came back"


def test_a_fault_of_who_hears_of_it_does_not_say_that_nothing_was_kept(
    window: Window, qtbot: QtBot
) -> None:
    def told() -> Steps[None]:
        yield Progress(0.9, may_stop=False)
        raise LookupError

    with qtbot.captureExceptions():
        window.carry_out(told())
        assert str(window.wait()).startswith("This was done")


def test_return_pressed_once_too_often_cancels_nothing(
    window: Window, book: Book, many: list[PartyId]
) -> None:
    window.carry_out(book.bulk.tag(parties=many, tag="clay"))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        QTest.keyClick(window.waiting, key)
    assert window.wait() == MANY


def test_what_a_call_beside_raises_is_told_to_the_work(window: Window) -> None:
    def broken() -> None:
        raise LookupError

    def patient() -> Steps[str]:
        try:
            yield Aside(broken)
        except LookupError:
            return "heard of it"
        return "heard nothing"

    window.carry_out(patient())
    assert window.wait() == "heard of it"


def test_what_is_written_cannot_be_cancelled_and_is_brought_to_its_end(
    window: Window, qtbot: QtBot
) -> None:
    is_closing, told = list[bool](), list[str]()

    def written() -> Steps[None]:
        while not is_closing:
            yield Progress(0.9, may_stop=False)
        yield Aside(lambda: told.append("beside"), may_stop=False)
        told.append("everybody")

    window.carry_out(written())
    waiting = window.waiting
    qtbot.waitUntil(waiting.leave.isHidden, timeout=PATIENCE_MS)
    QTest.keyClick(waiting, Qt.Key.Key_Escape)
    assert waiting.isVisible()
    is_closing.append(True)
    waiting.close()
    assert told == ["beside", "everybody"]


def test_garbage_of_the_work_is_gone_when_it_is_told(window: Window) -> None:
    class Round:
        def __init__(self) -> None:
            self.itself = self

    left: list[ref[Round]] = []

    def round_about() -> Steps[bool]:
        left.append(ref(Round()))
        yield Progress(0.5)
        return left[0]() is not None

    window.carry_out(round_about())
    assert window.wait() is True
    assert left[0]() is None
    assert gc.isenabled()


def test_who_turns_the_event_loop_while_it_listens_does_no_harm(
    window: Window, book: Book, many: list[PartyId]
) -> None:
    changes = Changes(book)
    changes.happened.connect(lambda _: QApplication.processEvents())
    window.carry_out(book.bulk.tag(parties=many, tag="clay"))
    assert window.wait() == MANY
    changes.stop()


def test_its_parts_have_names(window: Window, book: Book, many: list[PartyId]) -> None:
    window.carry_out(book.bulk.tag(parties=many, tag="clay"))
    waiting = window.waiting
    assert waiting.accessibleName() == "Changing 1,500 entries …"
    assert waiting.bar.accessibleName() == "Progress"
    assert waiting.leave.accessibleName() == "Cancel"
    assert window.wait() == MANY
