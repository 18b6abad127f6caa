"""Three or more selected: what can be done with all of them at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.detail.opened_page import OpenedPage, focused, key, labels, type_into
from tests.ui.widgets.scene import Scene
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import Appearance, Willingness
from weaver_desktop.ui.detail.all_at_once import AllAtOnce
from weaver_desktop.ui.detail.pane import DetailPane
from weaver_desktop.ui.encounters.form import EncounterForm
from weaver_desktop.ui.widgets.party_button import PartyButton
from weaver_desktop.ui.widgets.prose import Prose


@pytest.fixture
def four(on: Scene) -> list[PartyId]:
    return [on.person(name) for name in ("Ama", "Bo", "Cy", "Dee")]


def acts(page: OpenedPage) -> AllAtOnce:
    found = page.find(AllAtOnce)
    assert isinstance(found, AllAtOnce)
    return found


def test_many_are_counted_and_each_leads_to_its_page(on: Scene, qtbot: QtBot) -> None:
    pane = DetailPane(on.book, on.changes, on.selection, on.theme, on.tints, on.advisor)
    qtbot.addWidget(pane)
    pane.show()
    parties = [on.person(f"Person {number}") for number in range(14)]
    on.selection.select_many(parties)
    assert "14 selected" in [each.text() for each in pane.page.findChildren(Prose)]
    first = pane.page.findChildren(PartyButton)[0]
    first.click()
    assert on.selection.now.party == parties[0]


def test_a_deleted_one_leaves_nothing_selected(
    on: Scene, qtbot: QtBot, four: list[PartyId]
) -> None:
    OpenedPage(on, qtbot, *four)
    on.book.parties.delete(party_id=four[1])
    assert on.selection.now.parties == ()


def test_tagging_all_counts_and_is_one_step(on: Scene, qtbot: QtBot, four: list[PartyId]) -> None:
    on.book.parties.tag(party_id=four[0], tag="clay")
    page = OpenedPage(on, qtbot, *four)
    made = labels(on)
    type_into(acts(page).tag, "clay")
    key(acts(page).tag, Qt.Key.Key_Return)
    assert all(on.book.parties.tags(party) == ("clay",) for party in four)
    assert acts(page).said == "3 tagged. For 1 it was so already."
    assert len(made()) == 1
    type_into(acts(page).tag, "clay")
    page.press("Take this tag from all of them")
    assert not any(on.book.parties.tags(party) for party in four)
    on.book.history.undo()
    on.book.history.undo()
    assert [on.book.parties.tags(party) for party in four] == [("clay",), (), (), ()]


def test_no_tag_is_refused_in_words(on: Scene, qtbot: QtBot, four: list[PartyId]) -> None:
    page = OpenedPage(on, qtbot, *four)
    type_into(acts(page).tag, "#")
    key(acts(page).tag, Qt.Key.Key_Return)
    assert acts(page).said.startswith("A tag needs at least one letter")
    assert acts(page).tag.text() == "#"


def test_tag_and_network_are_given_by_mouse(on: Scene, qtbot: QtBot, four: list[PartyId]) -> None:
    page = OpenedPage(on, qtbot, *four)
    type_into(acts(page).tag, "clay")
    page.press("Give all of them this tag")
    assert all(on.book.parties.tags(party) == ("clay",) for party in four)
    type_into(acts(page).network, "Walthamstow")
    page.press("Put all of them into this network")
    assert [(name, count) for _, name, count in on.book.networks.all()] == [("Walthamstow", 4)]


def test_all_join_a_group(on: Scene, qtbot: QtBot, four: list[PartyId]) -> None:
    yard = on.book.parties.add_group(name="Kiln Yard")
    page = OpenedPage(on, qtbot, *four)
    line = acts(page).group.line
    line.setFocus()
    QTest.keyClicks(line, "kiln")
    key(line, Qt.Key.Key_Return)
    assert len(on.book.memberships.of(yard)) == 4
    assert acts(page).said == "4 new in Kiln Yard."


def test_all_go_into_a_new_network_and_out_again(
    on: Scene, qtbot: QtBot, four: list[PartyId]
) -> None:
    page = OpenedPage(on, qtbot, *four)
    made = labels(on)
    type_into(acts(page).network, "Walthamstow")
    key(acts(page).network, Qt.Key.Key_Return)
    assert [(name, count) for _, name, count in on.book.networks.all()] == [("Walthamstow", 4)]
    assert len(made()) == 1
    type_into(acts(page).network, "walthamstow")
    page.press("Take all of them out of this network")
    assert [count for _, _, count in on.book.networks.all()] == [0]
    type_into(acts(page).network, "Elsewhere")
    page.press("Take all of them out of this network")
    assert acts(page).said.startswith("There is no network of that name")
    said = next(each for each in acts(page).findChildren(Prose) if each.text() == acts(page).said)
    assert said.property("role") == "danger"


def test_consent_of_all(on: Scene, qtbot: QtBot, four: list[PartyId]) -> None:
    page = OpenedPage(on, qtbot, *four)
    page.press("May be introduced: ask first")
    page.press("On shared maps: initials")
    for party in four:
        known = on.book.parties.get(party)
        assert known.may_be_introduced is Willingness.ASK_FIRST
        assert known.may_appear is Appearance.INITIALS
    assert acts(page).said == "4 changed."


def test_deleting_all_is_one_step_and_spares_the_weaver(
    on: Scene, qtbot: QtBot, four: list[PartyId]
) -> None:
    me = on.book.parties.begin(name="Robin")
    page = OpenedPage(on, qtbot, me, *four)
    page.press("Delete all 5")
    assert acts(page).said.startswith("Robin is you")
    page.turn_to(*four)
    page.press("Delete all 4")
    assert [each.id for each in on.book.parties.roll()] == [me]
    on.book.history.undo()
    assert len(on.book.parties.roll()) == 5


def test_all_of_them_met(on: Scene, qtbot: QtBot, four: list[PartyId]) -> None:
    page = OpenedPage(on, qtbot, *four)
    page.press("They all met …")
    (form,) = page.pane.findChildren(EncounterForm)
    assert form.people.parties == tuple(four)
    qtbot.waitUntil(lambda: focused() is form.people.field.line)
    form.close()
