"""A fault becomes a report without anybody's data, and the window lives on."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from weaver_desktop import __version__
from weaver_desktop.app.bug_dialog import BugDialog
from weaver_desktop.app.bugs import BugWatch, report

SECRET = "Ama Boateng owes Tilly"  # noqa: S105 - what somebody might have noted


class _NotedError(Exception):
    pass


def _fail(noted: str) -> None:
    raise _NotedError(noted)


@pytest.fixture
def watch(qapp: QApplication) -> Iterator[BugWatch]:
    before = sys.excepthook
    made = BugWatch(qapp)
    yield made
    sys.excepthook = before
    made.deleteLater()


def _caught() -> _NotedError:
    with pytest.raises(_NotedError) as caught:
        _fail(SECRET)
    return caught.value


def test_a_report_tells_where_and_what_and_nothing_of_the_book() -> None:
    error = _caught()
    text = report(type(error), error.__traceback__)
    assert "_NotedError" in text
    assert "test_bugs.py" in text
    assert "_fail" in text
    assert __version__ in text
    for word in SECRET.split():
        assert word not in text


def test_a_report_does_not_say_whose_home_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(variable, str(Path(__file__).parents[2]))
    told = report(_NotedError, _caught().__traceback__)
    assert str(Path(__file__).parents[2]) not in told
    assert '"~/tests/app/test_bugs.py"' in told


def test_a_report_without_a_trace_is_one_too() -> None:
    assert report(RuntimeError, None).endswith("RuntimeError")


def test_what_nobody_caught_is_told(
    watch: BugWatch, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    watch.install()
    error = _caught()
    with qtbot.waitSignal(watch.caught) as told:
        sys.excepthook(type(error), error, error.__traceback__)
    assert "_NotedError" in told.args[0]
    assert SECRET not in told.args[0]
    assert SECRET in capsys.readouterr().err, "whoever started it from a terminal sees all"


def test_an_interruption_is_no_fault(
    watch: BugWatch, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    watch.install()
    with qtbot.assertNotEmitted(watch.caught):
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_a_fault_while_a_fault_is_told_does_not_go_round_for_ever(
    watch: BugWatch, capsys: pytest.CaptureFixture[str]
) -> None:
    watch.install()
    told: list[str] = []

    def fail_again(text: str) -> None:
        told.append(text)
        error = _caught()
        sys.excepthook(type(error), error, error.__traceback__)

    watch.caught.connect(fail_again)
    error = _caught()
    for times in (1, 2):
        sys.excepthook(type(error), error, error.__traceback__)
        assert len(told) == times
    assert capsys.readouterr().err.count("Traceback") == 4


def test_uninstalled_python_reports_as_ever(watch: BugWatch) -> None:
    watch.install()
    watch.uninstall()
    assert sys.excepthook is sys.__excepthook__


def test_the_dialog_shows_the_report_and_copies_it(qtbot: QtBot) -> None:
    dialog = BugDialog("a report\nof two lines")
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    (shown,) = dialog.findChildren(QPlainTextEdit)
    assert shown.toPlainText() == "a report\nof two lines"
    assert shown.isReadOnly()
    copy, on = dialog.findChildren(QPushButton)
    QApplication.clipboard().clear()
    copy.click()
    assert QApplication.clipboard().text() == "a report\nof two lines"
    on.click()
    assert not dialog.isVisible()


def test_a_slot_that_fails_is_caught_too(watch: BugWatch, qtbot: QtBot) -> None:
    watch.install()
    # The test runner watches slots as well; here the application's own watch is wanted.
    with qtbot.captureExceptions(), qtbot.waitSignal(watch.caught) as told:
        watch.install()
        QTimer.singleShot(0, lambda: _fail(SECRET))
    assert "_NotedError" in told.args[0]
