"""The line of time."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from weaver_desktop.ui.icons import Icons
from weaver_desktop.ui.sky.time_bar import TimeBar
from weaver_desktop.ui.theme.theme import Look, Theme

TODAY = date(2026, 3, 14)
FIRST = date(2025, 3, 14)


@pytest.fixture
def bar(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[TimeBar]:
    settings = QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat)
    theme = Theme(qapp, settings, Look.DARK)
    over = QWidget()
    over.resize(600, 80)
    qtbot.addWidget(over)
    made = TimeBar(Icons(theme), over)
    over.show()
    yield made
    made.stop()
    theme.deleteLater()


@pytest.fixture
def told(bar: TimeBar) -> list[object]:
    days: list[object] = []
    bar.day_chosen.connect(days.append)
    return days


def test_without_a_past_there_is_no_line(bar: TimeBar, told: list[object]) -> None:
    bar.show_span(None, TODAY)
    assert bar.isHidden()
    bar.show_span(TODAY, TODAY)
    assert bar.isHidden()
    bar.toggle()
    assert not bar.is_playing
    assert told == []


def test_it_begins_at_today(bar: TimeBar) -> None:
    bar.show_span(FIRST, TODAY)
    assert bar.isVisible()
    assert bar.slider.value() == bar.slider.maximum() == 365
    assert bar.label.text() == "today"


def test_a_day_is_chosen_and_today_is_none(bar: TimeBar, told: list[object]) -> None:
    bar.show_span(FIRST, TODAY)
    told.clear()
    bar.slider.setValue(31)
    assert told == [date(2025, 4, 14)]
    assert "2025" in bar.label.text()
    bar.slider.setValue(bar.slider.maximum())
    assert told[-1] is None


def test_today_stays_today_and_a_day_stays_that_day_as_the_past_grows(bar: TimeBar) -> None:
    bar.show_span(FIRST, TODAY)
    bar.show_span(FIRST - timedelta(days=100), TODAY)
    assert bar.label.text() == "today"
    bar.slider.setValue(100)
    before = bar.label.text()
    bar.show_span(FIRST - timedelta(days=300), TODAY)
    assert bar.label.text() == before


def test_playing_goes_from_the_beginning_to_today_and_stops(
    bar: TimeBar, told: list[object], qtbot: QtBot
) -> None:
    bar.show_span(FIRST, TODAY)
    for _ in range(2):
        bar.speed.click()
    assert bar.speed.text() == "4×"
    bar.toggle()
    assert bar.is_playing
    bar._timer.setInterval(0)  # the same moments, without the waiting
    qtbot.waitUntil(lambda: not bar.is_playing, timeout=20_000)
    assert bar.label.text() == "today"
    days = [day for day in told if isinstance(day, date)]
    assert days == sorted(days)
    assert len(days) > 20


def test_playing_goes_on_from_the_same_day_as_the_past_grows_and_shrinks(
    bar: TimeBar, told: list[object], qtbot: QtBot
) -> None:
    bar.show_span(FIRST, TODAY)
    bar.toggle()
    qtbot.waitUntil(lambda: bar.slider.value() > 0, timeout=20_000)
    before = bar.label.text()
    told.clear()
    for first in (FIRST - timedelta(days=300), FIRST):
        bar.show_span(first, TODAY)
        assert bar.is_playing
        assert bar.label.text() == before
        assert bar.since == FIRST
    assert told == [], "no other day is shown on the way"
    bar._timer.setInterval(0)
    qtbot.waitUntil(lambda: not bar.is_playing, timeout=20_000)
    assert bar.label.text() == "today"


def test_a_day_before_the_first_is_the_first(bar: TimeBar, told: list[object]) -> None:
    bar.show_span(FIRST, TODAY)
    bar.go_to(FIRST + timedelta(days=9))
    told.clear()
    bar.show_span(FIRST + timedelta(days=30), TODAY)
    assert told == [FIRST + timedelta(days=30)]


def test_playing_can_be_stopped_and_every_part_has_a_name(bar: TimeBar) -> None:
    bar.show_span(FIRST, TODAY)
    bar.toggle()
    bar.toggle()
    assert not bar.is_playing
    assert all(part.accessibleName() for part in (bar.play, bar.speed, bar.slider))
    bar.speed.click()
    assert bar.speed.accessibleName() == "Speed: 2×"


def test_changes_are_counted_from_a_month_before_and_never_before_the_first_day(
    bar: TimeBar,
) -> None:
    bar.show_span(FIRST, TODAY)
    assert bar.since is None, "of today alone nothing is counted"
    bar.go_to(date(2025, 10, 31))
    assert bar.since == date(2025, 9, 30)
    bar.go_to(FIRST + timedelta(days=3))
    assert bar.since == FIRST


def test_while_it_plays_and_afterwards_changes_are_counted_from_where_it_began(
    bar: TimeBar, qtbot: QtBot
) -> None:
    bar.show_span(FIRST, TODAY)
    start = date(2026, 2, 1)
    bar.go_to(start)
    bar.speed.click()
    bar.toggle()
    assert bar.since is None, "nothing has passed yet"
    bar._timer.setInterval(0)
    qtbot.waitUntil(lambda: bar.since == start, timeout=20_000)
    qtbot.waitUntil(lambda: not bar.is_playing, timeout=20_000)
    assert bar.label.text() == "today"
    assert bar.since == start
    bar.step(months=-1)
    assert bar.since == date(2026, 1, 14)


def test_moving_the_slider_by_hand_ends_the_play(bar: TimeBar, qtbot: QtBot) -> None:
    bar.show_span(FIRST, TODAY)
    bar.toggle()
    qtbot.waitUntil(lambda: bar.slider.value() > 0, timeout=20_000)
    bar.slider.setValue(300)
    assert not bar.is_playing
    assert bar.since == date(2025, 12, 8)


def test_steps_of_days_and_months(bar: TimeBar, told: list[object]) -> None:
    bar.step(days=-1)
    assert told == [], "there is no past to step through"
    bar.show_span(FIRST, TODAY)
    told.clear()
    bar.step(days=-1)
    bar.step(months=-1)
    bar.step(days=1)
    bar.step(months=1)
    assert told == [
        date(2026, 3, 13),
        date(2026, 2, 13),
        date(2026, 2, 14),
        None,
    ]
    bar.step(months=-99)
    assert told[-1] == FIRST
    bar.step(days=-1)
    assert told[-1] == FIRST


def test_the_shortest_month_has_a_last_day(bar: TimeBar, told: list[object]) -> None:
    bar.show_span(date(1, 1, 1), date(2026, 3, 31))
    bar.step(months=-1)
    assert told[-1] == date(2026, 2, 28)
    bar.go_to(date(1, 1, 1))
    bar.step(months=-1)
    bar.step(days=-1)
    assert told[-1] == date(1, 1, 1)


def test_the_play_button_says_what_a_press_does(bar: TimeBar) -> None:
    bar.show_span(FIRST, TODAY)
    assert bar.play.accessibleName() == "Play the past"
    bar.toggle()
    assert bar.play.accessibleName() == bar.play.toolTip() == "Stop"
    bar.stop()
    assert bar.play.accessibleName() == "Play the past"


@pytest.mark.parametrize("width", [280, 900])
def test_counts_stand_where_there_is_room(bar: TimeBar, width: int) -> None:
    over = bar.parentWidget()
    assert over is not None
    over.resize(width, 120)
    grown: list[None] = []
    bar.grown.connect(lambda: grown.append(None))
    bar.show_span(FIRST, TODAY)
    bar.go_to(date(2025, 10, 1))
    low = bar.place(0, 120, width)
    bar.tell_changes("since 1 Sep 2025: 4 people, 12 ties, 3 faded")
    high = bar.place(0, 120, width)
    QApplication.sendPostedEvents()
    assert bar.counts.isVisible()
    assert bar.rect().contains(bar.counts.geometry())
    if width == 280:
        assert high > low
        assert len(grown) == 1
        assert bar.counts.y() > bar.slider.y()
    else:
        assert high == low
        assert grown == []
        assert bar.counts.x() > bar.label.x()
    said = bar.slider.accessibleDescription()
    assert said == f"{bar.label.text()}, since 1 Sep 2025: 4 people, 12 ties, 3 faded"
    bar.tell_changes("")
    assert bar.counts.isHidden()


@pytest.mark.parametrize("width, parts", [(60, ""), (150, ""), (192, "play"), (280, "play speed")])
def test_in_a_narrow_room_the_day_comes_first(bar: TimeBar, width: int, parts: str) -> None:
    bar.show_span(FIRST, TODAY)
    bar.go_to(date(2025, 11, 28))
    bar.place(0, 80, width, is_low=True)
    QApplication.sendPostedEvents()
    shown = {"play": bar.play, "speed": bar.speed}
    seen = {name: part for name, part in shown.items() if part.isVisible()}
    assert list(seen) == parts.split()
    assert all(part.width() >= part.iconSize().width() for part in seen.values())
    assert bar.label.isVisible()
