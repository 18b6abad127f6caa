"""A book with people to export."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.widgets.scene import Scene, scene


@pytest.fixture
def on(qapp: QApplication, tmp_path: Path) -> Iterator[Scene]:
    """A scene with Ama, Bo who wishes not to appear, and a private fact."""
    folder = tmp_path / "home"
    folder.mkdir()
    with scene(qapp, folder) as made:
        yield made
