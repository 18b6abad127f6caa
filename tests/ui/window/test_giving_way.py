"""What gives way in small windows, and what comes back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.opening import CTRL, House, press, sky_of
from weaver_desktop.book.sample import plant_sample
from weaver_desktop.ui.window.main_window import MainWindow


@pytest.fixture
def window(house: House) -> MainWindow:
    return house.open(lambda book: plant_sample(book, people=20))


def _resize(window: MainWindow, width: int, height: int) -> None:
    window.resize(width, height)
    QApplication.processEvents()
    assert (window.width(), window.height()) == (width, height)


def _seen(window: MainWindow) -> set[str]:
    centre = window.centre
    assert centre.time is not None
    assert centre.legend is not None
    assert centre.lens_bar is not None
    parts = {
        "list": window.places,
        "map": centre,
        "details": window.detail,
        "rail": window._rail,
        "legend": centre.legend,
        "time": centre.time,
        "chips": centre.lens_bar,
    }
    return {name for name, part in parts.items() if part.isVisible()}


@pytest.mark.parametrize(
    "width, height, seen",
    [
        (1366, 768, "list map details rail legend time chips"),
        (900, 600, "list map rail legend time chips"),
        (560, 420, "map rail legend time chips"),
        (400, 300, "map rail time chips"),
        (300, 200, "map chips"),
        (200, 150, "map"),
        (160, 120, "map"),
    ],
)
def test_the_map_is_the_last_to_give_way(
    window: MainWindow, width: int, height: int, seen: str
) -> None:
    _resize(window, width, height)
    assert _seen(window) == set(seen.split())
    stage = sky_of(window).stage
    assert all(
        stage.rect().contains(stage.place_of(star).toPoint())
        for star in range(len(window.book.network().ids))
    )
    _resize(window, 1366, 768)
    assert {"list", "map", "details", "rail"} <= _seen(window)


def test_what_is_opened_in_a_small_window_is_shown_and_the_map_comes_back(
    window: MainWindow,
) -> None:
    _resize(window, 400, 300)
    window.frame.show_place("people")
    assert "list" in _seen(window)
    assert "map" not in _seen(window)
    window.frame.toggle_detail()
    assert {"list", "map", "details"} & _seen(window) == {"details"}
    window.frame.toggle_detail()
    assert {"list", "map", "details"} & _seen(window) == {"map"}


def test_beside_the_map_there_is_room_for_one_panel(window: MainWindow) -> None:
    _resize(window, 700, 500)
    assert {"list", "details"} & _seen(window) == {"list"}
    window.frame.toggle_detail()
    assert {"list", "map", "details"} & _seen(window) == {"map", "details"}
    _resize(window, 690, 500)
    assert "details" in _seen(window), "what was opened stays while the window hardly changes"


def test_a_day_of_the_past_is_told_however_small_the_window_is(window: MainWindow) -> None:
    time = window.centre.time
    assert time is not None
    _resize(window, 200, 150)
    stage = sky_of(window).stage
    stage.setFocus()
    press(stage, Qt.Key.Key_Comma)
    assert window.lens.day is not None
    assert time.isVisible()
    assert window.centre.rect().contains(time.geometry())
    assert not time.counts.isVisible()
    time.go_to(None)
    assert not time.isVisible()
    press(stage, Qt.Key.Key_Space)
    assert time.is_playing
    assert time.isVisible()


def test_the_bar_leaves_its_room_to_the_line_one_types_in(window: MainWindow) -> None:
    _resize(window, 200, 150)
    assert window.quick_bar.isVisible()
    assert window.rect().contains(
        window.quick_bar.rect().translated(window.quick_bar.mapTo(window, window.rect().topLeft()))
    )
    press(window.quick_bar, Qt.Key.Key_K, CTRL)
    assert window.quick_bar.hasFocus()
