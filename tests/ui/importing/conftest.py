"""A book with somebody in it, and imports into it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.fixtures.books import fresh_book
from tests.fixtures.clock import SettableClock
from tests.ui.importing.opened import Imports
from weaver_desktop.book.book import Book
from weaver_desktop.ui.theme.theme import Theme


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    path = fresh_book(tmp_path / "network.weave")
    with Book.open(path, clock=SettableClock()) as opened:
        opened.parties.begin(name="Maren Holt")
        opened.parties.add_person(name="Ama")
        yield opened


@pytest.fixture
def imports(book: Book, theme: Theme, tmp_path: Path, qtbot: QtBot) -> Iterator[Imports]:
    made = Imports(book, theme, tmp_path, qtbot)
    yield made
    made.leave()
