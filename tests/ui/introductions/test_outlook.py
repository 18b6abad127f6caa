"""What if: ticked on cards, told below them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.introductions.panels import shown, strangers
from tests.ui.widgets.scene import PatientAnalyst, Scene, buttons, named
from weaver_desktop.domain.ids import Pair
from weaver_desktop.ui.cards.card import Card
from weaver_desktop.ui.introductions.outlook import OutlookPanel
from weaver_desktop.ui.introductions.tabs import Tab
from weaver_desktop.ui.state.imagining import Imagining
from weaver_desktop.ui.state.lens import Lens
from weaver_desktop.ui.theme.theme import Look
from weaver_desktop.ui.widgets.prose import Prose


class Dream:
    """A panel with six suggestions, and what is imagined in it."""

    def __init__(self, on: Scene, bot: QtBot) -> None:
        """Fill the book and show the panel."""
        self.on = on
        self.people = strangers(on, "Ama", "Tilly", "Bo", "Cleo")
        self.lens = Lens()
        self.analyst = PatientAnalyst()
        self.imagining = Imagining(on.book, on.changes, self.lens, self.analyst)
        self.panel = shown(on, bot, imagining=self.imagining)
        on.advise()

    @property
    def card(self) -> Card:
        """The first card."""
        return self.panel.cards.cards[0]

    @property
    def imagined(self) -> tuple[Pair, ...]:
        """Return who is imagined to have met."""
        return self.lens.imagined

    def tick(self, at: int = 0) -> QPushButton:
        """Return the button that ticks a card."""
        card = self.panel.cards.cards[at]
        return next(each for each in card.findChildren(QPushButton) if each.text() == "What if?")

    def outlook(self) -> OutlookPanel:
        """Return what is told below the cards."""
        (found,) = self.panel.findChildren(OutlookPanel)
        return found

    def said(self) -> str:
        """Return the words below the cards."""
        return "\n".join(
            each.text()
            for each in self.outlook().findChildren(Prose)
            if each.isVisibleTo(self.panel)
        )


@pytest.fixture
def dream(on: Scene, qtbot: QtBot) -> Dream:
    return Dream(on, qtbot)


def test_ticking_shows_the_measures_before_and_after(dream: Dream) -> None:
    assert dream.outlook().isHidden()
    QTest.mouseClick(dream.tick(), Qt.MouseButton.LeftButton)
    assert dream.imagined == (dream.card.parties,)
    assert dream.outlook().isVisible()
    assert "If they met" in dream.said()
    assert "Measuring …" in dream.said()
    dream.analyst.think()
    said = dream.said()
    assert "Without you there would be 3 separate parts instead of 4." in said
    assert "Less would hang on you." in said
    assert "4 → 2" in said, "without any tie, without you"
    assert "Unchanged: can reach each other" not in said
    assert "Nothing is kept." in said


def test_several_are_imagined_together_and_unticked_one_by_one(dream: Dream) -> None:
    first, second = dream.panel.cards.cards[:2]
    for at in (0, 1):
        dream.tick(at).click()
    assert set(dream.imagined) == {first.parties, second.parties}
    assert "If these two pairs met" in dream.said()
    assert [dream.tick(at).isChecked() for at in range(3)] == [True, True, False]
    dream.tick(0).click()
    assert dream.imagined == (second.parties,)
    assert not dream.tick(0).isChecked()
    dream.lens.restore()
    assert not dream.tick(1).isChecked()
    assert dream.outlook().isHidden()


def test_stop_ends_it_and_nothing_was_written(dream: Dream) -> None:
    before = dream.on.book.history.label_to_undo
    dream.tick().click()
    dream.analyst.think()
    named(dream.panel, "Stop imagining: nothing was kept").click()
    assert dream.lens.is_clear
    assert dream.outlook().isHidden()
    assert dream.on.book.history.label_to_undo == before
    assert dream.on.book.introductions.all() == ()


def test_a_failure_is_told_in_words(dream: Dream) -> None:
    dream.tick().click()
    dream.analyst.failed.emit("the worker process ended")
    assert "could not be worked out" in dream.said()


def test_what_is_taken_up_can_be_imagined_and_what_has_met_cannot(dream: Dream) -> None:
    one, other = dream.people[:2]
    dream.on.book.introductions.take_up(a=one, b=other)
    dream.panel.show_tab(Tab.UNDER_WAY)
    dream.tick().click()
    assert dream.imagined == (dream.card.parties,)
    for step in ("I asked both", "Both said yes", "I introduced them", "They met"):
        found = dream.card.findChildren(QPushButton)
        next(each for each in found if each.text() == step).click()
    assert not any(each.text() == "What if?" for each in dream.card.findChildren(QPushButton))


def test_the_keyboard_ticks_and_every_tick_has_a_name(dream: Dream) -> None:
    tick = dream.tick()
    tick.setFocus()
    QTest.keyClick(tick, Qt.Key.Key_Space)
    assert dream.imagined == (dream.card.parties,)
    names = [each.accessibleName() for each in buttons(dream.panel)]
    assert all(names)
    assert len(set(names)) == len(names)
    one, other = dream.card.words.names
    assert tick.accessibleName() == f"What if {one} and {other} met?"


@pytest.mark.parametrize("look", list(Look))
@pytest.mark.parametrize("height", [260, 700])
def test_it_leaves_room_for_the_cards(dream: Dream, look: Look, height: int) -> None:
    dream.on.theme.set_look(look)
    dream.tick().click()
    dream.analyst.think()
    dream.panel.resize(300, height)
    dream.panel.grab()
    assert dream.outlook().height() <= height * 0.5
    assert dream.panel.cards.height() >= 40
