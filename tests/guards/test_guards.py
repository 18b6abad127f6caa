"""The guards see what they are there to see, and nothing else."""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
from pathlib import Path

import platformdirs
import pytest
from PySide6.QtCore import QProcess, QStandardPaths, QThread, QTimer
from PySide6.QtWidgets import QLabel, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from tests.guards import qt, workers


def test_a_running_thread_is_named() -> None:
    threads, processes = workers.threads_now(), workers.processes_now()
    finish = threading.Event()
    thread = threading.Thread(target=finish.wait, name="forgotten", daemon=True)
    thread.start()
    try:
        assert workers.left_behind(threads, processes) == ["a running thread: forgotten"]
    finally:
        finish.set()
        thread.join()
    assert workers.left_behind(threads, processes) == []


def test_a_running_process_is_named_and_ended() -> None:
    threads, processes = workers.threads_now(), workers.processes_now()
    waiting = multiprocessing.get_context("spawn").Event()
    process = multiprocessing.get_context("spawn").Process(target=waiting.wait, name="forgotten")
    process.start()
    assert workers.left_behind(threads, processes) == ["a running process: forgotten"]
    assert not process.is_alive()
    process.close()


@pytest.mark.usefixtures("qapp")
def test_a_window_is_named_and_closed() -> None:
    before = qt.windows_now()
    window = QMainWindow()
    window.setObjectName("forgotten")
    assert qt.left_behind(before) == ["a window: QMainWindow 'forgotten', titled ''"]
    assert qt.left_behind(before) == []
    del window


@pytest.mark.usefixtures("qapp")
def test_a_window_kept_only_by_a_cycle_is_nobodys() -> None:
    before = qt.windows_now()
    window = QLabel("a cycle of its own")
    window.setProperty("self", window)
    window.kept = window  # type: ignore[attr-defined]  # the cycle
    del window
    assert qt.left_behind(before) == []


def test_a_window_given_to_the_bot_is_not_left_behind(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()


@pytest.mark.usefixtures("qapp")
def test_an_active_timer_is_named_and_stopped() -> None:
    before = qt.windows_now()
    timer = QTimer(interval=60_000)
    timer.start()
    assert qt.left_behind(before) == ["an active timer that nobody owns: QTimer '', every 60000 ms"]
    assert not timer.isActive()


def test_a_timer_that_a_widget_owns_is_fine(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    QTimer(owner, interval=60_000).start()
    assert qt.left_behind(qt.windows_now()) == []


@pytest.mark.usefixtures("qapp")
def test_a_running_qt_thread_is_named_and_ended() -> None:
    before = qt.windows_now()
    thread = QThread()
    thread.start()
    assert qt.left_behind(before) == ["a running Qt thread: QThread ''"]
    assert not thread.isRunning()


@pytest.mark.usefixtures("qapp")
def test_a_running_qt_process_is_named_and_killed() -> None:
    before = qt.windows_now()
    process = QProcess()
    process.start(sys.executable, ["-c", "input()"])
    assert process.waitForStarted()
    assert qt.left_behind(before) == ["a running Qt process: QProcess ''"]
    assert process.state() is QProcess.ProcessState.NotRunning


def test_no_real_folder_is_used() -> None:
    home = Path(os.environ["HOME"])
    assert home.name.startswith("weaver-tests-")
    assert Path.home() == home
    assert Path(platformdirs.user_data_dir("weaver")).is_relative_to(home)
    config = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
    assert Path(config).is_relative_to(home)
    assert not [name for name in os.environ if name.startswith("WEAVER_")]
