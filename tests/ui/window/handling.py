"""The window with a few people, its map in front and at rest."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.opening import House, settle, sky_of, who
from weaver_desktop.book.book import Book
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.ties import Depth
from weaver_desktop.ui.sky.stage import Stage
from weaver_desktop.ui.window.main_window import MainWindow
from weaver_desktop.ui.window.over_map.over_map import OverMap

PLAIN = Qt.KeyboardModifier.NoModifier


def circle(book: Book) -> None:
    """Robin the weaver, who has met Ama and Bo; these make things together; Cy is alone."""
    me = book.parties.begin(name="Robin")
    ama, bo = (book.parties.add_person(name=name) for name in ("Ama", "Bo"))
    book.parties.add_person(name="Cy", headline="potter")
    for other in (ama, bo):
        book.encounters.log(parties=[me, other], on=PartialDate.of(book.today))
    book.ties.state(a=ama, b=bo, depth=Depth.MAKE)


def can(window: MainWindow, text: str) -> bool:
    """Tell whether an action of the window can be chosen."""
    return next(each for each in window.actions() if each.text() == text).isEnabled()


def with_map(house: House, bot: QtBot, *, read_only: bool = False) -> MainWindow:
    """Open the window on the circle, the keyboard on the map."""
    if read_only:
        house.close(house.open(circle))
        window = house.open(read_only=True)
    else:
        window = house.open(circle)
    settle(window, bot)
    stage_of(window).setFocus()
    bot.waitUntil(lambda: stage_of(window).hasFocus())
    return window


def stage_of(window: MainWindow) -> Stage:
    """Return the stage of a window's map."""
    return sky_of(window).stage


def over(window: MainWindow) -> OverMap:
    """Return what comes up over the map."""
    assert window.over_map is not None
    return window.over_map


def select(window: MainWindow, *names: str) -> list[PartyId]:
    """Select people by name."""
    parties = [who(window.book, name) for name in names]
    window.selection.select_many(parties)
    return parties


def chosen(window: MainWindow) -> set[str]:
    """Return the names of the selected."""
    return {window.book.parties.get(party).name for party in window.selection.now.parties}


def on_map(window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    """Press a key on the map."""
    QTest.keyClick(stage_of(window), key, modifiers)


def here(key: Qt.Key) -> None:
    """Press a key wherever the keyboard is."""
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)
