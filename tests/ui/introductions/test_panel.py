"""The Introductions panel."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.introductions.panels import strangers
from tests.ui.widgets.scene import HOSTILE_NAMES, Scene, buttons, named
from weaver_desktop.domain.errors import NotFoundError
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.introductions import Stage
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.ui.cards.card import Card
from weaver_desktop.ui.introductions.panel import IntroductionsPanel
from weaver_desktop.ui.introductions.tabs import Tab
from weaver_desktop.ui.ledger.dialog import LedgerDialog
from weaver_desktop.ui.state.changes import Changes
from weaver_desktop.ui.theme.theme import Look
from weaver_desktop.ui.widgets.prose import Prose


@pytest.fixture
def people(on: Scene) -> list[PartyId]:
    """Four who do not know each other, and a weaver who knows all."""
    return strangers(on, "Ama Boateng", "Tilly Stone", "Bo", "Cleo")


def _panel(on: Scene, qtbot: QtBot, changes: Changes | None = None) -> IntroductionsPanel:
    heard = changes or on.changes
    panel = IntroductionsPanel(on.book, heard, on.selection, on.advisor, on.theme, on.tints)
    qtbot.addWidget(panel)
    panel.resize(300, 700)
    panel.show()
    return panel


def _said(panel: IntroductionsPanel) -> str:
    return "\n".join(each.text() for each in panel.findChildren(Prose) if each.isVisibleTo(panel))


def _tabs(panel: IntroductionsPanel) -> list[str]:
    return [
        each.text()
        for each in buttons(panel)
        if isinstance(each, QPushButton) and each.isCheckable()
    ]


def _titles(panel: IntroductionsPanel) -> set[str]:
    return {card.accessibleName() for card in panel.cards.cards}


def _button(card: Card, text: str) -> QPushButton:
    return next(each for each in card.findChildren(QPushButton) if each.text() == text)


def _press(card: Card, text: str) -> None:
    QTest.mouseClick(_button(card, text), Qt.MouseButton.LeftButton)


def _choose(panel: IntroductionsPanel, text: str) -> None:
    """Choose an entry of the menu that is open."""
    (menu,) = panel.findChildren(QMenu)
    next(action for action in menu.actions() if action.text() == text).trigger()
    menu.close()


def _activate(panel: IntroductionsPanel, qtbot: QtBot) -> None:
    with qtbot.waitActive(panel):
        panel.activateWindow()


def test_before_the_first_answer_it_looks(on: Scene, qtbot: QtBot) -> None:
    panel = _panel(on, qtbot)
    assert "Looking …" in _said(panel)
    assert _tabs(panel) == ["Suggested"]


def test_without_suggestions_it_says_what_helps(on: Scene, qtbot: QtBot) -> None:
    panel = _panel(on, qtbot)
    on.advise()
    assert "Nothing to suggest yet" in _said(panel)
    assert "Ama needs: a kiln" in _said(panel)


@pytest.mark.usefixtures("people")
def test_a_failure_is_told_and_forgotten(on: Scene, qtbot: QtBot) -> None:
    panel = _panel(on, qtbot)
    on.analyst.failed.emit("the worker process ended")
    assert "could not be worked out" in _said(panel)
    on.advise()
    assert "Six worth making" in _said(panel)
    assert "could not" not in _said(panel)


@pytest.mark.usefixtures("people")
def test_each_suggestion_is_a_card_with_its_strongest_reason(on: Scene, qtbot: QtBot) -> None:
    panel = _panel(on, qtbot)
    on.advise()
    assert "Six worth making" in _said(panel)
    assert len(panel.cards.cards) == 6
    card = panel.cards.cards[0]
    suggestions = on.advisor.suggestions
    assert suggestions
    shown = [each.text() for each in card.findChildren(Prose) if each.isVisibleTo(card)]
    assert shown[1:] == [str(suggestions[0].reasons[0].text)]


@pytest.mark.usefixtures("people")
def test_a_selected_card_tells_everything(on: Scene, qtbot: QtBot) -> None:
    panel = _panel(on, qtbot)
    on.advise()
    suggestions = on.advisor.suggestions
    assert suggestions
    QTest.mouseClick(panel.cards.cards[0], Qt.MouseButton.LeftButton)
    best = suggestions[0]
    assert on.selection.now.two == (best.a, best.b)
    said = _said(panel)
    told = (*(reason.text for reason in best.reasons), *best.asides, *best.gains, *best.unknown)
    for each in told:
        assert str(each) in said


def test_a_selection_made_elsewhere_marks_the_card(
    on: Scene, qtbot: QtBot, people: list[PartyId]
) -> None:
    panel = _panel(on, qtbot)
    on.advise()
    wanted = panel.cards.cards[3]
    on.selection.select_two(*wanted.parties)
    assert [card.is_marked for card in panel.cards.cards].index(True) == 3
    on.selection.select_party(people[0])
    assert not any(card.is_marked for card in panel.cards.cards)
    assert len(on.selected) == 2


@pytest.mark.usefixtures("people")
def test_taking_up_moves_the_card_under_way(on: Scene, qtbot: QtBot) -> None:
    panel = _panel(on, qtbot)
    on.advise()
    card = panel.cards.cards[0]
    two, title, reason = card.parties, card.accessibleName(), card.words.lines[0]
    _press(card, "Take up")
    assert title not in _titles(panel)
    assert _tabs(panel) == ["Suggested", "Under way 1"]
    (taken,) = on.book.introductions.all()
    assert (taken.a, taken.b, taken.stage) == (*two, Stage.IDEA)
    assert taken.reasons[0] == reason
    panel.show_tab(Tab.UNDER_WAY)
    assert _titles(panel) == {title}
    assert "One on the way" in _said(panel)
    assert "Taken up today" in _said(panel)


@pytest.mark.usefixtures("people")
@pytest.mark.parametrize(
    "answer, choice", [("Not now", "For a month"), ("Never", "Never these two")]
)
def test_an_answer_takes_the_card_away_and_undo_brings_it_back(
    on: Scene, qtbot: QtBot, answer: str, choice: str
) -> None:
    panel = _panel(on, qtbot)
    on.advise()
    title = panel.cards.cards[0].accessibleName()
    _press(panel.cards.cards[0], answer)
    _choose(panel, choice)
    assert title not in _titles(panel)
    assert "Five worth making" in _said(panel)
    on.advise()
    assert title not in _titles(panel)
    on.book.history.undo()
    on.advise()
    assert title in _titles(panel)


def test_step_by_step_until_it_takes_hold(on: Scene, qtbot: QtBot, people: list[PartyId]) -> None:
    on.book.introductions.take_up(a=people[0], b=people[1])
    panel = _panel(on, qtbot)
    panel.show_tab(Tab.UNDER_WAY)
    for text, stage in (
        ("I asked both", Stage.ASKED),
        ("Both said yes", Stage.BOTH_YES),
        ("I introduced them", Stage.MADE),
        ("They met", Stage.MET),
        ("It took hold", Stage.TOOK_HOLD),
    ):
        _press(panel.cards.cards[0], text)
        assert on.book.introductions.all()[0].stage is stage
    assert _tabs(panel) == ["Suggested", "Done 1"]
    panel.show_tab(Tab.DONE)
    assert "One took hold" in _said(panel)
    assert [each.text() for each in buttons(panel.cards.cards[0])] == ["Move to …"]


@pytest.mark.parametrize(
    "text, stage",
    [
        ("Lapsed: nothing came of it", Stage.LAPSED),
        ("Declined: one of them said no", Stage.DECLINED),
    ],
)
def test_letting_go(
    on: Scene, qtbot: QtBot, people: list[PartyId], text: str, stage: Stage
) -> None:
    on.book.introductions.take_up(a=people[0], b=people[1])
    panel = _panel(on, qtbot)
    panel.show_tab(Tab.UNDER_WAY)
    _press(panel.cards.cards[0], "Move to …")
    _choose(panel, text)
    assert on.book.introductions.all()[0].stage is stage
    panel.show_tab(Tab.DONE)
    assert "One let go" in _said(panel)


def test_narrow_tabs_keep_their_numbers_for_those_who_listen(
    on: Scene, qtbot: QtBot, people: list[PartyId]
) -> None:
    on.book.introductions.take_up(a=people[0], b=people[1])
    panel = _panel(on, qtbot)
    panel.resize(240, 400)
    assert _tabs(panel) == ["Suggested", "Under way"]
    assert named(panel, "Under way 1").isVisible()
    assert panel.width() == 240


def test_a_tab_that_empties_gives_way(on: Scene, qtbot: QtBot, people: list[PartyId]) -> None:
    on.book.introductions.take_up(a=people[0], b=people[1])
    panel = _panel(on, qtbot)
    panel.show_tab(Tab.UNDER_WAY)
    on.book.history.undo()
    assert _tabs(panel) == ["Suggested"]
    assert "Looking …" in _said(panel)


def test_taken_up_again_after_undo_acts_on_the_new_one(
    on: Scene, qtbot: QtBot, people: list[PartyId]
) -> None:
    panel = _panel(on, qtbot)
    on.book.introductions.take_up(a=people[0], b=people[1])
    panel.show_tab(Tab.UNDER_WAY)
    on.book.history.undo()
    again = on.book.introductions.take_up(a=people[0], b=people[1])
    panel.show_tab(Tab.UNDER_WAY)
    _press(panel.cards.cards[0], "I asked both")
    moved = on.book.introductions.get(again)
    assert moved is not None
    assert moved.stage is Stage.ASKED


@pytest.mark.usefixtures("people")
def test_a_refusal_is_told_in_its_own_words(on: Scene, qtbot: QtBot) -> None:
    # A panel that does not hear of edits, as where two acts are under way at the same time.
    deaf = Changes(on.book)
    panel = _panel(on, qtbot, deaf)
    on.advise()
    deaf.stop()
    on.advisor.updated.disconnect()
    stale = panel.cards.cards[0]
    on.book.parties.delete(party_id=stale.parties[0])
    with pytest.raises(NotFoundError) as refused:
        on.book.parties.get(stale.parties[0])
    _press(stale, "Take up")
    assert str(refused.value) in _said(panel)


def test_renamed_and_deleted_parties(on: Scene, qtbot: QtBot, people: list[PartyId]) -> None:
    panel = _panel(on, qtbot)
    on.advise()
    on.book.parties.rename(party_id=people[2], name="Zora")
    assert any("Zora" in title for title in _titles(panel))
    assert not any("Bo" in title.split(" · ") for title in _titles(panel))
    on.book.parties.delete(party_id=people[2])
    assert not any("Zora" in title for title in _titles(panel))
    assert len(panel.cards.cards) == 3


@pytest.mark.usefixtures("people")
def test_the_keyboard_reaches_everything(on: Scene, qtbot: QtBot) -> None:
    panel = _panel(on, qtbot)
    on.advise()
    _activate(panel, qtbot)
    first, second = panel.cards.cards[:2]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Up)
    assert first.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert on.selection.now.two == first.parties
    for text in ("Take up", "Not now", "Never"):
        QTest.keyClick(panel.focusWidget(), Qt.Key.Key_Tab)
        assert _button(first, text).hasFocus()
    QTest.keyClick(panel.focusWidget(), Qt.Key.Key_Tab)
    assert second.hasFocus()


@pytest.mark.usefixtures("people")
def test_after_an_answer_the_focus_is_on_the_next_card(on: Scene, qtbot: QtBot) -> None:
    panel = _panel(on, qtbot)
    on.advise()
    _activate(panel, qtbot)
    first, second = panel.cards.cards[:2]
    button = _button(first, "Never")
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, Qt.Key.Key_Space)
    _choose(panel, "Never these two")
    assert second.hasFocus()


def test_every_button_has_a_name_of_its_own(on: Scene, qtbot: QtBot, people: list[PartyId]) -> None:
    on.book.introductions.take_up(a=people[0], b=people[1])
    panel = _panel(on, qtbot)
    on.advise()
    for tab in (Tab.SUGGESTED, Tab.UNDER_WAY):
        panel.show_tab(tab)
        names = [each.accessibleName() for each in buttons(panel)]
        assert all(names)
        assert len(set(names)) == len(names)
    panel.show_tab(Tab.SUGGESTED)
    a, b = panel.cards.cards[0].words.names
    assert named(panel, f"Never suggest {a} and {b}").isEnabled()


def test_many_are_shown_a_few_at_a_time(on: Scene, qtbot: QtBot) -> None:
    hub = on.person("Hub")
    with on.book.as_one(phrase("many")):
        for number in range(70):
            on.book.introductions.take_up(a=hub, b=on.person(f"Person {number}"))
    panel = _panel(on, qtbot)
    panel.show_tab(Tab.UNDER_WAY)
    assert len(panel.cards.cards) == 30
    QTest.mouseClick(named(panel, "Show 30 more"), Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    QTest.mouseClick(named(panel, "Show 10 more"), Qt.MouseButton.LeftButton)
    assert len(panel.cards.cards) == 70


@pytest.mark.parametrize("look", list(Look))
def test_any_name_can_be_shown(on: Scene, qtbot: QtBot, look: Look) -> None:
    hub = on.person("N" * 300)
    for name in HOSTILE_NAMES:
        on.book.introductions.take_up(a=hub, b=on.person(name), reasons=[name, "<b>x</b>" * 50])
    panel = _panel(on, qtbot)
    on.theme.set_look(look)
    panel.show_tab(Tab.UNDER_WAY)
    assert len(panel.cards.cards) == len(HOSTILE_NAMES)
    assert all(card.width() <= 292 for card in panel.cards.cards)
    assert not panel.grab().isNull()


def test_the_arrows_move_a_card_from_stage_to_stage(
    on: Scene, qtbot: QtBot, people: list[PartyId]
) -> None:
    key = on.book.introductions.take_up(a=people[0], b=people[1])
    panel = _panel(on, qtbot)
    panel.show_tab(Tab.UNDER_WAY)
    _activate(panel, qtbot)
    panel.cards.cards[0].setFocus()

    def stage() -> Stage:
        found = on.book.introductions.get(key)
        assert found is not None
        return found.stage

    QTest.keyClick(panel.cards.cards[0], Qt.Key.Key_Left)
    assert stage() is Stage.IDEA
    QTest.keyClick(panel.cards.cards[0], Qt.Key.Key_Right)
    assert stage() is Stage.ASKED
    assert panel.cards.cards[0].hasFocus()
    QTest.keyClick(panel.cards.cards[0], Qt.Key.Key_Left)
    assert stage() is Stage.IDEA


@pytest.mark.usefixtures("people")
def test_the_board_and_the_results_are_a_press_away(on: Scene, qtbot: QtBot) -> None:
    panel = _panel(on, qtbot)
    named(panel, "Open the board").click()
    (dialog,) = panel.findChildren(LedgerDialog)
    assert dialog.board.isVisible()
    named(panel, "See what came of introductions").click()
    assert dialog.results.isVisible()
    dialog.close()
