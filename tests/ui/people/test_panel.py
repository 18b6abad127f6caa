"""The People panel."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.people.panels import chosen, in_front, names, panel_on, said
from tests.ui.widgets.scene import HOSTILE_NAMES, Scene
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.ui.people.model import Role
from weaver_desktop.ui.people.panel import PeoplePanel
from weaver_desktop.ui.theme.theme import Look


def _press_row(panel: PeoplePanel, row: int, *keys: Qt.KeyboardModifier) -> None:
    place = panel.view.visualRect(panel.view.model().index(row, 0)).center()
    held = keys[0] if keys else Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, held, place)


def test_an_empty_book_says_what_to_do(on: Scene, qtbot: QtBot) -> None:
    panel = panel_on(on, qtbot)
    assert "Nobody here yet. Type a name in the bar above" in said(panel)
    assert not panel.view.isVisible()
    on.person("Ama")
    assert panel.view.isVisible()
    assert "Nobody" not in said(panel)
    assert "1 person" in said(panel)


def test_people_and_groups_are_counted(on: Scene, qtbot: QtBot) -> None:
    on.person("Ama")
    on.person("Bo")
    on.book.parties.add_group(name="Kiln Yard")
    panel = panel_on(on, qtbot)
    assert "2 people, 1 group" in said(panel)
    assert names(panel) == ["Ama", "Bo", "Kiln Yard"]


def test_edits_undo_and_redo_are_seen_at_once(on: Scene, qtbot: QtBot) -> None:
    ama = on.person("Ama")
    panel = panel_on(on, qtbot)
    on.book.parties.rename(party_id=ama, name="Zora")
    on.person("Bo")
    assert names(panel) == ["Bo", "Zora"]
    on.book.history.undo()
    on.book.history.undo()
    assert names(panel) == ["Ama"]
    on.book.history.redo()
    assert names(panel) == ["Zora"]
    on.book.parties.delete(party_id=ama)
    assert names(panel) == []
    on.book.history.undo()
    assert names(panel) == ["Zora"]


def test_a_meeting_changes_the_last_contact(on: Scene, qtbot: QtBot) -> None:
    ama, bo = on.person("Ama"), on.person("Bo")
    panel = panel_on(on, qtbot)
    index = panel.view.model().index(0, 0)
    assert index.data(Role.WORDS).right == ""
    on.book.encounters.log(parties=[ama, bo], on=PartialDate(2025, 5, 17))
    assert index.data(Role.WORDS).right == "3 days ago"
    assert "1 tie" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    on.book.history.undo()
    assert index.data(Role.WORDS).right == ""


def test_a_renamed_group_is_renamed_beside_its_members(on: Scene, qtbot: QtBot) -> None:
    group = on.book.parties.add_group(name="Kiln Yard")
    for number in range(9):
        on.book.parties.join(person_id=on.person(f"Member {number}"), group_id=group)
    panel = panel_on(on, qtbot)
    on.book.parties.rename(party_id=group, name="Allotment")
    model = panel.view.model()
    assert names(panel)[0] == "Allotment"
    assert {model.index(row, 0).data(Role.WORDS).line for row in range(1, 10)} == {"Allotment"}


@pytest.mark.parametrize("count", [20, 600])
def test_many_new_parties_at_once(on: Scene, qtbot: QtBot, count: int) -> None:
    on.person("Ama")
    panel = panel_on(on, qtbot)
    with on.book.as_one(phrase("many")):
        for number in range(count):
            on.person(f"Person {number:03}")
    assert panel.view.model().rowCount() == count + 1
    assert names(panel) == sorted(names(panel))
    on.book.history.undo()
    assert names(panel) == ["Ama"]


def test_choosing_a_row_selects_the_party(on: Scene, qtbot: QtBot) -> None:
    ama, bo = on.person("Ama"), on.person("Bo")
    panel = panel_on(on, qtbot)
    _press_row(panel, 1)
    assert on.selection.now.party == bo
    _press_row(panel, 0)
    assert on.selection.now.party == ama
    assert len(on.selected) == 2


def test_two_rows_select_the_two(on: Scene, qtbot: QtBot) -> None:
    ama, bo = on.person("Ama"), on.person("Bo")
    panel = panel_on(on, qtbot)
    _press_row(panel, 0)
    _press_row(panel, 1, Qt.KeyboardModifier.ControlModifier)
    assert set(on.selection.now.parties) == {ama, bo}


def test_a_press_beside_the_rows_changes_nothing(on: Scene, qtbot: QtBot) -> None:
    ama = on.person("Ama")
    panel = panel_on(on, qtbot)
    on.selection.select_party(ama)
    viewport = panel.view.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=QPoint(20, viewport.height() - 9))
    assert chosen(panel) == ["Ama"]
    assert on.selection.now.party == ama


def test_a_selection_made_elsewhere_is_followed_without_echo(on: Scene, qtbot: QtBot) -> None:
    ama, bo, cleo = on.person("Ama"), on.person("Bo"), on.person("Cleo")
    panel = panel_on(on, qtbot)
    on.selection.select_party(bo)
    assert chosen(panel) == ["Bo"]
    on.selection.select_two(ama, cleo)
    assert sorted(chosen(panel)) == ["Ama", "Cleo"]
    on.selection.clear()
    assert chosen(panel) == []
    assert len(on.selected) == 3


def test_a_selection_made_before_is_shown(on: Scene, qtbot: QtBot) -> None:
    on.selection.select_party(on.person("Ama"))
    assert chosen(panel_on(on, qtbot)) == ["Ama"]


def test_a_selected_party_stays_selected_when_its_row_moves(on: Scene, qtbot: QtBot) -> None:
    ama = on.person("Ama")
    on.person("Bo")
    panel = panel_on(on, qtbot)
    on.selection.select_party(ama)
    on.book.parties.rename(party_id=ama, name="Zora")
    assert chosen(panel) == ["Zora"]
    assert len(on.selected) == 1


def test_a_deleted_selection_does_not_move_to_a_neighbour(on: Scene, qtbot: QtBot) -> None:
    ama = on.person("Ama")
    on.person("Bo")
    panel = panel_on(on, qtbot)
    on.selection.select_party(ama)
    on.book.parties.delete(party_id=ama)
    assert chosen(panel) == []
    assert len(on.selected) == 1


def test_tab_into_the_list_selects_nobody(on: Scene, qtbot: QtBot) -> None:
    on.person("Ama")
    panel = panel_on(on, qtbot)
    in_front(panel, qtbot)
    panel.view.setFocus(Qt.FocusReason.TabFocusReason)
    assert panel.view.hasFocus()
    assert on.selected == []


def test_the_keyboard_goes_through_the_list(on: Scene, qtbot: QtBot) -> None:
    people = {name: on.person(name) for name in ("Ama", "Bo", "Cleo", "Dee")}
    panel = panel_on(on, qtbot)
    in_front(panel, qtbot)
    panel.view.setFocus(Qt.FocusReason.TabFocusReason)

    def selected_after(key: Qt.Key) -> PartyId | None:
        QTest.keyClick(panel.view, key)
        return on.selection.now.party

    assert selected_after(Qt.Key.Key_Return) == people["Ama"]
    assert selected_after(Qt.Key.Key_End) == people["Dee"]
    assert selected_after(Qt.Key.Key_Up) == people["Cleo"]
    assert selected_after(Qt.Key.Key_Home) == people["Ama"]
    assert selected_after(Qt.Key.Key_Down) == people["Bo"]


def test_search_shows_what_was_found_and_why(on: Scene, qtbot: QtBot) -> None:
    ama = on.person("Ama Boateng", "ceramicist")
    on.person("Zoë Ferrer")
    on.book.facts.add(party_id=ama, kind=FactKind.NEED, text="a kiln for the winter")
    panel = panel_on(on, qtbot)
    QTest.keyClicks(panel.find_field, "zoe")
    assert names(panel) == ["Zoë Ferrer"]
    panel.find_field.setText("kiln")
    assert names(panel) == ["Ama Boateng"]
    assert panel.view.model().index(0, 0).data(Role.WORDS).line == "Needs: a kiln for the winter"
    assert "1 of 2 found" in said(panel)
    QTest.keyClick(panel.find_field, Qt.Key.Key_Escape)
    assert names(panel) == ["Ama Boateng", "Zoë Ferrer"]
    assert panel.find_field.text() == ""


def test_down_goes_from_the_field_to_the_first_found(on: Scene, qtbot: QtBot) -> None:
    on.person("Ama")
    bo = on.person("Bo")
    panel = panel_on(on, qtbot)
    panel.find_field.setText("bo")
    QTest.keyClick(panel.find_field, Qt.Key.Key_Down)
    assert on.selection.now.party == bo


def test_no_match_says_so(on: Scene, qtbot: QtBot) -> None:
    on.person("Ama")
    panel = panel_on(on, qtbot)
    panel.find_field.setText("<b>qqq</b>")
    assert "Nobody is called “<b>qqq</b>”" in said(panel)
    assert panel.find_field.isVisible()
    panel.find_field.setText("x" * 5000)
    assert len(said(panel)) < 400


def test_searching_leaves_the_selection_alone(on: Scene, qtbot: QtBot) -> None:
    ama, bo = on.person("Ama"), on.person("Bo")
    panel = panel_on(on, qtbot)
    on.selection.select_two(ama, bo)
    panel.find_field.setText("bo")
    assert chosen(panel) == ["Bo"]
    panel.find_field.setText("")
    assert sorted(chosen(panel)) == ["Ama", "Bo"]
    assert len(on.selected) == 1


def test_an_edit_while_searching_is_found(on: Scene, qtbot: QtBot) -> None:
    on.person("Ama")
    panel = panel_on(on, qtbot)
    panel.find_field.setText("tilly")
    assert names(panel) == []
    tilly = on.person("Tilly Stone")
    assert names(panel) == ["Tilly Stone"]
    on.book.parties.delete(party_id=tilly)
    assert names(panel) == []


@pytest.mark.parametrize("look", list(Look))
def test_any_name_can_be_shown(on: Scene, qtbot: QtBot, look: Look) -> None:
    for name in HOSTILE_NAMES:
        on.person(name, headline=name)
    panel = panel_on(on, qtbot)
    on.theme.set_look(look)
    assert len(names(panel)) == len(HOSTILE_NAMES)
    assert panel.width() == 300
    assert not panel.grab().isNull()


def test_everything_has_a_name(on: Scene, qtbot: QtBot) -> None:
    on.person("Ama")
    panel = panel_on(on, qtbot)
    assert panel.view.accessibleName() == "People and groups"
    assert panel.find_field.accessibleName() == "Find people"


def test_it_loads_nothing_that_is_slow() -> None:
    slow = ("numpy", "rapidfuzz", "qtawesome", "pyqtgraph", "networkx", "scipy", "dateparser")
    code = (
        "import sys; import weaver_desktop.ui.people.panel; "
        f"print([name for name in {slow!r} if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert run.stdout.strip() == "[]"
