"""A map on which nobody is left says why."""

from PySide6.QtWidgets import QLabel

from tests.ui.sky.nights import Night, Nights
from weaver_desktop.book.book import Book
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.graph.views import HasTag
from weaver_desktop.ui.sky.nobody import Nobody


def _fill(book: Book) -> None:
    me = book.parties.begin(name="Robin")
    ama = book.parties.add_person(name="Ama")
    book.encounters.log(parties=[me, ama], on=PartialDate(2025, 3, 1))


def _said(night: Night) -> str:
    (label,) = night.sky.findChildren(Nobody)
    assert isinstance(label, QLabel)
    return label.text() if label.isVisible() else ""


def test_filters_that_leave_nobody_are_named_with_the_way_out(nights: Nights) -> None:
    night = nights.fall(_fill)
    lens = night.lens
    night.settle()
    assert _said(night) == ""
    lens.add(HasTag("clay"))
    assert "Nobody passes" in _said(night)
    lens.restore()
    assert _said(night) == ""


def test_before_the_first_day_nobody_was_known(nights: Nights) -> None:
    night = nights.fall(_fill)
    lens = night.lens
    night.settle()
    lens.set_day(1)
    assert "Nobody was known yet" in _said(night)
    lens.add(HasTag("clay"))
    assert "Take a filter off" in _said(night)
    lens.set_day(None)
    lens.restore()
    assert _said(night) == ""


def test_an_empty_book_has_a_welcome_instead(nights: Nights) -> None:
    assert _said(nights.fall()) == ""
