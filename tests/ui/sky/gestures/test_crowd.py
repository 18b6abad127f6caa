"""Rings around many stars at once."""

import pytest
from PySide6.QtGui import QImage

from tests.ui.sky.nights import Night, Nights, people
from weaver_desktop.book.book import Book
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.ui.theme.theme import Look


@pytest.fixture
def night(nights: Nights) -> Night:
    made = nights.fall(_many)
    made.sky.settle_now()
    return made


def _many(book: Book) -> None:
    with book.as_one(phrase("Added many")):
        people(book, *(f"Person {number}" for number in range(101)))


def _image(night: Night) -> QImage:
    return night.sky.grab().toImage()


def test_of_many_selected_each_has_a_ring_and_few_are_named(night: Night) -> None:
    plain = _image(night)
    night.sky.hands.select_shown()
    stage = night.sky.stage
    count = len(night.selection.now.parties)
    assert count > 100
    assert len(stage.crowd.stars) == count
    assert stage.overlay._highlights.selected == ()
    assert len(stage.labels._strong) <= 24
    assert _image(night) != plain
    assert f"and {count - 4} more" in stage.accessibleDescription()
    night.selection.clear()
    assert stage.crowd.stars == ()


def test_few_selected_shine_as_ever(night: Night) -> None:
    ids = night.book.network().ids
    night.selection.select_many(ids[:5])
    assert night.sky.stage.crowd.stars == ()
    assert len(night.sky.stage.overlay._highlights.selected) == 5


def test_rings_follow_the_theme(nights: Nights, night: Night) -> None:
    night.sky.hands.select_shown()
    _image(night)
    dark = night.sky.stage.crowd._picture
    nights.theme.set_look(Look.LIGHT)
    _image(night)
    light = night.sky.stage.crowd._picture
    assert dark is not None
    assert light is not None
    assert dark.toImage() != light.toImage()


def test_everybody_selected_may_be_undone_away(night: Night) -> None:
    night.sky.hands.select_shown()
    while night.book.history.undo() is not None:
        _image(night)
    assert night.book.is_empty
    assert night.sky.stage.crowd.stars == ()
