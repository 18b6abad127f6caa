"""Time, saved views, ways and what-if, by key and by quick bar in the real window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.opening import House, enter, message, offered, settle, sky_of, type_line, who
from weaver_desktop.book.book import Book
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import pair
from weaver_desktop.domain.ties import Depth
from weaver_desktop.ui.filters.asking import Asking
from weaver_desktop.ui.window.main_window import MainWindow


def _fill(book: Book) -> None:
    """Ama, Dee and Tilly in a line, met a year, half a year and a month ago."""
    me = book.parties.begin(name="Robin")
    names = ("Ama", "Dee", "Tilly")
    ama, dee, tilly = (book.parties.add_person(name=name) for name in names)
    book.encounters.log(parties=[me, ama], on=PartialDate(2025, 3, 1))
    book.ties.state(a=ama, b=dee, depth=Depth.HELP, on=PartialDate(2025, 9, 1))
    book.ties.state(a=dee, b=tilly, depth=Depth.HELP, on=PartialDate(2026, 2, 10))


@pytest.fixture
def window(house: House, qtbot: QtBot) -> MainWindow:
    made = house.open(_fill)
    settle(made, qtbot)
    return made


def _press(window: MainWindow, key: Qt.Key) -> None:
    stage = sky_of(window).stage
    stage.setFocus()
    QTest.keyClick(stage, key)


def _day(window: MainWindow) -> int | None:
    return window.lens.day


def test_single_keys_step_through_time_and_counts_are_told(window: MainWindow) -> None:
    time = window.centre.time
    assert time is not None
    assert time.counts.isHidden()
    _press(window, Qt.Key.Key_Comma)
    assert _day(window) is not None
    _press(window, Qt.Key.Key_Comma)
    _press(window, Qt.Key.Key_Period)
    assert time.label.text() == "14 Feb 2026"
    assert time.counts.text() == "since 14 Jan 2026: 1 person, 1 tie"
    window.lens.toggle_you()
    window.lens.restore()
    assert time.counts.text() == "since 14 Jan 2026: 1 person, 1 tie"
    _press(window, Qt.Key.Key_Period)
    assert _day(window) is None
    assert time.counts.isHidden()


def test_nothing_moves_on_the_screen_while_time_does(window: MainWindow, qtbot: QtBot) -> None:
    sky = sky_of(window)
    ama = window.book.network().position[who(window.book, "Ama")]
    before = sky.stage.place_of(ama)
    for _ in range(8):
        _press(window, Qt.Key.Key_Comma)
    assert len(sky.seen.network.ids) < 4
    at = sky.seen.network.position[who(window.book, "Ama")]
    settle(window, qtbot)
    assert (sky.stage.place_of(at) - before).manhattanLength() <= 2


def test_an_edit_in_the_past_counts_anew(window: MainWindow) -> None:
    _press(window, Qt.Key.Key_Comma)
    time = window.centre.time
    assert time is not None
    robin, tilly = who(window.book, "Robin"), who(window.book, "Tilly")
    window.book.ties.state(a=robin, b=tilly, depth=Depth.MET, on=PartialDate(2026, 2, 12))
    assert time.counts.text() == "since 14 Jan 2026: 1 person, 2 ties"


def test_w_shows_the_ways_one_by_one_in_words_and_on_the_map(window: MainWindow) -> None:
    _press(window, Qt.Key.Key_W)
    assert message(window) == "Select two whom others could introduce to each other."
    window.selection.select_two(who(window.book, "Robin"), who(window.book, "Tilly"))
    _press(window, Qt.Key.Key_W)
    said = "You could ask Ama, who could ask Dee, who trades help with Tilly."
    assert message(window) == said
    assert len(sky_of(window)._threads.item.chain) == 4
    _press(window, Qt.Key.Key_W)
    assert sky_of(window)._threads.item.chain == ()
    assert message(window) == "That was the last way. Once more shows the first."
    window.selection.select_two(
        who(window.book, "Ama"), window.book.parties.add_person(name="Cy Ash")
    )
    _press(window, Qt.Key.Key_W)
    assert message(window).startswith("Nobody leads from ")


def test_v_saves_a_view_and_the_quick_bar_shows_it_again(window: MainWindow) -> None:
    window.lens.toggle_you()
    _press(window, Qt.Key.Key_V)
    (asking,) = window.centre.findChildren(Asking)
    assert asking.field.hasFocus()
    QTest.keyClicks(asking.field, "Without the weaver")
    QTest.keyClick(asking.field, Qt.Key.Key_Return)
    window.lens.restore()
    type_line(window, "without the weaver")
    assert "View: Without the weaver" in offered(window)
    enter(window)
    assert window.lens.is_without_you
    window.deeds.undo()
    type_line(window, "without the weaver")
    assert "View: Without the weaver" not in offered(window)


def test_a_view_brings_its_day_back(window: MainWindow) -> None:
    time = window.centre.time
    assert time is not None
    for _ in range(3):
        _press(window, Qt.Key.Key_Comma)
    day = _day(window)
    window.views.save("Before Tilly")
    time.go_to(None)
    assert _day(window) is None
    window.views.look(window.views.all()[0].id)
    assert _day(window) == day
    assert time.slider.value() != time.slider.maximum()


def test_imagining_is_drawn_and_ended_by_its_chip(window: MainWindow, qtbot: QtBot) -> None:
    two = pair(who(window.book, "Ama"), who(window.book, "Tilly"))
    window.imagining.toggle(two)
    assert len(sky_of(window)._threads.item.imagined) == 1
    assert len(sky_of(window).seen.network.tie_ids) == 4
    bar = window.centre.lens_bar
    assert bar is not None
    (chip,) = bar.row.chips
    assert chip.text().startswith("Stop imagining")
    qtbot.waitUntil(lambda: window.imagining.outlook is not None, timeout=20_000)
    chip.click()
    assert sky_of(window).seen.network is window.book.network()
    assert len(window.book.network().tie_ids) == 3
    settle(window, qtbot)


def test_every_way_to_look_can_be_run_from_the_quick_bar(window: MainWindow) -> None:
    window.imagining.toggle(pair(who(window.book, "Ama"), who(window.book, "Tilly")))
    enter(window, "stop imagining")
    assert window.lens.is_clear
    enter(window, "a month earlier")
    assert _day(window) is not None
