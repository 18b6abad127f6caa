"""Looks to dress in, a house of windows and a scene for panels, for every test of the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.opening import House, dressed
from tests.ui.widgets.scene import Scene, scene
from weaver_desktop.ui.theme.theme import Theme
from weaver_desktop.ui.window.main_window import MainWindow


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def theme(qapp: QApplication, settings: QSettings) -> Iterator[Theme]:
    made = dressed(qapp, settings)
    yield made
    # The theme belongs to the application, which outlives the test.
    made.deleteLater()


@pytest.fixture
def house(theme: Theme, settings: QSettings, tmp_path: Path, qtbot: QtBot) -> Iterator[House]:
    made = House(theme, settings, tmp_path, qtbot)
    yield made
    made.leave()


@pytest.fixture
def window(house: House) -> MainWindow:
    """The window on a new, empty book."""
    return house.open()


@pytest.fixture
def on(qapp: QApplication, tmp_path: Path) -> Iterator[Scene]:
    """A new book and what panels share."""
    with scene(qapp, tmp_path) as made:
        yield made
