"""Views of the map, kept under names."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.fixtures.books import fresh_book
from tests.fixtures.clock import SettableClock
from tests.fixtures.ids import SeededIds
from weaver_desktop.book.book import Book
from weaver_desktop.book.saved_views import LONGEST, MapView, ViewId
from weaver_desktop.domain.errors import InvalidEditError, NotFoundError, ReadOnlyBookError
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.ties import Depth
from weaver_desktop.graph.views import DepthAtLeast, HasTag, InGroup

VIEW = MapView(
    filters=(HasTag("clay"), DepthAtLeast(Depth.HELP), InGroup(PartyId("kiln"))),
    is_without_you=True,
    focus=2,
    around=(PartyId("ama"),),
    day=date(2025, 1, 1).toordinal(),
    looks='{"colour": "tag"}',
)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    path = fresh_book(tmp_path / "network.weave")
    with Book.open(path, clock=SettableClock(), new_id=SeededIds()) as opened:
        yield opened


def _names(book: Book) -> list[str]:
    return [each.name for each in book.views.all()]


def test_at_first_there_are_none(book: Book) -> None:
    assert book.views.all() == ()


def test_a_view_comes_back_as_it_was_also_after_reopening(book: Book) -> None:
    key = book.views.save(name="  Potters   without me ", view=VIEW)
    assert book.views.get(key).view == VIEW
    book.close()
    with Book.open(book.path, read_only=True) as again:
        (saved,) = again.views.all()
        assert (saved.id, saved.name, saved.view) == (key, "Potters without me", VIEW)


def test_views_are_listed_by_name(book: Book) -> None:
    for name in ("zebra", "Ants", "écru", "ants again"):
        book.views.save(name=name, view=MapView())
    assert _names(book) == ["Ants", "ants again", "zebra", "écru"]


def test_the_same_name_again_replaces_the_view(book: Book) -> None:
    key = book.views.save(name="Potters", view=VIEW)
    assert book.views.save(name="potters", view=MapView(focus=1)) == key
    assert book.views.get(key).view == MapView(focus=1)
    assert _names(book) == ["potters"]
    book.history.undo()
    assert book.views.get(key).view == VIEW


def test_every_act_can_be_undone_and_is_listed(book: Book) -> None:
    key = book.views.save(name="Potters", view=VIEW)
    assert book.history.label_to_undo == "Saved the view “Potters”"
    book.views.rename(view_id=key, name="Clay")
    assert book.history.label_to_undo == "Renamed the view “Potters” to “Clay”"
    assert book.views.get(key).view == VIEW
    book.views.delete(view_id=key)
    assert book.history.label_to_undo == "Deleted the view “Clay”"
    assert _names(book) == []
    for expected in (["Clay"], ["Potters"], []):
        book.history.undo()
        assert _names(book) == expected
    book.history.redo()
    assert _names(book) == ["Potters"]


def test_a_view_may_change_the_case_of_its_name_but_not_take_anothers(book: Book) -> None:
    key = book.views.save(name="Potters", view=VIEW)
    book.views.save(name="Singers", view=MapView())
    book.views.rename(view_id=key, name="POTTERS")
    with pytest.raises(InvalidEditError, match="There is a view called “Singers” already"):
        book.views.rename(view_id=key, name="singers")
    assert _names(book) == ["POTTERS", "Singers"]


@pytest.mark.parametrize("name", ["", " \n ", "\x00", "x" * (LONGEST + 1)])
def test_a_name_that_will_not_do_is_refused(book: Book, name: str) -> None:
    with pytest.raises(InvalidEditError):
        book.views.save(name=name, view=MapView())
    assert book.views.all() == ()


def test_what_is_gone_is_said_to_be_gone(book: Book) -> None:
    key = book.views.save(name="Potters", view=VIEW)
    book.views.delete(view_id=key)
    for act in (
        lambda: book.views.get(key),
        lambda: book.views.delete(view_id=key),
        lambda: book.views.rename(view_id=key, name="Clay"),
    ):
        with pytest.raises(NotFoundError, match="undo brings it back"):
            act()


def _write(book: Book, value: str) -> ViewId:
    with book._desk.act(phrase("by a newer version")) as edit:
        edit.insert("setting", "view:new", value=value)
    return ViewId("view:new")


@pytest.mark.parametrize(
    "change",
    [
        {"filters": [{"kind": "mood", "mood": "blue"}]},
        {"filters": 7},
        {"focus": -1},
        {"focus": "all"},
        {"day": "the day before"},
        {"looks": []},
        {"around": None},
    ],
)
def test_what_a_newer_version_wrote_is_listed_and_can_only_be_deleted(
    book: Book, change: dict[str, object]
) -> None:
    key = book.views.save(name="Potters", view=VIEW)
    plain = json.loads(book._file.rows("SELECT value FROM setting WHERE id = ?", [key])[0][0])
    new = _write(book, json.dumps({**plain, "name": "Newer", **change}))
    assert book.views.get(new).view is None
    assert _names(book) == ["Newer", "Potters"]
    with pytest.raises(InvalidEditError, match="newer version of Weaver"):
        book.views.rename(view_id=new, name="Mine")
    book.views.delete(view_id=new)
    assert _names(book) == ["Potters"]


@pytest.mark.parametrize("value", ["", "[]", "7", "{}", '{"name": 5'])
def test_what_is_no_view_at_all_does_no_harm(book: Book, value: str) -> None:
    key = _write(book, value)
    assert book.views.get(key).view is None
    book.views.delete(view_id=key)


def test_other_settings_are_no_views(book: Book) -> None:
    book.parties.begin(name="Robin")
    assert book.views.all() == ()


def test_a_book_for_reading_only_keeps_nothing(book: Book) -> None:
    book.close()
    with Book.open(book.path, read_only=True) as again, pytest.raises(ReadOnlyBookError):
        again.views.save(name="Potters", view=MapView())
