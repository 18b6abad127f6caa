"""Moments of maps, ended with the test."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.ui.export.moments import Fall, Moment, village
from weaver_desktop.book.book import Book
from weaver_desktop.ui.theme.theme import Theme


@pytest.fixture
def fall(theme: Theme, tmp_path: Path) -> Iterator[Fall]:
    """Return a function that brings up the map of a book that another one has written into."""
    made: list[Moment] = []

    def moment(fill: Callable[[Book], object]) -> Moment:
        folder = tmp_path / f"private-{len(made)}"
        folder.mkdir()
        made.append(Moment(theme, folder / "network.weave"))
        fill(made[-1].book)
        return made[-1]

    yield moment
    for each in made:
        each.end()


@pytest.fixture
def moment(fall: Fall) -> Moment:
    """The map of a village where some do not want to be shown."""
    return fall(village)
