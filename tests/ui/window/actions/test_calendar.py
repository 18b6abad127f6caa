"""Saving what is due as a calendar from the window."""

from datetime import timedelta
from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.ui.opening import PATIENCE_MS, House, message
from weaver_desktop.book.book import Book
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.ui.window.actions.calendar import save_calendar


def _due(book: Book) -> None:
    me = book.parties.begin(name="Maren")
    ama = book.parties.add_person(name="Ama")
    book.parties.describe(party_id=ama, keep_in_touch_days=30)
    book.encounters.log(parties=[me, ama], on=PartialDate(2020, 1, 1))
    heard = PartialDate.of(book.today - timedelta(days=60))
    need = FactKind.NEED
    book.facts.add(party_id=ama, kind=need, text="secret", heard_on=heard, is_private=True)


def test_what_is_due_is_saved_but_for_what_is_private(
    house: House, qtbot: QtBot, tmp_path: Path
) -> None:
    window = house.open(_due)
    path = tmp_path / "due.ics"
    count = sum(not item.is_private for item in window.book.agenda.items())
    assert 0 < count < len(window.book.agenda.items())
    save_calendar(window, path)
    qtbot.waitUntil(lambda: bool(message(window)), timeout=PATIENCE_MS)
    assert message(window) == f"Saved as due.ics; due: {count}."
    text = path.read_text("utf-8")
    assert text.count("BEGIN:VEVENT") == count
    assert "Ama" in text
    assert "secret" not in text


def test_a_place_that_cannot_be_written_is_said(house: House, qtbot: QtBot, tmp_path: Path) -> None:
    window = house.open(_due)
    save_calendar(window, tmp_path / "gone" / "due.ics")
    qtbot.waitUntil(lambda: bool(message(window)), timeout=PATIENCE_MS)
    assert message(window).startswith("due.ics could not be saved: No such file")
