"""A field for a date."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.widgets.scene import Scene
from weaver_desktop.book.book import Book
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import InvalidEditError
from weaver_desktop.ui.forms.dates import DayLine, day_field, written


@pytest.mark.parametrize("on", [PartialDate(2019), PartialDate(2019, 2), PartialDate(2019, 2, 3)])
def test_what_is_shown_can_be_read_again(on: PartialDate, tmp_path: Path) -> None:
    with Book.open(tmp_path / "book.weave", may_create=True) as book:
        assert day_field(book).read(written(on)) == on


@pytest.mark.parametrize(
    "typed, kept",
    [("", None), ("Feb 2019", "2019-02"), ("12 May 2024", "2024-05-12"), ("2019", "2019"),
     ("yesterday", "2025-05-19")],
)  # fmt: skip
def test_what_is_typed(on: Scene, qtbot: QtBot, typed: str, kept: str | None) -> None:
    line = DayLine("Since", PartialDate(2020), day_field(on.book), None)  # type: ignore[arg-type]
    qtbot.addWidget(line)
    assert line.value() == PartialDate(2020)
    line.setText(typed)
    assert (None if line.value() is None else str(line.value())) == kept


def test_no_date(on: Scene, qtbot: QtBot) -> None:
    line = DayLine("Since", None, day_field(on.book), None)  # type: ignore[arg-type]
    qtbot.addWidget(line)
    line.setText("last spring maybe")
    with pytest.raises(InvalidEditError, match="is no date that can be kept"):
        line.value()
