"""A weaver's day without a pointer."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.day.keyboard import Keyboard, focused
from tests.day.life import Life
from tests.day.sight import called, front, words
from tests.day.yesterday import fill
from tests.ui.opening import House, message
from weaver_desktop.domain.introductions import Outcome, Stage
from weaver_desktop.domain.parties import Willingness


@pytest.fixture
def day(house: House, qtbot: QtBot) -> Life:
    return Life(house.open(fill), qtbot)


def test_a_whole_day_by_keyboard(day: Life, tmp_path: Path) -> None:
    keys = Keyboard()
    _work_through_today(day, keys)
    _remember_whom_one_met(day, keys)
    _write_down_what_one_heard(day, keys)
    _introduce(day, keys)
    _tidy_up(day, keys)
    _tag_many(day, keys)
    _edit_and_take_back(day, keys)
    _look_up_the_keys(keys)
    _export(day, keys, tmp_path / "people.vcf")


def _work_through_today(day: Life, keys: Keyboard) -> None:
    keys.press("Ctrl+1")
    assert called(focused()).startswith("Ask Eli Novak and Dee Adams")
    keys.tab_to("Tomorrow: Ask*")
    keys.press("Space")
    keys.tab_to("Done: Get in touch with Tilly Stone.")
    keys.press("Space")
    assert message(day.window).startswith("Done: Get in touch with Tilly Stone")
    keys.tab_to("Not again: Get in touch with Gil Ortega.")
    keys.press("Space")
    keys.tab_to("Put off or not wanted: 2")
    keys.press("Space")
    keys.tab_to("Bring back: Ask*", back=True)
    keys.press("Space")
    keys.tab_to("Back to today")
    keys.press("Space")
    assert words(day.window.places).count("Tomorrow") == 2


def _remember_whom_one_met(day: Life, keys: Keyboard) -> None:
    keys.press("Ctrl+K")
    keys.enter("Ama Boateng, ceramicist #clay @Kiln Yard needs: a kiln for the winter")
    keys.enter("met Ama at the Hay Bales: residencies")
    keys.press("Ctrl+M")
    assert called(focused()) == "Who was there"
    keys.tab_to("Jo Marsh was there")
    keys.press("Space")
    keys.enter("Noor")
    keys.tab_to("Where")
    keys.write("the Y")
    keys.press("Down")
    keys.press("Return")
    assert front().windowTitle() == "Log a meeting"
    keys.tab_to("What")
    keys.write("the old press")
    keys.press("Ctrl+Return")
    (met, *_) = day.book.encounters.of(day.who("Noor"))
    assert (met.place, met.note) == ("the Yard", "the old press")
    assert {day.who(name) for name in ("Robin Hart", "Ama Boateng", "Jo Marsh")} < set(met.parties)


def _write_down_what_one_heard(day: Life, keys: Keyboard) -> None:
    keys.press("Ctrl+2")
    keys.write("nyckel")
    keys.press("Down")
    assert day.window.selection.now.party == day.who("Gil Ortega")
    keys.press("Ctrl+2")
    keys.press("Escape")
    keys.write("Ama")
    keys.press("Down")
    ama = day.who("Ama Boateng")
    assert day.window.selection.now.party == ama
    keys.press("F6", 2)
    photo = QImage(320, 320, QImage.Format.Format_RGB32)
    photo.fill(QColor("tomato"))
    QApplication.clipboard().setImage(photo)
    keys.press("Ctrl+V")
    day.wait(lambda: day.book.photos.of(ama) is not None)
    for chip, text in (
        ("Add an offer", "glazing lessons"),
        ("Add a need", "a lift to Uppsala"),
        ("Add a note", "has a dog called Biscuit"),
    ):
        keys.tab_to(chip)
        keys.press("Space")
        keys.enter(text)
        assert called(focused()) == chip
        assert text in [fact.text for fact in day.book.facts.of(ama)]
    keys.tab_to("May be introduced: ask first")
    keys.press("Space")
    assert day.book.parties.get(ama).may_be_introduced is Willingness.ASK_FIRST


def _introduce(day: Life, keys: Keyboard) -> None:
    keys.press("Ctrl+3")
    keys.tab_to("For the whole book", back=True)
    keys.press("Space")
    keys.choose("For Ama Boateng")
    day.wait_for("Take up introducing Cyril Lee and Ama Boateng")
    keys.tab_to("Take up introducing Cyril Lee and Ama Boateng")
    keys.press("Space")
    keys.tab_to("Under way 2", back=True)
    keys.press("Space")
    keys.tab_to("Cyril Lee · Ama Boateng")
    keys.press("Return")
    keys.press("F6", 2)
    for name, greeting in (("Cyril Lee", "Hello Cyril"), ("Ama Boateng", "Hello Ama")):
        keys.tab_to(f"Ask {name}")
        keys.press("Space")
        keys.tab_to("Copy the letter")
        keys.press("Space")
        assert QApplication.clipboard().text().startswith(greeting)
    for act in ("I asked both", "Cyril Lee said yes", "Ama Boateng said yes", "I introduced them"):
        keys.tab_to(act)
        keys.press("Space")
    assert day.introduction("Cyril Lee", "Ama Boateng").stage is Stage.MADE
    keys.tab_to("They met again without you")
    keys.press("Space")
    assert day.introduction("Cyril Lee", "Ama Boateng").outcome is Outcome.MET_AGAIN
    keys.press("Ctrl+K")
    keys.enter(">what came")
    assert "1 made" in words()
    keys.press("Escape")


def _tidy_up(day: Life, keys: Keyboard) -> None:
    keys.press("Ctrl+K")
    keys.enter(">the same person")
    day.wait(lambda: bool(day.window.states.lookalikes.pairs))
    keys.tab_to("Merge Jo*")
    keys.press("Space")
    keys.tab_to("Name: Joanna Marsh")
    keys.press("Right")
    keys.tab_to("Merge")
    keys.press("Space")
    keys.press("Escape")
    assert "Joanna Marsh" not in day.names
    assert day.who("Jo Marsh")


def _tag_many(day: Life, keys: Keyboard) -> None:
    keys.press("Ctrl+2")
    keys.press("Escape")
    keys.tab_to("Filter the list and the map")
    keys.press("Space")
    keys.choose("Group", "Growers")
    keys.tab_to("Sorted by: Name", back=True)
    keys.press("Space")
    keys.choose("Last contact")
    keys.tab_to("People and groups")
    keys.press("Ctrl+A")
    keys.press("F6", 2)
    keys.tab_to("Tag all of them")
    keys.enter("spring fair")
    growers = {"Growers", "Tilly Stone", "Eli Novak", "Gil Ortega"}
    day.wait(lambda: day.tagged("spring fair") == growers)
    keys.press("Ctrl+2")
    keys.tab_to("Take off: In Growers")
    keys.press("Delete")
    assert not day.window.lens.filters


def _edit_and_take_back(day: Life, keys: Keyboard) -> None:
    keys.press("Ctrl+2")
    keys.write("Eli")
    keys.press("Down")
    keys.press("F6", 2)
    keys.tab_to("Headline*")
    keys.press("Return")
    keys.press("Ctrl+A")
    keys.enter("beekeeper and candlemaker")
    eli = day.who("Eli Novak")
    assert day.book.parties.get(eli).headline == "beekeeper and candlemaker"
    keys.press("Ctrl+Z")
    assert day.book.parties.get(eli).headline == "beekeeper"
    keys.press("Ctrl+Shift+Z")
    keys.press("Ctrl+4")
    keys.press("Down")
    keys.press("Return")
    assert day.book.parties.get(eli).headline == "beekeeper"
    keys.press("Down")
    keys.press("Return")
    assert day.tagged("spring fair") == set()
    keys.press("Home")
    keys.press("Return")
    assert day.book.parties.get(eli).headline == "beekeeper and candlemaker"


def _look_up_the_keys(keys: Keyboard) -> None:
    keys.press("F1")
    keys.write("full")
    assert called(focused()) == "Find an action or a key"
    keys.press("Escape")
    assert called(focused()) == "What was done, newest first"


def _export(day: Life, keys: Keyboard, path: Path) -> None:
    keys.press("Ctrl+Shift+P")
    keys.enter("export contacts")
    keys.tab_to("Save as: vCard 4.0")
    keys.press("Space")
    keys.tab_to("Save…")
    keys.press("Space")
    keys.press("Ctrl+A")
    keys.enter(str(path))
    day.wait(lambda: message(day.window).startswith("Saved as people.vcf"))
    assert "Ama Boateng" in path.read_text(encoding="utf-8")
