"""Loading in a thread: told once in the window's thread, and never after the end."""

import sys
import threading

import pytest
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.opening import PATIENCE_MS
from weaver_desktop.ui.window.warm_up import WarmUp

pytestmark = pytest.mark.usefixtures("qapp")


def test_the_end_is_told_in_the_thread_of_the_window(qtbot: QtBot) -> None:
    warm_up = WarmUp()
    where: list[QThread] = []
    warm_up.done.connect(lambda: where.append(QThread.currentThread()))
    with qtbot.waitSignal(warm_up.done, timeout=PATIENCE_MS):
        warm_up.start()
    assert where == [QThread.currentThread()]
    assert {"numpy", "pyqtgraph", "qtawesome"} <= sys.modules.keys()
    warm_up.stop()


def test_started_twice_it_loads_once(qtbot: QtBot) -> None:
    warm_up = WarmUp()
    told: list[None] = []
    warm_up.done.connect(lambda: told.append(None))
    warm_up.start()
    warm_up.start()
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)
    warm_up.start()
    QApplication.processEvents()
    assert told == [None]
    warm_up.stop()


def test_once_stopped_it_tells_nothing_and_leaves_no_thread() -> None:
    warm_up = WarmUp()
    told: list[None] = []
    warm_up.done.connect(lambda: told.append(None))
    warm_up.start()
    warm_up.stop()
    QApplication.processEvents()
    assert told == []
    assert "warm-up" not in {thread.name for thread in threading.enumerate()}
    warm_up.start()
    assert "warm-up" not in {thread.name for thread in threading.enumerate()}


def test_stopping_before_the_start_is_no_trouble() -> None:
    WarmUp().stop()


def test_what_a_map_that_is_laid_out_anew_needs_comes_last() -> None:
    warm_up = WarmUp()
    warm_up.start()
    warm_up.stop()
    assert {"scipy.spatial", "scipy.sparse.csgraph"} <= sys.modules.keys()
