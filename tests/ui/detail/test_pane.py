"""The detail pane."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.ui.widgets.scene import HOSTILE_NAMES, Scene, buttons, named
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.ties import Depth
from weaver_desktop.ui.detail.facts import Dot
from weaver_desktop.ui.detail.pane import DetailPane
from weaver_desktop.ui.detail.tags import Tags
from weaver_desktop.ui.forms.markdown import Markdown
from weaver_desktop.ui.theme.theme import Look
from weaver_desktop.ui.widgets.party_button import PartyButton
from weaver_desktop.ui.widgets.prose import Prose


@pytest.fixture
def pane(on: Scene, qtbot: QtBot) -> DetailPane:
    made = DetailPane(on.book, on.changes, on.selection, on.theme, on.tints, on.advisor)
    qtbot.addWidget(made)
    made.resize(312, 700)
    made.show()
    return made


def _said(pane: DetailPane) -> list[str]:
    _complete(pane)
    page = pane.page
    return [each.text() for each in page.findChildren(Prose) if each.isVisibleTo(page)]


def _complete(pane: DetailPane) -> None:
    """Have everything made, and what went taken away."""
    pane.finish()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def _rows(pane: DetailPane) -> list[str]:
    _complete(pane)
    return [each.accessibleName() for each in pane.page.findChildren(PartyButton)]


def test_nothing_selected_is_a_quiet_hint(pane: DetailPane) -> None:
    (hint,) = _said(pane)
    assert hint.startswith("Choose a star")
    assert buttons(pane) == []


def test_everything_about_a_person(on: Scene, pane: DetailPane) -> None:
    parties = on.book.parties
    ama = parties.add_person(
        name="Ama", place="Hackney", notes="Early riser", how_met="At a firing"
    )
    parties.tag(party_id=ama, tag="clay")
    parties.add_way(party_id=ama, kind="email", value="ama@example.org")
    for kind, text in (
        (FactKind.NEED, "a kiln"),
        (FactKind.GIFT, "a van"),
        (FactKind.PASSION, "foraging"),
        (FactKind.NOTE, "prefers mornings"),
    ):
        on.book.facts.add(party_id=ama, kind=kind, text=text, heard_on=PartialDate(2025, 5, 12))
    zoe = on.person("Zoë")
    on.book.encounters.log(parties=[ama, zoe], on=PartialDate(2025, 5, 17))
    parties.join(person_id=ama, group_id=parties.add_group(name="Kiln Yard"), role="treasurer")
    on.selection.select_party(ama)
    assert pane.page.findChildren(Tags)[0].texts == ("#clay", "Kiln Yard · treasurer")
    assert _rows(pane) == ["Zoë, 3 days ago, have met"]
    said = _said(pane)
    headings = [each for each in said if each.isupper()]
    assert headings == [
        "NEEDS",
        "OFFERS",
        "LOVES",
        "NOTES",
        "ABOUT",
        "TO REACH THEM",
        "WITH OTHERS",
        "STORY",
        "DETAILS",
        "AS A WEAVER",
    ]
    for text in ("a kiln", "a van", "foraging", "prefers mornings", "Hackney", "At a firing"):
        assert text in said
    assert pane.page.findChildren(Markdown)[0].toPlainText() == "Early riser"
    assert "heard on 12 May · open" in said
    assert "Met Zoë" in said


def test_a_group_shows_its_members(on: Scene, pane: DetailPane) -> None:
    parties = on.book.parties
    yard = parties.add_group(name="Kiln Yard", purpose="To share two kilns")
    parties.join(person_id=on.person("Ama"), group_id=yard, since=PartialDate(2023, 3))
    on.book.ties.state(a=yard, b=on.person("Bo"), depth=Depth.HELP)
    on.selection.select_party(yard)
    assert _rows(pane) == ["Ama, Since Mar 2023", "Bo, help each other"]
    assert "MEMBERS" in _said(pane)
    assert pane.page.findChildren(Markdown)[0].toPlainText() == "To share two kilns"


def test_only_an_open_need_asks_for_action(on: Scene, pane: DetailPane) -> None:
    ama = on.person("Ama")
    on.book.facts.add(party_id=ama, kind=FactKind.GIFT, text="a van")
    on.selection.select_party(ama)
    accent = on.theme.palette.accent.lower()

    def has_accent() -> bool:
        _complete(pane)
        for dot in pane.page.findChildren(Dot):
            image = dot.grab().toImage()
            if image.pixelColor(4, 12).name() == accent:
                return True
        return False

    assert not has_accent()
    on.book.facts.add(party_id=ama, kind=FactKind.NEED, text="a kiln")
    assert has_accent()


def test_cooling_ties_are_marked(on: Scene, pane: DetailPane) -> None:
    ama, bo, cy = (on.person(name) for name in ("Ama", "Bo", "Cy"))
    for other in (bo, cy):
        on.book.encounters.log(parties=[ama, other], on=PartialDate(2024, 10, 10))
    on.book.ties.state(a=ama, b=bo, depth=Depth.IN_TOUCH)
    on.selection.select_party(ama)
    _complete(pane)
    words = {row.words.name: row.words for row in pane.page.findChildren(PartyButton)}
    assert (words["Bo"].right, words["Bo"].is_urgent) == ("cooling, 7 months", True)
    assert (words["Cy"].right, words["Cy"].is_urgent) == ("Oct 2024", False)


def test_a_press_on_a_tie_selects_the_other(on: Scene, pane: DetailPane) -> None:
    ama, bo = on.person("Ama"), on.person("Bo")
    on.book.encounters.log(parties=[ama, bo], on=PartialDate(2025, 5, 17))
    on.selection.select_party(ama)
    _complete(pane)
    QTest.mouseClick(pane.page.findChildren(PartyButton)[0], Qt.MouseButton.LeftButton)
    assert on.selection.now.party == bo
    assert _said(pane)[0] == "Bo"
    together = named(pane, "Show Bo and Ama together")
    QTest.keyClick(together, Qt.Key.Key_Return)
    assert set(on.selection.now.parties) == {ama, bo}


def test_edits_undo_and_redo_are_seen_at_once(on: Scene, pane: DetailPane) -> None:
    ama, bo = on.person("Ama"), on.person("Bo")
    on.selection.select_party(ama)
    on.book.facts.add(party_id=ama, kind=FactKind.NEED, text="a kiln")
    assert "a kiln" in _said(pane)
    on.book.history.undo()
    assert "a kiln" not in _said(pane)
    on.book.history.redo()
    assert "a kiln" in _said(pane)
    on.book.encounters.log(parties=[ama, bo], on=PartialDate(2025, 5, 17))
    assert _rows(pane) == ["Bo, 3 days ago, have met"]
    on.book.parties.rename(party_id=bo, name="Bodil")
    assert _rows(pane) == ["Bodil, 3 days ago, have met"]
    on.book.parties.delete(party_id=bo)
    assert _rows(pane) == []


def test_what_does_not_concern_the_page_leaves_it_alone(on: Scene, pane: DetailPane) -> None:
    on.selection.select_party(on.person("Ama"))
    page = pane.page
    on.person("Bo")
    assert pane.page is page


def test_a_deleted_party_clears_the_selection(on: Scene, pane: DetailPane) -> None:
    ama, bo = on.person("Ama"), on.person("Bo")
    on.selection.select_party(ama)
    on.book.parties.delete(party_id=ama)
    assert on.selection.now.parties == ()
    on.book.history.undo()
    on.selection.select_two(ama, bo)
    on.book.parties.delete(party_id=bo)
    assert on.selection.now.parties == ()
    assert _said(pane)[0].startswith("Choose a star")


def test_a_selection_that_is_not_in_the_book_is_a_hint(on: Scene, pane: DetailPane) -> None:
    on.selection.select_party(PartyId("gone"))
    assert _said(pane)[0].startswith("Choose a star")


def test_markup_in_facts_stays_text(on: Scene, pane: DetailPane) -> None:
    ama = on.person("<b>Ama</b>")
    hostile = '<img src="file:///etc/passwd"><b>bold</b>'
    on.book.facts.add(party_id=ama, kind=FactKind.NOTE, text=hostile)
    on.book.parties.describe(party_id=ama, notes=hostile)
    on.selection.select_party(ama)
    assert hostile in _said(pane)
    (notes,) = pane.page.findChildren(Markdown)
    assert notes.toPlainText() == hostile
    labels = pane.page.findChildren(Prose)
    assert {each.textFormat() for each in labels} == {Qt.TextFormat.PlainText}
    assert all("<img" not in each.toolTip() for each in pane.findChildren(Prose))


def test_a_long_fact_is_read_in_a_field(on: Scene, pane: DetailPane, qtbot: QtBot) -> None:
    novel = "<i>word</i>\n" * 2000
    ama = on.person("Ama")
    on.book.facts.add(party_id=ama, kind=FactKind.NOTE, text=novel)
    on.selection.select_party(ama)
    qtbot.waitUntil(lambda: any(b.accessibleName() == "Show all of it" for b in buttons(pane)))
    _complete(pane)
    assert pane.page.height() < 1500
    QTest.mouseClick(named(pane, "Show all of it"), Qt.MouseButton.LeftButton)
    (field,) = pane.page.findChildren(QPlainTextEdit)
    assert field.toPlainText() == novel.strip()
    assert field.isReadOnly()


def test_thousands_of_ties_make_a_few_rows(on: Scene, pane: DetailPane) -> None:
    me = on.book.parties.begin(name="Robin")
    with on.book.as_one(phrase("many")):
        for number in range(1000):
            on.book.ties.meet(a=me, b=on.person(f"Person {number}"), on=PartialDate(2025))
    on.selection.select_party(me)
    assert len(_rows(pane)) == 10
    QTest.mouseClick(named(pane, "With others: Show 100 more of 1,000"), Qt.MouseButton.LeftButton)
    assert len(_rows(pane)) == 110
    on.book.facts.add(party_id=me, kind=FactKind.NOTE, text="still as long as before")
    assert len(_rows(pane)) == 110
    on.selection.clear()
    on.selection.select_party(me)
    assert len(_rows(pane)) == 10


def test_the_focus_survives_a_refresh(on: Scene, pane: DetailPane, qtbot: QtBot) -> None:
    ama, bo = on.person("Ama"), on.person("Bo")
    on.book.encounters.log(parties=[ama, bo], on=PartialDate(2025, 5, 17))
    on.selection.select_party(ama)
    with qtbot.waitActive(pane):
        pane.activateWindow()
    _complete(pane)
    named(pane, "Show Ama and Bo together").setFocus(Qt.FocusReason.TabFocusReason)
    on.book.facts.add(party_id=ama, kind=FactKind.NEED, text="a kiln")
    assert named(pane, "Show Ama and Bo together").hasFocus()


@pytest.mark.parametrize("look", list(Look))
@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_any_name_can_be_shown(on: Scene, pane: DetailPane, look: Look, name: str) -> None:
    party = on.book.parties.add_person(name=name, headline=name, place=name, pronouns=name)
    other = on.person(name)
    for kind in FactKind:
        on.book.facts.add(party_id=party, kind=kind, text=name)
    on.book.encounters.log(parties=[party, other], on=PartialDate(2025), place=name, note=name)
    on.theme.set_look(look)
    on.selection.select_party(party)
    _complete(pane)
    assert pane.page.width() <= pane.width()
    assert not pane.grab().isNull()
    on.selection.select_two(party, other)
    assert pane.page.width() <= pane.width()
    assert not pane.grab().isNull()


def test_every_button_has_a_name(on: Scene, pane: DetailPane) -> None:
    ama, bo = on.person("Ama"), on.person("Bo")
    on.book.encounters.log(parties=[ama, bo], on=PartialDate(2025))
    on.selection.select_party(ama)
    _complete(pane)
    assert all(each.accessibleName() for each in buttons(pane))
    on.selection.select_two(ama, bo)
    assert all(each.accessibleName() for each in buttons(pane))
