"""A weaver's day with a pointer; keys are for letters only."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.day.keyboard import Keyboard, focused
from tests.day.life import Life
from tests.day.mouse import Mouse
from tests.day.sight import called, words
from tests.day.yesterday import fill
from tests.ui.opening import House, message
from weaver_desktop.domain.introductions import Outcome, Stage
from weaver_desktop.domain.parties import Willingness
from weaver_desktop.ui.history.panel import StepsView
from weaver_desktop.ui.people.view import PeopleView

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def day(house: House, qtbot: QtBot) -> Life:
    return Life(house.open(fill), qtbot)


def test_a_whole_day_by_mouse(day: Life, tmp_path: Path) -> None:
    hand = Hand(day)
    _work_through_today(day, hand)
    _remember_whom_one_met(day, hand)
    _write_down_what_one_heard(day, hand)
    _introduce(day, hand)
    _tidy_up(day, hand)
    _tag_many(day, hand)
    _edit_and_take_back(day, hand)
    _look_up_the_keys(hand)
    _export(day, hand, tmp_path / "people.vcf")


class Hand(Mouse):
    """A pointer, letters, and the lists of the window."""

    def __init__(self, day: Life) -> None:
        self._keys = Keyboard()
        self._window = day.window

    def write_into(self, name: str, text: str) -> None:
        """Press a field and write."""
        self.press(name)
        self.write(text)

    def write(self, text: str) -> None:
        """Write where the keyboard is."""
        self._keys.write(text)

    @property
    def people(self) -> PeopleView:
        """The list of people."""
        (view,) = self._window.findChildren(PeopleView)
        return view

    @property
    def history(self) -> StepsView:
        """The list of what was done."""
        (view,) = self._window.findChildren(StepsView)
        return view


def _work_through_today(day: Life, hand: Hand) -> None:
    hand.press("Today")
    hand.press("Tomorrow: Ask*")
    hand.press("Done: Get in touch with Tilly Stone.")
    hand.press("Not again: Get in touch with Gil Ortega.")
    hand.press("Put off or not wanted: 2")
    hand.press("Bring back: Ask*")
    hand.press("Back to today")
    assert words(day.window.places).count("Tomorrow") == 2


def _remember_whom_one_met(day: Life, hand: Hand) -> None:
    line = "Ama Boateng, ceramicist #clay @Kiln Yard needs: a kiln for the winter"
    hand.write_into("Quick bar", line)
    hand.press("Ama Boateng is new.")
    hand.choose_from("More", "Log a meeting…")
    hand.press("Jo Marsh was there")
    hand.write_into("Who was there", "Noor")
    offers = day.list_called("Who was there")
    hand.press_row(offers, "*Noor*")
    hand.write_into("Where", "the Y")
    hand.press_row(day.completions(), "the Yard")
    hand.write_into("What", "the old press")
    hand.press("Log it")
    (met, *_) = day.book.encounters.of(day.who("Noor"))
    assert (met.place, met.note) == ("the Yard", "the old press")
    assert {day.who(name) for name in ("Robin Hart", "Ama Boateng", "Jo Marsh")} < set(met.parties)


def _write_down_what_one_heard(day: Life, hand: Hand) -> None:
    hand.press("People")
    hand.write_into("Find people", "nyckel")
    hand.press_row(hand.people, "Gil Ortega*")
    assert day.window.selection.now.party == day.who("Gil Ortega")
    hand.press("Forget what was typed")
    hand.write_into("Find people", "Ama")
    hand.press_row(hand.people, "Ama Boateng*")
    ama = day.who("Ama Boateng")
    photo = QImage(320, 320, QImage.Format.Format_RGB32)
    photo.fill(QColor("tomato"))
    QApplication.clipboard().setImage(photo)
    hand.choose_from("More about Ama Boateng", "Paste a photo")
    day.wait(lambda: day.book.photos.of(ama) is not None)
    for chip, field, text in (
        ("Add an offer", "Offer", "glazing lessons"),
        ("Add a need", "Need", "a lift to Uppsala"),
        ("Add a note", "Note", "has a dog called Biscuit"),
    ):
        hand.press(chip)
        assert called(focused()) == field
        hand.write(text)
        hand.press("May be introduced: yes")
        assert text in [fact.text for fact in day.book.facts.of(ama)]
    hand.press("May be introduced: ask first")
    assert day.book.parties.get(ama).may_be_introduced is Willingness.ASK_FIRST


def _introduce(day: Life, hand: Hand) -> None:
    hand.press("Introductions")
    hand.choose_from("For the whole book", "For Ama Boateng")
    day.wait_for("Take up introducing Cyril Lee and Ama Boateng")
    hand.press("Take up introducing Cyril Lee and Ama Boateng")
    hand.press("Under way 2")
    hand.press("Cyril Lee · Ama Boateng")
    for name, greeting in (("Cyril Lee", "Hello Cyril"), ("Ama Boateng", "Hello Ama")):
        hand.press(f"Ask {name}")
        hand.press("Copy the letter")
        assert QApplication.clipboard().text().startswith(greeting)
    for act in ("I asked both", "Cyril Lee said yes", "Ama Boateng said yes", "I introduced them"):
        hand.press(act, day.window.detail)
    assert day.introduction("Cyril Lee", "Ama Boateng").stage is Stage.MADE
    hand.press("They met again without you", day.window.detail)
    assert day.introduction("Cyril Lee", "Ama Boateng").outcome is Outcome.MET_AGAIN
    hand.press("See what came of introductions")
    assert "1 made" in words()
    hand.press("Close the ledger")


def _tidy_up(day: Life, hand: Hand) -> None:
    hand.press("People")
    day.wait_for("1 may be there twice")
    hand.press("1 may be there twice")
    hand.press("Merge Jo*")
    hand.press("Name: Jo Marsh")
    hand.press("Merge")
    hand.press("Close")
    assert "Joanna Marsh" not in day.names
    assert day.who("Jo Marsh")


def _tag_many(day: Life, hand: Hand) -> None:
    hand.press("Forget what was typed")
    hand.choose_from("Filter the list and the map", "Group", "Growers")
    hand.choose_from("Sorted by: Name", "Last contact")
    growers = {"Growers", "Tilly Stone", "Eli Novak", "Gil Ortega"}
    for name in sorted(growers):
        hand.press_row(hand.people, f"{name}*", modifiers=CTRL)
    hand.write_into("Tag all of them", "spring fair")
    hand.press("Give all of them this tag")
    day.wait(lambda: day.tagged("spring fair") == growers)
    hand.press("Take off: In Growers", day.window.places)
    assert not day.window.lens.filters


def _edit_and_take_back(day: Life, hand: Hand) -> None:
    hand.press_row(hand.people, "Eli Novak*")
    hand.press("Headline*")
    hand.write("candlemaker")
    hand.press("Place*")
    eli = day.who("Eli Novak")
    assert day.book.parties.get(eli).headline == "candlemaker"
    hand.press("Undo", day.top_bar)
    assert day.book.parties.get(eli).headline == "beekeeper"
    hand.press("Redo", day.top_bar)
    hand.press("History")
    steps = hand.history
    hand.press_row(steps, "Tagged*")
    hand.press("Go to the selected step")
    assert day.book.parties.get(eli).headline == "beekeeper"
    hand.press_row(steps, "Changed the headline of Eli Novak*")
    hand.press("Go to the selected step")
    assert day.book.parties.get(eli).headline == "candlemaker"


def _look_up_the_keys(hand: Hand) -> None:
    hand.choose_from("More", "Keys and actions")
    assert called(focused()) == "Find an action or a key"
    hand.press("Close the keys")


def _export(day: Life, hand: Hand, path: Path) -> None:
    hand.choose_from("More", "Export contacts…")
    hand.press("Save as: vCard 4.0")
    hand.press("Save…")
    hand.write(str(path))
    hand.press("Save")
    day.wait(lambda: message(day.window).startswith("Saved as people.vcf"))
    assert "Ama Boateng" in path.read_text(encoding="utf-8")
