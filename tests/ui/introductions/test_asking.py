"""For whom suggestions are asked, and what they are for."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.introductions.panels import shown, strangers
from tests.ui.widgets.scene import PatientAnalyst, Scene, named
from weaver_desktop.book.asking import Asking
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import NotFoundError
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.introductions import Answer
from weaver_desktop.graph.suggestions import USUAL
from weaver_desktop.ui.filters.picker import Picker
from weaver_desktop.ui.introductions.aims_sheet import AimsSheet
from weaver_desktop.ui.introductions.ask_bar import AskBar
from weaver_desktop.ui.introductions.panel import IntroductionsPanel
from weaver_desktop.ui.state.analyst import Analyst
from weaver_desktop.ui.widgets.prose import Prose


class Room:
    """The panel with four people who do not know each other."""

    def __init__(self, on: Scene, bot: QtBot) -> None:
        """Fill the book and show the panel."""
        self.on = on
        self.people = strangers(on, "Ama", "Tilly", "Bo", "Cleo")
        self.analyst = PatientAnalyst()
        self.panel = shown(on, bot, analyst=self.analyst)
        on.advise()

    def said(self) -> str:
        """Return the words of the panel."""
        labels = self.panel.findChildren(Prose)
        return "\n".join(each.text() for each in labels if each.isVisibleTo(self.panel))

    def offer(self) -> QMenu:
        """Press what says for whom is asked."""
        (bar,) = self.panel.findChildren(AskBar)
        QTest.mouseClick(bar.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
        return self.panel.findChildren(QMenu)[-1]

    def pick(self, text: str) -> list[str]:
        """Look for something in the list that is open, choose the first, return what was shown."""
        picker = self.panel.findChildren(Picker)[-1]
        QTest.keyClicks(picker.field, text)
        shown = picker.shown
        QTest.keyClick(picker.field, Qt.Key.Key_Return)
        return shown

    def asked(self) -> Asking:
        """Return what is asked for, and think about it."""
        asked = self.panel.asking
        if asked != Asking():
            self.analyst.think()
        return asked

    def ask(self, text: str) -> None:
        """Ask for somebody, and wait for the answer."""
        menu = self.offer()
        next(each for each in menu.actions() if each.text() == text).trigger()
        menu.close()


@pytest.fixture
def room(on: Scene, qtbot: QtBot) -> Room:
    return Room(on, qtbot)


def test_for_who_is_selected(room: Room) -> None:
    ama = room.people[0]
    assert len(room.panel.cards.cards) == 6
    room.on.selection.select_party(ama)
    room.ask("For Ama")
    assert "Looking …" in room.said()
    room.analyst.think()
    cards = room.panel.cards.cards
    assert len(cards) == 3
    assert all(ama in card.parties for card in cards)
    room.on.book.introductions.answer(
        a=cards[0].parties[0], b=cards[0].parties[1], answer=Answer.NEVER
    )
    assert len(room.panel.cards.cards) == 2
    room.ask("For the whole book")
    assert len(room.panel.cards.cards) == 5


def test_for_somebody_who_is_looked_for(room: Room) -> None:
    room.ask("For somebody…")
    (picker,) = room.panel.findChildren(Picker)
    assert "Robin" not in picker.shown
    QTest.keyClicks(picker.field, "bo")
    assert picker.shown == ["Bo"]
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    room.analyst.think()
    assert all(room.people[2] in card.parties for card in room.panel.cards.cards)


def test_between_two_groups(room: Room) -> None:
    book = room.on.book
    nest, kiln = (book.parties.add_group(name=name) for name in ("Nest", "Kiln Yard"))
    for person, group in zip(room.people, (nest, nest, kiln, kiln), strict=True):
        book.parties.join(person_id=person, group_id=group)
    room.ask("Between two groups…")
    assert set(room.pick("")) == {"Nest", "Kiln Yard"}
    (other,) = room.pick("")
    assert room.asked().between in {(nest, kiln), (kiln, nest)}
    assert other in {"Nest", "Kiln Yard"}
    one_side = set(room.people[:2])
    assert len(room.panel.cards.cards) == 4
    assert all(len(one_side & set(card.parties)) == 1 for card in room.panel.cards.cards)
    room.on.selection.select_two(nest, kiln)
    texts = [each.text() for each in room.offer().actions()]
    assert texts[1].startswith("Between ")


def test_for_a_need_that_may_be_told(room: Room) -> None:
    book = room.on.book
    ama, tilly = room.people[:2]
    need = book.facts.add(party_id=ama, kind=FactKind.NEED, text="a kiln")
    book.facts.add(party_id=tilly, kind=FactKind.NEED, text="a lawyer", is_private=True)
    book.facts.add(party_id=tilly, kind=FactKind.GIFT, text="a kiln, idle on weekdays")
    room.ask("For a need…")
    assert room.pick("") == ["Ama: a kiln"]
    assert room.asked() == Asking(need=need)
    assert set(room.panel.cards.cards[0].parties) == {ama, tilly}
    assert named(room.panel, "For Ama: a kiln").isVisible()
    book.facts.answer(fact_id=need)
    assert "is no open need" in room.said()
    assert named(room.panel, "For the whole book").isVisible()


def test_for_those_who_come_to_a_gathering(room: Room) -> None:
    book = room.on.book
    fair = book.encounters.add_gathering(name="Fair", on=PartialDate(2025, 4, 1))
    for person in room.people[:2]:
        book.encounters.record_came(gathering_id=fair, party_id=person)
    room.ask("For a gathering…")
    assert room.pick("fair") == ["Fair · 1 Apr 2025"]
    assert room.asked() == Asking(gathering=fair)
    (card,) = room.panel.cards.cards
    assert set(card.parties) == set(room.people[:2])


def test_for_whom_was_not_thought_of(room: Room) -> None:
    room.ask("Not thought of for a year")
    assert room.asked() == Asking(not_thought_of=True)
    assert len(room.panel.cards.cards) == 6


def test_what_cannot_be_asked_for_is_not_offered(room: Room) -> None:
    texts = [each.text() for each in room.offer().actions() if each.text()]
    assert texts == ["For the whole book", "For somebody…", "Not thought of for a year"]


def test_nobody_comes_to_mind(room: Room) -> None:
    zoe = room.on.person("Zoë")
    room.panel.ask_for(Asking(party=zoe))
    room.analyst.think()
    assert "Nobody comes to mind here." in room.said()


def test_who_is_deleted_is_asked_for_no_longer(room: Room) -> None:
    room.panel.ask_for(Asking(party=room.people[0]))
    room.analyst.think()
    room.on.book.parties.delete(party_id=room.people[0])
    assert "not in the book any more" in room.said()
    room.on.advise()
    assert named(room.panel, "For the whole book").isVisible()
    with pytest.raises(NotFoundError):
        room.on.book.parties.get(room.people[0])
    assert len(room.panel.cards.cards) == 3


def test_a_worker_of_its_own_answers(on: Scene, qtbot: QtBot) -> None:
    ama, bo = strangers(on, "Ama", "Bo")
    panel = IntroductionsPanel(on.book, on.changes, on.selection, on.advisor, on.theme)
    qtbot.addWidget(panel)
    panel.show()
    panel.ask_for(Asking(party=ama))
    qtbot.waitUntil(lambda: bool(panel.cards.cards), timeout=20_000)
    assert set(panel.cards.cards[0].parties) == {ama, bo}
    assert any(each.is_busy is False for each in panel.findChildren(Analyst))


def test_what_was_asked_when_nobody_looked_any_more_is_asked_again(room: Room) -> None:
    room.panel.ask_for(Asking(party=room.people[0]))
    room.panel.hide()
    room.panel.show()
    assert len(room.analyst.asked) == 2
    room.analyst.think()
    assert len(room.panel.cards.cards) == 3
    room.panel.hide()
    room.panel.show()
    assert len(room.analyst.asked) == 2, "nothing has changed"


def test_what_changed_while_nobody_looked_is_asked_about_when_somebody_does(room: Room) -> None:
    room.panel.ask_for(Asking(party=room.people[0]))
    room.analyst.think()
    room.panel.hide()
    room.on.book.parties.rename(party_id=room.people[0], name="Ama Boateng")
    assert len(room.analyst.asked) == 1
    room.panel.show()
    assert len(room.analyst.asked) == 2
    room.analyst.think()
    assert any("Ama Boateng" in card.accessibleName() for card in room.panel.cards.cards)


def test_aims_are_kept_and_asked_with(room: Room) -> None:
    QTest.mouseClick(named(room.panel, "What suggestions are for"), Qt.MouseButton.LeftButton)
    (sheet,) = room.panel.findChildren(AimsSheet)
    assert set(sheet.sliders) == {
        "close_triangles",
        "bridge_groups",
        "welcome_newcomers",
        "answer_needs",
    }
    slider = sheet.sliders["bridge_groups"]
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert room.on.book.introductions.aims().bridge_groups == 1.5
    assert "Bridge groups: more" in [each.text() for each in sheet.findChildren(Prose)]
    assert room.on.advisor.is_thinking
    room.on.advisor.refresh()
    asked = room.on.analyst.asked[-1]
    assert getattr(asked, "aims", None) == room.on.book.introductions.aims()
    named(sheet, "All aims as usual").click()
    assert room.on.book.introductions.aims() == USUAL
    room.on.book.history.undo()
    assert room.on.book.introductions.aims().bridge_groups == 1.5
