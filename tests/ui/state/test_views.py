"""Saved views, looked at again."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fixtures.books import fresh_book
from tests.fixtures.clock import SettableClock
from tests.fixtures.ids import SeededIds
from weaver_desktop.book.book import Book
from weaver_desktop.domain.errors import NotFoundError
from weaver_desktop.graph.views import HasOpenNeed, HasTag
from weaver_desktop.ui.state.lens import Lens
from weaver_desktop.ui.state.looks import ColourBy, LookRules, Looks
from weaver_desktop.ui.state.selection import Selection
from weaver_desktop.ui.state.views import Views

pytestmark = pytest.mark.usefixtures("qapp")


class Looking:
    """A book and everything that a view is made of."""

    def __init__(self, book: Book) -> None:
        """Look at a book."""
        self.book = book
        self.lens = Lens()
        self.selection = Selection()
        self.looks = Looks()
        self.views = Views(book, self.lens, self.selection, self.looks)
        self.days: list[object] = []
        self.views.day_wanted.connect(self.days.append)


@pytest.fixture
def at(tmp_path: Path) -> Iterator[Looking]:
    path = fresh_book(tmp_path / "network.weave")
    with Book.open(path, clock=SettableClock(), new_id=SeededIds()) as book:
        yield Looking(book)


def test_what_is_looked_at_comes_back_whole(at: Looking) -> None:
    ama = at.book.parties.add_person(name="Ama")
    at.selection.select_party(ama)
    at.lens.add(HasTag("clay"))
    at.lens.toggle_you()
    at.lens.set_focus(2)
    at.lens.set_day(738000)
    at.looks.set_rules(LookRules(colour=ColourBy.TAG))
    at.views.save("Potters")
    (saved,) = at.views.all()
    assert at.views.is_on(saved)
    at.lens.restore()
    at.selection.clear()
    at.looks.set_rules(LookRules(colour=ColourBy.KIND))
    assert not at.views.is_on(saved)
    at.views.look(saved.id)
    assert (at.lens.filters, at.lens.is_without_you, at.lens.focus) == ((HasTag("clay"),), True, 2)
    assert at.selection.now.party == ama
    assert at.looks.rules.colour is ColourBy.TAG
    assert at.days == [738000]


def test_a_view_without_a_focus_leaves_the_selection_alone(at: Looking) -> None:
    ama = at.book.parties.add_person(name="Ama")
    at.views.save("Everybody")
    at.selection.select_party(ama)
    at.views.look(at.views.all()[0].id)
    assert at.selection.now.party == ama
    assert at.days == [None]


def test_who_has_left_the_book_is_not_selected(at: Looking) -> None:
    ama, bo = (at.book.parties.add_person(name=name) for name in ("Ama", "Bo"))
    at.selection.select_two(ama, bo)
    at.lens.set_focus(1)
    at.views.save("The two")
    at.book.parties.delete(party_id=bo)
    at.views.look(at.views.all()[0].id)
    assert at.selection.now.party == ama


def test_looking_at_a_view_stops_imagining(at: Looking) -> None:
    ama, bo = (at.book.parties.add_person(name=name) for name in ("Ama", "Bo"))
    at.lens.add(HasOpenNeed())
    at.views.save("Needs")
    (saved,) = at.views.all()
    at.lens.imagine((ama, bo))
    assert not at.views.is_on(saved)
    at.views.look(saved.id)
    assert at.lens.imagined == ()
    assert at.views.is_on(saved)


def test_a_view_that_is_gone_says_so(at: Looking) -> None:
    at.views.save("Needs")
    (saved,) = at.views.all()
    at.views.rename(saved.id, "Open needs")
    assert [each.name for each in at.views.all()] == ["Open needs"]
    at.views.delete(saved.id)
    with pytest.raises(NotFoundError):
        at.views.look(saved.id)
