"""A book with people whose names begin alike."""

import pytest

from tests.ui.opening import House
from weaver_desktop.book.book import Book
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.ui.window.main_window import MainWindow


def _fill(book: Book) -> None:
    with book.as_one(phrase("Added everybody")):
        book.parties.begin(name="Maren Holt")
        book.parties.add_person(name="Ama Boateng", headline="ceramicist")
        book.parties.add_person(name="Ama Stone", headline="baker")
        book.parties.add_person(name="Tilly Stone", headline="printmaker", place="Walthamstow")
        book.parties.add_group(name="Nest Collective")


@pytest.fixture
def filled(house: House) -> MainWindow:
    """A window on that book."""
    return house.open(_fill)
