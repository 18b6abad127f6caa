"""Work that goes on while a window lives."""

from collections.abc import Generator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from weaver_desktop.ui.export.errors import ExportError
from weaver_desktop.ui.export.job import Job
from weaver_desktop.ui.export.steps import Step

Told = list[object]


pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def job() -> Generator[Job]:
    owner = QObject()
    made = Job(owner)
    yield made
    made.stop()
    owner.deleteLater()


def _counting(end: int, seen: Told | None = None) -> Generator[Step, None, int]:
    try:
        for at in range(end):
            yield Step(at / end)
    finally:
        if seen is not None:
            seen.append("closed")
    return end


def test_work_is_done_and_what_came_of_it_is_told(job: Job, qtbot: QtBot) -> None:
    with qtbot.waitSignal(job.done) as done:
        job.start(_counting(1_000))
        assert job.is_working
    assert done.args == [1_000]
    assert not job.is_working


def test_waiting_work_goes_on_by_itself(job: Job, qtbot: QtBot) -> None:
    def waiting() -> Generator[Step, None, str]:
        for _ in range(5):
            yield Step(0.5, is_waiting=True)
        return "patience"

    told: Told = []
    job.progressed.connect(told.append)
    with qtbot.waitSignal(job.done) as done:
        job.start(waiting())
    assert done.args == ["patience"]
    assert told == [0.5] * 5


def test_the_newest_work_wins(job: Job, qtbot: QtBot) -> None:
    seen: Told = []
    dropped = _counting(10, seen)
    next(dropped)
    job.start(dropped)
    with qtbot.waitSignal(job.done) as done:
        job.start(_counting(3))
    assert seen == ["closed"]
    assert done.args == [3]


def test_what_is_stopped_is_taken_back(job: Job, qtbot: QtBot) -> None:
    seen: Told = []
    work = _counting(10, seen)
    next(work)
    job.start(work)
    with qtbot.assertNotEmitted(job.done, wait=50):
        job.stop()
    assert seen == ["closed"]


def test_what_cannot_be_done_is_said(job: Job, qtbot: QtBot) -> None:
    def refusing() -> Generator[Step, None, None]:
        yield Step(0.0)
        raise ExportError("There is no room for {name}.", name="Ama")

    with qtbot.waitSignal(job.refused) as refused:
        job.start(refusing())
    assert refused.args == ["There is no room for Ama."]
    assert not job.is_working


def test_a_fault_is_told_and_reported(job: Job, qtbot: QtBot) -> None:
    def faulty() -> Generator[Step, None, None]:
        yield Step(0.0)
        raise KeyError("fault")

    with qtbot.captureExceptions() as caught, qtbot.waitSignal(job.broke):
        job.start(faulty())
    assert [kind for kind, *_ in caught] == [KeyError]
    assert not job.is_working
