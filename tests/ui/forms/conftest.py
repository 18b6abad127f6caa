"""Every test here may ask for a scene: a new book and what panels share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.widgets.scene import Scene, scene


@pytest.fixture
def on(qapp: QApplication, tmp_path: Path) -> Iterator[Scene]:
    with scene(qapp, tmp_path) as made:
        yield made
