"""The keys of the map as the window has them, less motion, and hands in trouble."""

import pytest
from PySide6.QtCore import QEvent, QPointF, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.opening import (
    CTRL,
    PATIENCE_MS,
    SHIFT,
    House,
    come_to_rest,
    message,
    settle,
    sky_of,
    who,
)
from tests.ui.window.handling import chosen, here, on_map, over, select, stage_of, with_map
from weaver_desktop.book.sample import plant_sample
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.ui.window.keys.groups import key_groups
from weaver_desktop.ui.window.main_window import MainWindow


@pytest.fixture
def window(house: House, qtbot: QtBot) -> MainWindow:
    return with_map(house, qtbot)


# --- keys


def test_n_and_ctrl_a_select_more(window: MainWindow) -> None:
    select(window, "Cy")
    on_map(window, Qt.Key.Key_N)
    assert chosen(window) == {"Cy"}
    select(window, "Ama")
    on_map(window, Qt.Key.Key_N)
    assert chosen(window) == {"Ama", "Bo", "Robin"}
    on_map(window, Qt.Key.Key_A, CTRL)
    assert chosen(window) == {"Ama", "Bo", "Robin", "Cy"}


def test_a_takes_the_lasso_and_escape_puts_it_down(window: MainWindow) -> None:
    select(window, "Ama")
    on_map(window, Qt.Key.Key_A)
    assert stage_of(window).pointer.has_lasso
    assert message(window).startswith("Draw a loop")
    on_map(window, Qt.Key.Key_Escape)
    assert not stage_of(window).pointer.has_lasso
    assert message(window) == ""
    assert chosen(window) == {"Ama"}


def test_a_loop_drawn_with_the_lasso_selects(window: MainWindow) -> None:
    viewport = stage_of(window).viewport()
    on_map(window, Qt.Key.Key_A)
    corners = [
        QPointF(2, 60),
        QPointF(viewport.width() - 3, 60),
        QPointF(viewport.width() - 3, viewport.height() - 120),
        QPointF(2, viewport.height() - 120),
    ]
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=corners[0].toPoint())
    for corner in corners[1:]:
        QTest.mouseMove(viewport, corner.toPoint())
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=corners[-1].toPoint())
    assert chosen(window) == {"Ama", "Bo", "Robin", "Cy"}
    assert message(window) == ""


def test_return_focuses_and_opens_the_details(window: MainWindow) -> None:
    select(window, "Ama")
    window.frame.toggle_detail()
    assert not window.detail.isVisible()
    on_map(window, Qt.Key.Key_Return)
    assert window.lens.focus == 1
    assert window.detail.isVisible()


def test_the_list_of_keys_tells_every_key_of_the_map(window: MainWindow) -> None:
    on_map(window, Qt.Key.Key_Question)
    sheet = over(window).sheet
    assert sheet is not None
    assert sheet.isVisible()
    # It belongs to the window, and stands over the map where that is wide enough.
    place = QRect(window.centre.mapFrom(window, sheet.pos()), sheet.size())
    assert window.centre.rect().contains(place)
    here(Qt.Key.Key_Escape)
    assert over(window).sheet is None
    assert stage_of(window).hasFocus()
    told = {line.keys: line.words for group in key_groups(window._actions) for line in group.lines}
    arrows = {"Arrows", "Shift+Arrows", "Alt+Arrows", "Ctrl+Arrows"}
    assert {*arrows, "1 – 9 on the map", "0 on the map"} <= set(told)
    assert all(told.values())


def test_no_key_of_the_map_means_two_things(window: MainWindow) -> None:
    keys = [action.map_key for action in window._actions if action.map_key]
    assert len(keys) == len(set(keys))
    anywhere = {action.shortcut for action in window._actions if action.shortcut}
    assert not anywhere & set(keys), "a key that means two things does neither"


# --- less motion


def _less(window: MainWindow) -> None:
    window.motion.set_less(True)


def test_the_action_is_remembered_by_the_next_window(house: House, qtbot: QtBot) -> None:
    window = with_map(house, qtbot)
    window._run("motion")
    assert window.motion.is_less
    assert message(window).startswith("Less motion")
    house.close(window)
    again = house.open()
    assert again.motion.is_less
    again._run("motion")
    assert not again.motion.is_less


def test_the_camera_jumps(window: MainWindow) -> None:
    _less(window)
    sky = sky_of(window)
    width = sky.stage.view.viewRect().width()
    sky.zoom(2.0)
    assert sky.stage.view.viewRect().width() == pytest.approx(width / 2)
    sky.fit()
    assert sky.stage.view.viewRect().width() == pytest.approx(width)


