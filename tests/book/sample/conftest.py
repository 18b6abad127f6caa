"""Books for the tests of the sample."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.book.sample.planted import new_book
from weaver_desktop.book.book import Book
from weaver_desktop.book.sample import plant_sample


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    """The usual sample of 120 people; for looking only."""
    with new_book(tmp_path_factory.mktemp("planted")) as book:
        plant_sample(book)
        yield book


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Book]:
    """An empty book."""
    with new_book(tmp_path) as book:
        yield book
