"""How the map looks, chosen in the real window: by key, by command, remembered, saved."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.opening import PATIENCE_MS
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.ui.sky.legend import Legend
from weaver_desktop.ui.sky.sky import Sky
from weaver_desktop.ui.state.looks import ColourBy, LookRules
from weaver_desktop.ui.window.main_window import MainWindow


def _fill(window: MainWindow) -> None:
    book = window.book
    me = book.parties.begin(name="Robin")
    for name in ("Ama", "Bo", "Cy"):
        party = book.parties.add_person(name=name)
        book.parties.tag(party_id=party, tag="clay")
        book.encounters.log(parties=[me, party], on=PartialDate.of(book.today))


def _parts(window: MainWindow, qtbot: QtBot) -> tuple[Sky, Legend]:
    sky, legend = window.centre.sky, window.centre.legend
    assert sky is not None
    assert legend is not None
    sky.stage.setFocus()
    qtbot.waitUntil(sky.stage.hasFocus)
    return sky, legend


def test_a_command_colours_the_map_and_the_legend_tells(window: MainWindow, qtbot: QtBot) -> None:
    _fill(window)
    sky, legend = _parts(window, qtbot)
    window._run("colour-tag")
    assert window.looks.rules.colour is ColourBy.TAG
    assert str(sky.looks.meanings[0].said) == "#clay"
    texts = [button.text() for button in legend.findChildren(type(legend._chooser))]
    assert "Colour: tag" in texts
    assert "#clay" in texts
    window._run("looks-first")
    assert window.looks.rules == LookRules()


def test_i_tells_what_everything_means_and_escape_closes_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    _fill(window)
    sky, legend = _parts(window, qtbot)
    QTest.keyClick(sky.stage, Qt.Key.Key_I)
    assert legend.sheet.isVisible()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert legend.sheet.isAncestorOf(focus)
    QTest.keyClick(focus, Qt.Key.Key_Escape)
    assert not legend.sheet.isVisible()


def test_k_opens_the_choice_of_looks(window: MainWindow, qtbot: QtBot) -> None:
    _fill(window)
    sky, legend = _parts(window, qtbot)
    seen: list[bool] = []

    def choose() -> None:
        seen.append(legend.menu.isVisible())
        legend.menu.close()

    legend.menu.aboutToShow.connect(lambda: _soon(legend, choose))
    QTest.keyClick(sky.stage, Qt.Key.Key_K)
    qtbot.waitUntil(lambda: seen == [True])


def _soon(legend: Legend, do: Callable[[], None]) -> None:
    from PySide6.QtCore import QTimer

    QTimer.singleShot(0, legend, do)


def test_s_hides_suggestions_and_shows_them_again(window: MainWindow, qtbot: QtBot) -> None:
    _fill(window)
    sky, _ = _parts(window, qtbot)
    lines = sky.stage.lines
    qtbot.waitUntil(lambda: len(lines._suggested) > 0, timeout=PATIENCE_MS)
    sky.stage.setFocus()
    QTest.keyClick(sky.stage, Qt.Key.Key_S)
    assert len(lines._suggested) == 0
    QTest.keyClick(sky.stage, Qt.Key.Key_S)
    assert len(lines._suggested) > 0


def test_an_empty_book_has_no_legend(window: MainWindow) -> None:
    assert window.centre.legend is not None
    assert not window.centre.legend.isVisible()
