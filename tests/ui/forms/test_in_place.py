"""Words that turn into a field where they stand."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.scene import Scene
from weaver_desktop.domain.errors import InvalidEditError
from weaver_desktop.ui.forms.in_place import InPlace


class Form:
    """A field with another one after it."""

    def __init__(self, on: Scene, qtbot: QtBot, *, is_long: bool = False) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.kept: list[str] = []
        column = QVBoxLayout(self.window)
        self.place = InPlace(
            "Place", "Hackney", self._save, on.tints, self.window, hint="place", is_long=is_long
        )
        self.other = QLineEdit(self.window)
        column.addWidget(self.place)
        column.addWidget(self.other)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()

    def type(self, text: str) -> QWidget:
        self.place.begin()
        field = self.place.field
        assert field is not None
        field.selectAll()
        QTest.keyClicks(field, text)
        return field

    def _save(self, text: str) -> None:
        if text == "nowhere":
            raise InvalidEditError("“{place}” is no place.", place=text)
        self.kept.append(text)
        self.place.show_value(text)


@pytest.mark.parametrize("is_long", [False, True])
def test_leaving_keeps_it(on: Scene, qtbot: QtBot, is_long: bool) -> None:
    form = Form(on, qtbot, is_long=is_long)
    QTest.keyClick(form.type("Leyton"), Qt.Key.Key_Tab)
    assert form.kept == ["Leyton"]
    assert form.place.field is None
    assert form.place.words.text() == "Leyton"


def test_return_keeps_it_and_hands_the_keyboard_back(on: Scene, qtbot: QtBot) -> None:
    form = Form(on, qtbot)
    QTest.keyClick(form.type("Leyton"), Qt.Key.Key_Return)
    assert form.kept == ["Leyton"]
    assert form.place.words.hasFocus()


def test_many_lines_are_entered_with_control(on: Scene, qtbot: QtBot) -> None:
    form = Form(on, qtbot, is_long=True)
    field = form.type("one")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClicks(field, "two")
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert form.kept == ["one\ntwo"]


@pytest.mark.parametrize("is_long", [False, True])
def test_escape_brings_back_what_was_there(on: Scene, qtbot: QtBot, is_long: bool) -> None:
    form = Form(on, qtbot, is_long=is_long)
    QTest.keyClick(form.type("Leyton"), Qt.Key.Key_Escape)
    assert form.kept == []
    assert form.place.words.text() == "Hackney"


def test_nothing_typed_is_no_edit(on: Scene, qtbot: QtBot) -> None:
    form = Form(on, qtbot)
    form.place.begin()
    form.other.setFocus()
    assert form.kept == []
    assert form.place.field is None


def test_what_is_refused_stays_with_its_reason(on: Scene, qtbot: QtBot) -> None:
    form = Form(on, qtbot)
    QTest.keyClick(form.type("nowhere"), Qt.Key.Key_Tab)
    assert form.place.refusal == "“nowhere” is no place."
    assert form.place.unsaved == "nowhere"
    QTest.keyClick(form.type("Leyton"), Qt.Key.Key_Return)
    assert form.place.refusal == ""
    assert form.kept == ["Leyton"]


def test_another_value_does_not_take_the_place_of_what_is_typed(on: Scene, qtbot: QtBot) -> None:
    form = Form(on, qtbot)
    form.type("Ley")
    form.place.show_value("Walthamstow")
    assert form.place.unsaved == "Ley"
    form.place.cancel()
    assert form.place.words.text() == "Walthamstow"


def test_a_field_that_was_only_entered_follows_the_book(on: Scene, qtbot: QtBot) -> None:
    form = Form(on, qtbot)
    form.place.begin()
    form.place.show_value("Walthamstow")
    assert form.place.field is not None
    assert form.place.field.text() == "Walthamstow"


def test_a_click_begins_and_a_menu_over_it_does_not_end(on: Scene, qtbot: QtBot) -> None:
    form = Form(on, qtbot)
    QTest.mouseClick(form.place.words, Qt.MouseButton.LeftButton)
    field = form.place.field
    assert field is not None
    assert QApplication.focusWidget() is field
    assert isinstance(field, QLineEdit)
    menu = field.createStandardContextMenu()
    menu.popup(field.mapToGlobal(field.rect().center()))
    menu.close()
    menu.deleteLater()
    assert form.place.field is field


def test_an_empty_value_shows_a_hint(on: Scene, qtbot: QtBot) -> None:
    form = Form(on, qtbot)
    field = form.type("")
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert form.kept == [""]
    assert form.place.words.text() == "place"
    assert form.place.words.accessibleName() == "Place"
