"""Short messages: they come up, offer what fits, and go by themselves."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from weaver_desktop.ui.theme.theme import Theme
from weaver_desktop.ui.window.toast import Toast


@pytest.fixture
def over(theme: Theme, qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.setObjectName(theme.palette.panel)
    qtbot.addWidget(made)
    made.resize(700, 500)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def toast(over: QWidget) -> Toast:
    return Toast(over)


def test_it_says_its_sentence_and_offers_undo_where_it_fits(toast: Toast) -> None:
    toast.say("Ama met Tilly", can_undo=True)
    assert toast.isVisible()
    assert toast.accessibleName() == "Ama met Tilly"
    assert toast._undo.isVisible()
    toast.say("There is nothing to undo.")
    assert not toast._undo.isVisible()


def test_pressing_undo_tells_and_hides(toast: Toast, qtbot: QtBot) -> None:
    toast.say("Ama met Tilly", can_undo=True)
    with qtbot.waitSignal(toast.undo_wanted):
        toast._undo.click()
    assert not toast.isVisible()


def test_it_goes_by_itself_when_its_time_has_come(toast: Toast) -> None:
    toast.say("Ama met Tilly")
    assert toast._timer.isActive()
    assert toast._timer.isSingleShot()
    toast._timer.timeout.emit()
    assert not toast.isVisible()


def test_a_longer_sentence_stays_longer(toast: Toast) -> None:
    toast.say("Short.")
    short = toast._timer.interval()
    toast.say("word " * 60)
    assert toast._timer.interval() > short


def test_once_stopped_nothing_runs(toast: Toast) -> None:
    toast.say("Ama met Tilly")
    toast.stop()
    assert not toast.isVisible()
    assert not toast._timer.isActive()


@pytest.mark.parametrize("size", [(1366, 700), (280, 200), (120, 90)])
@pytest.mark.parametrize("text", ["Ama met Tilly", "N" * 300, "word " * 120, "<b>Bo</b>\n" * 9])
def test_it_stays_inside_whatever_it_stands_over(
    over: QWidget, toast: Toast, size: tuple[int, int], text: str
) -> None:
    over.resize(*size)
    toast.say(text, can_undo=True)
    assert over.rect().contains(toast.geometry())


def test_words_are_never_read_as_html(toast: Toast) -> None:
    toast.say("Added <img src='file:///x'>")
    assert toast._text.text() == "Added <img src='file:///x'>"
    assert toast._text.textFormat().name == "PlainText"
