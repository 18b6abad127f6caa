"""Every test here may ask for a scene with a few who look alike."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.duplicates.twins import Twins
from tests.ui.widgets.scene import scene


@pytest.fixture
def on(qapp: QApplication, tmp_path: Path) -> Iterator[Twins]:
    with scene(qapp, tmp_path) as made:
        twins = Twins(made)
        yield twins
        twins.leave()
