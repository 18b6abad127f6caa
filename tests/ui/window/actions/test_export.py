"""Exporting the map from the window."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.opening import CTRL, PATIENCE_MS, House, message, press, settle, sky_of
from weaver_desktop.book.book import Book
from weaver_desktop.book.sample import plant_sample
from weaver_desktop.ui.export.dialog import ExportDialog
from weaver_desktop.ui.widgets.locale_days import locale_day
from weaver_desktop.ui.window.actions.export import open_export
from weaver_desktop.ui.window.main_window import MainWindow


def _some(book: Book) -> None:
    plant_sample(book, people=20)


def _dialogs(window: MainWindow) -> list[ExportDialog]:
    return [each for each in window.findChildren(ExportDialog) if each.isVisible()]


def test_ctrl_e_exports_what_is_on_the_map(house: House, qtbot: QtBot, tmp_path: Path) -> None:
    window = house.open(_some)
    settle(window, qtbot)
    press(window, Qt.Key.Key_E, CTRL)
    (dialog,) = _dialogs(window)
    assert dialog.isModal()
    with qtbot.waitSignal(dialog.saved, timeout=PATIENCE_MS):
        dialog.save(tmp_path / "map.png")
    assert (tmp_path / "map.png").stat().st_size > 1_000
    assert message(window) == "The map is saved as map.png."
    assert _dialogs(window) == []


def test_where_to_is_asked_by_the_system(house: House, qtbot: QtBot) -> None:
    window = house.open(_some)
    settle(window, qtbot)
    press(window, Qt.Key.Key_E, CTRL)
    (dialog,) = _dialogs(window)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    asked = [each for each in dialog.findChildren(QFileDialog) if each.isVisible()]
    assert [each.defaultSuffix() for each in asked] == ["png"]
    assert asked[0].acceptMode() is QFileDialog.AcceptMode.AcceptSave
    asked[0].reject()
    dialog.reject()


def test_an_empty_book_has_nothing_to_export(window: MainWindow) -> None:
    press(window, Qt.Key.Key_E, CTRL)
    assert window.findChildren(QDialog) == []
    assert "Nobody is on the map yet" in message(window)


@pytest.mark.parametrize("is_saving", [False, True])
def test_a_window_that_closes_takes_its_export_along(
    house: House, qtbot: QtBot, tmp_path: Path, *, is_saving: bool
) -> None:
    window = house.open(_some)
    sky = settle(window, qtbot)
    folder = tmp_path / "out"
    folder.mkdir()
    dialog = open_export(window, house.theme, sky, lambda *_: None)
    if is_saving:
        dialog.save(folder / "map.png")
    house.close(window)
    assert list(folder.iterdir()) == []


def test_while_time_plays_the_day_that_is_seen_is_saved(
    house: House, qtbot: QtBot, tmp_path: Path
) -> None:
    window = house.open(lambda book: plant_sample(book, people=20))
    sky, time = settle(window, qtbot), window.centre.time
    assert time is not None
    time.toggle()
    qtbot.waitUntil(lambda: window.lens.day is not None)
    asked = window.lens.day
    assert asked is not None
    dialog = open_export(window, house.theme, sky, lambda *_: None)
    buttons = dialog.findChildren(QAbstractButton)
    next(each for each in buttons if each.accessibleName() == "Save as: HTML").click()
    path = tmp_path / "map.html"
    with qtbot.waitSignal(dialog.saved, timeout=PATIENCE_MS):
        dialog.save(path)
    assert window.lens.day == asked, "time stands still meanwhile"
    assert locale_day(date.fromordinal(asked)) in path.read_text(encoding="utf-8")


def test_the_look_may_change_while_it_is_open(house: House, qtbot: QtBot) -> None:
    window = house.open(_some)
    settle(window, qtbot)
    dialog = open_export(window, house.theme, sky_of(window), lambda *_: None)
    house.theme.toggle()
    qtbot.waitUntil(lambda: dialog.preview.is_ready, timeout=PATIENCE_MS)
    dialog.reject()
    house.theme.toggle()
