"""Three or more selected: who they are."""

from pytestqt.qtbot import QtBot

from tests.ui.widgets.scene import Scene
from weaver_desktop.ui.detail.pane import DetailPane
from weaver_desktop.ui.widgets.party_button import PartyButton
from weaver_desktop.ui.widgets.prose import Prose


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


def test_a_deleted_one_leaves_nothing_selected(on: Scene, qtbot: QtBot) -> None:
    pane = DetailPane(on.book, on.changes, on.selection, on.theme, on.tints, on.advisor)
    qtbot.addWidget(pane)
    parties = [on.person(name) for name in ("Ama", "Bo", "Cy")]
    on.selection.select_many(parties)
    on.book.parties.delete(party_id=parties[1])
    assert on.selection.now.parties == ()
