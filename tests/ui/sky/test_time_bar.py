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
    qtbot.waitUntil(lambda: not bar.is_playing, timeout=20_000)
    assert bar.label.text() == "today"
    days = [day for day in told if isinstance(day, date)]
    assert days == sorted(days)
    assert len(days) > 20


def test_playing_can_be_stopped_and_every_part_has_a_name(bar: TimeBar) -> None:
    bar.show_span(FIRST, TODAY)
    bar.toggle()
    bar.toggle()
    assert not bar.is_playing
    assert all(part.accessibleName() for part in (bar.play, bar.speed, bar.slider))
