"""A build of PySide6 that gives away what it does not own is not shipped.

PySide6 6.12.0 on Python 3.11 loses one reference to ``None`` with every call that returns nothing;
after some thousand calls the process aborts. That is why the project asks for a version below 6.12,
and this is where a build with the same fault is found before a user does.
"""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

_CALLS = 1000
_SLACK = 100
"""References that come and go with the test runner itself."""


class _Speaker(QObject):
    spoke = Signal(object)


@pytest.fixture
def widget(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def _lost(call: Callable[[], object]) -> int:
    """Return how many references to None a thousand calls have cost."""
    call()
    before = sys.getrefcount(None)
    for _ in range(_CALLS):
        call()
    return before - sys.getrefcount(None)


def test_none_is_not_given_away(widget: QWidget) -> None:
    calls: tuple[Callable[[], object], ...] = (
        lambda: widget.setWindowTitle("Weaver"),
        widget.update,
        QCoreApplication.processEvents,
        lambda: widget.setProperty("current", None),
        lambda: widget.property("current"),
    )
    assert [_lost(call) for call in calls if _lost(call) > _SLACK] == []


def test_none_is_not_given_away_by_signals() -> None:
    speaker = _Speaker()
    heard: list[object] = []

    def hear(what: object) -> None:
        heard.append(what)
        heard.clear()

    speaker.spoke.connect(hear)
    assert _lost(lambda: speaker.spoke.emit(None)) <= _SLACK
