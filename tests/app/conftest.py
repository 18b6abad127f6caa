"""The application around the window, in the home that each test run has to itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.app.running import Running
from weaver_desktop.ui.theme.theme import Look, Theme


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that takes the place of the user's own, this once."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path


@pytest.fixture
def running(qapp: QApplication, home: Path, qtbot: QtBot) -> Iterator[Running]:
    settings = QSettings(str(home / "window.ini"), QSettings.Format.IniFormat)
    theme = Theme(qapp, settings, Look.DARK)
    made = Running(theme, settings, home / "mine.weave", qtbot)
    yield made
    made.end()
    theme.deleteLater()
