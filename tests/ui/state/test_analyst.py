"""Questions to a real worker process: answered, outdated, failed, killed, stopped."""

import os
import signal
import sys
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.book.questions import (
    Awkward,
    AwkwardError,
    Counting,
    Die,
    Double,
    Failing,
    Forever,
    Many,
    Unsendable,
)
from tests.ui.opening import PATIENCE_MS
from weaver_desktop.ui.state.analyst import Analyst, Drafting, worker_command

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def analyst() -> Iterator[Analyst]:
    made = Analyst(worker_command())
    yield made
    made.stop()


@pytest.fixture
def heard(analyst: Analyst) -> list[object]:
    """Everything that the analyst says, failures as texts that begin with “failed”."""
    said: list[object] = []
    analyst.answered.connect(said.append)
    analyst.failed.connect(lambda why: said.append(f"failed: {why}"))
    return said


def _process(analyst: Analyst) -> int:
    """Return the id of the worker's process, which lives."""
    assert analyst._process is not None
    assert analyst._process.waitForStarted()
    return analyst._process.processId()


def _wait(heard: list[object], qtbot: QtBot, count: int = 1) -> None:
    qtbot.waitUntil(lambda: len(heard) >= count, timeout=PATIENCE_MS)


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_no_process_is_started_before_the_first_question(analyst: Analyst) -> None:
    assert analyst._process is None
    assert not analyst.is_busy


def test_a_question_is_answered_elsewhere(
    analyst: Analyst, heard: list[object], qtbot: QtBot
) -> None:
    analyst.ask(Double(21))
    assert analyst.is_busy
    assert _process(analyst) != os.getpid()
    _wait(heard, qtbot)
    assert heard == [42]
    assert not analyst.is_busy


def test_one_process_answers_one_question_after_the_other(
    analyst: Analyst, heard: list[object], qtbot: QtBot
) -> None:
    seen = set()
    for number in (1, 2, 3):
        analyst.ask(Double(number))
        seen.add(_process(analyst))
        _wait(heard, qtbot, number)
    assert heard == [2, 4, 6]
    assert len(seen) == 1


def test_of_questions_in_a_row_the_newest_alone_is_answered(
    analyst: Analyst, heard: list[object], qtbot: QtBot
) -> None:
    for number in range(10):
        analyst.ask(Double(number))
    _wait(heard, qtbot)
    assert heard == [18]
    assert not analyst.is_busy


def test_a_large_answer_comes_whole(analyst: Analyst, heard: list[object], qtbot: QtBot) -> None:
    analyst.ask(Many(500_000))
    _wait(heard, qtbot)
    assert heard == [list(range(500_000))]


@pytest.mark.parametrize("question", [Failing("no"), Awkward(), Unsendable()])
def test_an_exception_in_the_worker_is_reported_with_its_trace(
    analyst: Analyst, heard: list[object], qtbot: QtBot, question: Failing
) -> None:
    analyst.ask(question)
    _wait(heard, qtbot)
    analyst.ask(Double(1))
    _wait(heard, qtbot, 2)
    failure, answer = heard
    assert str(failure).startswith("failed: Traceback")
    assert answer == 2


def test_the_failure_of_an_outdated_question_is_nobodys_business(
    analyst: Analyst, heard: list[object], qtbot: QtBot
) -> None:
    analyst.ask(Failing("no"))
    analyst.ask(Double(2))
    _wait(heard, qtbot)
    assert heard == [4]


def test_a_worker_that_dies_is_reported_and_a_new_one_answers(
    analyst: Analyst, heard: list[object], qtbot: QtBot
) -> None:
    analyst.ask(Die())
    _wait(heard, qtbot)
    assert heard == ["failed: the worker process ended"]
    assert not analyst.is_busy
    analyst.ask(Double(3))
    _wait(heard, qtbot, 2)
    assert heard[1] == 6


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_a_killed_worker_is_reported_and_a_new_one_answers(
    analyst: Analyst, heard: list[object], qtbot: QtBot
) -> None:
    analyst.ask(Forever())
    os.kill(_process(analyst), signal.SIGKILL)
    _wait(heard, qtbot)
    assert str(heard[0]).startswith("failed: ")
    analyst.ask(Double(3))
    _wait(heard, qtbot, 2)
    assert heard[1] == 6


def test_a_question_that_waits_outlives_the_worker_that_dies(
    analyst: Analyst, heard: list[object], qtbot: QtBot
) -> None:
    analyst.ask(Die())
    analyst.ask(Double(4))
    _wait(heard, qtbot)
    assert heard == [8]


def test_a_worker_that_dies_while_idle_is_missed_by_nobody(
    analyst: Analyst, heard: list[object], qtbot: QtBot
) -> None:
    analyst.ask(Double(1))
    _wait(heard, qtbot)
    assert analyst._process is not None
    with qtbot.waitSignal(analyst._process.finished):
        analyst._process.kill()
    analyst.ask(Double(2))
    _wait(heard, qtbot, 2)
    assert heard == [2, 4]


def test_a_program_that_is_not_there_is_reported(qtbot: QtBot) -> None:
    analyst = Analyst(("/no/such/program",))
    with qtbot.waitSignal(analyst.failed, timeout=PATIENCE_MS):
        analyst.ask(Double(1))
    assert not analyst.is_busy


