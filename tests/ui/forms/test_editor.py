"""A few fields that are kept together."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from weaver_desktop.domain.errors import InvalidEditError
from weaver_desktop.ui.forms.editor import Editor
from weaver_desktop.ui.forms.options import Options
from weaver_desktop.ui.forms.writing import Line, Writing


class Form:
    """An editor of two lines, and a line outside."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.kept: list[tuple[str, str]] = []
        self.closed: list[bool] = []
        self.gone = 0
        column = QVBoxLayout(self.window)
        self.editor = Editor("A thing", self.window)
        self.one = Line("One", "1", self.editor)
        self.two = Line("Two", "2", self.editor)
        self.editor.add(self.one, "One")
        self.editor.add(self.two, "Two")
        self.act = self.editor.add_act("Delete", "Delete it", self._delete)
        self.editor.begin(self._raw, self._keep)
        self.editor.closed.connect(self.closed.append)
        self.outside = QLineEdit(self.window)
        column.addWidget(self.editor)
        column.addWidget(self.outside)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.one.setFocus()

    def _raw(self) -> tuple[str, str]:
        return self.one.text(), self.two.text()

    def _keep(self) -> None:
        if self.one.text() == "bad":
            raise InvalidEditError("That is bad.")
        self.kept.append(self._raw())

    def _delete(self) -> None:
        self.gone += 1


def test_going_from_field_to_field_keeps_nothing_yet(qtbot: QtBot) -> None:
    form = Form(qtbot)
    QTest.keyClicks(form.one, "a")
    QTest.keyClick(form.one, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is form.two
    assert form.kept == []
    QTest.keyClicks(form.two, "b")
    form.outside.setFocus()
    assert form.kept == [("a1", "b")]
    assert form.closed == [False]


def test_return_keeps_once_and_asks_for_the_keyboard_back(qtbot: QtBot) -> None:
    form = Form(qtbot)
    QTest.keyClicks(form.one, "a")
    QTest.keyClick(form.one, Qt.Key.Key_Return)
    form.outside.setFocus()
    assert form.kept == [("a1", "2")]
    assert form.closed == [True]


def test_escape_keeps_nothing(qtbot: QtBot) -> None:
    form = Form(qtbot)
    QTest.keyClicks(form.one, "a")
    QTest.keyClick(form.one, Qt.Key.Key_Escape)
    assert form.kept == []
    assert form.closed == [True]


def test_leaving_it_untouched_is_no_edit(qtbot: QtBot) -> None:
    form = Form(qtbot)
    form.outside.setFocus()
    assert form.kept == []
    assert form.closed == [False]


def test_what_is_refused_stays_open(qtbot: QtBot) -> None:
    form = Form(qtbot)
    form.one.setText("bad")
    form.outside.setFocus()
    assert form.editor.refusal == "That is bad."
    assert form.closed == []
    form.one.setText("good")
    assert form.editor.commit()
    assert form.kept == [("good", "2")]


def test_return_on_a_button_presses_it(qtbot: QtBot) -> None:
    form = Form(qtbot)
    form.act.setFocus()
    QTest.keyClick(form.act, Qt.Key.Key_Return)
    assert form.gone == 1
    assert form.kept == []
    assert form.closed == [True]


def test_an_editor_that_is_gone_hears_nothing(qtbot: QtBot) -> None:
    form = Form(qtbot)
    form.one.setText("typed")
    form.editor.deleteLater()
    QApplication.sendPostedEvents(form.editor, QEvent.Type.DeferredDelete)
    form.outside.setFocus()
    assert form.kept == []


def test_writing_grows_and_ends(qtbot: QtBot) -> None:
    writing = Writing("What", "", None, is_short=True)  # type: ignore[arg-type]  # a window
    qtbot.addWidget(writing)
    writing.show()
    low = writing.height()
    QTest.keyClicks(writing, "one")
    QTest.keyClick(writing, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(writing, "two")
    assert writing.text() == "one\ntwo"
    assert writing.height() > low
    with qtbot.waitSignal(writing.entered):
        QTest.keyClick(writing, Qt.Key.Key_Return)
    assert writing.text() == "one\ntwo"


def test_options_choose_once_and_are_gone_through_with_arrows(qtbot: QtBot) -> None:
    chosen: list[int] = []
    options = Options("How", [(1, "one"), (2, "two")], 1, chosen.append, None)  # type: ignore[arg-type]
    qtbot.addWidget(options)
    with qtbot.waitActive(options):
        options.show()
        options.activateWindow()
    first, second = options._buttons
    assert (first.isChecked(), second.isChecked()) == (True, False)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert QApplication.focusWidget() is second
    QTest.keyClick(second, Qt.Key.Key_Space)
    QTest.keyClick(second, Qt.Key.Key_Space)
    assert chosen == [2]
    assert (first.isChecked(), second.isChecked()) == (False, True)
    assert second.accessibleName() == "How: two"
