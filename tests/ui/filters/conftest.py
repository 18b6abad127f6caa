"""A bar of chips over a book, with views to save."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.filters.bars import Bar
from weaver_desktop.ui.theme.theme import Theme


@pytest.fixture
def at(theme: Theme, tmp_path: Path, qtbot: QtBot) -> Iterator[Bar]:
    assert theme.palette.is_dark  # as wide as in the window
    made = Bar(tmp_path / "network.weave", qtbot)
    yield made
    made.close()
