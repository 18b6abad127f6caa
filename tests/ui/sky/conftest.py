"""Skies over real books, without a window around them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.sky.nights import Nights
from weaver_desktop.ui.theme.theme import Theme


@pytest.fixture
def nights(theme: Theme, tmp_path: Path, qtbot: QtBot) -> Iterator[Nights]:
    made = Nights(theme, tmp_path, qtbot)
    yield made
    made.end()
