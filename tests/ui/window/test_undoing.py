"""Undo and redo say what they would do, and leave the keys to a text that has something to undo."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.opening import CTRL
from tests.ui.widgets.scene import Scene
from weaver_desktop.ui.window.undoing import UndoActions, UndoGate


def test_the_actions_are_named_after_what_they_would_do(on: Scene) -> None:
    undo, redo = QAction("Undo"), QAction("Redo")
    actions = UndoActions(on.book, undo, redo)
    assert (undo.isEnabled(), redo.isEnabled()) == (False, False)
    on.person("Ama")
    actions.look()
    assert (undo.isEnabled(), redo.isEnabled()) == (True, False)
    assert undo.toolTip() == "Added Ama"
    on.book.history.undo()
    actions.look()
    assert (undo.isEnabled(), redo.isEnabled()) == (False, True)
    assert redo.toolTip() == "Added Ama"


def test_a_text_is_undone_before_the_book(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    gate = UndoGate(window)
    assert gate.parent() is window
    field = QLineEdit(window)
    undo = QAction("Undo", window)
    undo.setShortcut("Ctrl+Z")
    window.addAction(undo)
    asked: list[str] = []
    undo.triggered.connect(lambda: asked.append("the book"))
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    field.setFocus()
    QTest.keyClicks(field, "Ama")
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert (field.text(), asked) == ("", [])
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert asked == ["the book"]
