"""Sorting the list, and filtering it together with the map."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.people.panels import names, panel_on, said
from tests.ui.widgets.scene import HOSTILE_NAMES, Scene, named
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.ties import Depth
from weaver_desktop.graph.views import DepthAtLeast, HasOpenNeed, HasTag
from weaver_desktop.ui.people.model import Role
from weaver_desktop.ui.people.order import Order
from weaver_desktop.ui.people.panel import PeoplePanel
from weaver_desktop.ui.state.lens import Lens


def _circle(on: Scene) -> list[PartyId]:
    """Robin knows Ama and Bo; Ama needs something and has clay; Cy came last."""
    me = on.book.parties.begin(name="Robin")
    people = [on.person(name) for name in ("Ama", "Bo", "Cy")]
    for party in people[:2]:
        on.book.encounters.log(parties=[me, party], on=PartialDate(2025, 5, 1))
    on.book.facts.add(party_id=people[0], kind=FactKind.NEED, text="a kiln")
    on.book.parties.tag(party_id=people[0], tag="clay")
    return [me, *people]


def _under_a_lens(on: Scene, bot: QtBot) -> tuple[Lens, PeoplePanel]:
    _circle(on)
    lens = Lens()
    return lens, panel_on(on, bot, lens=lens)


def _choose_order(panel: PeoplePanel, words: str) -> None:
    menu = panel.sort_button.menu()
    next(action for action in menu.actions() if action.text() == words).trigger()


def _filter_by(panel: PeoplePanel, *words: str) -> None:
    menu = panel.filters.menu
    menu.aboutToShow.emit()
    for word in words[:-1]:
        below = next(each for each in menu.actions() if each.text() == word).menu()
        assert isinstance(below, QMenu)
        menu = below
    next(each for each in menu.actions() if each.text() == words[-1]).trigger()


def _restore(panel: PeoplePanel) -> QPushButton:
    button = named(panel, "Restore all in the list and on the map")
    assert isinstance(button, QPushButton)
    return button


def test_the_menu_sorts_and_the_button_says_by_what(on: Scene, qtbot: QtBot) -> None:
    _circle(on)
    panel = panel_on(on, qtbot)
    assert names(panel) == ["Ama", "Bo", "Cy", "Robin"]
    _choose_order(panel, "Most ties")
    assert names(panel) == ["Robin", "Ama", "Bo", "Cy"]
    assert panel.view.model().index(0, 0).data(Role.WORDS).right == "2 ties"
    assert panel.sort_button.accessibleName() == "Sorted by: Most ties"
    ticked = [a.text() for a in panel.sort_button.menu().actions() if a.isChecked()]
    assert ticked == ["Most ties"]


def test_the_order_follows_what_is_done(on: Scene, qtbot: QtBot) -> None:
    _, ama, bo, cy = _circle(on)
    panel = panel_on(on, qtbot)
    _choose_order(panel, "Last contact")
    assert names(panel)[-1] == "Cy"
    on.book.encounters.log(parties=[cy, bo], on=PartialDate(2025, 5, 19))
    assert names(panel)[:2] == ["Bo", "Cy"]
    on.book.history.undo()
    assert names(panel)[-1] == "Cy"
    on.selection.select_party(ama)
    _choose_order(panel, "Name")
    assert on.selection.now.party == ama


def test_the_order_is_remembered_by_the_next_panel(on: Scene, qtbot: QtBot, tmp_path: Path) -> None:
    _circle(on)
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    _choose_order(panel_on(on, qtbot, settings=settings), "Most ties")
    panel = panel_on(on, qtbot, settings=settings)
    qtbot.waitUntil(lambda: names(panel)[0] == "Robin")
    assert panel.sort_button.accessibleName() == "Sorted by: Most ties"


def test_the_sort_menu_opens_with_the_keyboard(on: Scene) -> None:
    _circle(on)
    panel = PeoplePanel(on.book, on.changes, on.selection, on.theme, on.tints)
    assert panel.sort_button.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert [a.text() for a in panel.sort_button.menu().actions()] == [
        "Name",
        "Last contact",
        "Most ties",
        "Newest",
        "Cooling",
    ]
    panel.deleteLater()


def test_the_list_shows_what_the_lens_lets_through(on: Scene, qtbot: QtBot) -> None:
    lens, panel = _under_a_lens(on, qtbot)
    assert "4 people" in said(panel)
    lens.add(HasOpenNeed())
    assert names(panel) == ["Ama"]
    assert "1 of 4 shown" in said(panel)
    QTest.mouseClick(_restore(panel), Qt.MouseButton.LeftButton)
    assert lens.is_clear
    assert len(names(panel)) == 4
    assert "4 people" in said(panel)


def test_a_filter_put_on_here_is_on_the_lens_of_all(on: Scene, qtbot: QtBot) -> None:
    lens, panel = _under_a_lens(on, qtbot)
    _filter_by(panel, "Tag", "#clay")
    assert lens.filters == (HasTag("clay"),)
    assert names(panel) == ["Ama"]
    _filter_by(panel, "Without you")
    (tag, you) = panel.filters.chips.chips
    assert (tag.toolTip(), you.toolTip()) == ("Tagged “clay”", "Without you")
    tag.click()
    assert names(panel) == ["Ama", "Bo", "Cy"]
    QTest.keyClick(panel.filters.chips.chips[0], Qt.Key.Key_Delete)
    assert lens.is_clear


def test_a_filter_on_ties_leaves_people_alone(on: Scene, qtbot: QtBot) -> None:
    lens, panel = _under_a_lens(on, qtbot)
    lens.add(DepthAtLeast(Depth.MAKE))
    assert len(names(panel)) == 4
    assert "4 people" in said(panel)
    assert _restore(panel).isVisible()


def test_days_and_focus_of_the_map_leave_the_list_alone(on: Scene, qtbot: QtBot) -> None:
    lens, panel = _under_a_lens(on, qtbot)
    lens.set_day(1)
    lens.set_focus(2)
    assert len(names(panel)) == 4


def test_what_is_done_is_filtered_at_once(on: Scene, qtbot: QtBot) -> None:
    _, _, bo, _ = _circle(on)
    lens = Lens()
    panel = panel_on(on, qtbot, lens=lens)
    lens.add(HasTag("clay"))
    on.book.parties.tag(party_id=bo, tag="clay")
    assert names(panel) == ["Ama", "Bo"]
    on.book.history.undo()
    assert names(panel) == ["Ama"]


def test_nobody_left_says_so_and_how_to_get_them_back(on: Scene, qtbot: QtBot) -> None:
    lens, panel = _under_a_lens(on, qtbot)
    lens.add(HasTag("nobody"))
    assert names(panel) == []
    assert "The filters leave nobody to show" in said(panel)
    assert _restore(panel).isVisible()


def test_who_is_found_but_filtered_out_is_told(on: Scene, qtbot: QtBot) -> None:
    lens, panel = _under_a_lens(on, qtbot)
    lens.add(HasTag("clay"))
    panel.find_field.setText("bo")
    assert names(panel) == []
    assert "1 was found, and the filters leave them out" in said(panel)
    panel.find_field.setText("ki")
    assert names(panel) == ["Ama"]


def test_more_than_the_best_are_told_of(on: Scene, qtbot: QtBot) -> None:
    with on.book.as_one(phrase("many")):
        for number in range(230):
            on.person(f"Person {number:03}")
    panel = panel_on(on, qtbot)
    panel.find_field.setText("person")
    assert len(names(panel)) == 200
    assert "The best 200 of 230" in said(panel)


@pytest.mark.parametrize("width", [240, 300, 420])
def test_chips_fold_rather_than_push(on: Scene, qtbot: QtBot, width: int) -> None:
    lens, panel = _under_a_lens(on, qtbot)
    panel.resize(width, 600)
    for each in (HasOpenNeed(), HasTag("clay"), DepthAtLeast(Depth.MET)):
        lens.add(each)
    assert panel.width() == width
    shown = [chip for chip in panel.filters.chips.chips if chip.isVisible()]
    assert shown
    assert all(panel.filters.rect().contains(chip.geometry()) for chip in shown)


def test_every_order_of_an_empty_book(on: Scene, qtbot: QtBot) -> None:
    panel = panel_on(on, qtbot)
    for order in Order:
        panel._ordering.choose(order)
        assert names(panel) == []


def test_two_of_one_name_stand_side_by_side(on: Scene, qtbot: QtBot) -> None:
    both = {on.person("Ama Boateng", "potter"), on.person("Ama Boateng", "singer")}
    on.person("Ama")
    panel = panel_on(on, qtbot)
    assert names(panel) == ["Ama", "Ama Boateng", "Ama Boateng"]
    panel.find_field.setText("ama b")
    assert {panel.view.model().index(row, 0).data(Role.PARTY) for row in (0, 1)} == both


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_any_name_is_found_by_itself(on: Scene, qtbot: QtBot, name: str) -> None:
    on.person("Zoë Ferrer")
    party = on.person(name)
    panel = panel_on(on, qtbot)
    panel.find_field.setText(name)
    found = [panel.view.model().index(row, 0).data(Role.PARTY) for row in range(len(names(panel)))]
    assert party in found
    assert not panel.grab().isNull()


def test_a_low_panel_does_without_its_title(on: Scene, qtbot: QtBot) -> None:
    _circle(on)
    panel = panel_on(on, qtbot)
    assert "People\n" in said(panel)
    panel.resize(300, 330)
    assert "People\n" not in said(panel)
    assert "4 people" in said(panel)
    panel.resize(300, 700)
    assert "People\n" in said(panel)
