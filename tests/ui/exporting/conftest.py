"""Every test here may ask for a scene whose book stands in a folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.widgets.scene import Scene, scene


@pytest.fixture
def on(qapp: QApplication, tmp_path: Path) -> Iterator[Scene]:
    folder = tmp_path / "home"
    folder.mkdir()
    with scene(qapp, folder) as made:
        yield made
