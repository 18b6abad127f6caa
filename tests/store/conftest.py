"""An open book file of one's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fixtures.books import fresh_book
from tests.fixtures.clock import SettableClock
from weaver_desktop.store.bookfile import BookFile
from weaver_desktop.store.opening import open_file


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a new, empty book is."""
    return fresh_book(tmp_path / "network.weave")


@pytest.fixture
def clock() -> SettableClock:
    return SettableClock()


@pytest.fixture
def file(path: Path, clock: SettableClock) -> Iterator[BookFile]:
    """The new book, open for writing."""
    opened = BookFile(open_file(path), clock)
    yield opened
    opened.close()
