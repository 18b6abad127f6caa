"""Threads over the sky: chains that are lit, ties that are imagined."""

import pytest
from PySide6.QtGui import QColor

from tests.ui.opening import who
from tests.ui.sky.nights import Night, Nights, people
from weaver_desktop.book.book import Book
from weaver_desktop.domain.ids import pair
from weaver_desktop.domain.ties import Depth
from weaver_desktop.ui.sky.threads_item import ThreadsItem
from weaver_desktop.ui.state.lens import Lens
from weaver_desktop.ui.state.paths import Paths


def _line(book: Book) -> None:
    ama, bo, cy, dee = people(book, "Ama", "Bo", "Cy", "Dee")
    for one, other in ((ama, bo), (bo, cy), (cy, dee)):
        book.ties.state(a=one, b=other, depth=Depth.HELP)
    # On three sides of a square, so that nothing lies over anything else.
    book.pins.pin(places={ama: (0, 0), bo: (0, 8), cy: (8, 8), dee: (8, 0)})


@pytest.fixture
def night(nights: Nights) -> Night:
    made = nights.fall(_line)
    made.settle()
    made.sky.fit_now()
    return made


def _item(night: Night) -> ThreadsItem:
    return night.sky._threads.item


def _lens(night: Night) -> Lens:
    return night.sky._lens


def _paths(night: Night) -> Paths:
    return night.sky._threads._paths


def _seen_at_the_middle(night: Night, one: str, other: str) -> QColor:
    """Return the colour half way between two stars."""
    place = (night.place(one) + night.place(other)) / 2
    return QColor(night.sky.stage.grab().toImage().pixelColor(place.toPoint()))


def _strength(colour: QColor, of: str) -> float:
    """Return how near a colour is to another, 1 for the same."""
    want = QColor(of)
    away = abs(colour.red() - want.red()) + abs(colour.green() - want.green())
    return 1 - (away + abs(colour.blue() - want.blue())) / (3 * 255)


def test_an_imagined_tie_is_drawn_in_the_accent_and_goes(night: Night) -> None:
    before = _seen_at_the_middle(night, "Ama", "Dee")
    two = pair(who(night.book, "Ama"), who(night.book, "Dee"))
    _lens(night).imagine(two)
    night.settle()
    assert _item(night).imagined.tolist() == [[night.number("Ama"), night.number("Dee")]]
    accent = night.sky._theme.palette.accent
    assert _strength(_seen_at_the_middle(night, "Ama", "Dee"), accent) > 0.85
    _lens(night).stop_imagining()
    night.settle()
    assert len(_item(night).imagined) == 0
    assert _seen_at_the_middle(night, "Ama", "Dee") == before


def test_a_lit_chain_is_drawn_and_its_names_are_shown(night: Night) -> None:
    night.selection.select_two(who(night.book, "Ama"), who(night.book, "Dee"))
    paths = _paths(night)
    paths.choose_next()
    assert set(_item(night).chain) == set(range(4))
    assert _item(night).chain[1:-1] in {(1, 2), (2, 1)}
    selected = night.sky._theme.palette.selected
    assert _strength(_seen_at_the_middle(night, "Bo", "Cy"), selected) > 0.85
    night.selection.clear()
    assert _item(night).chain == ()


def test_a_chain_through_somebody_who_is_not_drawn_has_a_gap(night: Night) -> None:
    night.book.parties.tag(party_id=who(night.book, "Ama"), tag="clay")
    night.selection.select_two(who(night.book, "Ama"), who(night.book, "Dee"))
    _paths(night).choose_next()
    cy = who(night.book, "Cy")
    night.book.parties.set_me(party_id=cy)
    _lens(night).toggle_you()
    _paths(night).choose_next()
    assert -1 in _item(night).chain
    night.sky.stage.grab()


def test_threads_follow_the_numbers_of_stars_and_the_theme(night: Night) -> None:
    two = pair(who(night.book, "Bo"), who(night.book, "Dee"))
    _lens(night).imagine(two)
    night.book.parties.delete(party_id=who(night.book, "Ama"))
    assert _item(night).imagined.tolist() == [[night.number("Bo"), night.number("Dee")]]
    night.sky._theme.toggle()
    night.settle()
    night.sky.fit_now()
    accent = night.sky._theme.palette.accent
    assert _strength(_seen_at_the_middle(night, "Bo", "Dee"), accent) > 0.75


@pytest.mark.parametrize("count", [0, 1, 2])
def test_nobody_one_and_two(nights: Nights, count: int) -> None:
    night = nights.fall(lambda book: people(book, *("Ama", "Bo")[:count]))
    night.settle()
    ids = night.book.network().ids
    night.selection.select_many(ids)
    _paths(night).choose_next()
    if count == 2:
        _lens(night).imagine(pair(*ids))
    night.settle()
    night.sky.stage.grab()
    assert len(_item(night).imagined) == (1 if count == 2 else 0)
    assert _item(night).chain == ()
