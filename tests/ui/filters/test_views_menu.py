"""Saved views in the menu."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.filters.bars import Bar
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.graph.views import HasTag


def _answer(at: Bar, text: str) -> None:
    asking = at.asking()
    asking.field.setText(text)
    QTest.keyClick(asking.field, Qt.Key.Key_Return)


def _saved(at: Bar) -> list[str]:
    words = [each.split(" > ") for each in at.offered()]
    return [each[1] for each in words if each[0] == "Saved views" and len(each) == 2]


def test_what_is_looked_at_is_saved_and_looked_at_again(at: Bar) -> None:
    at.lens.add(HasTag("clay"))
    at.lens.toggle_you()
    at.choose("Saved views", "Save this view …")
    assert at.asking().field.hasFocus()
    _answer(at, "Potters & without me")
    assert not at.has_sheet()
    assert _saved(at) == ["Potters && without me", "Save this view …"]
    assert at.offered()["Saved views > Potters && without me"].isChecked()
    at.lens.restore()
    assert not at.offered()["Saved views > Potters && without me"].isChecked()
    at.choose("Saved views", "Potters && without me")
    assert at.lens.filters == (HasTag("clay"),)
    assert at.lens.is_without_you
    at.book.history.undo()
    assert _saved(at) == ["Save this view …"]
    at.book.history.redo()
    assert len(_saved(at)) == 2


def test_a_name_that_will_not_do_is_said_where_it_is_typed(at: Bar) -> None:
    at.bar.ask_for_name()
    _answer(at, "  ")
    assert "A view needs a name" in at.asking().refusal.text()
    QTest.keyClick(at.asking().field, Qt.Key.Key_Escape)
    assert at.book.views.all() == ()


def test_renaming_and_deleting(at: Bar) -> None:
    at.views.save("Potters")
    at.views.save("Singers")
    at.choose("Saved views", "Rename", "Potters …")
    assert at.asking().field.text() == "Potters"
    _answer(at, "singers")
    assert "already" in at.asking().refusal.text()
    _answer(at, "Clay")
    assert [each.name for each in at.views.all()] == ["Clay", "Singers"]
    at.choose("Saved views", "Delete", "Clay")
    assert [each.name for each in at.views.all()] == ["Singers"]
    assert at.book.history.label_to_undo == "Deleted the view “Clay”"


def test_a_view_that_went_meanwhile_is_said_to_be_gone(at: Bar) -> None:
    at.views.save("Potters")
    stale = at.offered()["Saved views > Potters"]
    at.book.history.undo()
    stale.trigger()
    assert len(at.troubles) == 1
    assert "not in the book any more" in at.troubles[0]


def test_what_a_newer_version_saved_cannot_be_chosen(at: Bar) -> None:
    with at.book._desk.act(phrase("by a newer version")) as edit:
        edit.insert("setting", "view:new", value='{"name": "Moods"}')
    actions = at.offered()
    assert not actions["Saved views > Moods (needs a newer Weaver)"].isEnabled()
    assert not actions["Saved views > Rename > Moods …"].isEnabled()
    at.choose("Saved views", "Delete", "Moods")
    assert at.views.all() == ()


@pytest.mark.parametrize("count", [0, 1])
def test_a_book_for_reading_only_shows_its_views_and_keeps_no_others(at: Bar, count: int) -> None:
    for _ in range(count):
        at.views.save("Potters")
    at.bar._views._is_read_only = True  # type: ignore[union-attr]
    assert _saved(at) == ["Potters"][:count]
    assert not any("Rename" in words or "Delete" in words for words in at.offered())
