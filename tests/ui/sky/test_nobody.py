"""A map on which nobody is left says why."""

from PySide6.QtWidgets import QLabel

from tests.ui.opening import who
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


def test_filters_leave_stars_and_camera_where_they_are(nights: Nights) -> None:
    night = nights.fall(_fill)
    night.book.parties.tag(party_id=who(night.book, "Ama"), tag="clay")
    night.settle()
    seen = night.sky.stage.view.viewRect()
    ama = night.place("Ama")
    night.lens.add(HasTag("clay"))
    assert night.sky.seen.network.names == ("Ama",)
    assert night.sky.stage.view.viewRect() == seen
    assert night.sky.stage.place_of(0) == ama
    night.sky.fit_now()
    assert night.sky.stage.view.viewRect() != seen
    night.lens.restore()
    night.sky.stage.camera.stop()
    assert night.sky.stage.view.viewRect() == seen


def test_a_tie_is_drawn_at_once_and_the_layout_follows(nights: Nights) -> None:
    night = nights.fall(_fill)
    bo = night.book.parties.add_person(name="Bo")
    night.settle()
    night.book.encounters.log(parties=[bo, who(night.book, "Ama")], on=PartialDate(2025, 4, 1))
    assert len(night.sky.stage.ties) == 2
    assert not night.sky.is_settled
    before = night.sky.snapshot()
    night.settle()
    assert night.sky.snapshot() != before
