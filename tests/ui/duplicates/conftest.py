"""Every test here may ask for a scene with a few who look alike."""

from collections.abc import Iterator

import pytest

from tests.ui.duplicates.twins import Twins
from tests.ui.widgets.scene import Scene


@pytest.fixture
def on(on: Scene) -> Iterator[Twins]:
    twins = Twins(on)
    yield twins
    twins.leave()
