"""Undo and redo in words, and by their keys where the window's own do not reach."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from tests.ui.opening import CTRL, SHIFT
from tests.ui.widgets.scene import Scene
from weaver_desktop.ui.long_work.stepping import step, steps_by_keys


def _said(on: Scene, *, is_undo: bool) -> tuple[str, bool]:
    heard: list[tuple[str, bool]] = []
    step(
        on.book,
        is_undo=is_undo,
        over=None,
        said=lambda sentence, can_undo: heard.append((sentence, can_undo)),
        failed=pytest.fail,
    )
    (only,) = heard
    return only


def test_what_was_undone_is_said_and_only_what_was_redone_can_be_undone(on: Scene) -> None:
    on.person("Ama {label}")
    assert _said(on, is_undo=True) == ("Undone: Added Ama {label}", False)
    assert _said(on, is_undo=False) == ("Done again: Added Ama {label}", True)


def test_that_there_is_nothing_is_said(on: Scene) -> None:
    assert _said(on, is_undo=True) == ("There is nothing to undo.", False)
    assert _said(on, is_undo=False) == ("There is nothing to redo.", False)


def test_a_dialog_has_the_keys_of_the_window(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    done: list[bool] = []
    steps_by_keys(dialog, done.append)
    dialog.show()
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    press = partial(QTest.keyClick, dialog, Qt.Key.Key_Z)
    press(CTRL)
    press(CTRL | SHIFT)
    assert done == [True, False]
