"""Leaving a suggestion alone: until when, for whom, and why."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.introductions.panels import shown, strangers
from tests.ui.widgets.scene import NOW, Scene
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import Pair, pair
from weaver_desktop.domain.parties import Willingness
from weaver_desktop.ui.introductions.reason_sheet import ReasonSheet
from weaver_desktop.ui.widgets.prose import Prose

TODAY = NOW.date()


class Doubt:
    """The panel with Ama and Tilly suggested."""

    def __init__(self, on: Scene, bot: QtBot) -> None:
        """Fill the book and show the panel."""
        self.on = on
        self.two: Pair = pair(*strangers(on, "Ama", "Tilly"))
        self.panel = shown(on, bot)
        on.advise()

    def choose(self, button: str, entry: str) -> None:
        """Press a button of the card, and choose from its menu."""
        (card,) = self.panel.cards.cards
        found = card.findChildren(QPushButton)
        pressed = next(each for each in found if each.text() == button)
        QTest.mouseClick(pressed, Qt.MouseButton.LeftButton)
        menu = self.panel.findChildren(QMenu)[-1]
        next(each for each in menu.actions() if each.text() == entry).trigger()
        menu.close()

    def sheet(self) -> ReasonSheet:
        """Return the sheet that asks why."""
        return self.panel.findChildren(ReasonSheet)[-1]

    def is_suggested(self, *, days_on: int = 0) -> bool:
        """Tell whether the two would be suggested on a later day."""
        day = TODAY + timedelta(days=days_on)
        file = self.on.book._file
        from weaver_desktop.store.queries import introductions

        return self.two not in introductions.pairs_kept_apart(file, day)

    def reason(self) -> str:
        """Return why they were left alone."""
        ((reason,),) = self.on.book._file.rows("SELECT reason FROM suggestion_answer")
        return str(reason)

    def said(self) -> str:
        """Return the words of the panel."""
        labels = self.panel.findChildren(Prose)
        return "\n".join(each.text() for each in labels if each.isVisibleTo(self.panel))


@pytest.fixture
def doubt(on: Scene, qtbot: QtBot) -> Doubt:
    return Doubt(on, qtbot)


@pytest.mark.parametrize(
    "entry, days, until",
    [
        ("For a week", 7, "27 May 2025"),
        ("For a month", 30, "19 Jun 2025"),
        ("For three months", 91, "19 Aug 2025"),
    ],
)
def test_not_now_says_until_when(doubt: Doubt, entry: str, days: int, until: str) -> None:
    doubt.choose("Not now", entry)
    assert doubt.panel.cards.cards == []
    assert not doubt.is_suggested(days_on=days - 1)
    assert doubt.is_suggested(days_on=days)
    assert f"Ama and Tilly rest until {until}." in doubt.said() or (
        f"Tilly and Ama rest until {until}." in doubt.said()
    )
    doubt.on.book.history.undo()
    assert doubt.is_suggested()


def test_until_a_day_that_is_typed_and_why(doubt: Doubt) -> None:
    doubt.choose("Not now", "Until a day, or why…")
    sheet = doubt.sheet()
    assert sheet.day is not None
    QTest.keyClicks(sheet.day, "3 March")
    QTest.keyClicks(sheet.reason, "she has a newborn")
    QTest.keyClick(sheet.reason, Qt.Key.Key_Return)
    assert doubt.reason() == "she has a newborn"
    left = (NOW.date().replace(year=2026, month=3, day=3) - TODAY).days
    assert not doubt.is_suggested(days_on=left - 1)
    assert doubt.is_suggested(days_on=left)


@pytest.mark.parametrize("typed", ["1 May 2025", "soonish", "today"])
def test_a_day_that_will_not_do_is_mended(doubt: Doubt, typed: str) -> None:
    doubt.choose("Not now", "Until a day, or why…")
    sheet = doubt.sheet()
    assert sheet.day is not None
    QTest.keyClicks(sheet.day, typed)
    QTest.keyClick(sheet.day, Qt.Key.Key_Return)
    said = [each.text() for each in sheet.findChildren(Prose) if each.isVisible()]
    assert any(f"“{typed}”" in text for text in said)
    assert doubt.is_suggested()
    sheet.day.clear()
    QTest.keyClick(sheet.day, Qt.Key.Key_Return)
    assert not doubt.is_suggested(days_on=29)


def test_never_these_two(doubt: Doubt) -> None:
    doubt.choose("Never", "Never these two")
    assert not doubt.is_suggested(days_on=9999)
    assert "will not be suggested again" in doubt.said()


def test_never_this_one_says_so_on_their_page(doubt: Doubt) -> None:
    book = doubt.on.book
    doubt.choose("Never", "Introduce Tilly to nobody")
    (tilly,) = book.names.whole("Tilly")
    assert book.parties.get(tilly).may_be_introduced is Willingness.NO
    assert "Tilly is not introduced to anybody any more" in doubt.said()
    doubt.on.advise()
    assert doubt.panel.cards.cards == []
    book.history.undo()
    assert book.parties.get(tilly).may_be_introduced is Willingness.YES


def test_the_reason_is_kept_privately_with_who_it_is_about(doubt: Doubt) -> None:
    book = doubt.on.book
    doubt.choose("Never", "Say why…")
    sheet = doubt.sheet()
    choices = {each.accessibleName(): each for each in sheet.findChildren(QPushButton)}
    assert choices["Never these two"].isChecked()
    choices["Introduce Tilly to nobody"].click()
    assert not choices["Never these two"].isChecked()
    assert choices["Introduce Tilly to nobody"].text().startswith("●")
    QTest.keyClicks(sheet.reason, "asked me not to")
    QTest.keyClick(sheet.reason, Qt.Key.Key_Return)
    (tilly,) = book.names.whole("Tilly")
    (note,) = book.facts.of(tilly)
    assert (note.kind, note.is_private) == (FactKind.NOTE, True)
    assert note.text == "No introductions: asked me not to"
    assert book.parties.get(tilly).may_be_introduced is Willingness.NO
    book.history.undo()
    assert book.facts.of(tilly) == ()


def test_why_never_these_two(doubt: Doubt) -> None:
    doubt.choose("Never", "Say why…")
    QTest.keyClicks(doubt.sheet().reason, "an old quarrel")
    QTest.keyClick(doubt.sheet().reason, Qt.Key.Key_Return)
    assert doubt.reason() == "an old quarrel"


def test_escape_leaves_it_as_it_is(doubt: Doubt) -> None:
    doubt.choose("Never", "Say why…")
    QTest.keyClick(doubt.sheet().reason, Qt.Key.Key_Escape)
    assert doubt.is_suggested()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName().startswith("Never suggest ")


def test_in_a_low_window_nothing_of_it_is_cut(doubt: Doubt) -> None:
    doubt.panel.resize(300, 320)
    doubt.choose("Never", "Say why…")
    sheet = doubt.sheet()
    assert doubt.panel.rect().contains(sheet.geometry())
    QApplication.processEvents()
    for part in (sheet.reason, *sheet.findChildren(QPushButton)):
        assert part.height() >= part.fontMetrics().height() + 6
        assert sheet.rect().contains(part.geometry())