def test_a_meeting_lights_up_whole_and_goes_out_whole(window: MainWindow, qtbot: QtBot) -> None:
    _less(window)
    ama, cy = who(window.book, "Ama"), who(window.book, "Cy")
    window.book.encounters.log(parties=[ama, cy], on=PartialDate.of(window.book.today))
    sky = sky_of(window)
    (glow,) = sky.stage.overlay._highlights.glows
    assert glow.reach == 1.0
    light = glow.light
    seen: list[float] = []

    def is_over() -> bool:
        seen.extend(each.light for each in sky.stage.overlay._highlights.glows)
        return sky.is_settled

    qtbot.waitUntil(is_over, timeout=PATIENCE_MS)
    assert set(seen) == {light}
    assert sky.stage.overlay._highlights.glows == ()


def test_the_stars_jump_to_where_they_settle(house: House, qtbot: QtBot) -> None:
    house.settings.setValue("less-motion", True)
    window = house.open(lambda book: plant_sample(book, people=30))
    sky = sky_of(window)
    places: list[bytes] = []
    sky._simulation.moved.connect(lambda: places.append(sky._simulation.positions.tobytes()))
    come_to_rest(window, qtbot)
    assert len(set(places)) <= 1 + 20, "at most once a second, and at the end"
    frames = len(set(places))
    window.book.parties.add_person(name="Zita Newcomer")
    before = sky._simulation.positions.copy()
    come_to_rest(window, qtbot)
    assert len(set(places)) <= frames + 2
    assert len(before) == len(sky._simulation.positions)


def test_a_dragged_star_still_follows_the_hand(window: MainWindow, qtbot: QtBot) -> None:
    _less(window)
    stage, book = stage_of(window), window.book
    star = book.network().position[who(book, "Cy")]
    others = [at for at in range(4) if at != star]
    before = [stage.place_of(at) for at in others]
    at = stage.place_of(star).toPoint()
    viewport = stage.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=at)
    at.setX(at.x() - 40)
    QTest.mouseMove(viewport, at)
    assert (stage.place_of(star) - QPointF(at)).manhattanLength() < 4
    assert [stage.place_of(at) for at in others] == before
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=at)
    settle(window, qtbot)
    assert list(book.pins.all()) == [who(book, "Cy")]


def test_a_message_is_there_at_once(window: MainWindow) -> None:
    _less(window)
    window.say("Ama met Bo")
    effect = window.centre.toast.graphicsEffect()
    assert effect is not None
    assert effect.property("opacity") == 1.0


# --- trouble


def test_the_theme_changed_while_time_plays(window: MainWindow, qtbot: QtBot) -> None:
    book = window.book
    book.encounters.log(
        parties=[who(book, "Ama"), who(book, "Cy")], on=PartialDate(book.today.year - 1, 5, 4)
    )
    settle(window, qtbot)
    on_map(window, Qt.Key.Key_Space)
    time = window.centre.time
    assert time is not None
    assert time.is_playing
    days = {window.lens.day}
    for _ in range(4):
        window._run("look")
        on_map(window, Qt.Key.Key_Right, SHIFT)
        qtbot.waitUntil(lambda: window.lens.day not in days)
        days.add(window.lens.day)
        assert not window.grab().isNull()
    on_map(window, Qt.Key.Key_Space)
    assert not time.is_playing


@pytest.mark.parametrize("begun", ["connect", "as-text", "keys", "lasso", "menu"])
def test_the_book_undone_to_nothing_and_back_while_something_is_open(
    window: MainWindow, qtbot: QtBot, begun: str
) -> None:
    select(window, "Ama", "Cy")
    window._run(begun)
    QApplication.processEvents()
    history = window.book.history
    while history.undo() is not None:
        QApplication.processEvents()
    assert window.book.is_empty
    assert not window.grab().isNull()
    while history.redo() is not None:
        QApplication.processEvents()
    settle(window, qtbot)
    over(window).leave()
    assert len(window.book.network().ids) == 4


def test_a_drag_while_the_book_is_undone_in_the_window(window: MainWindow, qtbot: QtBot) -> None:
    viewport = stage_of(window).viewport()
    star = window.book.network().position[who(window.book, "Ama")]
    at = stage_of(window).place_of(star).toPoint()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=at)
    for step in range(1, 8):
        at.setX(at.x() + 12)
        QTest.mouseMove(viewport, at)
        if step % 2:
            QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=at)
    assert window.book.pins.all() == {}
    settle(window, qtbot)


def test_the_smallest_window_keeps_a_map_that_works(house: House, qtbot: QtBot) -> None:
    window = with_map(house, qtbot)
    window.resize(200, 150)
    settle(window, qtbot)
    stage = stage_of(window)
    select(window, "Ama")
    for key in (Qt.Key.Key_T, Qt.Key.Key_Question, Qt.Key.Key_C):
        on_map(window, key)
        QApplication.processEvents()
        assert not window.grab().isNull()
    stage.leaveEvent(QEvent(QEvent.Type.Leave))
    assert stage.viewport().width() > 0