def test_a_program_that_is_no_worker_is_reported(qtbot: QtBot) -> None:
    analyst = Analyst((sys.executable, "-c", "raise SystemExit('no worker here')"))
    with qtbot.waitSignal(analyst.failed, timeout=PATIENCE_MS) as told:
        analyst.ask(Double(1))
    assert "no worker here" in told.args[0]


def test_stopping_in_the_middle_of_a_thought_leaves_no_process(
    analyst: Analyst, heard: list[object]
) -> None:
    analyst.ask(Forever())
    process = _process(analyst)
    analyst.ask(Double(1))
    analyst.stop()
    assert not _lives(process)
    assert not analyst.is_busy
    assert heard == []


def test_once_stopped_the_next_question_is_answered_by_another_process(
    analyst: Analyst, heard: list[object], qtbot: QtBot
) -> None:
    analyst.ask(Forever())
    process = _process(analyst)
    analyst.stop()
    assert not _lives(process)
    analyst.ask(Double(5))
    _wait(heard, qtbot)
    assert heard == [10]


def test_what_cannot_be_asked_leaves_the_analyst_free(
    analyst: Analyst, heard: list[object], qtbot: QtBot
) -> None:
    class Local:
        def answer(self) -> object:
            return None

    with pytest.raises((AttributeError, TypeError, AwkwardError)):
        analyst.ask(Local())
    analyst.ask(Double(1))
    _wait(heard, qtbot)
    assert heard == [2]


def test_an_answer_in_pieces_arrives_as_it_comes(
    analyst: Analyst, heard: list[object], qtbot: QtBot
) -> None:
    pieces: list[object] = []
    analyst.arrived.connect(pieces.append)
    analyst.ask(Counting(3))
    _wait(heard, qtbot)
    assert pieces == [0, 1, 2]
    assert heard == ["done"]
    assert not analyst.is_busy


def test_while_a_newer_question_is_put_together_older_answers_are_dropped(
    analyst: Analyst, heard: list[object], qtbot: QtBot
) -> None:
    def patiently() -> Drafting:
        while not ready:
            yield
        return Double(2)

    ready: list[bool] = []
    analyst.arrived.connect(heard.append)
    analyst.ask(Counting(3))
    analyst.ask_in_steps(patiently())
    qtbot.waitUntil(lambda: not analyst._is_busy, timeout=PATIENCE_MS)
    assert heard == []
    assert analyst.is_busy
    ready.append(True)
    _wait(heard, qtbot)
    assert heard == [4]


def test_the_pieces_of_an_outdated_answer_are_dropped(
    analyst: Analyst, heard: list[object], qtbot: QtBot
) -> None:
    pieces: list[object] = []
    analyst.arrived.connect(pieces.append)
    analyst.ask(Counting(3))
    analyst.ask(Double(2))
    _wait(heard, qtbot)
    assert pieces == []
    assert heard == [4]


@pytest.mark.parametrize("question", [Double(1), Many(200_000), Failing("no"), Counting(3)])
def test_whoever_hears_the_answer_may_stop_the_worker(
    analyst: Analyst, heard: list[object], qtbot: QtBot, question: Failing
) -> None:
    stopped: list[int] = []

    def stop() -> None:
        stopped.append(_process(analyst))
        analyst.stop()

    analyst.answered.connect(stop)
    analyst.failed.connect(stop)
    for number in range(1, 4):
        analyst.ask(question)
        _wait(heard, qtbot, number)
        assert not _lives(stopped[-1])
    assert len(set(stopped)) == 3


def test_whoever_hears_the_answer_may_stop_the_worker_and_ask_another(
    analyst: Analyst, heard: list[object], qtbot: QtBot
) -> None:
    def ask_on(answer: object) -> None:
        if answer != 12:
            analyst.stop()
            analyst.ask(Double(6))

    analyst.answered.connect(ask_on)
    analyst.ask(Double(1))
    _wait(heard, qtbot, 2)
    assert heard == [2, 12]


def test_whoever_hears_a_piece_may_stop_the_worker(
    analyst: Analyst, heard: list[object], qtbot: QtBot
) -> None:
    pieces: list[object] = []

    def stop(piece: object) -> None:
        pieces.append(piece)
        analyst.stop()

    analyst.arrived.connect(stop)
    analyst.ask(Counting(3))
    qtbot.waitUntil(lambda: bool(pieces), timeout=PATIENCE_MS)
    assert pieces == [0]
    assert not analyst.is_busy
    analyst.ask(Double(2))
    _wait(heard, qtbot)
    assert heard == [4]


def test_the_last_answer_of_a_worker_that_ends_is_heard(
    heard: list[object], analyst: Analyst, qtbot: QtBot
) -> None:
    analyst.ask(Double(4))
    process = analyst._process
    assert process is not None
    assert process.waitForReadyRead(PATIENCE_MS)
    process.kill()
    assert process.waitForFinished(PATIENCE_MS)
    _wait(heard, qtbot)
    assert heard == [8]
    assert not analyst.is_busy
